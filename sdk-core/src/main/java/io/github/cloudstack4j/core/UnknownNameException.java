// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.util.List;

/** A name that no visible resource carries, found out before the request was sent. */
public final class UnknownNameException extends CloudStackException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final List<String> suggestions;

    /** Names the kind of resource, the unknown name and the names that come near. */
    public UnknownNameException(String kind, String name, List<String> suggestions) {
        super("There is no " + kind + " named \"" + name + "\" that this account can see. "
                + (suggestions.isEmpty()
                        ? "Check the name, or give the id."
                        : "Did you mean " + String.join(", ", quoted(suggestions)) + "?"));
        this.name = name;
        this.suggestions = List.copyOf(suggestions);
    }

    private static List<String> quoted(List<String> names) {
        return names.stream().map(n -> "\"" + n + "\"").toList();
    }

    /** The name that was not found. */
    public String getName() {
        return name;
    }

    /** Existing names that come near, nearest first; may be empty. */
    public List<String> getSuggestions() {
        return suggestions;
    }
}
