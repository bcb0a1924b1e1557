// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.Pem;
import java.io.Serializable;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom an encrypted connection trusts, and how the client shows itself there. Immutable. TLS 1.2 and 1.3 are spoken,
 * whatever is set here.
 *
 * <p>Serializable without the private key. A key that came from a file is read from there again; settings that had any
 * other key cannot be used after deserialisation.
 */
public final class TlsSettings implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final TlsSettings STANDARD = new TlsSettings(new Builder());

    private final ArrayList<X509Certificate> caCertificates;
    private final boolean trustOnlyThese;
    private final ArrayList<X509Certificate> clientCertificates;
    private final transient @Nullable PrivateKey clientKey;
    private final @Nullable String clientKeyFile;
    private final boolean trustingAll;

    private TlsSettings(Builder builder) {
        this.caCertificates = new ArrayList<>(builder.caCertificates);
        this.trustOnlyThese = builder.trustOnlyThese;
        this.clientCertificates = new ArrayList<>(builder.clientCertificates);
        this.clientKey = builder.clientKey;
        this.clientKeyFile = builder.clientKeyFile;
        this.trustingAll = builder.trustingAll;
        if (trustOnlyThese && caCertificates.isEmpty()) {
            throw new InvalidRequestException("trustOnlyThese() without a certificate would trust nobody: give the"
                    + " issuers' with caCertificates(…).");
        }
    }

    /** Trusts the issuers that this JVM trusts, and shows no certificate. */
    public static TlsSettings standard() {
        return STANDARD;
    }

    /** Starts settings that are the standard ones until changed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Issuers that are trusted, besides this JVM's own unless {@link #isTrustOnlyThese()}; empty if none were given. */
    public List<X509Certificate> getCaCertificates() {
        return Collections.unmodifiableList(caCertificates);
    }

    /** Whether only {@link #getCaCertificates()} are trusted, and not the issuers that this JVM knows. */
    public boolean isTrustOnlyThese() {
        return trustOnlyThese;
    }

    /** The chain that the client shows, its own certificate first; empty if it shows none. */
    public List<X509Certificate> getClientCertificates() {
        return Collections.unmodifiableList(clientCertificates);
    }

    /**
     * The key of the client's certificate; null if it shows none.
     *
     * @throws InvalidRequestException if it was lost by serialisation, or cannot be read from its file again
     */
    public @Nullable PrivateKey getClientKey() {
        if (clientKey != null || clientCertificates.isEmpty()) {
            return clientKey;
        }
        if (clientKeyFile == null) {
            throw new InvalidRequestException("These TLS settings have no private key, because they were serialised and"
                    + " a key never is: build them again with clientCertificate(…), from files if possible.");
        }
        return Pem.privateKey(Path.of(clientKeyFile));
    }

    /** Whether every certificate passes, whoever issued it and for whatever name. */
    public boolean isTrustingAllCertificates() {
        return trustingAll;
    }

    @Override
    public String toString() {
        return "TlsSettings{"
                + (trustingAll
                        ? "trusts ALL certificates"
                        : "trusts " + (trustOnlyThese ? "only " : "the JVM's and ") + caCertificates.size() + " given")
                + (clientCertificates.isEmpty() ? "" : ", shows a client certificate") + "}";
    }

    /** Collects TLS settings. Not thread-safe. */
    public static final class Builder {
        private final List<X509Certificate> caCertificates = new ArrayList<>();
        private List<X509Certificate> clientCertificates = List.of();
        private boolean trustOnlyThese;
        private @Nullable PrivateKey clientKey;
        private @Nullable String clientKeyFile;
        private boolean trustingAll;

        private Builder() {}

        /**
         * Trusts the certificates in a PEM file.
         *
         * @throws InvalidRequestException if it cannot be read or holds none
         */
        public Builder caCertificates(Path file) {
            caCertificates.addAll(Pem.certificates(file));
            return this;
        }

        /**
         * Trusts the certificates in a PEM text.
         *
         * @throws InvalidRequestException if it holds none
         */
        public Builder caCertificates(String pem) {
            caCertificates.addAll(Pem.certificates(pem));
            return this;
        }

        /** Trusts only the given certificates, and not the issuers that this JVM knows. */
        public Builder trustOnlyThese() {
            trustOnlyThese = true;
            return this;
        }

        /**
         * Shows a certificate to the server (mutual TLS).
         *
         * @param certificates PEM file with the client's certificate and any between it and its root
         * @param key PEM file with its key, PKCS #8 and not encrypted; may be the same file
         * @throws InvalidRequestException if one cannot be read or does not hold that
         */
        public Builder clientCertificate(Path certificates, Path key) {
            clientCertificates = Pem.certificates(certificates);
            clientKey = Pem.privateKey(key);
            clientKeyFile = key.toAbsolutePath().toString();
            return this;
        }

        /**
         * Shows a certificate to the server (mutual TLS).
         *
         * @param certificates PEM text with the client's certificate and any between it and its root
         * @param key PEM text with its key, PKCS #8 and not encrypted
         * @throws InvalidRequestException if one does not hold that
         */
        public Builder clientCertificate(String certificates, Secret key) {
            clientCertificates = Pem.certificates(certificates);
            clientKey = Pem.privateKey(key);
            clientKeyFile = null;
            return this;
        }

        /**
         * Shows the certificate of a key store's only key to the server (mutual TLS).
         *
         * @throws InvalidRequestException if the store has no key or several, or the password is not the key's
         */
        public Builder clientCertificate(KeyStore store, Secret password) {
            try {
                var aliases = new ArrayList<String>();
                for (var alias : Collections.list(store.aliases())) {
                    if (store.isKeyEntry(alias)) {
                        aliases.add(alias);
                    }
                }
                if (aliases.size() != 1) {
                    throw new InvalidRequestException("The key store has " + aliases.size()
                            + " keys, so it does not say which one to show: give a store with exactly one.");
                }
                var key = store.getKey(
                        aliases.get(0),
                        Objects.requireNonNull(password, "password").reveal().toCharArray());
                var chain = store.getCertificateChain(aliases.get(0));
                if (!(key instanceof PrivateKey privateKey)
                        || chain == null
                        || !Arrays.stream(chain).allMatch(X509Certificate.class::isInstance)) {
                    throw new InvalidRequestException("The key store's key is not a private one with an X.509"
                            + " certificate: give a store made for TLS.");
                }
                clientCertificates =
                        Arrays.stream(chain).map(X509Certificate.class::cast).toList();
                clientKey = privateKey;
                clientKeyFile = null;
                return this;
            } catch (GeneralSecurityException e) {
                throw new InvalidRequestException("The key store does not give its key away ("
                        + e.getClass().getSimpleName() + "): check its password.");
            }
        }

        /**
         * Switches all checks of the server's certificate off: whoever can get between the client and the server reads
         * and changes everything, passwords included. For a test bed at most; everywhere else trust the server's issuer
         * with {@link #caCertificates(Path)}. Each client made with it says so once in its log.
         */
        public Builder dangerouslyTrustAllCertificates() {
            trustingAll = true;
            return this;
        }

        /**
         * Freezes the settings.
         *
         * @throws InvalidRequestException if they contradict each other
         */
        public TlsSettings build() {
            return new TlsSettings(this);
        }
    }
}
