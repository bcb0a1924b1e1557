// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes out of a text from the far side what one request had to keep secret: servers like to quote what they refuse, and
 * proxies print the whole of it.
 */
final class Redaction {
    /** Anything shorter stands in half of all sentences, and is no secret. */
    private static final int SHORTEST = 4;

    /** Nobody's secret, and words that errors need. */
    private static final Set<String> PLAIN = Set.of("true", "false", "null");

    /** What a proxy prints of a request that never were parameters of a command, or have become another text since. */
    private static final Pattern ECHO = Pattern.compile(
            "(?i)([\\w.\\-\\[\\]]*(?:signature|session|api_?key|secret|passw|token|credential|private_?key|user_?data"
                    + "|authorization|cookie)[\\w.\\-\\[\\]]*[\"']?\\s*[=:]\\s*[\"']?(?:(?:basic|bearer)\\s+)?)"
                    + "[^\\s&\"'<>,;]+");

    /** What the signer adds to the parameters of every command, as it stands on the wire. */
    private static final Pattern SIGNED = Pattern.compile("(?i)\\b(signature|sessionkey|apikey)=[^\\s&\"'<>]+");

    private final Map<String, String> parameters;

    Redaction(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** The text with the values masked that this request does not show, in the forms they may come back in. */
    String mask(String text) {
        var masked = text;
        for (var secret : secrets()) {
            masked = masked.replace(secret, ShownParameters.MASK);
        }
        return SIGNED.matcher(masked).replaceAll("$1=" + ShownParameters.MASK);
    }

    /** The text of something that is not CloudStack, which may print a request as it came over the wire. */
    String maskEcho(String text) {
        return ECHO.matcher(mask(text)).replaceAll("$1" + ShownParameters.MASK);
    }

    private List<String> secrets() {
        return parameters.entrySet().stream()
                .filter(parameter -> !ShownParameters.contains(parameter.getKey()))
                .flatMap(parameter -> forms(parameter.getValue()))
                .filter(form -> form.length() >= SHORTEST && !PLAIN.contains(form))
                .distinct()
                // The longest first, or a part of it would be masked and the rest be left.
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static Stream<String> forms(String value) {
        return Stream.concat(Stream.of(value), Stream.concat(decoded(value), Stream.of(value.split(","))))
                .flatMap(form -> Stream.of(form, html(form), URLEncoder.encode(form, StandardCharsets.UTF_8)))
                .flatMap(form -> Stream.of(form, form.replace("+", "%20")));
    }

    /** User data is sent as Base64, and read by the server before it complains. */
    private static Stream<String> decoded(String value) {
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8).lines();
        } catch (IllegalArgumentException notBase64) {
            return Stream.empty();
        }
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
