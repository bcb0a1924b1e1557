// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.flavour;

import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts values in the place of variables, as clusterctl does: <code>${VAR}</code>, with a default after {@code =}, {@code :=},
 * {@code :-} or {@code -}, with the changes of a shell ({@code ^ ^^ , ,, # ## % %% / // :n :n:m}) and its length
 * (<code>${#VAR}</code>). <code>$${</code> stands for itself without the first sign.
 */
public final class Substitution {
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";

    private final String text;
    private final Map<String, String> values;
    private final Map<String, @Nullable String> variables = new TreeMap<>();
    private final TreeSet<String> missing = new TreeSet<>();
    private int at;

    private Substitution(String text, Map<String, String> values) {
        this.text = text;
        this.values = values;
    }

    /**
     * The text with values for its variables.
     *
     * @throws InvalidRequestException if variables without a default have no value, with all of them
     */
    public static String apply(String text, Map<String, String> values) {
        var substitution = new Substitution(text, values);
        var result = substitution.until('\0');
        if (!substitution.missing.isEmpty()) {
            throw new InvalidRequestException("The template has variables without a value: "
                    + String.join(", ", substitution.missing) + "; give each a value.");
        }
        return result;
    }

    /** The variables of a text with their defaults; null for one that must be given. */
    public static Map<String, @Nullable String> variables(String text) {
        var substitution = new Substitution(text, Map.of());
        substitution.until('\0');
        return substitution.variables;
    }

    private String until(char end) {
        var result = new StringBuilder();
        while (at < text.length() && text.charAt(at) != end) {
            if (text.startsWith("$${", at)) {
                result.append("${");
                at += 3;
            } else if (text.startsWith("${", at)) {
                at += 2;
                result.append(expression());
            } else {
                result.append(text.charAt(at++));
            }
        }
        return result.toString();
    }

    /** What stands for an expression; ends behind its brace. */
    private String expression() {
        var start = at;
        var length = text.startsWith("#", at);
        if (length) {
            at++;
        }
        var name = name(start);
        var operator = operator();
        var argument = until('}');
        if (at >= text.length()) {
            throw bad(start, "has no closing brace");
        }
        at++;
        if (isDefault(operator)) {
            return withDefault(name, operator, argument);
        }
        note(name, null);
        var value = values.get(name);
        if (value == null) {
            missing.add(name);
            return "";
        }
        return length
                ? String.valueOf(value.length())
                : new TextChange(value).apply(operator, argument.strip(), why -> bad(start, why));
    }

    private String name(int start) {
        skipBlanks();
        var from = at;
        while (at < text.length() && isPartOfName(text.charAt(at))) {
            at++;
        }
        var name = text.substring(from, at);
        skipBlanks();
        if (!name.matches(NAME)) {
            throw bad(start, "has no name");
        }
        return name;
    }

    private static boolean isPartOfName(char sign) {
        return sign < 128 && (Character.isLetterOrDigit(sign) || sign == '_');
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private String operator() {
        for (var operator : TextChange.OPERATORS) {
            if (text.startsWith(operator, at)) {
                at += operator.length();
                return operator;
            }
        }
        return "";
    }

    private static boolean isDefault(String operator) {
        return operator.endsWith("=") || operator.endsWith("-");
    }

    /** An empty value counts as none, except after a single {@code -}. */
    private String withDefault(String name, String operator, String argument) {
        note(name, argument);
        var value = values.get(name);
        var given = value != null && (operator.equals("-") || !value.isEmpty());
        return given ? value : argument;
    }

    private void note(String name, @Nullable String defaultValue) {
        variables.merge(name, defaultValue == null ? "" : defaultValue, (one, other) -> one);
        if (defaultValue == null) {
            variables.put(name, null);
        }
    }

    private InvalidRequestException bad(int start, String why) {
        var line = text.substring(0, start).chars().filter(sign -> sign == '\n').count() + 1;
        return new InvalidRequestException("A variable in line " + line + " of the template " + why
                + "; write it as ${NAME}, or ${NAME:=default}.");
    }
}
