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
 * Replays what a real server was asked about volumes, disk offerings and tags, and compares the answers. Not replayed
 * are exchanges that need snapshots, races whose order was chance, and failures of the simulator's own making.
 */
class RecordedVolumesTest {

    private static final String ZONE = "3208a728-b6cd-4d4d-b7ca-e46cd920513b";
    private static final String SMALL = "8b1e8736-77d1-483c-a56c-c62ddd585a97";
    private static final String MEDIUM = "d0c94d92-6b7f-47ee-b4c4-bb39fc36c4e2";
    private static final String CUSTOM = "d287abe8-3f61-4872-9606-e325e394df7c";
    private static final String CUSTOM_IOPS = "911bf0c1-01e7-49fd-b2ac-0b80c441d713";
    private static final String ADMINS_VOLUME = "ec7b9010-f560-4c5a-bb68-084368d15564";
    private static final String USERS_VOLUME = "388a64ad-e2e3-4736-81cb-c23fac74bcb0";
    private static final String USERS_VM = "5421dc29-77f9-49ce-9730-c9a57e787dbd";
    private static final String ADMINS_VM = "84d9cce7-988d-41fd-b373-965ff03157ee";

    /** No offering of the recorded list left IOPS to the user. */
    private static final Set<String> EXEMPT = Set.of("listDiskOfferings.diskoffering.iscustomizediops");

    private StorageCloud cloud;
    private RecordedExchanges recordings;
    private String volume;
    private String vm;

    @BeforeEach
    void arrangeTheRecordedWorld() {
        recordings = RecordedExchanges.load();
        cloud = new StorageCloud(CloudStackEmulator.start());
        vm = cloud.vm("uvm1");
        volume = cloud.volume("csi-user-a", 2);
        recordings
                .same(ZONE, cloud.zone)
                .same(SMALL, cloud.fixed)
                .same(MEDIUM, cloud.id("diskoffering", "Medium"))
                .same(CUSTOM, cloud.custom)
                .same(CUSTOM_IOPS, cloud.id("diskoffering", "Custom IOPS"))
                .same(USERS_VM, vm)
                .same(USERS_VOLUME, volume)
                .same(ADMINS_VOLUME, cloud.volume(cloud.admin, "csi-admin-a", 2));
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
                "createVolume-missing-zone",
                "createVolume-admin-custom-nosize",
                "createVolume-admin-custom-samename",
                "createVolume-admin-custom-size",
                "createVolume-admin-customid",
                "createVolume-admin-displayvolume-false",
                "createVolume-admin-fixed-nosize",
                "createVolume-admin-fixed-size",
                "createVolume-admin-name-255",
                "createVolume-admin-name-empty",
                "createVolume-admin-name-missing",
                "createVolume-admin-name-special",
                "createVolume-admin-offering-malformed",
                "createVolume-admin-offering-unknown",
                "createVolume-admin-project-unknown",
                "createVolume-admin-size-huge",
                "createVolume-admin-size-neg",
                "createVolume-admin-size-over",
                "createVolume-admin-size-over-max",
                "createVolume-admin-size-text",
                "createVolume-admin-size0",
                "createVolume-admin-zone-missing",
                "createVolume-admin-zone-unknown",
                "createDiskOffering-both",
                "createDiskOffering-customiops",
                "createDiskOffering-encrypt",
                "createDiskOffering-fat",
                "createDiskOffering-hidden",
                "createDiskOffering-iops-bad",
                "createDiskOffering-iops-half",
                "createDiskOffering-local",
                "createDiskOffering-noname",
                "createDiskOffering-nosize",
                "createDiskOffering-rates",
                "createDiskOffering-size0",
                "createDiskOffering-tagged",
                "createDiskOffering-zone",
                "listDiskOfferings-id-unknown",
                "listHypervisorCapabilities-admin",
                "listHypervisorCapabilities-all",
                "listStoragePools",
                "listVolumes-admin-all",
                "listVolumes-admin-id-malformed",
                "listVolumes-admin-id-own",
                "listVolumes-admin-name-none",
                "listVolumes-admin-page-only",
                "listVolumes-admin-pagesize-neg",
                "listVolumes-admin-pagesize-only",
                "listVolumes-admin-pagesize501",
                "listVolumes-admin-state-bad",
                "recoverVolume-unknown",
                "resizeVolume-unknown",
                "updateVolume-unknown",
                "listTags-badtype"
            })
    void answersAnAdminAsTheRealServerDid(String recording) {
        assertSame(recording, cloud.admin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "createVolume-user-custom-nosize",
                "createVolume-user-custom-size",
                "createVolume-user-customid",
                "createVolume-user-customoff-miniops",
                "createVolume-user-displayvolume-false",
                "createVolume-user-fixed-nosize",
                "createVolume-user-fixed-size",
                "createVolume-user-fixed-size-equal",
                "createVolume-user-for-other-account",
                "createVolume-user-name-256",
                "createVolume-user-offering-malformed",
                "createVolume-user-offering-missing",
                "createVolume-user-size-empty",
                "createVolume-user-size-frac",
                "createVolume-user-size-huge",
                "createVolume-user-size-neg",
                "createVolume-user-size-over",
                "createVolume-user-size0",
                "createVolume-user-zone-unknown",
                "createVolume-off-customiops-min-gt-max",
                "createVolume-off-customiops-minonly",
                "createVolume-off-customiops-zero",
                "createDiskOffering-user",
                "listHypervisorCapabilities-user",
                "attachVolume-deviceid-x",
                "attachVolume-no-vm",
                "attachVolume-vol-foreign",
                "error-missing-parameter-attachVolume",
                "deleteVolume-noid",
                "deleteVolume-user-foreign",
                "listDiskOfferings-user",
                "listVolumes-user-id-and-ids",
                "listVolumes-user-id-empty",
                "listVolumes-user-id-foreign",
                "listVolumes-user-id-malformed",
                "listVolumes-user-id-own",
                "listVolumes-user-name-empty",
                "listVolumes-user-page99",
                "listVolumes-user-state-bad",
                "listVolumes-user-type-ROOT",
                "listVolumes-user-type-bad",
                "listVolumes-tags-key-only",
                "listVolumes-mixed-case-command",
                "migrateVolume-user",
                "assignVolume-user",
                "resizeVolume-foreign",
                "resizeVolume-noid",
                "updateVolume-user-name"
            })
    void answersAPlainUserAsTheRealServerDid(String recording) {
        recordings
                .same("c0858c35-a58f-45bb-bd88-0f4af94b4f82", volume)
                .same("65147972-e635-11f1-ae9d-02fc00000001", cloud.id("domain", "ROOT"));
        assertSame(recording, cloud.user);
    }

    @Test
    void attachesAndDetachesAsRecorded() {
        assertSameJob("attachVolume-running-allocated", volumeOf("attachVolume-running-allocated"), cloud.user);
        assertSame("listVolumes-user-attached-running", cloud.user);
        assertSame("deleteVolume-attached", cloud.user);
        assertSameJob("attachVolume-twice-same-vm", volumeOf("attachVolume-twice-same-vm"), cloud.user);
        for (var recording : List.of("detachVolume-id-and-vm", "detachVolume-id-and-vm-only", "detachVolume-nothing")) {
            assertSameJob(recording, recording, cloud.user);
        }
        assertSameJob("detachVolume-tuple-empty-slot", "detachVolume-tuple-empty-slot", cloud.user);
        assertSameJob("detachVolume-first", volumeOf("detachVolume-first"), cloud.user);
        assertSameJob("detachVolume-twice", volumeOf("detachVolume-twice"), cloud.user);
        assertSame("listVolumes-user-detached", cloud.user);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attachVolume-deviceid--1",
                "attachVolume-deviceid-0",
                "attachVolume-deviceid-3",
                "attachVolume-deviceid-8",
                "attachVolume-deviceid-9",
                "attachVolume-deviceid-7"
            })
    void choosesADeviceAsRecorded(String recording) {
        assertSameJob(recording, recording, cloud.user);
    }

    @Test
    void keepsAccountsApartAsRecorded() {
        assertSameJob("attachVolume-admin-cross-account", "attachVolume-admin-cross-account", cloud.admin);
        assertSameJob("createTags-foreign", "createTags-foreign", cloud.user);
        recordings.same(ADMINS_VM, cloud.vm(cloud.admin, "vm1")).same("c0858c35-a58f-45bb-bd88-0f4af94b4f82", volume);
        assertSame("attachVolume-vm-foreign", cloud.user);
    }

    @Test
    void tagsAsRecorded() {
        for (var recording : List.of(
                "createTags-volume",
                "createTags-volume-dup",
                "createTags-volume-dup-othervalue",
                "createTags-emptyvalue",
                "createTags-badtype",
                "createTags-unsupported-type")) {
            assertSameJob(recording, recording, cloud.user);
        }
        for (var recording : List.of("listTags-volume", "listVolumes-tagged", "listTags-key")) {
            assertSame(recording, cloud.user);
        }
        assertSameJob("deleteTags-one", "deleteTags-one", cloud.user);
        assertSameJob("deleteTags-again", "deleteTags-again", cloud.user);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resizeVolume-allocated-larger",
                "resizeVolume-allocated-nosize",
                "resizeVolume-allocated-size0",
                "resizeVolume-allocated-newoffering-custom-size",
                "resizeVolume-allocated-newoffering-fixed",
                "destroyVolume-allocated",
                "destroyVolume-allocated-expunge",
                "changeOfferingForVolume-medium",
                "checkVolume-user",
                "detachVolume-off-tagged"
            })
    void changesAVolumeThatIsNowhereAsRecorded(String recording) {
        assertSameJob(recording, volumeOf(recording), cloud.user);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resizeVolume-ready-larger",
                "resizeVolume-ready-nosize",
                "resizeVolume-ready-over",
                "resizeVolume-ready-newoffering-custom-nosize",
                "destroyVolume-ready",
                "destroyVolume-expunge-ready"
            })
    void changesAVolumeOnAPoolAsRecorded(String recording) {
        cloud.attach(volume, vm);
        cloud.done(cloud.user.get("detachVolume", "id", volume));

        assertSameJob(recording, volumeOf(recording), cloud.user);
    }

    @Test
    void updatesAndDestroysAsRecorded() {
        cloud.attach(volume, vm);
        cloud.done(cloud.user.get("detachVolume", "id", volume));
        assertSameJob("updateVolume-admin-name", volumeOf("updateVolume-admin-name"), cloud.admin);
        assertSameJob("updateVolume-admin-state-bad", volumeOf("updateVolume-admin-state-bad"), cloud.admin);
        cloud.done(cloud.user.get("destroyVolume", "id", volume));
        assertSame(volumeOf("listVolumes-user-destroy-state"), cloud.user);
        assertSameJob("resizeVolume-destroy-state", volumeOf("resizeVolume-destroy-state"), cloud.user);
        assertSameJob("detachVolume-destroy-state", volumeOf("detachVolume-destroy-state"), cloud.user);
        assertSame(volumeOf("recoverVolume-user"), cloud.user);
        assertSame(volumeOf("recoverVolume-user-twice"), cloud.user);
        cloud.user.get("deleteVolume", "id", volume);
        for (var recording : List.of("deleteVolume-user-twice", "recoverVolume-deleted", "resizeVolume-deleted")) {
            assertSame(volumeOf(recording), cloud.user);
        }
        for (var recording : List.of("attachVolume-deleted", "detachVolume-deleted")) {
            assertSameJob(recording, volumeOf(recording), cloud.user);
        }
    }

    private String volumeOf(String recording) {
        var id = recordings.named(recording).parameters().get("id");
        recordings.same(String.valueOf(id), volume);
        return recording;
    }

    private void assertSame(String recording, WireClient client) {
        var recorded = recordings.named(recording);
        var emulated = recordings.replay(recorded, client);
        assertThat(recordings.differences(recorded, emulated, EXEMPT)).isEmpty();
        if (emulated.content().has("jobid")) {
            compareJobs(recording, finish(emulated));
        }
    }

    private void assertSameJob(String name, String recording, WireClient client) {
        var recorded = recordings.named(recording);
        var accepted = recordings.replay(recorded, client);
        assertThat(recordings.differences(recorded, accepted, EXEMPT)).as(name).isEmpty();
        compareJobs(recording, finish(accepted));
    }

    private JsonNode finish(WireClient.Reply accepted) {
        cloud.emulator.clock().advance(Duration.ofMinutes(2));
        return cloud.job(accepted);
    }

    private void compareJobs(String recording, JsonNode emulated) {
        recordings.jobOf(recordings.named(recording)).ifPresent(recorded -> {
            assertThat(RecordedExchanges.fieldDifferences(recording, recorded, emulated, EXEMPT))
                    .isEmpty();
            for (var field : List.of("cmd", "jobstatus", "jobresultcode", "jobinstancetype", "jobprocstatus")) {
                assertThat(emulated.path(field)).as(field).isEqualTo(recorded.path(field));
            }
            assertThat(masked(emulated)).isEqualTo(masked(recorded));
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
