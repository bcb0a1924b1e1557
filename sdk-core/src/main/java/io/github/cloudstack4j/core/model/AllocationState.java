// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Whether something may be placed in a zone. */
public final class AllocationState extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** New machines, volumes and clusters may be placed here. */
    public static final AllocationState ENABLED = of("Enabled");

    /** Nothing new may be placed here, except by root administrators. */
    public static final AllocationState DISABLED = of("Disabled");

    private AllocationState(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AllocationState of(String name) {
        return new AllocationState(name);
    }
}
