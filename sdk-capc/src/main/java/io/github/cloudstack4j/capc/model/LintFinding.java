// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.model;

import java.io.Serializable;
import java.util.Locale;

/**
 * Something wrong with an object.
 *
 * @param rule what it breaks
 * @param object the object: its kind, a slash and its name
 * @param path the field, as it is written in the object's version
 * @param message what is wrong with it, why, and what to do
 */
public record LintFinding(LintRule rule, String object, String path, String message) implements Serializable {
    /** How bad it is. */
    public LintSeverity severity() {
        return rule.getSeverity();
    }

    /** All of it in a line. */
    @Override
    public String toString() {
        return severity().name().toLowerCase(Locale.ROOT) + " " + object + " " + path + " " + message + " ["
                + rule.getId() + "]";
    }
}
