// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.world.Resource;

/** What volumes have to know of snapshots. */
interface SnapshotSource {

    /**
     * What a volume made from a snapshot holds.
     *
     * @param volume the volume the snapshot was taken of, which may be gone
     * @param bytes how large that was then
     */
    record Content(Volume volume, long bytes) {}

    /** What is in a snapshot, whatever its state. */
    Content content(Resource snapshot);

    /**
     * Refuses snapshots of which no volume can be made.
     *
     * @throws io.github.cloudstack4j.testkit.internal.engine.ApiFault 431 unless it is backed up
     */
    void checkUsable(Resource snapshot);

    /** Whether a snapshot of the volume is being made or backed up, so that the volume may be neither deleted nor resized. */
    boolean isAtWork(Volume volume);

    /** Whether an instance has snapshots of itself, so that its disks may be neither attached nor detached. */
    boolean hasMachineSnapshots(Resource vm);

    /** Whether one of them keeps the memory too, so that its disks may not be resized either. */
    boolean hasMemorySnapshots(Resource vm);
}
