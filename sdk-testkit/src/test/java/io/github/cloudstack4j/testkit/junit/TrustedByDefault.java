// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes this JVM trust the test's authority and nobody else, as long as the tests of a class run. */
final class TrustedByDefault implements BeforeAllCallback, AfterAllCallback {
    private static final List<String> PROPERTIES =
            List.of("javax.net.ssl.trustStore", "javax.net.ssl.trustStorePassword", "javax.net.ssl.trustStoreType");

    private SSLContext usual;
    private Path store;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, GeneralSecurityException {
        usual = SSLContext.getDefault();
        store = Files.createTempFile("tck", ".p12");
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("tck", TransportTck.authority());
        try (var out = Files.newOutputStream(store)) {
            trusted.store(out, "password".toCharArray());
        }
        System.setProperty(PROPERTIES.get(0), store.toString());
        System.setProperty(PROPERTIES.get(1), "password");
        System.setProperty(PROPERTIES.get(2), "PKCS12");
        SSLContext.setDefault(TransportTck.tls());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        SSLContext.setDefault(usual);
        PROPERTIES.forEach(System::clearProperty);
        Files.delete(store);
    }
}
