// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi;

import io.github.cloudstack4j.csi.internal.GroupSnapshotting;
import io.github.cloudstack4j.csi.internal.Storage;
import io.github.cloudstack4j.csi.model.CsiGroupSnapshot;
import io.github.cloudstack4j.csi.model.GroupSnapshotSpec;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Snapshots of several volumes of a machine at one moment, on KVM. Thread-safe. Obtain it from {@link Csi#groupSnapshots()}.
 *
 * <p>All methods fail with {@link CsiException}, as those of {@link CsiVolumes} do.
 */
public final class CsiGroupSnapshots {
    private final GroupSnapshotting groups;

    CsiGroupSnapshots(Storage storage) {
        this.groups = new GroupSnapshotting(storage);
    }

    /**
     * Takes a group of snapshots, or returns the one of that name if it is of those volumes; sends {@code createVMSnapshot}, a
     * {@code createSnapshotFromVMSnapshot} for each volume, and {@code deleteVMSnapshot}. Until it is done no volume can come to the machine
     * or leave it.
     *
     * @throws CsiException {@link CsiCode#FAILED_PRECONDITION} if not all volumes are published to one node;
     *     {@link CsiCode#UNIMPLEMENTED} if that does not run on KVM, or its storage cannot; {@link CsiCode#ALREADY_EXISTS} if the name is
     *     taken by a group of other volumes
     */
    public CsiGroupSnapshot create(GroupSnapshotSpec spec) {
        return groups.create(spec);
    }

    /** Takes a group of snapshots; see {@link #create(GroupSnapshotSpec)}. */
    public CsiGroupSnapshot create(Consumer<GroupSnapshotSpec.Builder> spec) {
        var builder = GroupSnapshotSpec.builder();
        spec.accept(builder);
        return create(builder.build());
    }

    /** The group of that name as far as it is taken, if any of it is; sends {@code listSnapshots}. */
    public Optional<CsiGroupSnapshot> find(String name) {
        return groups.find(name);
    }

    /** Deletes all snapshots of a group; if there are none, nothing is done. Sends {@code deleteSnapshot} for each. */
    public void delete(String name) {
        groups.delete(name);
    }
}
