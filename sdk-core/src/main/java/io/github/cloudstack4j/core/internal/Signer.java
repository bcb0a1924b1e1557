// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs parameters the way CloudStack verifies them: version 3, which expires. */
final class Signer {
    /** Well inside the 15 minutes a server may insist on, and long enough for a slow network. */
    private static final Duration VALIDITY = Duration.ofMinutes(5);

    private static final DateTimeFormatter EXPIRES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String apiKey;
    private final Supplier<Secret> secretKey;

    Signer(String apiKey, Supplier<Secret> secretKey) {
        this.apiKey = apiKey;
        this.secretKey = secretKey;
    }

    /** The parameters with identity, expiry and signature, as a form body. */
    byte[] sign(Map<String, String> parameters, Instant serverTime) {
        // The server sorts by the raw name, case-sensitively, before it lower-cases anything: so does a plain tree map.
        SortedMap<String, String> all = new TreeMap<>(parameters);
        all.put("apiKey", apiKey);
        all.put("signatureVersion", "3");
        all.put("expires", EXPIRES.format(serverTime.plus(VALIDITY)));
        var canonical = new StringBuilder(256);
        var form = new StringBuilder(256);
        all.forEach((name, value) -> {
            var encoded = encode(value);
            canonical
                    .append(canonical.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(encoded);
            form.append(encode(name)).append('=').append(encoded).append('&');
        });
        form.append("signature=").append(encode(hmac(canonical.toString().toLowerCase(Locale.ROOT))));
        return form.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secretKey.get().reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "This Java runtime has no HmacSHA1, which every CloudStack signature needs", e);
        }
    }
}
