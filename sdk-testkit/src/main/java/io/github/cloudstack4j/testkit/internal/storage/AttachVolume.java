// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.StorageFailure;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.JobRun;
import io.github.cloudstack4j.testkit.internal.engine.JobStep;
import io.github.cloudstack4j.testkit.internal.resource.Machines;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code attachVolume}. The request is looked at as soon as its job runs, the work is done when the instance has no
 * other work. What has changed in between is found out then, and told in other words.
 */
final class AttachVolume {

    private static final Set<String> STEADY = Set.of("Running", "Stopped");
    private static final Set<String> BEING_STARTED = Set.of("Starting");
    private static final VolumeState[] UNDER_WORK = {
        VolumeState.CREATING,
        VolumeState.ATTACHING,
        VolumeState.MIGRATING,
        VolumeState.RESIZING,
        VolumeState.SNAPSHOTTING,
        VolumeState.REVERT_SNAPSHOTTING
    };
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Storage storage;
    private final DeviceIds deviceIds;

    AttachVolume(Storage storage) {
        this.storage = storage;
        this.deviceIds = new DeviceIds(storage);
    }

    Answer handle(Call call) {
        var volume = storage.volumes().of(call.args().requireResource("id"));
        var vm = call.args().requireResource("virtualmachineid");
        var deviceId = call.args().number("deviceid");
        return call.startJob(
                Storage.subject(volume),
                storage.events().follow(call, volume, "VOLUME.ATTACH", "attaching volume", run -> {
                    check(volume, vm, deviceId);
                    inTurn(run, volume, vm, deviceId, done -> storage.views().succeed(done, call, volume));
                }));
    }

    private void check(Volume volume, Resource vm, @Nullable Long deviceId) {
        if (volume.isAttached() && !volume.is(VolumeState.DESTROY)) {
            throw ApiFault.invalidValue("Please specify a volume that is not attached to any VM.");
        }
        if (volume.isRemoved() || volume.is(VolumeState.DESTROY)) {
            throw ApiFault.invalidValue("Please specify a volume that is not destroyed.");
        }
        if (!volume.is(VolumeState.ALLOCATED, VolumeState.READY, VolumeState.UPLOADED)) {
            throw ApiFault.invalidValue("Volume state must be in Allocated, Ready or in Uploaded state");
        }
        checkMachine(vm, volume.zone());
        if (deviceId != null && deviceId == 0) {
            checkRootPlace(vm);
        } else {
            deviceIds.checkRoom(vm);
        }
        if (storage.snapshots().hasMachineSnapshots(vm)) {
            throw ApiFault.invalidValue("Unable to attach volume to Instance " + vm.text("instancename") + "/"
                    + vm.uuid() + ", please specify an Instance that does not have Instance Snapshots");
        }
        if (volume.offering().filter(offering -> offering.flag("encrypt")).isPresent()
                && !"KVM".equals(vm.text("hypervisor"))) {
            throw ApiFault.invalidValue(
                    "Volume's disk offering has encryption enabled, but volume encryption is not supported for"
                            + " hypervisor type " + vm.text("hypervisor"));
        }
        if (!volume.owner().equals(vm.owner())) {
            throw ApiFault.internal("Entity " + Machines.identify(vm)
                    + " and entity VolumeObject {\"dataStore\":null,\"volumeVO\":\""
                    + volume.identify().replace("\"", "\\\"") + "\"} belong to different accounts");
        }
    }

    /** Refuses instances that cannot take a volume of the zone. */
    void checkMachine(Resource vm, String zone) {
        if (vm.isRemoved()) {
            throw ApiFault.invalidValue("Please specify a valid User VM.");
        }
        if (!STEADY.contains(vm.requireText("state")) && !hasJustBegunToStart(vm)) {
            throw ApiFault.invalidValue("Please specify a VM that is on of the following states: [Running, Stopped].");
        }
        if (!zone.equals(vm.text("zoneid"))) {
            throw ApiFault.invalidValue("Please specify a VM that is in the same zone as the volume.");
        }
    }

    /** For a moment after its start was accepted, a real server still has the instance for Stopped. */
    private boolean hasJustBegunToStart(Resource vm) {
        return BEING_STARTED.contains(vm.requireText("state"))
                && Duration.between(movedAt(vm), storage.world().now()).compareTo(MOMENT) <= 0;
    }

    private static Instant movedAt(Resource vm) {
        return Optional.ofNullable(vm.text("statesince")).map(Instant::parse).orElse(Instant.EPOCH);
    }

    private void checkRootPlace(Resource vm) {
        if (!"Stopped".equals(vm.text("state"))) {
            throw ApiFault.invalidValue(
                    "Root volume detach can happen only when vm is in states: Stopped or Destroyed");
        }
        if (deviceIds.holder(vm, 0).isPresent()) {
            throw ApiFault.invalidValue("Vm already has root volume attached to it");
        }
    }

    /** Attaches when it is this job's turn at the instance, and then goes on. */
    void inTurn(JobRun run, Volume volume, Resource vm, @Nullable Long deviceId, JobStep done) {
        run.after(
                MachineQueue.ADMISSION,
                admitted ->
                        storage.queue().enter(vm, admitted, turn -> takeWhenFree(turn, volume, vm, deviceId, done)));
    }

    /** Another instance may be about to get the volume: then it is known only later that it was too late. */
    private void takeWhenFree(JobRun run, Volume volume, Resource vm, @Nullable Long deviceId, JobStep done) {
        if (!volume.isRemoved() && volume.is(UNDER_WORK)) {
            run.after(MachineQueue.POLL, again -> takeWhenFree(again, volume, vm, deviceId, done));
            return;
        }
        checkStillFree(volume, vm);
        bring(run, volume, vm, placed -> attach(placed, volume, vm, deviceId, done));
    }

    private void checkStillFree(Volume volume, Resource vm) {
        if (volume.isRemoved() || volume.is(VolumeState.DESTROY) || vm.isRemoved()) {
            throw ApiFault.internal("Command failed due to Internal Server Error");
        }
        volume.machine().ifPresent(holder -> {
            throw ApiFault.internal(
                    holder.uuid().equals(vm.uuid())
                            ? "This volume is already attached to a VM."
                            : "volume: " + volume.name() + " is already attached to a VM: "
                                    + holder.text("instancename"));
        });
    }

    /** Sees to it that the volume is on a pool that the instance reaches. */
    private void bring(JobRun run, Volume volume, Resource vm, JobStep placed) {
        if (volume.is(VolumeState.ALLOCATED)) {
            create(run, volume, vm, placed);
            return;
        }
        var cluster = cluster(vm);
        var isFar = cluster.isPresent()
                && volume.pool()
                        .filter(pool -> !cluster.get().equals(pool.text("clusterid")))
                        .isPresent();
        if (!isFar) {
            placed.run(run);
            return;
        }
        var pool = storage.pools()
                .forCluster(cluster.get(), volume.offering().orElse(null), volume.size())
                .orElseThrow(() -> ApiFault.internal("Failed to find a storage pool with enough capacity to move the"
                        + " volume " + volume.nameAndId() + " to."));
        storage.volumes().move(volume, VolumeState.MIGRATING);
        run.after(storage.time("volume.migrate", 1500), moved -> {
            storage.volumes().moveTo(volume, pool);
            storage.volumes().move(volume, VolumeState.READY);
            placed.run(moved);
        });
    }

    private void create(JobRun run, Volume volume, Resource vm, JobStep placed) {
        var offering = volume.offering().orElse(null);
        var pool = cluster(vm)
                .flatMap(cluster -> storage.pools().forCluster(cluster, offering, volume.size()))
                .or(() -> cluster(vm).isPresent()
                        ? Optional.empty()
                        : storage.pools().inZone(volume.zone(), offering, volume.size()))
                .orElseThrow(() -> ApiFault.internal(
                        "Unable to find suitable primary storage when creating volume " + volume.nameAndId() + "."));
        storage.volumes().move(volume, VolumeState.CREATING);
        run.after(storage.time("volume.create", 700), created -> {
            if (volume.isRemoved() || !volume.is(VolumeState.CREATING)) {
                throw ApiFault.internal(
                        "InvocationTargetException when invoking RPC callback for command: createVolumeCallback");
            }
            if (storage.strikes(StorageFailure.VOLUME_CREATE)) {
                storage.volumes().move(volume, VolumeState.ALLOCATED);
                throw ApiFault.internal(
                        "Failed to create volume " + volume.nameAndId() + " due to [Simulated failure].");
            }
            storage.volumes().place(volume, pool);
            storage.volumes().move(volume, VolumeState.READY);
            placed.run(created);
        });
    }

    /** The cluster of hosts that the instance runs in or, as its root disk tells, last ran in. */
    private Optional<String> cluster(Resource vm) {
        var host = vm.text("hostid");
        if (host != null) {
            return Optional.ofNullable(
                    storage.world().store(Kind.HOST).require(host).text("clusterid"));
        }
        return storage.volumes()
                .attachedTo(vm)
                .filter(Volume::isRoot)
                .flatMap(root -> root.pool().stream())
                .map(pool -> pool.requireText("clusterid"))
                .findFirst();
    }

    /** The hypervisor is only asked for an instance that runs. */
    private void attach(JobRun run, Volume volume, Resource vm, @Nullable Long wanted, JobStep done) {
        var deviceId = deviceIds.choose(vm, wanted);
        if (!Machines.isRunning(vm)) {
            finish(run, volume, vm, deviceId, done);
            return;
        }
        storage.volumes().move(volume, VolumeState.ATTACHING);
        run.after(storage.time("volume.attach", 1000), attached -> {
            storage.volumes().move(volume, VolumeState.READY);
            if (storage.strikes(StorageFailure.VOLUME_ATTACH)) {
                throw failed(volume, vm, "Simulated failure");
            }
            if (vm.isRemoved() || !STEADY.contains(vm.requireText("state"))) {
                throw failed(volume, vm, "the instance is " + vm.text("state"));
            }
            finish(attached, volume, vm, deviceId, done);
        });
    }

    private static ApiFault failed(Volume volume, Resource vm, String why) {
        return ApiFault.internal(
                "Failed to attach volume " + volume.name() + " to VM " + vm.name() + " due to: " + why);
    }

    private void finish(JobRun run, Volume volume, Resource vm, long deviceId, JobStep done) {
        if (deviceId == 0) {
            volume.row().show("type", "ROOT");
        }
        storage.volumes().attach(volume, vm, deviceId);
        done.run(run);
    }
}
