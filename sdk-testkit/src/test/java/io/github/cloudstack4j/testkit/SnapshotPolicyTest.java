// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static io.github.cloudstack4j.testkit.StorageCloud.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planning snapshots, reverting to them and bringing them to other zones, as it is met on the wire. */
class SnapshotPolicyTest {

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

    @ParameterizedTest
    @CsvSource({
        "HOURLY, 59, true",
        "HOURLY, 60, false",
        "DAILY, 00:23, true",
        "DAILY, 00:24, false",
        "WEEKLY, 0:1:7, true",
        "WEEKLY, 0:1:8, false",
        "MONTHLY, 0:1:28, true",
        "MONTHLY, 0:1:29, false",
        "MONTHLY, 0:1, false"
    })
    void takesASchedulePerInterval(String interval, String schedule, boolean good) {
        assertThat(plan(interval, schedule, "1").status()).isEqualTo(good ? 200 : 431);
    }

    @Test
    void isOnePerInterval() {
        plan("DAILY", "0:1", "1");
        plan("DAILY", "0:2", "2");
        plan("WEEKLY", "0:1:1", "1");

        var policies = policies();
        assertThat(policies.path("count").asInt()).isEqualTo(2);
        assertThat(policies.path("snapshotpolicy").path(0).path("schedule").asText())
                .isEqualTo("0:2");
        assertThat(policies.path("snapshotpolicy").path(1).path("intervaltype").asInt())
                .isEqualTo(2);
    }

    @Test
    void goesWithItsVolume() {
        plan("DAILY", "0:1", "1");
        cloud.user.get("deleteVolume", "id", volume);

        assertThat(cloud.user.get("listSnapshotPolicies").content()).isEmpty();
    }

    @Test
    void revertsAVolumeOnKvmOnly() {
        var id = taken();
        assertThat(cloud.failed(cloud.user.get("revertSnapshot", "id", id)))
                .endsWith("because this command is supported only for KVM hypervisor");

        cloud.emulator.world().set("volume", volume, "hypervisor", "KVM");
        cloud.done(cloud.user.get("resizeVolume", "id", volume, "size", "4"));
        var accepted = cloud.user.get("revertSnapshot", "id", id);
        cloud.pass(200);
        assertThat(cloud.state(volume)).isEqualTo("RevertSnapshotting");
        cloud.done(accepted);
        assertThat(cloud.shown(volume).path("size").asLong()).isEqualTo(2L << 30);

        cloud.attach(volume, vm);
        assertThat(cloud.failed(cloud.user.get("revertSnapshot", "id", id)))
                .isEqualTo("J431 The Instance the specified disk is attached to is not in the shutdown state.");
    }

    @Test
    void copiesASnapshotToAnotherZone() {
        var id = taken();
        var far = cloud.id("zone", "zone-2");
        var accepted = cloud.user.get("copySnapshot", "id", id, "sourcezoneid", cloud.zone, "destzoneids", far);
        cloud.pass(200);
        assertThat(listed(id, cloud.zone)).contains("\"state\":\"Copying\"");
        cloud.done(accepted);

        assertThat(listed(id, far)).contains("\"state\":\"BackedUp\"", "\"zonename\":\"zone-2\"");
        assertThat(cloud.failed(cloud.user.get("copySnapshot", "id", id, "sourcezoneid", far, "destzoneids", far)))
                .isEqualTo("J431 Please specify different source and destination zones.");
        assertThat(cloud.failed(cloud.admin.get("archiveSnapshot", "id", id)))
                .matches("J530 Can only archive snapshots present on primary storage\\. Cannot find snapshot \\d+ on"
                        + " primary storage");
    }

    @Test
    void deletesSeveralPoliciesAndForgetsThem() {
        var one = plan("DAILY", "0:1", "1")
                .content()
                .path("snapshotpolicy")
                .path("id")
                .asText();
        var other = plan("HOURLY", "1", "1")
                .content()
                .path("snapshotpolicy")
                .path("id")
                .asText();

        assertThat(cloud.user
                        .get("deleteSnapshotPolicies", "ids", one + "," + other)
                        .status())
                .isEqualTo(200);

        assertThat(policies()).isEmpty();
        assertThat(refused(cloud.user.get("listSnapshotPolicies", "id", one))).startsWith("H431/9999 ");
    }

    @Test
    void showsAPolicyThatWasUpdated() {
        var id = plan("DAILY", "0:1", "1").content().path("snapshotpolicy").path("id");

        assertThat(cloud.done(cloud.user.get("updateSnapshotPolicy", "id", id.asText()))
                        .path("snapshotpolicy")
                        .path("id"))
                .isEqualTo(id);
    }

    private String taken() {
        return cloud.done(cloud.user.get("createSnapshot", "volumeid", volume))
                .path("snapshot")
                .path("id")
                .asText();
    }

    private String listed(String snapshot, String zone) {
        return cloud.user
                .get("listSnapshots", "id", snapshot, "zoneid", zone)
                .content()
                .toString();
    }

    private JsonNode policies() {
        return cloud.user.get("listSnapshotPolicies", "volumeid", volume).content();
    }

    private WireClient.Reply plan(String interval, String schedule, String max) {
        return cloud.user.get(
                "createSnapshotPolicy",
                "volumeid",
                volume,
                "intervaltype",
                interval,
                "schedule",
                schedule,
                "timezone",
                "UTC",
                "maxsnaps",
                max);
    }
}
