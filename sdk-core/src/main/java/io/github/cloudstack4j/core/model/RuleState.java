// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Whether a network rule is in force. */
public final class RuleState extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** Written down, not yet sent to the router. */
    public static final RuleState STAGED = of("Staged");

    /** On its way to the router. */
    public static final RuleState ADD = of("Add");

    /** In force. */
    public static final RuleState ACTIVE = of("Active");

    /** Being taken away. */
    public static final RuleState DELETING = of("Deleting");

    private RuleState(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RuleState of(String name) {
        return new RuleState(name);
    }
}
