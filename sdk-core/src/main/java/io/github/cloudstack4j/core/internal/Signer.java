// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Signs parameters the way CloudStack verifies them: version 3, which expires. */
final class Signer {
    /** Well inside the 15 minutes a server may insist on, and long enough for a slow network. */
    private static final Duration VALIDITY = Duration.ofMinutes(5);

    /** Most requests with their signature stay below this. */
    private static final int EXPECTED_BYTES = 1_024;

    private final HmacSha1 hmac = new HmacSha1();

    /** The parameters with identity, expiry and signature, as a form body. */
    byte[] sign(Map<String, String> parameters, String apiKey, Secret secretKey, Instant serverTime) {
        // The server sorts by the raw name, case-sensitively, before it lower-cases anything: so does a plain tree map.
        var all = new TreeMap<>(parameters);
        all.put("apiKey", apiKey);
        all.put("signatureVersion", "3");
        all.put("expires", expiry(serverTime));
        var keyed = hmac.take(secretKey);
        var form = new FormBytes(EXPECTED_BYTES);
        all.forEach((name, value) -> form.append(name, value, keyed.mac()));
        var signature = Base64.getEncoder().encodeToString(keyed.mac().doFinal());
        hmac.giveBack(keyed);
        form.append("signature", signature);
        return form.toBytes();
    }

    /** {@code 2026-08-21T08:35:00+0000}. */
    private static String expiry(Instant serverTime) {
        var iso = Instant.ofEpochSecond(serverTime.getEpochSecond() + VALIDITY.toSeconds())
                .toString();
        return iso.substring(0, iso.length() - 1) + "+0000";
    }
}
