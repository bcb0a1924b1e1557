// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The parameters of one request, decoded and merged as the server does: the query beats the body. */
public final class RequestParameters {

    private final Map<String, String> values;

    private RequestParameters(Map<String, String> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** Of a repeated parameter the body's first and the query's last occurrence counts. */
    public static RequestParameters of(String target, String formBody) {
        var values = new LinkedHashMap<String, String>();
        pairs(formBody, values::putIfAbsent);
        var question = target.indexOf('?');
        if (question >= 0) {
            pairs(target.substring(question + 1), values::put);
        }
        return new RequestParameters(values);
    }

    /** Under the names they were sent with. */
    public Map<String, String> all() {
        return values;
    }

    /** By exact name. */
    public @Nullable String get(String name) {
        return values.get(name);
    }

    /** By name in any case: only the parameters of the signature are looked up so. */
    Optional<String> anyCase(String name) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    public boolean wantsJson() {
        return "json".equalsIgnoreCase(values.get("response"));
    }

    private static void pairs(String encoded, BiConsumer<String, String> take) {
        for (var pair : encoded.split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                take.accept(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            } else if (equals < 0 && !pair.isEmpty()) {
                take.accept(decode(pair), "");
            }
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
