// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Whether the operator lets a host take machines. */
public final class HostResourceState extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** It takes new machines. */
    public static final HostResourceState ENABLED = of("Enabled");

    /** It takes no new machines. */
    public static final HostResourceState DISABLED = of("Disabled");

    /** Its machines went elsewhere, and none come. */
    public static final HostResourceState MAINTENANCE = of("Maintenance");

    private HostResourceState(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HostResourceState of(String name) {
        return new HostResourceState(name);
    }
}
