// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.JobRun;
import java.util.List;

/** {@code revertSnapshot}, by which a volume holds again what it held, {@code copySnapshot} and {@code archiveSnapshot}. */
final class RestoreSnapshot {

    private final Storage storage;

    RestoreSnapshot(Storage storage) {
        this.storage = storage;
    }

    Answer revert(Call call) {
        var snapshot = snapshot(call);
        return call.startJob(
                Storage.subject(snapshot),
                storage.events()
                        .follow(
                                call,
                                snapshot.row(),
                                "Snapshot",
                                "SNAPSHOT.REVERT",
                                "reverting snapshot: " + snapshot.uuid(),
                                run -> beginRevert(run, snapshot)));
    }

    private Snapshot snapshot(Call call) {
        return storage.taken().of(call.args().requireResource("id"));
    }

    private void beginRevert(JobRun run, Snapshot snapshot) {
        var volume = snapshot.volume();
        if (volume.isRemoved()) {
            // The real server stumbles over it.
            throw ApiFault.internal(
                    "Cannot invoke \"com.cloud.storage.VolumeVO.getState()\" because \"volume\" is null");
        }
        if (!volume.is(VolumeState.READY)) {
            throw ApiFault.invalidValue("The volume is not in Ready state.");
        }
        if (!"KVM".equals(volume.row().text("hypervisor"))) {
            throw ApiFault.internal("Revert snapshot command failed for snapshot " + snapshot.identify()
                    + ", because this command is supported only for KVM hypervisor");
        }
        if (snapshot.isRemoved()) {
            throw ApiFault.invalidValue("No such snapshot");
        }
        checkMachine(volume);
        storage.volumes().move(volume, VolumeState.REVERT_SNAPSHOTTING);
        run.after(storage.time("snapshot.revert", 1000), reverted -> {
            storage.volumes().resize(volume, snapshot.size());
            storage.volumes().move(volume, VolumeState.READY);
            reverted.succeed("snapshot", storage.snapshotViews().made(snapshot, snapshot.state()));
        });
    }

    private void checkMachine(Volume volume) {
        volume.machine().ifPresent(vm -> {
            if (!"Stopped".equals(vm.text("state"))) {
                throw ApiFault.invalidValue(
                        "The Instance the specified disk is attached to is not in the shutdown state.");
            }
            if (storage.snapshots().hasMachineSnapshots(vm)) {
                throw ApiFault.invalidValue("Unable to revert the snapshot of a disk of Instance " + vm.uuid()
                        + ", please specify an Instance that does not have Instance Snapshots");
            }
        });
    }

    Answer copy(Call call) {
        var snapshot = snapshot(call);
        return call.startJob(
                Storage.subject(snapshot),
                storage.events()
                        .follow(
                                call,
                                snapshot.row(),
                                "Snapshot",
                                "SNAPSHOT.COPY",
                                "copying snapshot: " + snapshot.uuid(),
                                run -> beginCopy(run, call, snapshot)));
    }

    private void beginCopy(JobRun run, Call call, Snapshot snapshot) {
        var args = call.args();
        var one = args.resource("destzoneid");
        var zones = one == null ? args.resources("destzoneids") : List.of(one);
        var source = args.resource("sourcezoneid");
        if (zones.isEmpty()) {
            throw ApiFault.invalidValue("Please specify valid destination zone(s).");
        }
        if (source != null && zones.contains(source)) {
            throw ApiFault.invalidValue("Please specify different source and destination zones.");
        }
        if (!snapshot.is(SnapshotState.BACKED_UP)
                || source != null && !storage.taken().isIn(snapshot, source)) {
            throw ApiFault.invalidValue("Unable to find a copy of " + snapshot.identify() + " in the source zone");
        }
        storage.taken().move(snapshot, SnapshotState.COPYING);
        run.after(storage.time("snapshot.copy", 1000), copied -> {
            storage.taken().move(snapshot, SnapshotState.BACKED_UP);
            zones.stream()
                    .filter(zone -> !storage.taken().isIn(snapshot, zone))
                    .forEach(zone -> storage.taken().place(snapshot, zone));
            copied.succeed("snapshot", storage.snapshotViews().made(snapshot, SnapshotState.BACKED_UP));
        });
    }

    /** Nothing the emulator has is on primary storage only, so there is never anything to archive. */
    Answer archive(Call call) {
        var snapshot = snapshot(call);
        return call.startJob(null, run -> {
            throw ApiFault.internal("Can only archive snapshots present on primary storage. Cannot find snapshot "
                    + snapshot.row().number() + " on primary storage");
        });
    }
}
