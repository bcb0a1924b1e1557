// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** The file that lets an administrator into a cluster, as kubeadm writes it and the server hands it on. */
final class Kubeconfig {
    private static final String FILE = """
            apiVersion: v1
            clusters:
            - cluster:
                certificate-authority-data: %s
                server: %s
              name: kubernetes
            contexts:
            - context:
                cluster: kubernetes
                user: kubernetes-admin
              name: kubernetes-admin@kubernetes
            current-context: kubernetes-admin@kubernetes
            kind: Config
            preferences: {}
            users:
            - name: kubernetes-admin
              user:
                client-certificate-data: %s
                client-key-data: %s
            """;

    private final ClusterCertificates certificates;

    Kubeconfig(ClusterCertificates certificates) {
        this.certificates = certificates;
    }

    String of(KubernetesCluster cluster) {
        var created = cluster.row().created();
        var endpoint = cluster.endpoint();
        var server = endpoint.endsWith("/") ? endpoint.substring(0, endpoint.length() - 1) : endpoint;
        return String.format(
                Locale.ROOT,
                FILE,
                base64(certificates.authority(created)),
                server,
                base64(certificates.client(cluster.row().number(), created)),
                base64(certificates.clientKeyPem()));
    }

    private static String base64(String pem) {
        return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII));
    }
}
