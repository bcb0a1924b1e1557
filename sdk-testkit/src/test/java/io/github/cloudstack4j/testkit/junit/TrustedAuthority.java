// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.junit;

import io.github.cloudstack4j.core.TlsSettings;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;

/** The settings by which a built-in HTTP client trusts the authority of the tests. */
final class TrustedAuthority {
    private TrustedAuthority() {}

    static TlsSettings only() {
        return TlsSettings.builder().caCertificates(pem()).trustOnlyThese().build();
    }

    private static String pem() {
        try {
            var base64 = Base64.getMimeEncoder()
                    .encodeToString(TransportTck.authority().getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
