// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.JobRun;
import io.github.cloudstack4j.testkit.internal.resource.Limits;
import io.github.cloudstack4j.testkit.internal.resource.Machines;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;

/** {@code createSnapshotFromVMSnapshot}: one disk of an instance as it was when the instance was taken as a whole. */
final class SnapshotFromMachine {

    private final Storage storage;

    SnapshotFromMachine(Storage storage) {
        this.storage = storage;
    }

    Answer handle(Call call) {
        var args = call.args();
        var volume = storage.volumes().of(args.requireResource("volumeid"));
        var whole = args.requireResource("vmsnapshotid");
        var vm = storage.world().store(Kind.VIRTUAL_MACHINE).require(whole.requireText("virtualmachineid"));
        if (volume.isRemoved() || whole.isRemoved()) {
            throw ApiFault.invalidValue("Creating snapshot failed due to volume or Instance Snapshot is gone: volume "
                    + volume.uuid() + ", Instance Snapshot " + whole.uuid());
        }
        if (!volume.isAttachedTo(vm)) {
            throw ApiFault.invalidValue("Creating snapshot failed due to volume:" + volume.identify()
                    + " doesn't attach to vm :" + Machines.identify(vm));
        }
        storage.limits().check(volume.owner(), Limits.Type.SNAPSHOT, 1);
        storage.limits().check(volume.owner(), Limits.Type.SECONDARY_STORAGE, volume.size());
        var name = args.string("name");
        var snapshot = storage.taken().create(volume, name == null ? whole.name() : name, "MANUAL");
        return call.startJobCreating(
                snapshot.row(),
                Storage.subject(snapshot),
                storage.events()
                        .follow(
                                call,
                                snapshot.row(),
                                "Snapshot",
                                "SNAPSHOT.CREATE",
                                "creating snapshot from Instance Snapshot: " + whole.uuid(),
                                run -> begin(run, vm, snapshot)));
    }

    private void begin(JobRun run, Resource vm, Snapshot snapshot) {
        if (!"KVM".equals(vm.text("hypervisor"))) {
            storage.taken().discount(snapshot);
            throw ApiFault.invalidValue(
                    "Unsupported hypervisor type " + vm.text("hypervisor") + ". This supports KVM only");
        }
        storage.taken().begin(snapshot);
        storage.taken().backUp(snapshot);
        run.after(storage.time("snapshot.backup", 400), done -> {
            storage.taken().finish(snapshot);
            done.succeed("snapshot", storage.snapshotViews().made(snapshot, SnapshotState.BACKED_UP));
        });
    }
}
