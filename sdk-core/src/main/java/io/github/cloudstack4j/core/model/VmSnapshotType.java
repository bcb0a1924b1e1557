// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/** What a snapshot of a machine holds. */
public final class VmSnapshotType extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** Its disks. */
    public static final VmSnapshotType DISK = of("Disk");

    /** Its disks and its memory; volumes of a machine that has one cannot be resized. */
    public static final VmSnapshotType DISK_AND_MEMORY = of("DiskAndMemory");

    private VmSnapshotType(String name) {
        super(name);
    }

    /** The word {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VmSnapshotType of(String name) {
        return new VmSnapshotType(name);
    }
}
