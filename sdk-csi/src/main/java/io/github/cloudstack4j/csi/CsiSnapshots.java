// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi;

import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.csi.internal.Snapshotting;
import io.github.cloudstack4j.csi.internal.Storage;
import io.github.cloudstack4j.csi.model.CsiSnapshot;
import io.github.cloudstack4j.csi.model.SnapshotSpec;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Snapshots of volumes, taken by name. Thread-safe. Obtain it from {@link Csi#snapshots()}. Snapshots on a schedule are made with
 * {@link io.github.cloudstack4j.core.CloudStack#snapshotPolicies()}.
 *
 * <p>All methods fail with {@link CsiException}, as those of {@link CsiVolumes} do.
 */
public final class CsiSnapshots {
    private final Snapshotting snapshotting;

    CsiSnapshots(Storage storage) {
        this.snapshotting = new Snapshotting(storage);
    }

    /**
     * Takes a snapshot, or returns the one of that name if it is of that volume; sends {@code createSnapshot}. It returns once the moment is
     * fixed; whether volumes can be restored from it tells {@link CsiSnapshot#isReadyToUse()}.
     *
     * @throws CsiException {@link CsiCode#ALREADY_EXISTS} if the name is taken by a snapshot of another volume;
     *     {@link CsiCode#NOT_FOUND} if there is no such volume; {@link CsiCode#FAILED_PRECONDITION} if it was never published, or its
     *     machine has snapshots; {@link CsiCode#RESOURCE_EXHAUSTED} if a quota is used up
     */
    public CsiSnapshot create(SnapshotSpec spec) {
        return snapshotting.create(spec);
    }

    /** Takes a snapshot; see {@link #create(SnapshotSpec)}. */
    public CsiSnapshot create(Consumer<SnapshotSpec.Builder> spec) {
        var builder = SnapshotSpec.builder();
        spec.accept(builder);
        return create(builder.build());
    }

    /** Takes a snapshot of a volume; see {@link #create(SnapshotSpec)}. */
    public CsiSnapshot create(String name, String volumeId) {
        return create(s -> s.name(name).volumeId(volumeId));
    }

    /** The snapshot with this id, unless it was deleted; sends {@code listSnapshots}, one for many callers at a time. */
    public Optional<CsiSnapshot> find(String snapshotId) {
        return snapshotting.find(snapshotId);
    }

    /**
     * The snapshot with this id; sends {@code listSnapshots}, one for many callers at a time.
     *
     * @throws CsiException {@link CsiCode#NOT_FOUND} if there is none
     */
    public CsiSnapshot get(String snapshotId) {
        return find(snapshotId)
                .orElseThrow(() -> new CsiException(CsiCode.NOT_FOUND, "There is no snapshot " + snapshotId + "."));
    }

    /** Waits until volumes can be restored from a snapshot; sends {@code listSnapshots}. */
    public CsiSnapshot awaitReady(String snapshotId) {
        return snapshotting.awaitReady(snapshotId);
    }

    /** The snapshots of this owner, page by page as they are read; sends {@code listSnapshots}. */
    public Stream<CsiSnapshot> list() {
        return snapshotting.list();
    }

    /**
     * Deletes a snapshot, and returns once the server does not have it any more; sends {@code deleteSnapshot}. If there is none, nothing
     * is done. Volumes that were restored from it stay.
     *
     * @throws CsiException {@link CsiCode#FAILED_PRECONDITION} if it belongs to another owner
     */
    public void delete(String snapshotId) {
        snapshotting.delete(snapshotId);
    }

    /**
     * Puts the volume back to what it was when the snapshot was taken; sends {@code revertSnapshot}. Its machine has to be stopped; on KVM
     * only.
     *
     * @throws CsiException {@link CsiCode#FAILED_PRECONDITION} if its machine is running; {@link CsiCode#UNIMPLEMENTED} if the hypervisor
     *     cannot
     */
    public CsiSnapshot revert(String snapshotId) {
        return snapshotting.revert(snapshotId);
    }

    /** Copies a snapshot to other zones, given by name or id; sends {@code copySnapshot}. Zones that have it are left out. Since 4.19. */
    public CsiSnapshot copy(String snapshotId, String... zoneNamesOrIds) {
        return snapshotting.copy(
                snapshotId, Arrays.stream(zoneNamesOrIds).map(Ref::of).toList());
    }
}
