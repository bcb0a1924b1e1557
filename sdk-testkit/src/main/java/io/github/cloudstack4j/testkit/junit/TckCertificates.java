// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.junit;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** An authority of its own, and the good and bad certificates of servers. */
final class TckCertificates {
    private final HeldCertificate authority =
            new HeldCertificate.Builder().certificateAuthority(0).build();

    X509Certificate authority() {
        return authority.certificate();
    }

    /** Trusts the authority and nobody else. */
    SSLContext client() {
        return new HandshakeCertificates.Builder()
                .addTrustedCertificate(authority.certificate())
                .build()
                .sslContext();
    }

    SSLContext good() {
        return server(forThisHost().signedBy(authority));
    }

    SSLContext ofAnotherHost() {
        return server(new HeldCertificate.Builder()
                .addSubjectAlternativeName("other.example.org")
                .signedBy(authority));
    }

    SSLContext expired() {
        var end = Instant.now().minus(Duration.ofDays(1));
        return server(forThisHost()
                .validityInterval(end.minus(Duration.ofDays(1)).toEpochMilli(), end.toEpochMilli())
                .signedBy(authority));
    }

    SSLContext ofNobody() {
        return server(forThisHost());
    }

    private static HeldCertificate.Builder forThisHost() {
        return new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1");
    }

    private static SSLContext server(HeldCertificate.Builder certificate) {
        return new HandshakeCertificates.Builder()
                .heldCertificate(certificate.build())
                .build()
                .sslContext();
    }
}
