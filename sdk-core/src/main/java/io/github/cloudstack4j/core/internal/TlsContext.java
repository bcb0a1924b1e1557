// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.TlsSettings;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** What {@link TlsSettings} mean to Java's TLS, for any transport to apply. */
public final class TlsContext {
    private final SSLContext sslContext;
    private final X509TrustManager trustManager;
    private final boolean trustingAll;

    private TlsContext(SSLContext sslContext, X509TrustManager trustManager, boolean trustingAll) {
        this.sslContext = sslContext;
        this.trustManager = trustManager;
        this.trustingAll = trustingAll;
    }

    /**
     * Reads what is to be read and makes a context of it.
     *
     * @throws io.github.cloudstack4j.core.InvalidRequestException if the client's key is no longer there
     */
    public static TlsContext of(TlsSettings settings) {
        try {
            var trust = settings.isTrustingAllCertificates() ? new TrustEverybody() : trustManager(settings);
            var context = SSLContext.getInstance("TLS");
            context.init(keyManagers(settings), new TrustManager[] {trust}, null);
            return new TlsContext(context, trust, settings.isTrustingAllCertificates());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This Java runtime cannot set TLS up", e);
        }
    }

    /** Makes sockets and engines by the settings. */
    public SSLContext sslContext() {
        return sslContext;
    }

    /** Decides on the server's certificate; {@link #sslContext()} uses it already. */
    public X509TrustManager trustManager() {
        return trustManager;
    }

    /** Whether neither issuers nor host names are checked. */
    public boolean isTrustingAll() {
        return trustingAll;
    }

    private static KeyManager @Nullable [] keyManagers(TlsSettings settings) {
        var key = settings.getClientKey();
        return key == null ? null : new KeyManager[] {new ClientKey(key, settings.getClientCertificates())};
    }

    /** One manager over all that is trusted, so that a chain may lead to either kind of issuer. */
    private static X509TrustManager trustManager(TlsSettings settings) throws GeneralSecurityException, IOException {
        var given = settings.getCaCertificates();
        if (given.isEmpty()) {
            return managerOf(null);
        }
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        if (!settings.isTrustOnlyThese()) {
            add(store, "jvm", Arrays.asList(managerOf(null).getAcceptedIssuers()));
        }
        add(store, "given", given);
        return managerOf(store);
    }

    private static void add(KeyStore store, String name, List<X509Certificate> certificates)
            throws GeneralSecurityException {
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry(name + i, certificates.get(i));
        }
    }

    private static X509TrustManager managerOf(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no X.509 trust manager"));
    }
}
