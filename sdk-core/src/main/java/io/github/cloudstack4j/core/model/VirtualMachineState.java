// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/** What a virtual machine is doing. */
public final class VirtualMachineState extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** Coming up. */
    public static final VirtualMachineState STARTING = of("Starting");

    /** Up. */
    public static final VirtualMachineState RUNNING = of("Running");

    /** Going down. */
    public static final VirtualMachineState STOPPING = of("Stopping");

    /** Down; can be started. */
    public static final VirtualMachineState STOPPED = of("Stopped");

    /** Moving to another host while it runs. */
    public static final VirtualMachineState MIGRATING = of("Migrating");

    /** Destroyed, but can still be recovered. */
    public static final VirtualMachineState DESTROYED = of("Destroyed");

    /** Going away for good. */
    public static final VirtualMachineState EXPUNGING = of("Expunging");

    /** Could not be deployed; can only be destroyed. */
    public static final VirtualMachineState ERROR = of("Error");

    /** The server lost sight of it. */
    public static final VirtualMachineState UNKNOWN = of("Unknown");

    /** Shut down from inside. */
    public static final VirtualMachineState SHUTDOWN = of("Shutdown");

    private VirtualMachineState(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VirtualMachineState of(String name) {
        return new VirtualMachineState(name);
    }
}
