// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Whether the server reaches a host. */
public final class HostState extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** Reached, and running machines. */
    public static final HostState UP = of("Up");

    /** Given up on. */
    public static final HostState DOWN = of("Down");

    /** Its agent was lost. */
    public static final HostState DISCONNECTED = of("Disconnected");

    /** Lost, and nobody knows why. */
    public static final HostState ALERT = of("Alert");

    /** Coming back. */
    public static final HostState CONNECTING = of("Connecting");

    private HostState(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HostState of(String name) {
        return new HostState(name);
    }
}
