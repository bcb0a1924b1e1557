// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.resource.MachineDisks;
import io.github.cloudstack4j.testkit.internal.resource.MachineSpec;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.Timestamps;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happens to volumes, apart from who asked for it: each method is one transition, done at once. */
public final class Volumes implements MachineDisks {

    private static final long ROOT_DISK = 2 * Volume.GIBIBYTE;

    private final World world;
    private final StoragePools pools;

    public Volumes(World world) {
        this.world = world;
        this.pools = new StoragePools(world);
    }

    Volume of(Resource row) {
        return new Volume(world, row);
    }

    /** All that are not gone for good, oldest first. */
    Stream<Volume> stream() {
        return world.store(Kind.VOLUME).stream().map(this::of);
    }

    /** Those attached to an instance, its root disk among them. */
    Stream<Volume> attachedTo(Resource vm) {
        return stream().filter(volume -> volume.isAttachedTo(vm));
    }

    /** A data disk that is Allocated: it is nowhere yet. */
    Volume create(VolumeSpec spec) {
        var uuid = spec.uuid() == null ? world.ids().uuid() : spec.uuid();
        var row = world.add(Kind.VOLUME, spec.owner(), spec.name(), uuid);
        row.show("zoneid", spec.zone().uuid())
                .show("zonename", spec.zone().name())
                .show("type", "DATADISK")
                .show("size", spec.bytes())
                .show("created", Timestamps.format(world.now()))
                .show("state", VolumeState.ALLOCATED.wireName());
        World.showOwner(row);
        if (spec.iops() != null) {
            row.show("miniops", spec.iops().min()).show("maxiops", spec.iops().max());
        }
        row.show("hypervisor", "None")
                .show("isextractable", true)
                .show("displayvolume", spec.displayed())
                .show("quiescevm", false)
                .show("supportsstoragesnapshot", false)
                .show("deleteprotection", false)
                .show("tags", JsonNodeFactory.instance.arrayNode())
                .show("hasannotations", false);
        var volume = of(row);
        showOffering(volume, spec.offering());
        if (spec.template() != null) {
            row.show("type", "ROOT")
                    .show("isextractable", false)
                    .show("templateid", spec.template().uuid())
                    .show("templatename", spec.template().name())
                    .show("templatedisplaytext", spec.template().text("displaytext"));
        }
        return volume;
    }

    /** Another offering; size and IOPS stay as they are. */
    void showOffering(Volume volume, Resource offering) {
        var row = volume.row();
        row.show("provisioningtype", offering.text("provisioningtype")).show("storagetype", "shared");
        if (offering.kind() == Kind.SERVICE_OFFERING) {
            // The real server shows the number of its row where the uuid should be.
            row.show("serviceofferingid", String.valueOf(offering.number()))
                    .show("serviceofferingname", offering.name())
                    .show("serviceofferingdisplaytext", offering.text("displaytext"))
                    .keep("serviceoffering", offering.uuid());
            return;
        }
        row.show("diskofferingid", offering.uuid())
                .show("diskofferingname", offering.name())
                .show("diskofferingdisplaytext", offering.text("displaytext"));
        // The real server shows the rates of writing for reading, too.
        for (var what : List.of("Bytes", "Iops")) {
            var rate = offering.text("disk" + what + "WriteRate");
            var shown = rate == null ? null : Long.valueOf(rate);
            row.show("disk" + what + "ReadRate", shown).show("disk" + what + "WriteRate", shown);
        }
    }

    void move(Volume volume, VolumeState state) {
        volume.row().show("state", state.wireName());
    }

    void resize(Volume volume, long bytes) {
        volume.row().show("size", bytes);
    }

    /** Puts the volume on a pool. */
    void place(Volume volume, Resource pool) {
        var row = volume.row();
        row.show("hypervisor", pool.text("hypervisor"))
                .show("storage", pool.name())
                .show("storageid", pool.uuid())
                .show(
                        "path",
                        row.text("storageid") == null
                                ? volume.name()
                                : world.ids().uuid());
        for (var field : List.of("clusterid", "clustername", "podid", "podname")) {
            row.show(field, pool.text(field));
        }
    }

    /** Moves the volume from one pool to another, where it has a new row under its old uuid. */
    void moveTo(Volume volume, Resource pool) {
        world.replace(volume.row());
        volume.row().show("created", Timestamps.format(world.now()));
        place(volume, pool);
    }

    void attach(Volume volume, Resource vm, long deviceId) {
        volume.row()
                .show("virtualmachineid", vm.uuid())
                .show("deviceid", deviceId)
                .show("attached", Timestamps.format(world.now()));
    }

    void detach(Volume volume) {
        volume.row().show("virtualmachineid", null).show("deviceid", null).show("attached", null);
    }

    /** Gone for good: no list shows it, but its id stays known. What was planned for it is forgotten. */
    void expunge(Volume volume) {
        world.store(Kind.SNAPSHOT_POLICY).stream()
                .filter(policy -> volume.uuid().equals(policy.text("volumeid")))
                .forEach(world::erase);
        move(volume, VolumeState.EXPUNGED);
        world.remove(volume.row());
    }

    @Override
    public void created(Resource vm, MachineSpec spec) {
        var root = create(new VolumeSpec(
                null,
                "ROOT-" + vm.number(),
                spec.owner(),
                spec.zone(),
                spec.offering(),
                spec.template(),
                rootSize(spec),
                null,
                true));
        attach(root, vm, 0);
        root.row().show("attached", null);
        if (spec.dataDisk() != null) {
            var data = create(new VolumeSpec(
                    null,
                    "DATA-" + vm.number(),
                    spec.owner(),
                    spec.zone(),
                    spec.dataDisk().offering(),
                    null,
                    spec.dataDisk().bytes(),
                    null,
                    true));
            attach(data, vm, 1);
        }
    }

    private static long rootSize(MachineSpec spec) {
        var wanted = spec.details().get("rootdisksize");
        if (wanted != null) {
            return Long.parseLong(wanted) * Volume.GIBIBYTE;
        }
        var offered = spec.offering().number("rootdisksize");
        return offered > 0 ? offered * Volume.GIBIBYTE : ROOT_DISK;
    }

    @Override
    public void started(Resource vm) {
        var host = world.store(Kind.HOST).require(vm.requireText("plannedhost"));
        attachedTo(vm)
                .filter(volume -> volume.is(VolumeState.ALLOCATED))
                .forEach(volume -> pools.forCluster(
                                host.requireText("clusterid"), volume.offering().orElse(null), volume.size())
                        .ifPresent(pool -> {
                            place(volume, pool);
                            move(volume, VolumeState.READY);
                        }));
    }

    @Override
    public void checkRemoval(Resource vm, List<Resource> volumes) {
        var wrong = volumes.stream()
                .map(this::of)
                .filter(volume -> volume.isRoot() || !volume.isAttachedTo(vm))
                .map(Volume::identify)
                .collect(Collectors.joining("; "));
        if (!wrong.isEmpty()) {
            throw ApiFault.invalidValue(
                    "The following supplied volumes are not DATADISK attached to the VM: " + wrong + "; ");
        }
        volumes.stream().map(this::of).filter(Volume::isProtected).findFirst().ifPresent(volume -> {
            throw ApiFault.invalidValue("Volume [id = " + volume.uuid() + ", name = " + volume.name()
                    + "] has delete protection enabled and cannot be deleted");
        });
    }

    @Override
    public void destroyed(Resource vm) {
        for (var volume : attachedTo(vm).toList()) {
            if (volume.isRoot()) {
                move(volume, VolumeState.DESTROY);
            } else {
                detach(volume);
            }
        }
    }

    @Override
    public void remove(List<Resource> volumes) {
        volumes.forEach(row -> move(of(row), VolumeState.DESTROY));
    }

    @Override
    public void deleteData(Resource vm) {
        attachedTo(vm).filter(volume -> !volume.isRoot()).toList().forEach(volume -> {
            detach(volume);
            expunge(volume);
        });
    }

    @Override
    public void expunged(Resource vm) {
        destroyed(vm);
        world.store(Kind.VM_SNAPSHOT).stream()
                .filter(snapshot -> vm.uuid().equals(snapshot.text("virtualmachineid")))
                .forEach(world::remove);
        attachedTo(vm).toList().forEach(this::expunge);
    }
}
