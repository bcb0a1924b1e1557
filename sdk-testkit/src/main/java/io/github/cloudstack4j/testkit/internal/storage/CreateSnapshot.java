// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.StorageFailure;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.JobRun;
import io.github.cloudstack4j.testkit.internal.resource.Limits;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code createSnapshot}: the volume rests while it is read, and is free again while that is backed up. */
final class CreateSnapshot {

    private static final Set<String> LOCATIONS = Set.of("PRIMARY", "SECONDARY");
    /** The way names that the server makes tell the time. */
    static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Storage storage;

    CreateSnapshot(Storage storage) {
        this.storage = storage;
    }

    Answer handle(Call call) {
        var args = call.args();
        var volume = storage.volumes().of(args.requireResource("volumeid"));
        checkVolume(call, volume);
        checkLocation(volume, args.string("locationtype"));
        storage.limits().check(volume.owner(), Limits.Type.SNAPSHOT, 1);
        storage.limits().check(volume.owner(), Limits.Type.SECONDARY_STORAGE, volume.size());
        var snapshot = storage.taken().create(volume, name(volume, args.string("name")), "MANUAL");
        args.entries("tags")
                .forEach(tag -> storage.tags()
                        .put("Snapshot", snapshot.row(), snapshot.owner(), tag.get("key"), tag.get("value"), null));
        return call.startJobCreating(
                snapshot.row(),
                Storage.subject(snapshot),
                storage.events()
                        .follow(
                                call,
                                snapshot.row(),
                                "Snapshot",
                                "SNAPSHOT.CREATE",
                                "creating snapshot for volume: " + volume.uuid(),
                                run -> begin(run, call, snapshot)));
    }

    /** Refuses a volume that holds nothing, or is at work. */
    void checkVolume(Call call, Volume volume) {
        if (volume.isRemoved()) {
            throw ApiFault.invalidValue("Unable to find volume by id=" + volume.number());
        }
        var zone = storage.world().store(Kind.ZONE).require(volume.zone());
        if ("Disabled".equals(zone.text("allocationstate")) && !call.isRootAdmin()) {
            throw ApiFault.denied(
                    "Cannot perform this operation, Zone is currently disabled: " + CreateVolume.identifyZone(zone));
        }
        if (!volume.is(VolumeState.READY)) {
            throw ApiFault.invalidValue("Volume: " + volume.identify() + " is not in Ready state but "
                    + volume.state().wireName() + ". Cannot take snapshot.");
        }
    }

    private static void checkLocation(Volume volume, @Nullable String location) {
        if (location == null) {
            return;
        }
        if (!LOCATIONS.contains(location.toUpperCase(Locale.ROOT))) {
            // The real server stumbles over it.
            throw new ApiFault(530, 4250, "Internal error executing command, please contact your system administrator");
        }
        throw ApiFault.invalidValue(
                "VolumeId: " + volume.number() + " LocationType is supported only for managed storage");
    }

    private String name(Volume volume, @Nullable String wanted) {
        if (wanted != null) {
            return wanted;
        }
        return volume.machine().map(Resource::name).orElse("detached") + "_" + volume.name() + "_"
                + STAMP.format(storage.world().now());
    }

    private void begin(JobRun run, Call call, Snapshot snapshot) {
        var volume = snapshot.volume();
        if (call.args().flag("quiescevm")) {
            throw neverBegun(snapshot, internal(volume));
        }
        var vm = volume.machine().orElse(null);
        if (vm == null) {
            read(run, call, snapshot, SnapshotState.ALLOCATED);
            return;
        }
        if (storage.snapshots().hasMachineSnapshots(vm)) {
            throw neverBegun(
                    snapshot,
                    ApiFault.server(
                            432,
                            "Failed to create Snapshot due to unsupported operation: Unable to find a snapshot strategy"
                                    + " to create snapshot [" + snapshot.identify() + "] of volume [" + volume.uuid()
                                    + "]. Please check the logs."));
        }
        run.after(
                MachineQueue.ADMISSION,
                admitted -> storage.queue()
                        .enter(vm, admitted, turn -> read(turn, call, snapshot, SnapshotState.BACKED_UP)));
    }

    /** The row of what was never begun stays as it is for ever, but no longer counts. */
    private ApiFault neverBegun(Snapshot snapshot, ApiFault why) {
        storage.taken().discount(snapshot);
        return why;
    }

    private void read(JobRun run, Call call, Snapshot snapshot, SnapshotState told) {
        var volume = snapshot.volume();
        if (volume.isRemoved() || !volume.is(VolumeState.READY)) {
            storage.taken().fail(snapshot);
            throw internal(volume);
        }
        storage.taken().begin(snapshot);
        storage.volumes().move(volume, VolumeState.SNAPSHOTTING);
        run.after(storage.time("snapshot.create", 400), created -> {
            storage.volumes().move(volume, VolumeState.READY);
            if (storage.strikes(StorageFailure.SNAPSHOT_CREATE)) {
                storage.taken().fail(snapshot);
                throw internal(volume);
            }
            storage.taken().backUp(snapshot);
            var backup = storage.time("snapshot.backup", 400);
            if (call.args().flag("asyncbackup")) {
                storage.world().after(backup, () -> backedUp(call, snapshot));
                succeed(created, snapshot, told);
                return;
            }
            created.after(backup, done -> {
                if (!backedUp(call, snapshot)) {
                    throw internal(volume);
                }
                succeed(done, snapshot, told);
            });
        });
    }

    /** Whether that went well; if not, nothing is left of the snapshot. */
    private boolean backedUp(Call call, Snapshot snapshot) {
        if (storage.strikes(StorageFailure.SNAPSHOT_BACKUP)) {
            storage.taken().destroy(snapshot);
            return false;
        }
        storage.taken().finish(snapshot);
        call.args().resources("zoneids").stream()
                .filter(zone -> !storage.taken().isIn(snapshot, zone))
                .forEach(zone -> storage.taken().place(snapshot, zone));
        return true;
    }

    private void succeed(JobRun run, Snapshot snapshot, SnapshotState told) {
        run.succeed("snapshot", storage.snapshotViews().made(snapshot, told));
    }

    private static ApiFault internal(Volume volume) {
        return ApiFault.internal(
                "Failed to create Snapshot due to an internal error creating Snapshot for volume " + volume.uuid());
    }
}
