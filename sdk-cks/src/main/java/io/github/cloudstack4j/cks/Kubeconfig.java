// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.cks.internal.CertificateDates;
import io.github.cloudstack4j.cks.internal.KubeconfigYaml;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.Secret;
import io.github.cloudstack4j.core.internal.SystemTime;
import io.github.cloudstack4j.core.spi.TimeSource;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kubeconfig, read: where its current context leads, who is let in there, and until when. It holds a key or a token,
 * so it does not print and cannot be serialised; keep its text where secrets are kept.
 *
 * <p>Obtain it from {@link KubernetesClusters#readKubeconfig(String)}, or from text.
 */
public final class Kubeconfig {
    private final TimeSource time;
    private final String contextName;
    private final String clusterName;
    private final String userName;
    private final URI server;
    private final List<X509Certificate> authorities;
    private final List<X509Certificate> clientCertificates;
    private final @Nullable Secret clientKey;
    private final @Nullable Secret token;

    private Kubeconfig(KubeconfigYaml yaml, TimeSource time) {
        this.time = time;
        contextName = yaml.currentContext();
        var context = yaml.entry("contexts", "context", contextName);
        clusterName = KubeconfigYaml.text(context, "cluster")
                .orElseThrow(() -> KubeconfigYaml.bad("names no cluster in its current context"));
        userName = KubeconfigYaml.text(context, "user")
                .orElseThrow(() -> KubeconfigYaml.bad("names no user in its current context"));
        var cluster = yaml.entry("clusters", "cluster", clusterName);
        var user = yaml.entry("users", "user", userName);
        server = server(cluster);
        authorities = certificates(cluster, "certificate-authority-data");
        clientCertificates = certificates(user, "client-certificate-data");
        clientKey = KubeconfigYaml.text(user, "client-key-data")
                .map(data -> Secret.of(new String(decoded("client-key-data", data), StandardCharsets.US_ASCII)))
                .orElse(null);
        token = KubeconfigYaml.text(user, "token").map(Secret::of).orElse(null);
    }

    /**
     * Reads a kubeconfig.
     *
     * @throws InvalidRequestException if it is no kubeconfig, or names files in place of holding what is in them
     */
    public static Kubeconfig parse(String text) {
        return parse(text, SystemTime.INSTANCE);
    }

    static Kubeconfig parse(String text, TimeSource time) {
        return new Kubeconfig(KubeconfigYaml.read(text), time);
    }

    private static URI server(Map<?, ?> cluster) {
        var server = KubeconfigYaml.text(cluster, "server")
                .orElseThrow(() -> KubeconfigYaml.bad("names no server for its cluster"));
        try {
            var uri = new URI(server);
            if (uri.getHost() != null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Said below, without what stands there.
        }
        throw KubeconfigYaml.bad("names a server that is no address");
    }

    private static List<X509Certificate> certificates(Map<?, ?> entry, String field) {
        var data = KubeconfigYaml.text(entry, field);
        if (data.isEmpty()) {
            if (entry.containsKey(field.replace("-data", ""))) {
                throw KubeconfigYaml.bad("names a file as its " + field.replace("-data", "") + ", which is not read");
            }
            return List.of();
        }
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(decoded(field, data.get())))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException e) {
            throw KubeconfigYaml.bad("holds no certificate as its " + field);
        }
    }

    private static byte[] decoded(String field, String data) {
        try {
            return Base64.getMimeDecoder().decode(data);
        } catch (IllegalArgumentException e) {
            throw KubeconfigYaml.bad("holds no Base64 as its " + field);
        }
    }

    /** Address of the Kubernetes API. */
    public URI getServer() {
        return server;
    }

    /** Name of the current context. */
    public String getContextName() {
        return contextName;
    }

    /** Name of the cluster in the current context. */
    public String getClusterName() {
        return clusterName;
    }

    /** Name of the user in the current context. */
    public String getUserName() {
        return userName;
    }

    /** The certificates that the server's must come from; empty when those of the machine count. */
    public List<X509Certificate> getAuthorities() {
        return authorities;
    }

    /** The certificate that lets its bearer in; null when a token does. */
    public @Nullable X509Certificate getClientCertificate() {
        return clientCertificates.isEmpty() ? null : clientCertificates.get(0);
    }

    /** Whom the client certificate is for, such as {@code CN=kubernetes-admin,O=system:masters}; null without one. */
    public @Nullable String getSubject() {
        var certificate = getClientCertificate();
        return certificate == null
                ? null
                : certificate.getSubjectX500Principal().getName();
    }

    /** From when on the client certificate counts; null without one. */
    public @Nullable Instant getNotBefore() {
        var certificate = getClientCertificate();
        return certificate == null ? null : CertificateDates.notBefore(certificate);
    }

    /**
     * Until when the kubeconfig is of use: the earliest end of the client certificate and of the authorities. Null when
     * it holds no certificate, as with a token alone.
     */
    public @Nullable Instant getNotAfter() {
        return Stream.concat(authorities.stream(), clientCertificates.stream().limit(1))
                .map(CertificateDates::notAfter)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Whether it is of no use any more. */
    public boolean isExpired() {
        return expiresWithin(Duration.ZERO);
    }

    /** Whether it will be of no use any more in so much time; false when nothing tells when that will be. */
    public boolean expiresWithin(Duration duration) {
        var end = getNotAfter();
        return end != null && !end.isAfter(time.now().plus(duration));
    }

    /** The private key that goes with the client certificate, in PEM form; empty without one. */
    public Optional<Secret> getClientKey() {
        return Optional.ofNullable(clientKey);
    }

    /** The token that lets its bearer in; empty without one. */
    public Optional<Secret> getToken() {
        return Optional.ofNullable(token);
    }

    /** Where it leads and who is let in, without key and token. */
    @Override
    public String toString() {
        return "Kubeconfig{" + contextName + " at " + server + ", until " + getNotAfter() + "}";
    }
}
