// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;

/** When a certificate counts, in the one place that meets the old dates of Java's certificates. */
public final class CertificateDates {
    private CertificateDates() {}

    /** From when on. */
    public static Instant notBefore(X509Certificate certificate) {
        return certificate.getNotBefore().toInstant();
    }

    /** Until when. */
    public static Instant notAfter(X509Certificate certificate) {
        return certificate.getNotAfter().toInstant();
    }
}
