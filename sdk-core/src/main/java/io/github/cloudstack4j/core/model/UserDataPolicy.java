// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/** What becomes of the user data linked to a template when a machine is given its own. */
public final class UserDataPolicy extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** The machine's own takes its place. */
    public static final UserDataPolicy ALLOW_OVERRIDE = of("ALLOWOVERRIDE");

    /** The machine gets both, the template's first. */
    public static final UserDataPolicy APPEND = of("APPEND");

    /** A machine with its own is refused. */
    public static final UserDataPolicy DENY_OVERRIDE = of("DENYOVERRIDE");

    private UserDataPolicy(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UserDataPolicy of(String name) {
        return new UserDataPolicy(name);
    }
}
