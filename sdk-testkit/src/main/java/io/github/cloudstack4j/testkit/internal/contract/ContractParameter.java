// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.contract;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a command.
 *
 * @param since the version that brought it as the server says, null where it says none
 * @param cameWith the version that brought it, null for those that were always there
 * @param maxLength the longest text accepted
 */
public record ContractParameter(
        String name,
        Type type,
        boolean required,
        @Nullable String since,
        @Nullable String cameWith,
        int maxLength) {

    /** How the text on the wire is read. */
    public enum Type {
        STRING,
        UUID,
        BOOLEAN,
        INTEGER,
        LONG,
        LIST,
        MAP,
        DATE
    }
}
