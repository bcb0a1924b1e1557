// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a management server does to a request's signature, written from its documented behaviour and sharing nothing with the signer:
 * it encodes byte by byte, sorts by insertion and reads dates its own way.
 */
public final class ServerSignatureCheck implements Predicate<String> {
    private final String secretKey;
    private final Instant serverTime;

    public ServerSignatureCheck(String secretKey, Instant serverTime) {
        this.secretKey = secretKey;
        this.serverTime = serverTime;
    }

    /** Whether the server lets a form body pass. */
    @Override
    public boolean test(String form) {
        var received = decode(form);
        var signature = received.remove("signature");
        var expires = OffsetDateTime.parse(
                        received.get("expires"), DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ"))
                .toInstant();
        var ahead = expires.getEpochSecond() - serverTime.getEpochSecond();
        return "3".equals(received.get("signatureVersion"))
                && ahead > 0
                && ahead <= 15 * 60
                && signature != null
                && MessageDigest.isEqual(
                        hmac(canonical(received)), java.util.Base64.getDecoder().decode(signature));
    }

    public static Map<String, String> decode(String form) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : form.split("&")) {
            int equals = pair.indexOf('=');
            fields.put(
                    URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static String canonical(Map<String, String> fields) {
        List<String> names = new ArrayList<>();
        for (var name : fields.keySet()) {
            int at = 0;
            while (at < names.size() && names.get(at).compareTo(name) < 0) {
                at++;
            }
            names.add(at, name);
        }
        var text = new StringBuilder();
        for (var name : names) {
            text.append(text.length() == 0 ? "" : "&").append(name).append('=').append(percent(fields.get(name)));
        }
        // The server runs in a locale of its own, whatever the client's is.
        return text.toString().toLowerCase(Locale.ENGLISH);
    }

    private static String percent(String value) {
        var out = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-_.*".indexOf(c) >= 0;
            if (plain) {
                out.append(c);
            } else {
                out.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return out.toString();
    }

    private byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
