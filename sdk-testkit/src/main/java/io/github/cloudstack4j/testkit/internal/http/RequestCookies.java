// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cookies that a request brought. */
public final class RequestCookies {

    private final Map<String, String> values = new LinkedHashMap<>();

    private RequestCookies() {}

    /** @param headers the values of the {@code Cookie} headers */
    public static RequestCookies of(List<String> headers) {
        var cookies = new RequestCookies();
        for (var header : headers) {
            for (var pair : header.split(";")) {
                var equals = pair.indexOf('=');
                if (equals > 0) {
                    cookies.values.putIfAbsent(
                            pair.substring(0, equals).strip(),
                            pair.substring(equals + 1).strip());
                }
            }
        }
        return cookies;
    }

    @Nullable
    String get(String name) {
        return values.get(name);
    }
}
