// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.build;

import io.github.cloudstack4j.capc.internal.YamlDocuments;
import io.github.cloudstack4j.capc.model.KubeVip;
import io.github.cloudstack4j.capc.resource.ApiEndpoint;
import io.github.cloudstack4j.capc.resource.KubeadmFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The static pod of a kube-vip. */
final class KubeVipPod {
    private static final Pattern MINOR = Pattern.compile("v?1\\.(\\d+)\\..*");
    /** Since then, the kubeconfig that may do everything before the cluster is up is another. */
    private static final int FIRST_WITH_SUPER_ADMIN = 29;

    private KubeVipPod() {}

    static KubeadmFile file(KubeVip kubeVip, ApiEndpoint endpoint, String kubernetesVersion) {
        return KubeadmFile.builder()
                .path("/etc/kubernetes/manifests/kube-vip.yaml")
                .owner("root:root")
                .content(YamlDocuments.write(List.of(pod(kubeVip, endpoint, kubernetesVersion))))
                .build();
    }

    private static Map<String, Object> pod(KubeVip kubeVip, ApiEndpoint endpoint, String kubernetesVersion) {
        return object(
                "apiVersion",
                "v1",
                "kind",
                "Pod",
                "metadata",
                object("name", "kube-vip", "namespace", "kube-system"),
                "spec",
                object(
                        "containers", List.of(container(kubeVip, endpoint)),
                        "hostNetwork", true,
                        "hostAliases", List.of(object("ip", "127.0.0.1", "hostnames", List.of("kubernetes"))),
                        "volumes", List.of(kubeconfig(kubernetesVersion))));
    }

    private static Map<String, Object> container(KubeVip kubeVip, ApiEndpoint endpoint) {
        return object(
                "name", "kube-vip",
                "image", kubeVip.getImage(),
                "imagePullPolicy", "IfNotPresent",
                "args", List.of("manager"),
                "env",
                        environment(
                                "vip_arp", "true",
                                "vip_leaderelection", "true",
                                "vip_interface", kubeVip.getNic(),
                                "address", endpoint.getHost(),
                                "port", String.valueOf(endpoint.getPort()),
                                "vip_cidr", "32",
                                "cp_enable", "true",
                                "cp_namespace", "kube-system",
                                "vip_leaseduration", "15",
                                "vip_renewdeadline", "10",
                                "vip_retryperiod", "2"),
                "securityContext", object("capabilities", object("add", List.of("NET_ADMIN", "SYS_TIME"))),
                "volumeMounts", List.of(object("mountPath", "/etc/kubernetes/admin.conf", "name", "kubeconfig")));
    }

    private static Map<String, Object> kubeconfig(String kubernetesVersion) {
        var minor = MINOR.matcher(kubernetesVersion);
        var superAdmin = !minor.matches() || Integer.parseInt(minor.group(1)) >= FIRST_WITH_SUPER_ADMIN;
        return object(
                "name",
                "kubeconfig",
                "hostPath",
                object(
                        "path",
                        superAdmin ? "/etc/kubernetes/super-admin.conf" : "/etc/kubernetes/admin.conf",
                        "type",
                        "FileOrCreate"));
    }

    private static List<Object> environment(String... namesAndValues) {
        var variables = new ArrayList<>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            variables.add(object("name", namesAndValues[i], "value", namesAndValues[i + 1]));
        }
        return variables;
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
