// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static io.github.cloudstack4j.testkit.StorageCloud.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taking, listing and deleting snapshots, and making volumes of them, as it is met on the wire. */
class SnapshotTest {
    private static final long GIB = 1L << 30;

    private StorageCloud cloud;
    private String vm;
    private String volume;

    @BeforeEach
    void start() {
        cloud = new StorageCloud();
        vm = cloud.vm("vm-1");
        volume = cloud.readyVolume("data", 2, vm);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void goesFromAllocatedOverCreatingAndBackingUpToBackedUp() {
        var accepted = take("name", "s");
        var id = accepted.content().path("id").asText();
        var states = new ArrayList<String>();
        var volumes = new ArrayList<String>();

        for (var i = 0; i < 20; i++) {
            var state = state(id);
            if (states.isEmpty() || !states.get(states.size() - 1).equals(state)) {
                states.add(state);
                volumes.add(cloud.state(volume));
                assertThat(shown(id).path("volumestate").asText()).isEqualTo(cloud.state(volume));
                assertThat(shown(id).has("jobid")).isEqualTo(!state.equals("BackedUp"));
            }
            cloud.pass(100);
        }

        assertThat(states).containsExactly("Allocated", "Creating", "BackingUp", "BackedUp");
        assertThat(volumes).containsExactly("Ready", "Snapshotting", "Ready", "Ready");
    }

    @Test
    void tellsAnOldStateInTheResultUnlessTheVolumeIsAttached() {
        var detached = cloud.done(take("name", "s")).path("snapshot");
        assertThat(detached.path("state").asText()).isEqualTo("Allocated");
        assertThat(detached.path("snapshottype").asText()).isEqualTo("MANUAL");
        assertThat(state(detached.path("id").asText())).isEqualTo("BackedUp");
        assertThat(shown(detached.path("id").asText()).has("snapshottype")).isFalse();

        cloud.attach(volume, vm);
        assertThat(cloud.done(take("name", "s")).path("snapshot").path("state").asText())
                .isEqualTo("BackedUp");
    }

    @Test
    void isNamedAfterInstanceVolumeAndTimeIfItIsGivenNoName() {
        assertThat(cloud.done(take()).path("snapshot").path("name").asText()).matches("detached_data_\\d{14}");
        cloud.attach(volume, vm);
        assertThat(cloud.done(take()).path("snapshot").path("name").asText()).matches("vm-1_data_\\d{14}");
    }

    @Test
    void isNotTakenOfAVolumeThatHoldsNothing() {
        var fresh = cloud.volume("fresh", 1);

        assertThat(refused(cloud.user.get("createSnapshot", "volumeid", fresh)))
                .matches(
                        "H431/4350 Volume: Volume \\{\"id\":\\d+,\"instanceId\":null,\"name\":\"fresh\",\"uuid\":\""
                                + fresh
                                + "\",\"volumeType\":\"DATADISK\"} is not in Ready state but Allocated\\. Cannot take snapshot\\.");
        cloud.user.get("deleteVolume", "id", fresh);
        assertThat(refused(cloud.user.get("createSnapshot", "volumeid", fresh)))
                .matches("H431/4350 Unable to find volume by id=\\d+");
    }

    @Test
    void isNotTakenTwiceAtATimeOfADetachedVolume() {
        var first = take("name", "a");
        cloud.pass(200);

        assertThat(refused(take("name", "b"))).contains("is not in Ready state but Snapshotting");
        assertThat(cloud.ended(first).path("jobstatus").asInt()).isEqualTo(1);
    }

    @Test
    void keepsItsVolumeFromBeingDeletedOrResizedUntilItIsBackedUp() {
        take("name", "s");
        cloud.pass(200);
        assertThat(refused(cloud.user.get("deleteVolume", "id", volume)))
                .isEqualTo("H431/4350 There are snapshot operations in progress on the volume, unable to delete it");

        cloud.pass(400);
        assertThat(cloud.state(volume)).isEqualTo("Ready");
        assertThat(refused(cloud.user.get("deleteVolume", "id", volume))).startsWith("H431/4350 There are snapshot");
        var resize = cloud.user.get("resizeVolume", "id", volume, "size", "3");
        cloud.pass(100);
        assertThat(StorageCloud.failure(cloud.job(resize)))
                .isEqualTo("J530 There is/are unbacked up snapshot(s) on this volume, resize volume is not permitted,"
                        + " please try again later.");

        cloud.pass(1000);
        cloud.done(cloud.user.get("resizeVolume", "id", volume, "size", "3"));
        assertThat(cloud.user.get("deleteVolume", "id", volume).status()).isEqualTo(200);
    }

    @Test
    void outlivesItsVolume() {
        var id = taken("s");
        cloud.user.get("deleteVolume", "id", volume);

        assertThat(state(id)).isEqualTo("BackedUp");
        assertThat(shown(id).path("volumestate").asText()).isEqualTo("Expunged");
        assertThat(restore("snapshotid", id).path("state").asText()).isEqualTo("Ready");
    }

    @Test
    void becomesAVolumeOfItsOwnSizeWhateverSizeIsAskedFor() {
        var id = taken("s");
        cloud.done(cloud.user.get("resizeVolume", "id", volume, "size", "4"));

        for (var size : List.of("1", "9", "0")) {
            var restored = restore("snapshotid", id, "size", size);
            assertThat(restored.path("size").asLong()).isEqualTo(2 * GIB);
            assertThat(restored.path("state").asText()).isEqualTo("Ready");
            assertThat(restored.path("snapshotid").asText()).isEqualTo(id);
            assertThat(restored.path("diskofferingname").asText()).isEqualTo("Custom");
            var shown = cloud.shown(restored.path("id").asText());
            assertThat(shown.path("size").asLong()).isEqualTo(2 * GIB);
            assertThat(shown.has("snapshotid")).isFalse();
        }
    }

    @Test
    void isAttachedInTheSameJobIfAnInstanceIsNamed() {
        var restored = restore("snapshotid", taken("s"), "virtualmachineid", vm);

        assertThat(cloud.shown(restored.path("id").asText())
                        .path("virtualmachineid")
                        .asText())
                .isEqualTo(vm);
    }

    @Test
    void letsOnlyTheSnapshotOfARootDiskComeWithAnOffering() {
        assertThat(refused(cloud.user.get(
                        "createVolume", "snapshotid", taken("s"), "diskofferingid", cloud.custom, "size", "9")))
                .isEqualTo("H431/4350 Disk Offering ID cannot be passed whilst creating volume from snapshot other than"
                        + " ROOT disk snapshots");
        var root = taken(rootOf(vm), "root");

        assertThat(restore("snapshotid", root, "diskofferingid", cloud.fixed)
                        .path("size")
                        .asLong())
                .isEqualTo(5 * GIB);
        assertThat(restore("snapshotid", root, "diskofferingid", cloud.custom, "size", "9")
                        .path("size")
                        .asLong())
                .isEqualTo(9 * GIB);
        assertThat(refused(cloud.user.get(
                        "createVolume", "snapshotid", root, "diskofferingid", cloud.custom, "size", "1")))
                .isEqualTo("H431/4350 Invalid size for volume creation: 1GB, snapshot size is: 2GB");
        assertThat(restore("snapshotid", root).has("diskofferingid")).isFalse();
    }

    @Test
    void becomesNoVolumeBeforeItIsBackedUpOrAfterItWasDeleted() {
        var accepted = take("name", "s");
        cloud.pass(200);
        var id = accepted.content().path("id").asText();
        assertThat(refused(cloud.user.get("createVolume", "snapshotid", id)))
                .matches("H431/4350 Snapshot Snapshot \\{.*\"state\":\"Creating\".*} is not in BackedUp state yet and"
                        + " can't be used for volume creation");

        cloud.done(accepted);
        cloud.done(cloud.user.get("deleteSnapshot", "id", id));
        assertThat(refused(cloud.user.get("createVolume", "snapshotid", id))).contains("\"state\":\"Destroyed\"");
    }

    @Test
    void isGoneWhenItIsDeletedAndCannotBeDeletedTwice() {
        var id = taken("s");
        var one = cloud.user.get("deleteSnapshot", "id", id);
        var other = cloud.user.get("deleteSnapshot", "id", id);

        assertThat(cloud.done(one).toString()).isEqualTo("{\"success\":true}");
        assertThat(cloud.done(other).toString()).isEqualTo("{\"success\":true}");
        assertThat(cloud.user.get("listSnapshots", "id", id).content()).isEmpty();
        assertThat(cloud.failed(cloud.user.get("deleteSnapshot", "id", id)))
                .matches("J431 Snapshot \\[Snapshot \\{.*\"state\":\"Destroyed\".*}] is already destroyed");
        assertThat(refused(cloud.user.get("deleteSnapshot", "id", "11111111-2222-3333-4444-555555555555")))
                .startsWith("H431/9999 ");
    }

    @Test
    void isListedByNameKeywordVolumeZoneAndType() {
        taken("csi-a");
        taken("csi-b");
        var other = cloud.readyVolume("other", 1, vm);
        taken(other, "x");

        assertThat(names()).containsExactly("csi-a", "csi-b", "x");
        assertThat(names("page", "2", "pagesize", "2")).containsExactly("x");
        assertThat(names("name", "CSI-A")).containsExactly("csi-a");
        assertThat(names("name", "csi")).isEmpty();
        assertThat(names("keyword", "CSI")).containsExactly("csi-a", "csi-b");
        assertThat(names("volumeid", other)).containsExactly("x");
        assertThat(names("zoneid", cloud.zone)).hasSize(3);
        assertThat(names("zoneid", cloud.id("zone", "zone-2"))).isEmpty();
        assertThat(names("snapshottype", "manual")).hasSize(3);
        assertThat(names("snapshottype", "RECURRING")).isEmpty();
        assertThat(names("volumeid", volume, "intervaltype", "DAILY")).isEmpty();
        assertThat(refused(cloud.user.get("listSnapshots", "snapshottype", "x")))
                .isEqualTo("H431/4350 Unsupported snapshot type x");
    }

    @Test
    void isListedByTags() {
        var tagged = cloud.done(take("name", "t", "tags[0].key", "a", "tags[0].value", "1"));
        taken("plain");

        assertThat(tagged.path("snapshot").path("tags").toString()).isEqualTo("[{\"key\":\"a\",\"value\":\"1\"}]");
        assertThat(names("tags[0].key", "a", "tags[0].value", "1")).containsExactly("t");
        assertThat(names("tags[0].key", "a", "tags[0].value", "2")).isEmpty();
        cloud.done(cloud.user.get(
                "createTags",
                "resourcetype",
                "Snapshot",
                "resourceids",
                tagged.path("snapshot").path("id").asText(),
                "tags[0].key",
                "b",
                "tags[0].value",
                "2"));
        assertThat(names("tags[0].key", "b", "tags[0].value", "2")).containsExactly("t");
    }

    @Test
    void isNotForOthers() {
        var foreign = cloud.volume(cloud.admin, "foreign", 1);
        var admins = cloud.vm(cloud.admin, "vm-a");
        cloud.done(cloud.admin.get("attachVolume", "id", foreign, "virtualmachineid", admins));
        var id = cloud.done(cloud.admin.get("createSnapshot", "volumeid", foreign))
                .path("snapshot")
                .path("id")
                .asText();
        var denied = "H531/4365 Caller does not have permission to operate with provided resource.";

        assertThat(cloud.user.get("listSnapshots", "id", id).content()).isEmpty();
        assertThat(refused(cloud.user.get("listSnapshots", "volumeid", foreign)))
                .isEqualTo(denied);
        assertThat(refused(cloud.user.get("createSnapshot", "volumeid", foreign)))
                .isEqualTo(denied);
        assertThat(refused(cloud.user.get("deleteSnapshot", "id", id))).isEqualTo(denied);
        assertThat(refused(cloud.user.get("createVolume", "snapshotid", id))).isEqualTo(denied);
    }

    @Test
    void belongsToTheOwnerOfItsVolumeWhoeverTakesIt() {
        var id = cloud.done(cloud.admin.get("createSnapshot", "volumeid", volume))
                .path("snapshot")
                .path("id")
                .asText();

        assertThat(state(id)).isEqualTo("BackedUp");
    }

    @Test
    void isRefusedBeyondTheLimits() {
        cloud.emulator.world().setting("max.account.snapshots", cloud.emulator.user(), "1");
        var id = taken("s");
        assertThat(refused(take("name", "t")))
                .startsWith("H535/4370 Maximum amount of resources of Type = 'snapshot', tag = 'null' for Account Name"
                        + " = " + cloud.emulator.user().getAccount())
                .contains("Account Resource Limit = 1, Current Account Resource Amount = 1,");
        cloud.done(cloud.user.get("deleteSnapshot", "id", id));
        taken("t");

        cloud.emulator.world().setting("max.account.snapshots", cloud.emulator.user(), "-1");
        cloud.emulator.world().setting("max.account.secondary.storage", cloud.emulator.user(), "0");
        assertThat(refused(take("name", "u")))
                .contains("Type = 'secondary_storage'", "Requested Resource Amount = (2.00 GB) 2147483648.");
    }

    @ParameterizedTest
    @CsvSource({"SNAPSHOT_CREATE, Error", "SNAPSHOT_BACKUP, ''"})
    void failsInItsJob(StorageFailure failure, String left) {
        cloud.emulator.storageFailures().next(failure);
        var accepted = take("name", "s");

        assertThat(cloud.failed(accepted))
                .isEqualTo("J530 Failed to create Snapshot due to an internal error creating Snapshot for volume "
                        + volume);
        var id = accepted.content().path("id").asText();
        assertThat(state(id)).isEqualTo(left);
        assertThat(cloud.state(volume)).isEqualTo("Ready");
        taken("again");
        if (!left.isEmpty()) {
            cloud.done(cloud.user.get("deleteSnapshot", "id", id));
        }
        assertThat(names()).containsExactly("again");
    }

    @Test
    void staysAllocatedForEverIfItsInstanceWasToBeQuieted() {
        var accepted = take("quiescevm", "true");

        assertThat(cloud.failed(accepted)).startsWith("J530 Failed to create Snapshot");
        var id = accepted.content().path("id").asText();
        assertThat(state(id)).isEqualTo("Allocated");
        assertThat(shown(id).has("zoneid")).isFalse();
        assertThat(names("zoneid", cloud.zone)).isEmpty();
        cloud.done(cloud.user.get("deleteSnapshot", "id", id));
        assertThat(names()).isEmpty();
    }

    @Test
    void isBackedUpAfterItsJobIfThatIsAskedFor() {
        var accepted = take("name", "s", "asyncbackup", "true");
        cloud.pass(600);

        assertThat(cloud.job(accepted).path("jobstatus").asInt()).isEqualTo(1);
        assertThat(state(accepted.content().path("id").asText())).isEqualTo("BackingUp");
        cloud.pass(500);
        assertThat(state(accepted.content().path("id").asText())).isEqualTo("BackedUp");
    }

    @Test
    void isInOtherZonesTooIfThatIsAskedFor() {
        var far = cloud.id("zone", "zone-2");
        var id = cloud.done(take("name", "s", "zoneids", cloud.zone + "," + far))
                .path("snapshot")
                .path("id")
                .asText();

        assertThat(names()).containsExactly("s", "s");
        assertThat(names("showunique", "true")).containsExactly("s");
        assertThat(names("zoneid", far)).containsExactly("s");
        cloud.done(cloud.user.get("deleteSnapshot", "id", id, "zoneid", far));
        assertThat(names()).containsExactly("s");
        cloud.done(cloud.user.get("deleteSnapshot", "id", id, "zoneid", cloud.zone));
        assertThat(names()).isEmpty();
    }

    private WireClient.Reply take(String... parameters) {
        var all = new String[parameters.length + 2];
        System.arraycopy(parameters, 0, all, 0, parameters.length);
        all[parameters.length] = "volumeid";
        all[parameters.length + 1] = volume;
        return cloud.user.get("createSnapshot", all);
    }

    private String taken(String name) {
        return taken(volume, name);
    }

    private String taken(String of, String name) {
        return cloud.done(cloud.user.get("createSnapshot", "volumeid", of, "name", name))
                .path("snapshot")
                .path("id")
                .asText();
    }

    private JsonNode restore(String... parameters) {
        return cloud.done(cloud.user.get("createVolume", parameters)).path("volume");
    }

    private String rootOf(String machine) {
        return cloud.user
                .get("listVolumes", "virtualmachineid", machine, "type", "ROOT")
                .content()
                .path("volume")
                .path(0)
                .path("id")
                .asText();
    }

    private JsonNode shown(String snapshot) {
        return cloud.user
                .get("listSnapshots", "id", snapshot)
                .content()
                .path("snapshot")
                .path(0);
    }

    private String state(String snapshot) {
        return shown(snapshot).path("state").asText();
    }

    private List<String> names(String... filters) {
        var names = new ArrayList<String>();
        cloud.user
                .get("listSnapshots", filters)
                .content()
                .path("snapshot")
                .forEach(snapshot -> names.add(snapshot.path("name").asText()));
        return names;
    }
}
