// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static io.github.cloudstack4j.testkit.StorageCloud.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Snapshots of whole instances, and what they keep others from, as it is met on the wire. */
class VmSnapshotTest {

    private StorageCloud cloud;
    private String vm;
    private String volume;

    @BeforeEach
    void start() {
        cloud = new StorageCloud();
        vm = cloud.vm("vm-1");
        volume = cloud.volume("data", 2);
        cloud.attach(volume, vm);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void goesFromAllocatedOverCreatingToReady() {
        var accepted = cloud.user.get("createVMSnapshot", "virtualmachineid", vm, "name", "s", "description", "d");
        var id = accepted.content().path("id").asText();
        assertThat(shown(id).path("state").asText()).isEqualTo("Allocated");
        cloud.pass(200);
        assertThat(shown(id).path("state").asText()).isEqualTo("Creating");

        var made = cloud.done(accepted).path("vmsnapshot");

        assertThat(made.path("state").asText()).isEqualTo("Ready");
        assertThat(made.path("displayname").asText()).isEqualTo("s");
        assertThat(made.path("name").asText()).matches("i-\\d+-\\d+-VM_VS_\\d{14}");
        assertThat(made.path("type").asText()).isEqualTo("Disk");
        assertThat(made.path("current").asBoolean()).isTrue();
        assertThat(made.has("parent")).isFalse();
    }

    @Test
    void isBasedOnTheOneBefore() {
        var first = taken("a");
        var second = taken("b");
        var third = taken("c");
        assertThat(shown(second).path("parent").asText()).isEqualTo(first);
        assertThat(shown(third).path("parentName").asText()).isEqualTo("b");
        assertThat(shown(second).path("current").asBoolean()).isFalse();

        cloud.done(cloud.user.get("deleteVMSnapshot", "vmsnapshotid", second));
        assertThat(shown(third).path("parent").asText()).isEqualTo(first);
        cloud.done(cloud.user.get("deleteVMSnapshot", "vmsnapshotid", third));
        assertThat(shown(first).path("current").asBoolean()).isTrue();
        assertThat(cloud.failed(cloud.user.get("deleteVMSnapshot", "vmsnapshotid", third)))
                .startsWith("J431 ");
    }

    @Test
    void keepsDisksFromBeingAttachedDetachedAndTaken() {
        var other = cloud.volume("other", 1);
        var id = taken("s");

        assertThat(cloud.failed(cloud.user.get("attachVolume", "id", other, "virtualmachineid", vm)))
                .matches("J431 Unable to attach volume to Instance i-.*, please specify an Instance that does not have"
                        + " Instance Snapshots");
        assertThat(cloud.failed(cloud.user.get("detachVolume", "id", volume)))
                .isEqualTo("J431 Unable to detach volume, please specify an Instance that does not have Instance"
                        + " Snapshots");
        assertThat(cloud.failed(cloud.user.get("createSnapshot", "volumeid", volume)))
                .startsWith("J432 Failed to create Snapshot due to unsupported operation: Unable to find a snapshot"
                        + " strategy");
        cloud.done(cloud.user.get("resizeVolume", "id", volume, "size", "3"));

        cloud.done(cloud.user.get("deleteVMSnapshot", "vmsnapshotid", id));
        cloud.done(cloud.user.get("detachVolume", "id", volume));
    }

    @Test
    void keepsDisksFromBeingResizedIfTheMemoryIsKept() {
        cloud.done(cloud.user.get("createVMSnapshot", "virtualmachineid", vm, "snapshotmemory", "true"));

        assertThat(cloud.failed(cloud.user.get("resizeVolume", "id", volume, "size", "3")))
                .isEqualTo("J432 The volume is attached to a VM with memory&disk VM snapshots; therefore, it cannot be"
                        + " resized.");
    }

    @Test
    void isRevertedToWhileTheInstanceRunsOnlyIfTheMemoryIsKept() {
        var disk = taken("disk");
        assertThat(cloud.failed(cloud.user.get("revertToVMSnapshot", "vmsnapshotid", disk)))
                .startsWith("J431 Reverting to the Instance Snapshot is not allowed for running Instances");
        var memory = cloud.done(cloud.user.get("createVMSnapshot", "virtualmachineid", vm, "snapshotmemory", "true"))
                .path("vmsnapshot");
        assertThat(memory.path("type").asText()).isEqualTo("DiskAndMemory");

        var reverted = cloud.done(cloud.user.get(
                        "revertToVMSnapshot", "vmsnapshotid", memory.path("id").asText()))
                .path("virtualmachine");
        assertThat(reverted.path("id").asText()).isEqualTo(vm);

        cloud.done(cloud.user.get("stopVirtualMachine", "id", vm));
        cloud.done(cloud.user.get("revertToVMSnapshot", "vmsnapshotid", disk));
        assertThat(shown(disk).path("current").asBoolean()).isTrue();
        assertThat(shown(memory.path("id").asText()).path("current").asBoolean())
                .isFalse();
    }

    @Test
    void keepsTheMemoryOfARunningInstanceOnly() {
        cloud.done(cloud.user.get("stopVirtualMachine", "id", vm));

        assertThat(cloud.user
                        .get("createVMSnapshot", "virtualmachineid", vm, "snapshotmemory", "true")
                        .status())
                .isEqualTo(431);
        taken("disk");
    }

    @Test
    void needsASettingOnKvmIfTheInstanceRuns() {
        cloud.emulator.world().set("virtualmachine", vm, "hypervisor", "KVM");
        assertThat(cloud.user.get("createVMSnapshot", "virtualmachineid", vm).status())
                .isEqualTo(431);

        cloud.emulator.world().setting("kvm.vmstoragesnapshot.enabled", "true");
        taken("s");
    }

    @Test
    void givesSnapshotsOfItsDisksOnKvm() {
        cloud.emulator.world().setting("kvm.vmstoragesnapshot.enabled", "true");
        cloud.emulator.world().set("virtualmachine", vm, "hypervisor", "KVM");
        var whole = taken("s");

        var snapshot = cloud.done(cloud.user.get(
                        "createSnapshotFromVMSnapshot", "vmsnapshotid", whole, "volumeid", volume, "name", "one"))
                .path("snapshot");

        assertThat(snapshot.path("state").asText()).isEqualTo("BackedUp");
        assertThat(snapshot.path("name").asText()).isEqualTo("one");
        cloud.done(cloud.user.get("deleteVMSnapshot", "vmsnapshotid", whole));
        assertThat(cloud.done(cloud.user.get(
                                "createVolume",
                                "snapshotid",
                                snapshot.path("id").asText()))
                        .path("volume")
                        .path("state")
                        .asText())
                .isEqualTo("Ready");
    }

    @Test
    void isRefusedBeyondTheSetting() {
        cloud.emulator.world().setting("vmsnapshot.max", "1");
        taken("a");

        assertThat(cloud.user.get("createVMSnapshot", "virtualmachineid", vm).status())
                .isNotEqualTo(200);
    }

    @Test
    void goesWithItsInstance() {
        taken("a");
        cloud.done(cloud.admin.get("destroyVirtualMachine", "id", vm, "expunge", "true"));

        assertThat(cloud.user.get("listVMSnapshot").content()).isEmpty();
    }

    @Test
    void isNotForOthers() {
        var foreign = cloud.done(cloud.admin.get("createVMSnapshot", "virtualmachineid", cloud.vm(cloud.admin, "vm-a")))
                .path("vmsnapshot")
                .path("id")
                .asText();

        assertThat(cloud.user.get("listVMSnapshot").content()).isEmpty();
        assertThat(refused(cloud.user.get("deleteVMSnapshot", "vmsnapshotid", foreign)))
                .startsWith("H531/4365 ");
    }

    private String taken(String name) {
        return cloud.done(cloud.user.get("createVMSnapshot", "virtualmachineid", vm, "name", name))
                .path("vmsnapshot")
                .path("id")
                .asText();
    }

    private JsonNode shown(String id) {
        return cloud.user
                .get("listVMSnapshot", "vmsnapshotid", id)
                .content()
                .path("vmSnapshot")
                .path(0);
    }
}
