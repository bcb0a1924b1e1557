// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.StorageFailure;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Arguments;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.JobRun;
import io.github.cloudstack4j.testkit.internal.resource.Machines;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.util.Set;

/** {@code detachVolume}: looked at as soon as its job runs, done when the instance has no other work. */
final class DetachVolume {

    private static final Set<String> STEADY = Set.of("Running", "Stopped", "Destroyed");

    private final Storage storage;
    private final DeviceIds deviceIds;

    DetachVolume(Storage storage) {
        this.storage = storage;
        this.deviceIds = new DeviceIds(storage);
    }

    Answer handle(Call call) {
        var row = call.args().resource("id");
        if (row == null) {
            return call.startJob(null, run -> {
                throw withoutId(call.args());
            });
        }
        var volume = storage.volumes().of(row);
        return call.startJob(
                Storage.subject(volume),
                storage.events().follow(call, volume, "VOLUME.DETACH", "detaching volume", run -> {
                    if (call.args().has("deviceid") || call.args().has("virtualmachineid")) {
                        throw neitherIdNorPlace();
                    }
                    var vm = check(call, volume);
                    run.after(
                            MachineQueue.ADMISSION,
                            admitted -> storage.queue().enter(vm, admitted, turn -> detach(turn, call, volume, vm)));
                }));
    }

    /** A real server finds the volume by its place, and then stumbles over the id that it was not given. */
    private ApiFault withoutId(Arguments args) {
        var vm = args.resource("virtualmachineid");
        var deviceId = args.number("deviceid");
        if (vm == null || deviceId == null) {
            return neitherIdNorPlace();
        }
        return ApiFault.internal(
                deviceIds.holder(vm, deviceId).isEmpty()
                        ? "Index 0 out of bounds for length 0"
                        : "Cannot invoke \"java.lang.Long.longValue()\" because \"volumeId\" is null");
    }

    private static ApiFault neitherIdNorPlace() {
        return ApiFault.invalidValue("Please provide either a volume id, or a tuple(device id, instance id)");
    }

    private Resource check(Call call, Volume volume) {
        if (volume.isRemoved()) {
            throw ApiFault.invalidValue("Unable to find volume with ID: " + volume.number());
        }
        call.checkAccess(volume.row());
        var vm = volume.machine()
                .filter(any -> !volume.is(VolumeState.DESTROY))
                .orElseThrow(() -> ApiFault.invalidValue("The specified volume is not attached to a VM."));
        var state = vm.requireText("state");
        if (volume.isRoot() && !state.equals("Stopped") && !state.equals("Destroyed")) {
            throw ApiFault.invalidValue(
                    "Root volume detach can happen only when vm is in states: Stopped or Destroyed");
        }
        if (!STEADY.contains(state)) {
            throw ApiFault.invalidValue("Please specify a VM that is either running or stopped.");
        }
        if (storage.snapshots().hasMachineSnapshots(vm)) {
            throw ApiFault.invalidValue(
                    "Unable to detach volume, please specify an Instance that does not have Instance Snapshots");
        }
        return vm;
    }

    /** Whoever comes second finds the volume detached, and that is what he wanted. */
    private void detach(JobRun run, Call call, Volume volume, Resource vm) {
        if (!volume.isAttachedTo(vm) || !Machines.isRunning(vm)) {
            finish(run, call, volume, vm);
            return;
        }
        run.after(storage.time("volume.detach", 1000), detached -> {
            if (storage.strikes(StorageFailure.VOLUME_DETACH)) {
                throw ApiFault.internal(
                        "Failed to detach volume " + volume.name() + " from VM " + vm.name() + "; Simulated failure");
            }
            finish(detached, call, volume, vm);
        });
    }

    private void finish(JobRun run, Call call, Volume volume, Resource vm) {
        if (volume.isAttachedTo(vm)) {
            storage.volumes().detach(volume);
            volume.row().show("type", "DATADISK");
        }
        storage.views().succeed(run, call, volume);
    }
}
