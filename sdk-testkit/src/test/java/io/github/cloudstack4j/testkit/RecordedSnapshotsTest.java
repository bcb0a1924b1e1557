// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Replays what a real server was asked about snapshots, their policies and the snapshots of instances, and compares the
 * answers. Not replayed are clean-up, races whose order was chance, jobs
 * whose request was not kept, and what a domain admin asked.
 */
class RecordedSnapshotsTest {

    private static final String ZONE = "3208a728-b6cd-4d4d-b7ca-e46cd920513b";
    private static final String ADMINS_SNAPSHOT = "634596de-9439-406e-afe5-e7702a46d075";

    private static final Set<String> EXEMPT = Set.of();

    private StorageCloud cloud;
    private RecordedExchanges recordings;
    private String vm;
    private String volume;
    private String planned;

    @BeforeEach
    void arrangeTheRecordedWorld() {
        recordings = RecordedExchanges.load();
        cloud = new StorageCloud(CloudStackEmulator.start());
        vm = cloud.vm("csivm2");
        volume = cloud.readyVolume("csi-max-5", 2, vm);
        planned = cloud.readyVolume("csi-rest-1", 2, vm);
        recordings
                .same(ZONE, cloud.zone)
                .same("757508bb-1797-4286-9de3-b056df0b8b2a", volume)
                .same("a027ed2f-4ef2-43e2-b1c2-2c55516abc01", planned)
                .same("f904c74e-559f-4567-b3e6-3787c137f000", volume)
                .same("388a64ad-e2e3-4736-81cb-c23fac74bcb0", volume)
                .same("e13c9dc7-e158-4c02-ab0c-f2eb23e2f160", vm)
                .same("5421dc29-77f9-49ce-9730-c9a57e787dbd", vm);
    }

    @AfterEach
    void close() {
        if (cloud != null) {
            cloud.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "createSnapshot-ready",
                "createSnapshot-tags",
                "createSnapshot-asyncbackup",
                "createSnapshot-noname",
                "createSnapshot-zoneids",
                "createSnapshot-quiesce",
                "createSnapshot-locationtype",
                "createSnapshot-locationtype-bad",
                "createSnapshot-novolume",
                "createSnapshot-unknown-volume",
                "createSnapshot-zoneids-unknown",
                "slow-snapshot-backup",
                "createVolume-user-both-offering-and-unknown-snapshot",
                "deleteSnapshot-unknown",
                "revertSnapshot-unknown",
                "archiveSnapshot-user",
                "listSnapshots-user-id-malformed",
                "listSnapshots-user-id-unknown",
                "listSnapshots-user-volumeid-unknown",
                "listSnapshots-none",
                "createSnapshotPolicy-bad-interval",
                "createSnapshotPolicy-bad-schedule",
                "createSnapshotPolicy-toomany",
                "createSnapshotPolicy-unknown-volume",
                "createSnapshotPolicy-daily",
                "createSnapshotPolicy-hourly",
                "deleteSnapshotPolicies-none",
                "deleteSnapshotPolicies-unknown"
            })
    void answersAPlainUserAsTheRealServerDid(String recording) {
        assertSame(recording, cloud.user);
    }

    @Test
    void takesNothingOfWhatIsNotReadyAsRecorded() {
        recordings
                .same("89826c3a-7683-4454-a853-4dd90697e922", cloud.volume("csi-snapfresh", 1))
                .same("fc3e1788-076b-4ec8-b593-e40c8b66d63f", cloud.volume("csi-num", 1))
                .same("174c6a56-8504-49a9-94b7-6dd1ce349954", cloud.volume("csi-rs-fixed", 1));
        assertSame("createSnapshot-allocated-fresh", cloud.user);
        assertSame("createSnapshot-num", cloud.user);
        assertSame("createSnapshotPolicy-allocated", cloud.user);
        var doomed = cloud.readyVolume("csi-ren-2", 1, vm);
        cloud.done(cloud.user.get("destroyVolume", "id", doomed));
        recordings.same("f4e3e48a-55f4-4dd9-ab08-b7612f909afa", doomed);
        assertSame("createSnapshot-destroy-state", cloud.user);
        cloud.user.get("deleteVolume", "id", doomed);
        recordings
                .same("3880cdfb-613a-41fa-9240-8265c751f295", doomed)
                .same("6a35f6d5-71ef-482a-8f37-5601934557e0", doomed);
        assertSame("createSnapshot-deleted", cloud.user);
        assertSame("slow-attach-snapshot", cloud.user);
        assertSame("slow-attach-listSnapshots", cloud.user);
    }

    @Test
    void takesDisksOfRunningInstancesAsRecorded() {
        recordings.same("c72293b6-b7ad-4640-91e0-89d0edede2e2", rootOf(vm));
        assertSame("createSnapshot-root", cloud.user);
        assertSame("createSnapshot-root2", cloud.user);
        cloud.attach(planned, vm);
        for (var recording : List.of("createSnapshot-of-attached", "conc-snapshot", "conc-snapshot2")) {
            assertSame(recording, cloud.user);
        }
        assertSame("deleteVolume-during-snapshot", cloud.user);
        var root = cloud.user
                .get("listSnapshots", "name", "rootsnap")
                .content()
                .path("snapshot")
                .path(0);
        var attached = cloud.user
                .get("listSnapshots", "volumeid", planned)
                .content()
                .path("snapshot")
                .path(0);
        recordings
                .same("2ddfda96-41a3-4be3-972b-cc61e097ed4a", root.path("id").asText())
                .same(
                        "213e907d-287d-4e4d-a9d8-15f4049a3e2b",
                        attached.path("id").asText());
        assertSame("deleteSnapshot-root", cloud.user);
        assertSame("revertSnapshot-of-running", cloud.user);
    }

    @Test
    void listsAsRecorded() {
        taken("createSnapshot-ready", "21466af8-4457-4e6a-b821-efeea101f233");
        taken("createSnapshot-ready", "7140226a-f649-4278-a213-ef604e7c072f");
        taken("createSnapshot-tags", "c97edd01-39fd-474f-b44c-126dd896861f");
        taken("createSnapshot-asyncbackup", "c4747fd2-0fcb-4be5-88cf-02aedfccc276");
        taken("createSnapshot-noname", "f72f6694-4937-400c-88a8-6938e50616c8");
        taken("createSnapshot-quiesce", "76894b3d-9189-4f1e-b6ec-78b4e80075f5");
        taken("createSnapshot-zoneids", "b1d65f04-8a98-4d5f-8f2e-a6206b1be293");

        for (var recording : List.of(
                "listSnapshots-user-id",
                "listSnapshots-user-ids",
                "listSnapshots-user-id-and-ids",
                "listSnapshots-user-keyword",
                "listSnapshots-user-locationtype",
                "listSnapshots-user-name",
                "listSnapshots-user-name-case",
                "listSnapshots-user-name-sub",
                "listSnapshots-user-page",
                "listSnapshots-user-page2",
                "listSnapshots-user-showunique",
                "listSnapshots-user-tags",
                "listSnapshots-user-tags-none",
                "listSnapshots-user-type",
                "listSnapshots-user-volumeid",
                "listSnapshots-user-zone",
                "listSnapshots-failed-row")) {
            assertSameRows(recording, cloud.user);
        }
        for (var recording : List.of(
                "listSnapshots-admin-id",
                "listSnapshots-admin-name",
                "listSnapshots-admin-name-listall",
                "listSnapshots-admin-plain")) {
            assertSameRows(recording, cloud.admin);
        }
    }

    @Test
    void tagsCopiesRevertsAndDeletesAsRecorded() {
        taken("createSnapshot-ready", "21466af8-4457-4e6a-b821-efeea101f233");
        taken("createSnapshot-tags", "c97edd01-39fd-474f-b44c-126dd896861f");
        taken("createSnapshot-quiesce", "76894b3d-9189-4f1e-b6ec-78b4e80075f5");

        assertSame("createTags-snapshot", cloud.user);
        assertSameRows("listTags-snapshot", cloud.user);
        assertSame("copySnapshot-samezone", cloud.user);
        assertSame("revertSnapshot-detached", cloud.user);
        assertSame("revertSnapshot-admin", cloud.admin);
        assertSame("deleteSnapshot-failed-row", cloud.user);
        assertSame("listSnapshots-failed-row-after", cloud.user);
        assertSame("deleteSnapshot-restored-exists", cloud.user);
        assertSame("deleteSnapshot-twice", cloud.user);
        assertSame("listSnapshots-deleted-admin", cloud.admin);
        assertSame("revertSnapshot-deleted", cloud.user);
        assertSame("createVolume-from-deleted-snapshot", cloud.user);
        assertSame("deleteVolume-with-snapshots", cloud.user);
        assertSame("revertSnapshot-source-gone", cloud.user);
        assertSame("conc-deleteSnapshot-conc-0", cloud.user);
    }

    @Test
    void restoresAsRecorded() {
        var first = cloud.volume(cloud.admin, "vol1", 5);
        cloud.done(cloud.admin.get("attachVolume", "id", first, "virtualmachineid", cloud.vm(cloud.admin, "vm-a")));
        recordings.same("1af415e1-a5a1-438c-85c4-9d98a4190c86", first);
        var snapshot = cloud.done(cloud.admin.get("createSnapshot", "volumeid", first, "name", "snap1"))
                .path("snapshot")
                .path("id")
                .asText();
        recordings.same("32d8dfee-0b83-4bc4-a040-64cfe98290ee", snapshot);

        assertSameRows("listSnapshots", cloud.admin);
        assertSame("createVolume-fromsnapshot", cloud.admin);
        assertSame("deleteSnapshot", cloud.admin);
    }

    @Test
    void keepsAccountsApartAsRecorded() {
        var admins = cloud.volume(cloud.admin, "csi-admin-a", 2);
        cloud.done(cloud.admin.get("attachVolume", "id", admins, "virtualmachineid", cloud.vm(cloud.admin, "vm-a")));
        recordings
                .same("ec7b9010-f560-4c5a-bb68-084368d15564", admins)
                .same("6b8a24f2-0910-4def-a71f-654f6914e8a8", admins)
                .same("84d9cce7-988d-41fd-b373-965ff03157ee", cloud.id("virtualmachine", "vm-a"));
        recordings.same(
                ADMINS_SNAPSHOT,
                assertSame("createSnapshot-adminvol", cloud.admin)
                        .content()
                        .path("id")
                        .asText());

        for (var recording : List.of(
                "createSnapshot-foreign",
                "createVolume-foreign-snapshot",
                "deleteSnapshot-foreign",
                "revertSnapshot-foreign",
                "listSnapshots-foreign",
                "createSnapshotPolicy-foreign")) {
            assertSame(recording, cloud.user);
        }
        recordings.same(
                "a57b56df-5bdf-4028-9bfd-79fb2b4ec2c3",
                assertSame("createSnapshot-admin", cloud.admin)
                        .content()
                        .path("id")
                        .asText());
        assertSameRows("listSnapshots-admin-made", cloud.admin);
        assertSame("deleteSnapshot-admin-made", cloud.user);
    }

    @Test
    void failsAsRecorded() {
        cloud.emulator.storageFailures().next(StorageFailure.SNAPSHOT_CREATE);
        assertSame("fault-createSnapshot", cloud.user);
        cloud.emulator.storageFailures().next(StorageFailure.SNAPSHOT_BACKUP);
        assertSame("fault-createSnapshot-backup", cloud.user);
    }

    @Test
    void limitsAsRecorded() {
        cloud.emulator.world().setting("max.account.snapshots", cloud.emulator.user(), "0");
        assertSame("limit-createSnapshot", cloud.user);
        cloud.emulator.world().setting("max.account.snapshots", cloud.emulator.user(), "-1");
        cloud.emulator.world().setting("max.account.secondary.storage", cloud.emulator.user(), "0");
        assertSame("limit-secondary-createSnapshot", cloud.user);
    }

    @Test
    void holdsTheVolumeWhileItWorksAsRecorded() {
        assertAccepted("slow-snapshot-backup");
        cloud.pass(200);
        assertSameRows("slow-snapshot-create-listSnapshots", cloud.user);
        assertSame("slow-snapshot-create-delete", cloud.user);
        cloud.pass(2000);
        assertAccepted("slow-snapshot-backup");
        cloud.pass(200);
        compareJobs("slow-snapshot-create-attach", afterAMoment("slow-snapshot-create-attach"));
        cloud.pass(2000);
        assertAccepted("slow-snapshot-backup");
        cloud.pass(600);
        assertSame("slow-snapshot-backup-listSnapshots", cloud.user);
        assertSame("slow-snapshot-backup-listVolumes", cloud.user);
        assertSame("slow-snapshot-backup-delete", cloud.user);
        cloud.pass(2000);
        assertSame("slow-attach-ready-listSnapshots", cloud.user);
    }

    @Test
    void takesNothingOfAVolumeAtWorkAsRecorded() {
        cloud.user.get("attachVolume", "id", volume, "virtualmachineid", vm);
        cloud.pass(400);
        assertThat(cloud.state(volume)).isEqualTo("Attaching");
        assertRefused("slow-attach-ready-snapshot");
        cloud.pass(5000);
        cloud.user.get("resizeVolume", "id", volume, "size", "4");
        cloud.pass(400);
        assertThat(cloud.state(volume)).isEqualTo("Resizing");
        assertRefused("slow-resize-snapshot");
    }

    /** The volume had another name there. */
    private void assertRefused(String recording) {
        var recorded = recordings.named(recording);
        var refused = recordings.replay(recorded, cloud.user);
        assertThat(refused.status()).isEqualTo(recorded.status());
        assertThat(refused.errorText().replaceAll("\\{.*}", "VOLUME"))
                .isEqualTo(recorded.content().path("errortext").asText().replaceAll("\\{.*}", "VOLUME"));
    }

    @Test
    void plansAsRecorded() {
        var daily = assertSame("createSnapshotPolicy-daily", cloud.user)
                .content()
                .path("snapshotpolicy")
                .path("id");
        assertSame("createSnapshotPolicy-hourly", cloud.user);
        var again = assertSame("createSnapshotPolicy-daily-again", cloud.user)
                .content()
                .path("snapshotpolicy");
        assertThat(again.path("id")).isEqualTo(daily);
        recordings.same("2ebdf159-5b70-43ac-9725-3588b16773dd", daily.asText());

        for (var recording :
                List.of("listSnapshotPolicies-id", "listSnapshotPolicies-nothing", "listSnapshotPolicies-volume")) {
            assertSameRows(recording, cloud.user);
        }
        assertSame("deleteSnapshotPolicies-id", cloud.user);
        assertSame("deleteSnapshotPolicies-twice", cloud.user);
    }

    @Test
    void takesInstancesAsRecorded() {
        cloud.attach(volume, vm);
        recordings
                .same("388a64ad-e2e3-4736-81cb-c23fac74bcb0", planned)
                .same("93055d24-7357-45a8-b4f8-3104dd835779", volume);
        var first = assertSame("createVMSnapshot-user", cloud.user);
        recordings.same(
                "f0c96e14-8275-49e8-81a2-b81a2d321669",
                first.content().path("id").asText());
        for (var recording : List.of("listVMSnapshot-user", "listVMSnapshot-vm", "listVMSnapshot-name")) {
            assertSameRows(recording, cloud.user);
        }
        assertSameRows("listVMSnapshot-admin", cloud.admin);
        for (var recording : List.of(
                "createVMSnapshot-samename",
                "createVMSnapshot-unknown",
                "listVMSnapshot-unknown",
                "attachVolume-vm-has-vmsnapshot",
                "detachVolume-vm-has-vmsnapshot",
                "deleteVolume-vm-has-vmsnapshot",
                "createSnapshot-vm-has-vmsnapshot",
                "createSnapshotFromVMSnapshot-foreign-volume",
                "createSnapshotFromVMSnapshot-unknown",
                "revertToVMSnapshot",
                "deleteVMSnapshot-unknown",
                "deleteVMSnapshot-csivs",
                "deleteVMSnapshot-twice")) {
            assertSame(recording, cloud.user);
        }
        recordings
                .same("6648bfbd-effa-4fd2-8756-47b1767426d1", takenWithMemory())
                .same("84d9cce7-988d-41fd-b373-965ff03157ee", cloud.vm(cloud.admin, "vm-a"));
        assertSame("deleteVMSnapshot-csimem", cloud.user);
        assertSame("createVMSnapshot-foreign", cloud.user);
    }

    @Test
    void attachesAgainOnceTheInstanceSnapshotsAreGoneAsRecorded() {
        assertSameRows("listVMSnapshot-after", cloud.user);
        assertSame("attachVolume-after-vmsnapshot", cloud.user);
    }

    private String takenWithMemory() {
        var accepted = cloud.user.get("createVMSnapshot", "virtualmachineid", vm, "snapshotmemory", "true");
        var made = cloud.ended(accepted);
        assertThat(RecordedExchanges.fieldDifferences(
                        "createVMSnapshot-memory",
                        recordings.named("createVMSnapshot-memory.job-success").content(),
                        made,
                        EXEMPT))
                .isEmpty();
        return accepted.content().path("id").asText();
    }

    private void taken(String recording, String recordedId) {
        var accepted = recordings.replay(recordings.named(recording), cloud.user);
        cloud.ended(accepted);
        recordings.same(recordedId, accepted.content().path("id").asText());
    }

    private void assertAccepted(String recording) {
        var recorded = recordings.named(recording);
        assertThat(recordings.differences(recorded, recordings.replay(recorded, cloud.user), EXEMPT))
                .isEmpty();
    }

    private JsonNode afterAMoment(String recording) {
        var accepted = recordings.replay(recordings.named(recording), cloud.user);
        cloud.pass(100);
        return cloud.job(accepted);
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

    /** As {@link #assertSame}, and there are as many rows. */
    private void assertSameRows(String recording, WireClient client) {
        var recorded = recordings.named(recording);
        var emulated = assertSame(recording, client);
        assertThat(emulated.content().path("count").asInt())
                .as(recording)
                .isEqualTo(recorded.content().path("count").asInt());
    }

    private WireClient.Reply assertSame(String recording, WireClient client) {
        var recorded = recordings.named(recording);
        var emulated = recordings.replay(recorded, client);
        assertThat(recordings.differences(recorded, emulated, EXEMPT)).isEmpty();
        if (emulated.content().has("jobid")) {
            cloud.emulator.clock().advance(Duration.ofMinutes(2));
            compareJobs(recording, cloud.job(emulated));
        }
        return emulated;
    }

    private void compareJobs(String recording, JsonNode emulated) {
        recordings.jobOf(recordings.named(recording)).ifPresent(recorded -> {
            assertThat(RecordedExchanges.fieldDifferences(recording, recorded, emulated, EXEMPT))
                    .isEmpty();
            for (var field : List.of("cmd", "jobstatus", "jobresultcode", "jobinstancetype", "jobprocstatus")) {
                assertThat(emulated.path(field)).as(recording + " " + field).isEqualTo(recorded.path(field));
            }
            assertThat(masked(emulated)).as(recording).isEqualTo(masked(recorded));
        });
    }

    private static String masked(JsonNode job) {
        return job.path("jobresult")
                .path("errortext")
                .asText()
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("\\d+", "N");
    }
}
