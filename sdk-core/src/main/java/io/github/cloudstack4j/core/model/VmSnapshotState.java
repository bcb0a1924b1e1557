// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/** What a snapshot of a machine is doing. */
public final class VmSnapshotState extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** Promised only. */
    public static final VmSnapshotState ALLOCATED = of("Allocated");

    /** Being taken. */
    public static final VmSnapshotState CREATING = of("Creating");

    /** Taken; its machine can go back to it. */
    public static final VmSnapshotState READY = of("Ready");

    /** Its machine is going back to it. */
    public static final VmSnapshotState REVERTING = of("Reverting");

    /** Being deleted. */
    public static final VmSnapshotState EXPUNGING = of("Expunging");

    /** Deleted; only its record is left. */
    public static final VmSnapshotState REMOVED = of("Removed");

    /** Could not be taken; can only be deleted. */
    public static final VmSnapshotState ERROR = of("Error");

    private VmSnapshotState(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VmSnapshotState of(String name) {
        return new VmSnapshotState(name);
    }
}
