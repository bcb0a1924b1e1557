// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.flavour;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a shell does to the value of a variable.
 *
 * @param value the value
 */
record TextChange(String value) {
    /** Longer ones first: each starts as a shorter one does. */
    static final List<String> OPERATORS =
            List.of(":=", ":-", "^^", ",,", "##", "%%", "//", "=", "-", "^", ",", "#", "%", "/", ":");

    private static final Pattern PART = Pattern.compile("(\\d+)(?::(\\d+))?");

    String apply(String operator, String argument, Function<String, RuntimeException> bad) {
        return switch (operator) {
            case "" -> value;
            case "^" -> first().toUpperCase(Locale.ROOT) + rest();
            case "^^" -> value.toUpperCase(Locale.ROOT);
            case "," -> first().toLowerCase(Locale.ROOT) + rest();
            case ",," -> value.toLowerCase(Locale.ROOT);
            case "#" -> withoutStart(argument, true);
            case "##" -> withoutStart(argument, false);
            case "%" -> withoutEnd(argument, true);
            case "%%" -> withoutEnd(argument, false);
            case "/" -> replaced(argument, false, bad);
            case "//" -> replaced(argument, true, bad);
            case ":" -> part(argument, bad);
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private String first() {
        return value.isEmpty() ? "" : value.substring(0, 1);
    }

    private String rest() {
        return value.isEmpty() ? "" : value.substring(1);
    }

    private String part(String argument, Function<String, RuntimeException> bad) {
        var part = PART.matcher(argument);
        if (!part.matches()) {
            throw bad.apply("has a part that is no number");
        }
        var from = Math.min(Integer.parseInt(part.group(1)), value.length());
        var to = part.group(2) == null
                ? value.length()
                : Math.min(from + Integer.parseInt(part.group(2)), value.length());
        return value.substring(from, to);
    }

    private String withoutStart(String glob, boolean shortest) {
        var found = Pattern.compile(regex(glob, shortest)).matcher(value);
        return found.lookingAt() ? value.substring(found.end()) : value;
    }

    private String withoutEnd(String glob, boolean shortest) {
        var pattern = Pattern.compile(regex(glob, false));
        for (var i = 0; i <= value.length(); i++) {
            var length = shortest ? i : value.length() - i;
            var start = value.length() - length;
            if (pattern.matcher(value.substring(start)).matches()) {
                return value.substring(0, start);
            }
        }
        return value;
    }

    private String replaced(String argument, boolean all, Function<String, RuntimeException> bad) {
        var slash = argument.indexOf('/');
        if (slash < 0) {
            throw bad.apply("has nothing to put in the place of what it looks for");
        }
        var pattern =
                Pattern.compile(regex(argument.substring(0, slash), false)).matcher(value);
        var replacement = Matcher.quoteReplacement(argument.substring(slash + 1));
        return all ? pattern.replaceAll(replacement) : pattern.replaceFirst(replacement);
    }

    private static String regex(String glob, boolean shortest) {
        var regex = new StringBuilder();
        glob.chars()
                .forEach(sign -> regex.append(
                        switch (sign) {
                            case '*' -> shortest ? ".*?" : ".*";
                            case '?' -> ".";
                            default -> Pattern.quote(String.valueOf((char) sign));
                        }));
        return regex.toString();
    }
}
