// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA1 keyed with a secret. Looking it up and keying it costs more than most signatures, so one is kept. */
final class HmacSha1 {
    private static final String ALGORITHM = "HmacSHA1";

    private final AtomicReference<Keyed> spare = new AtomicReference<>();

    /** To be fed by one thread for one signature, and given back when that is done. */
    record Keyed(Secret secret, Mac mac) {}

    Keyed take(Secret secret) {
        var keyed = spare.getAndSet(null);
        return keyed != null && (keyed.secret == secret || keyed.secret.equals(secret))
                ? keyed
                : new Keyed(secret, make(secret));
    }

    /** {@code keyed} has finished its signature, so it stands where it began. */
    void giveBack(Keyed keyed) {
        spare.set(keyed);
    }

    private static Mac make(Secret secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "This Java runtime has no HmacSHA1, which every CloudStack signature needs", e);
        }
    }
}
