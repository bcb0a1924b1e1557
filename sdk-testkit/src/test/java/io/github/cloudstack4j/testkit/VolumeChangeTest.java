// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static io.github.cloudstack4j.testkit.StorageCloud.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be done to a volume between its making and its end. */
class VolumeChangeTest {
    private static final long GIB = 1L << 30;

    private StorageCloud cloud;

    @BeforeEach
    void start() {
        cloud = new StorageCloud();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void growsAtOnceWhileItIsNowhereAndSlowlyOnAPool() {
        var volume = cloud.volume("data", 2);
        cloud.done(cloud.user.get("resizeVolume", "id", volume, "size", "3"));
        cloud.attach(volume, cloud.vm("vm-1"));

        var accepted = cloud.user.get("resizeVolume", "id", volume, "size", "4");
        cloud.pass(500);
        assertThat(cloud.state(volume)).isEqualTo("Resizing");
        assertThat(cloud.shown(volume).path("size").asLong()).isEqualTo(3 * GIB);
        assertThat(cloud.done(accepted).path("volume").path("size").asLong()).isEqualTo(4 * GIB);
        assertThat(cloud.state(volume)).isEqualTo("Ready");
        cloud.done(cloud.user.get("resizeVolume", "id", volume));
    }

    @Test
    void shrinksOnlyOnRequestAndOnlyWhileItIsNowhere() {
        var volume = cloud.volume("data", 4);

        assertThat(cloud.failed(cloud.user.get("resizeVolume", "id", volume, "size", "3")))
                .isEqualTo("J432 Going from existing size of 4294967296 to size of 3221225472 would shrink the"
                        + " volume.Need to sign off by supplying the shrinkok parameter with value of true.");
        cloud.done(cloud.user.get("resizeVolume", "id", volume, "size", "3", "shrinkok", "true"));
        cloud.attach(volume, cloud.vm("vm-1"));
        assertThat(cloud.failed(cloud.user.get("resizeVolume", "id", volume, "size", "2", "shrinkok", "true")))
                .isEqualTo("J530 Failed to resize volume operation of volume UUID: [" + volume
                        + "] due to - Failed to resize");
    }

    @Test
    void reportsABadSizeWithACodeOfItsOwn() {
        var volume = cloud.volume("data", 1);

        assertThat(cloud.failed(cloud.user.get("resizeVolume", "id", volume, "size", "1025")))
                .isEqualTo("J432 Volume size: 1025 GB is out of allowed range. Min: 1. Max: 1024");
        cloud.user.get("deleteVolume", "id", volume);
        assertThat(refused(cloud.user.get("resizeVolume", "id", volume, "size", "2")))
                .matches("H431/4350 Unable to find volume by id=\\d+");
    }

    @Test
    void keepsToAnOfferingWithStrictSize() {
        var strict = cloud.admin
                .get("createDiskOffering", "name", "strict", "customized", "true", "disksizestrictness", "true")
                .content()
                .path("diskoffering")
                .path("id")
                .asText();
        var volume = cloud.done(cloud.user.get(
                        "createVolume", "name", "s", "zoneid", cloud.zone, "diskofferingid", strict, "size", "1"))
                .path("volume")
                .path("id")
                .asText();

        assertThat(cloud.failed(cloud.user.get("resizeVolume", "id", volume, "size", "9")))
                .isEqualTo("J432 Resize of volume " + volume
                        + " is not allowed, since disk size is strictly fixed as per the disk offering");
        assertThat(cloud.failed(cloud.user.get(
                        "changeOfferingForVolume", "id", cloud.volume("d", 1), "diskofferingid", strict, "size", "1")))
                .isEqualTo("J431 Disk offering size strictness does not match with new disk offering.");
    }

    @Test
    void changesItsOffering() {
        var volume = cloud.volume("data", 1);

        var changed = cloud.done(cloud.user.get("changeOfferingForVolume", "id", volume, "diskofferingid", cloud.fixed))
                .path("volume");

        assertThat(changed.path("diskofferingname").asText()).isEqualTo("Small");
        assertThat(changed.path("size").asLong()).isEqualTo(5 * GIB);
        assertThat(changed.has("jobid")).isFalse();
        assertThat(cloud.failed(cloud.user.get("changeOfferingForVolume", "id", volume, "diskofferingid", cloud.fixed)))
                .contains("is already having disk offering " + cloud.fixed);
        assertThat(cloud.failed(
                        cloud.user.get("changeOfferingForVolume", "id", volume, "diskofferingid", cloud.custom)))
                .isEqualTo("J431 The new disk offering requires that a size be specified.");
    }

    @Test
    void isDestroyedAndRecovered() {
        var volume = cloud.readyVolume("data", 1, cloud.vm("vm-1"));

        var destroyed =
                cloud.done(cloud.user.get("destroyVolume", "id", volume)).path("volume");
        assertThat(destroyed.path("state").asText()).isEqualTo("Destroy");
        assertThat(destroyed.path("destroyed").asBoolean()).isTrue();
        assertThat(cloud.names(cloud.user, "name", "data")).containsExactly("data");
        cloud.done(cloud.user.get("destroyVolume", "id", volume));

        var recovered = cloud.user.get("recoverVolume", "id", volume).content().path("volume");
        assertThat(recovered.path("state").asText()).isEqualTo("Ready");
        assertThat(recovered.has("storage")).isTrue();
        assertThat(refused(cloud.user.get("recoverVolume", "id", volume)))
                .isEqualTo("H431/4350 Please specify a volume in Destroy state.");
        assertThat(cloud.done(cloud.user.get("destroyVolume", "id", volume, "expunge", "true"))
                        .path("volume")
                        .path("state")
                        .asText())
                .isEqualTo("Expunged");
        assertThat(cloud.user.get("listVolumes", "id", volume).content()).isEmpty();
    }

    @Test
    void canOnlyBeExpungedWhileItIsNowhere() {
        var volume = cloud.volume("data", 1);

        assertThat(cloud.failed(cloud.user.get("destroyVolume", "id", volume)))
                .isEqualTo("J431 The volume in Allocated/Uploaded state can only be expunged not"
                        + " destroyed/recovered");
        assertThat(cloud.done(cloud.user.get("destroyVolume", "id", volume, "expunge", "true"))
                        .path("volume")
                        .path("state")
                        .asText())
                .isEqualTo("Destroy");
    }

    @Test
    void isProtectedFromDeletion() {
        var volume = cloud.volume("data", 1);
        cloud.done(cloud.admin.get("updateVolume", "id", volume, "deleteprotection", "true"));

        var text = "Volume [id = " + volume + ", name = data] has delete protection enabled and cannot be deleted.";
        assertThat(refused(cloud.admin.get("deleteVolume", "id", volume))).isEqualTo("H431/4350 " + text);
        assertThat(cloud.failed(cloud.user.get("destroyVolume", "id", volume))).isEqualTo("J431 " + text);
    }

    @Test
    void isUpdatedByRootAdminsAlone() {
        var volume = cloud.volume("data", 1);
        var other = "0535ec74-ae65-493e-a483-d80963387589";

        assertThat(refused(cloud.user.get("updateVolume", "id", volume, "name", "x")))
                .isEqualTo("H432/9999 The API [updateVolume] does not exist or is not available for the account"
                        + " plainacct.");
        cloud.done(cloud.admin.get("updateVolume", "id", volume, "name", "", "customid", other));
        assertThat(refused(cloud.user.get("listVolumes", "id", volume))).startsWith("H431/9999 ");
        assertThat(cloud.shown(other).path("name").asText()).isEmpty();
        assertThat(cloud.failed(cloud.admin.get("updateVolume", "id", other, "state", "Nope")))
                .isEqualTo("J431 Invalid volume state specified");
    }

    @Test
    void isMovedToAnotherPool() {
        var volume = cloud.volume("data", 1);
        var pool = cloud.id("storagepool", "zone-1-cluster-primary-2");

        assertThat(refused(cloud.user.get("migrateVolume", "volumeid", volume, "storageid", pool)))
                .startsWith("H432/9999 ");
        var moved = cloud.done(cloud.admin.get("migrateVolume", "volumeid", volume, "storageid", pool))
                .path("volume");
        assertThat(moved.path("state").asText()).isEqualTo("Ready");
        assertThat(moved.path("storageid").asText()).isEqualTo(pool);
        assertThat(cloud.failed(cloud.admin.get("migrateVolume", "volumeid", volume, "storageid", pool)))
                .contains("is already on the destination storage pool");
    }

    @Test
    void isGivenToAnotherAccount() {
        var volume = cloud.volume("data", 1);

        var given = cloud.admin
                .get("assignVolume", "volumeid", volume, "accountid", cloud.id("account", "admin"))
                .content()
                .path("volume");

        assertThat(given.path("account").asText()).isEqualTo("admin");
        assertThat(given.has("storagetype")).isFalse();
        assertThat(cloud.user.get("listVolumes", "id", volume).content()).isEmpty();
    }

    @Test
    void countsTowardsTheLimitsOfItsOwner() {
        var world = cloud.emulator.world();
        world.setting("max.account.volumes", cloud.emulator.user(), "1");
        var volume = cloud.volume("data", 8);

        assertThat(refused(cloud.user.get("createVolume", "zoneid", cloud.zone, "diskofferingid", cloud.fixed)))
                .matches("H535/4370 Maximum amount of resources of Type = 'volume', tag = 'null' for Account Name ="
                        + " plainacct in Domain Id = \\d+ is exceeded: Account Resource Limit = 1, Current Account"
                        + " Resource Amount = 1, Current Account Resource Reservation = 0, Requested Resource Amount"
                        + " = 1.");
        world.setting("max.account.volumes", cloud.emulator.user(), "-1");
        world.setting("max.account.primary.storage", cloud.emulator.user(), "9");
        assertThat(refused(cloud.user.get(
                        "createVolume", "zoneid", cloud.zone, "diskofferingid", cloud.custom, "size", "50")))
                .contains("Account Resource Limit = (9.00 GB) 9663676416, Current Account Resource Amount = (8.00 GB)"
                        + " 8589934592, Current Account Resource Reservation = (0 bytes) 0, Requested Resource Amount"
                        + " = (50.00 GB) 53687091200.");
        assertThat(cloud.failed(cloud.user.get("resizeVolume", "id", volume, "size", "60")))
                .startsWith("J535 Maximum amount of resources of Type = 'primary_storage'");
        assertThat(cloud.failed(cloud.user.get(
                        "changeOfferingForVolume", "id", volume, "diskofferingid", cloud.id("diskoffering", "Large"))))
                .startsWith("J530 Maximum amount of resources of Type = 'primary_storage'");
    }

    @Test
    void outlivesItsInstanceUnlessItIsToGoWithIt() {
        var vm = cloud.vm("vm-1");
        var kept = cloud.volume("kept", 1);
        var gone = cloud.volume("gone", 1);
        cloud.attach(kept, vm);
        cloud.attach(gone, vm);
        var free = cloud.volume("free", 1);

        assertThat(cloud.failed(cloud.user.get("destroyVirtualMachine", "id", vm, "volumeids", free)))
                .matches("J431 The following supplied volumes are not DATADISK attached to the VM: Volume \\{.*}; ");
        cloud.done(cloud.user.get("destroyVirtualMachine", "id", vm, "volumeids", gone));

        assertThat(cloud.state(kept)).isEqualTo("Ready");
        assertThat(cloud.shown(kept).has("virtualmachineid")).isFalse();
        assertThat(cloud.state(gone)).isEqualTo("Destroy");
    }

    @Test
    void comesWithAnInstance() {
        var vm = cloud.done(cloud.user.get(
                        "deployVirtualMachine",
                        "zoneid",
                        cloud.zone,
                        "serviceofferingid",
                        cloud.id("serviceoffering", "small"),
                        "templateid",
                        cloud.id("template", "ubuntu-24.04"),
                        "diskofferingid",
                        cloud.fixed,
                        "rootdisksize",
                        "7"))
                .path("virtualmachine")
                .path("id")
                .asText();

        var disks =
                cloud.user.get("listVolumes", "virtualmachineid", vm).content().path("volume");
        assertThat(disks).hasSize(2);
        assertThat(disks.path(0).path("type").asText()).isEqualTo("ROOT");
        assertThat(disks.path(0).path("size").asLong()).isEqualTo(7 * GIB);
        assertThat(disks.path(1).path("size").asLong()).isEqualTo(5 * GIB);
        assertThat(disks.path(1).path("deviceid").asInt()).isEqualTo(1);
        assertThat(disks).allMatch(disk -> disk.path("state").asText().equals("Ready"));
    }
}
