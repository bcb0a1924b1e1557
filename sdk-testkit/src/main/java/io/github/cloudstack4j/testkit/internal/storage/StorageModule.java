// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.StorageFailures;
import io.github.cloudstack4j.testkit.internal.Emulation;
import io.github.cloudstack4j.testkit.internal.engine.CommandModule;
import io.github.cloudstack4j.testkit.internal.engine.CommandRegistry;
import io.github.cloudstack4j.testkit.internal.resource.Machines;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;

/**
 * Disk offerings, storage pools, what hypervisors can, volumes, snapshots of volumes and of instances, and tags.
 */
public final class StorageModule implements CommandModule {

    private final Storage storage;
    private final Machines machines;

    public StorageModule(Emulation emulation, StorageFailures failures) {
        this.machines = emulation.machines();
        this.storage = Storage.on(emulation, failures);
    }

    /** Registers the commands, and puts offerings and pools into the world. */
    @Override
    public void register(CommandRegistry registry) {
        storage.offerings().seed();
        storage.pools().seed();
        new DiskOfferingCommands(storage).register(registry);
        new StoragePoolCommands(storage.pools()).register(registry);
        new TagCommands(storage.world()).register(registry);
        new HypervisorCapabilityCommands(storage.capabilities()).register(registry);
        registerVolumes(registry);
        registerChanges(registry);
        registerSnapshots(registry);
    }

    private void registerVolumes(CommandRegistry registry) {
        var attach = new AttachVolume(storage);
        registry.on("createVolume", new CreateVolume(storage, attach)::handle)
                .called("name", "volumeName")
                .checked("snapshotid", Kind.SNAPSHOT)
                .checked("virtualmachineid", Kind.VIRTUAL_MACHINE);
        registry.on("listVolumes", new ListVolumes(storage)::handle)
                .refersTo("id", Kind.VOLUME)
                .refersTo("ids", Kind.VOLUME);
        registry.on("attachVolume", attach::handle)
                .checked("id", Kind.VOLUME)
                .checked("virtualmachineid", Kind.VIRTUAL_MACHINE);
        registry.on("detachVolume", new DetachVolume(storage)::handle).refersTo("id", Kind.VOLUME);
    }

    private void registerChanges(CommandRegistry registry) {
        var remove = new RemoveVolume(storage);
        var sizes = new ChangeSize(storage);
        var administer = new AdministerVolume(storage);
        registry.on("deleteVolume", remove::delete).checked("id", Kind.VOLUME);
        registry.on("destroyVolume", remove::destroy).checked("id", Kind.VOLUME);
        registry.on("recoverVolume", remove::recover).checked("id", Kind.VOLUME);
        registry.on("resizeVolume", sizes::resize).checked("id", Kind.VOLUME);
        registry.on("changeOfferingForVolume", sizes::changeOffering).checked("id", Kind.VOLUME);
        registry.on("updateVolume", administer::update).checked("id", Kind.VOLUME);
        registry.on("migrateVolume", administer::migrate).checked("volumeid", Kind.VOLUME);
        registry.on("assignVolume", administer::assign).checked("volumeid", Kind.VOLUME);
        registry.on("checkVolume", administer::check).checked("id", Kind.VOLUME);
    }

    private void registerSnapshots(CommandRegistry registry) {
        var create = new CreateSnapshot(storage);
        var restore = new RestoreSnapshot(storage);
        registry.on("createSnapshot", create::handle).checked("volumeid", Kind.VOLUME);
        registry.on("listSnapshots", new ListSnapshots(storage)::handle)
                .refersTo("id", Kind.SNAPSHOT)
                .refersTo("ids", Kind.SNAPSHOT)
                .checked("volumeid", Kind.VOLUME);
        registry.on("deleteSnapshot", new DeleteSnapshot(storage)::handle).checked("id", Kind.SNAPSHOT);
        registry.on("revertSnapshot", restore::revert).checked("id", Kind.SNAPSHOT);
        registry.on("archiveSnapshot", restore::archive).checked("id", Kind.SNAPSHOT);
        registry.on("copySnapshot", restore::copy)
                .checked("id", Kind.SNAPSHOT)
                .refersTo("sourcezoneid", Kind.ZONE)
                .refersTo("destzoneid", Kind.ZONE)
                .refersTo("destzoneids", Kind.ZONE);
        registry.on("createSnapshotFromVMSnapshot", new SnapshotFromMachine(storage)::handle)
                .checked("volumeid", Kind.VOLUME)
                .checked("vmsnapshotid", Kind.VM_SNAPSHOT);
        new SnapshotPolicyCommands(storage, create).register(registry);
        new VmSnapshotCommands(storage, machines).register(registry);
    }

    /** An offering of fixed size for everyone. */
    public Resource fixedOffering(String name, long gibibytes) {
        return storage.offerings().fixed(name, gibibytes);
    }

    /** An offering for everyone whose size is the user's choice. */
    public Resource customOffering(String name) {
        return storage.offerings().custom(name);
    }

    /** A pool of primary storage for the hosts of a cluster of hosts. */
    public Resource pool(String name, Resource hostCluster) {
        return storage.pools().add(name, hostCluster);
    }

    /** How many data disks an instance of a hypervisor can have. */
    public void maxDataVolumes(String hypervisor, int max) {
        storage.capabilities().setMaxDataVolumes(hypervisor, max);
    }
}
