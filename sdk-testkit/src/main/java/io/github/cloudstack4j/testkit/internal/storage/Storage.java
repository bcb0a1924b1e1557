// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.StorageFailure;
import io.github.cloudstack4j.testkit.StorageFailures;
import io.github.cloudstack4j.testkit.Timing;
import io.github.cloudstack4j.testkit.internal.Emulation;
import io.github.cloudstack4j.testkit.internal.engine.JobSubject;
import io.github.cloudstack4j.testkit.internal.resource.Limits;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.time.Duration;

/** What the commands around volumes work with. */
record Storage(
        World world,
        Volumes volumes,
        StoragePools pools,
        DiskOfferings offerings,
        VolumeViews views,
        WorkEvents events,
        MachineQueue queue,
        HypervisorCapabilities capabilities,
        Limits limits,
        SnapshotSource snapshots,
        Snapshots taken,
        SnapshotViews snapshotViews,
        Tags tags,
        StorageFailures failures,
        Timing timing) {

    static Storage on(Emulation emulation, StorageFailures failures) {
        var world = emulation.world();
        return new Storage(
                world,
                emulation.volumes(),
                new StoragePools(world),
                new DiskOfferings(world),
                new VolumeViews(emulation.jobs()),
                new WorkEvents(world.events()),
                new MachineQueue(),
                new HypervisorCapabilities(),
                new Limits(world),
                new SnapshotRows(world),
                new Snapshots(world),
                new SnapshotViews(world, emulation.jobs()),
                new Tags(world),
                failures,
                emulation.timing());
    }

    Duration time(String activity, long usualMillis) {
        return timing.of(activity, Duration.ofMillis(usualMillis));
    }

    boolean strikes(StorageFailure failure) {
        return failures.strikes(failure);
    }

    static JobSubject subject(Volume volume) {
        return new JobSubject("Volume", volume.uuid());
    }

    static JobSubject subject(Snapshot snapshot) {
        return new JobSubject("Snapshot", snapshot.uuid());
    }
}
