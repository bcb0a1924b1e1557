// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.CommandModule;
import io.github.cloudstack4j.testkit.internal.engine.CommandRegistry;
import io.github.cloudstack4j.testkit.internal.engine.JobRun;
import io.github.cloudstack4j.testkit.internal.engine.JobStep;
import io.github.cloudstack4j.testkit.internal.engine.JobSubject;
import io.github.cloudstack4j.testkit.internal.resource.Machines;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.Timestamps;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.Set;
import java.util.stream.Stream;

/** Snapshots of whole instances: all their disks at one moment, and the memory if that is asked for. */
final class VmSnapshotCommands implements CommandModule {

    /** The server does not resolve what its jobs are about. */
    private static final JobSubject SUBJECT = new JobSubject("VmSnapshot", null);

    private static final Set<String> STEADY = Set.of("Running", "Stopped");
    private static final String WITH_MEMORY = "DiskAndMemory";

    private final Storage storage;
    private final World world;
    private final Machines machines;

    VmSnapshotCommands(Storage storage, Machines machines) {
        this.storage = storage;
        this.world = storage.world();
        this.machines = machines;
    }

    @Override
    public void register(CommandRegistry registry) {
        registry.on("createVMSnapshot", this::create).checked("virtualmachineid", Kind.VIRTUAL_MACHINE);
        registry.on("listVMSnapshot", this::list);
        registry.on("deleteVMSnapshot", this::delete).checked("vmsnapshotid", Kind.VM_SNAPSHOT);
        registry.on("revertToVMSnapshot", this::revert).checked("vmsnapshotid", Kind.VM_SNAPSHOT);
    }

    private Answer create(Call call) {
        var args = call.args();
        var vm = args.requireResource("virtualmachineid");
        var memory = args.flag("snapshotmemory");
        checkMachine(vm, memory);
        var row = world.add(
                Kind.VM_SNAPSHOT,
                vm.requireOwner(),
                vm.text("instancename") + "_VS_" + CreateSnapshot.STAMP.format(world.now()));
        var name = args.string("name");
        row.show("state", "Allocated")
                .show("description", args.string("description"))
                .show("displayname", name == null ? row.name() : name)
                .show("zoneid", vm.text("zoneid"))
                .show("zonename", vm.text("zonename"))
                .show("virtualmachineid", vm.uuid())
                .show("virtualmachinename", vm.name())
                .show("current", false)
                .show("type", memory ? WITH_MEMORY : "Disk")
                .show("created", Timestamps.format(world.now()));
        World.showOwner(row)
                .show("hypervisor", vm.text("hypervisor"))
                .show("tags", JsonNodeFactory.instance.arrayNode())
                .show("hasannotations", false);
        return call.startJobCreating(
                row, SUBJECT, follow(call, row, "VMSNAPSHOT.CREATE", "creating Instance Snapshot", run -> {
                    row.show("state", "Creating");
                    run.after(storage.time("vmsnapshot.create", 1500), made -> {
                        of(vm).filter(other -> other.flag("current")).forEach(parent -> {
                            row.keep("parentid", parent.uuid());
                            parent.show("current", false);
                        });
                        row.show("state", "Ready").show("current", true);
                        made.succeed("vmsnapshot", view(row));
                    });
                }));
    }

    private void checkMachine(Resource vm, boolean memory) {
        if (vm.isRemoved()) {
            throw ApiFault.invalidValue(
                    "Creating Instance Snapshot failed due to Instance " + vm.uuid() + " was not found");
        }
        if (!STEADY.contains(vm.requireText("state"))) {
            throw ApiFault.invalidValue("Creating Instance Snapshot failed due to Instance " + vm.uuid()
                    + " is not in the running or Stopped state");
        }
        if (memory && !Machines.isRunning(vm)) {
            throw ApiFault.invalidValue(
                    "Can not Snapshot memory when Instance " + vm.uuid() + " is not in Running state");
        }
        if (of(vm).count() >= world.settings().getInt("vmsnapshot.max")) {
            throw ApiFault.internal("Creating Instance Snapshot failed due to an Instance can just have : "
                    + world.settings().getInt("vmsnapshot.max") + " Instance Snapshots. Please delete old ones");
        }
        var needsPools = "KVM".equals(vm.text("hypervisor")) && !memory && Machines.isRunning(vm);
        if (needsPools && !world.settings().isOn("kvm.vmstoragesnapshot.enabled")) {
            throw ApiFault.invalidValue("KVM Instance " + vm.uuid() + " does not allow to take a disk-only Snapshot"
                    + " when Instance is in running state");
        }
    }

    private Answer list(Call call) {
        var args = call.args();
        var one = args.resource("vmsnapshotid");
        var several = args.resources("vmsnapshotids");
        var name = args.string("name");
        var tags = TagFilter.of(call);
        return call.list(Kind.VM_SNAPSHOT)
                .visible()
                .where(row -> one == null || row.uuid().equals(one.uuid()))
                .where(row -> several.isEmpty() || several.contains(row))
                .where(row -> name == null || name.equalsIgnoreCase(row.text("displayname")))
                .byText("state")
                .byReference("virtualmachineid")
                .byKeyword("displayname", "name")
                .where(tags::lets)
                .answer("vmSnapshot", this::view);
    }

    private Answer delete(Call call) {
        var row = call.args().requireResource("vmsnapshotid");
        return call.startJob(SUBJECT, follow(call, row, "VMSNAPSHOT.DELETE", "deleting Instance Snapshot", run -> {
            checkThere(row);
            row.show("state", "Expunging");
            run.after(storage.time("vmsnapshot.delete", 1500), gone -> {
                remove(row);
                gone.succeed(null);
            });
        }));
    }

    /** What was based on it is based on what it was based on. */
    private void remove(Resource row) {
        var parent = row.text("parentid");
        world.store(Kind.VM_SNAPSHOT).stream()
                .filter(child -> row.uuid().equals(child.text("parentid")))
                .forEach(child -> child.keep("parentid", parent));
        if (row.flag("current") && parent != null) {
            world.store(Kind.VM_SNAPSHOT).require(parent).show("current", true);
        }
        world.remove(row);
    }

    private Answer revert(Call call) {
        var row = call.args().requireResource("vmsnapshotid");
        return call.startJob(
                SUBJECT, follow(call, row, "VMSNAPSHOT.REVERTTO", "reverting to Instance Snapshot", run -> {
                    checkThere(row);
                    beginRevert(run, call, row);
                }));
    }

    private void beginRevert(JobRun run, Call call, Resource row) {
        var vm = world.store(Kind.VIRTUAL_MACHINE).require(row.requireText("virtualmachineid"));
        if (Machines.isRunning(vm) && !WITH_MEMORY.equals(row.text("type"))) {
            throw ApiFault.invalidValue("Reverting to the Instance Snapshot is not allowed for running Instances as"
                    + " this would result in an Instance state change. For running Instances only Snapshots with memory"
                    + " can be reverted. In order to revert to a Snapshot without memory you need to first stop the"
                    + " Instance.");
        }
        row.show("state", "Reverting");
        run.after(storage.time("vmsnapshot.revert", 1500), reverted -> {
            of(vm).forEach(other -> other.show("current", other.uuid().equals(row.uuid())));
            row.show("state", "Ready");
            reverted.succeed("virtualmachine", machines.view(vm, call.user().role()));
        });
    }

    private static void checkThere(Resource row) {
        if (row.isRemoved()) {
            throw ApiFault.invalidValue("unable to find the Instance Snapshot with id " + row.number());
        }
    }

    /** All work on the disks of an instance takes its turn. */
    private JobStep follow(Call call, Resource row, String event, String doing, JobStep work) {
        var vm = world.store(Kind.VIRTUAL_MACHINE).require(row.requireText("virtualmachineid"));
        return storage.events()
                .follow(
                        call,
                        row,
                        "VMSnapshot",
                        event,
                        doing,
                        run -> storage.queue().enter(vm, run, work));
    }

    private Stream<Resource> of(Resource vm) {
        return world.store(Kind.VM_SNAPSHOT).stream().filter(row -> vm.uuid().equals(row.text("virtualmachineid")));
    }

    private ObjectNode view(Resource row) {
        var view = row.fields().deepCopy();
        var parent = row.text("parentid");
        if (parent != null) {
            view.put("parent", parent)
                    .put(
                            "parentName",
                            world.store(Kind.VM_SNAPSHOT).require(parent).text("displayname"));
        }
        return view;
    }
}
