// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static io.github.cloudstack4j.testkit.StorageCloud.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Making, listing and deleting volumes, as it is met on the wire. */
class VolumeTest {
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
    void isNowhereUntilItIsFirstAttached() {
        var accepted = create("name", "data", "diskofferingid", cloud.custom, "size", "3");
        var id = accepted.content().path("id").asText();

        assertThat(cloud.shown(id).path("jobid")).isEqualTo(accepted.content().path("jobid"));
        var result = cloud.done(accepted).path("volume");

        assertThat(result.path("id").asText()).isEqualTo(id);
        assertThat(result.path("state").asText()).isEqualTo("Allocated");
        assertThat(result.path("size").asLong()).isEqualTo(3 * GIB);
        assertThat(result.path("type").asText()).isEqualTo("DATADISK");
        assertThat(result.path("diskofferingname").asText()).isEqualTo("Custom");
        assertThat(result.path("jobid")).isEqualTo(accepted.content().path("jobid"));
        assertThat(cloud.shown(id).has("jobid")).isFalse();
        assertThat(cloud.shownToAdmin(id).path("hypervisor").asText()).isEqualTo("None");
        assertThat(cloud.shownToAdmin(id).has("storage")).isFalse();
    }

    @Test
    void hasTheSizeOfAFixedOffering() {
        assertThat(cloud.done(create("diskofferingid", cloud.fixed))
                        .path("volume")
                        .path("size")
                        .asLong())
                .isEqualTo(5 * GIB);
    }

    @Test
    void getsANameOfItsOwnIfItIsGivenNone() {
        assertThat(cloud.done(create("diskofferingid", cloud.fixed, "name", ""))
                        .path("volume")
                        .path("name")
                        .asText())
                .hasSize(36);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Small  | size=5    | This disk offering does not allow custom size",
                "Custom | x=y       | This disk offering requires a custom size specified",
                "Custom | size=0    | Disk size must be larger than 0",
                "Custom | size=-1   | Disk size must be larger than 0",
                "Custom | size=1025 | Volume size: 1025 GB is out of allowed range. Min: 1. Max: 1024"
            })
    void refusesASizeThatTheOfferingDoesNotGive(String offering, String size, String text) {
        var words = size.split("=");

        assertThat(refused(create("diskofferingid", cloud.id("diskoffering", offering), words[0], words[1])))
                .isEqualTo("H431/4350 " + text);
        assertThat(cloud.names(cloud.admin, "listall", "true")).isEmpty();
    }

    @Test
    void wantsAnOfferingAndAZone() {
        assertThat(refused(create("size", "1")))
                .isEqualTo("H431/4350 At least one of disk Offering ID or snapshot ID must be passed whilst creating"
                        + " volume");
        assertThat(refused(cloud.user.get("createVolume", "diskofferingid", cloud.fixed)))
                .isEqualTo("H431/4350 Unable to find zone by id null");
        assertThat(refused(create("diskofferingid", cloud.id("serviceoffering", "small"))))
                .startsWith("H431/9999 Unable to execute API command createvolume due to invalid value. Invalid"
                        + " parameter diskofferingid");
    }

    @Test
    void letsOnlyRootAdminsChooseTheId() {
        var id = "0535ec74-ae65-493e-a483-d80963387589";
        var parameters = new String[] {"zoneid", cloud.zone, "diskofferingid", cloud.fixed, "customid", id};

        assertThat(refused(cloud.user.get("createVolume", parameters)))
                .isEqualTo("H531/4365 Please check your permissions, you are not allowed to create/update custom id");
        var accepted = cloud.admin.get("createVolume", parameters);
        assertThat(accepted.content().path("id").asText()).isEqualTo(id);
        assertThat(refused(cloud.admin.get("createVolume", parameters)))
                .isEqualTo("H431/4350 UUID: " + id + " already exists so can't create/update with custom id");
        assertThat(cloud.admin.get("deleteVolume", "id", id).status()).isEqualTo(200);
        assertThat(refused(cloud.admin.get("createVolume", parameters))).isEqualTo("H530/9999 Entity already exists ");
        parameters[5] = "x";
        assertThat(refused(cloud.admin.get("createVolume", parameters)))
                .isEqualTo("H431/4350 UUID: x doesn't follow the UUID format");
    }

    @Test
    void takesIopsOnlyWhereTheyAreTheUsersChoice() {
        var iops = cloud.id("diskoffering", "Custom IOPS");

        var chosen = cloud.done(create("diskofferingid", iops, "size", "1", "miniops", "10", "maxiops", "20"))
                .path("volume");
        assertThat(chosen.path("miniops").asLong()).isEqualTo(10);
        assertThat(chosen.path("maxiops").asLong()).isEqualTo(20);
        assertThat(refused(create("diskofferingid", iops, "size", "1", "miniops", "10")))
                .isEqualTo("H431/4350 The min IOPS must be less than or equal to the max IOPS.");
        assertThat(refused(create("diskofferingid", iops, "size", "1", "miniops", "0", "maxiops", "0")))
                .isEqualTo("H431/4350 The min IOPS must be greater than 0.");
        assertThat(cloud.done(create("diskofferingid", cloud.custom, "size", "1", "miniops", "10"))
                        .path("volume")
                        .has("miniops"))
                .isFalse();
    }

    @Test
    void isGoneAtOnceWhenItIsDeleted() {
        var volume = cloud.volume("data", 1);

        assertThat(cloud.user.get("deleteVolume", "id", volume).content().toString())
                .isEqualTo("{\"success\":true}");

        assertThat(cloud.user.get("listVolumes", "id", volume).content()).isEmpty();
        assertThat(cloud.admin
                        .get("listVolumes", "id", volume, "state", "Expunged")
                        .content())
                .isEmpty();
        assertThat(refused(cloud.user.get("deleteVolume", "id", volume)))
                .matches("H431/4350 Unable to find volume with ID: \\d+");
        assertThat(refused(cloud.user.get("deleteVolume", "id", "11111111-2222-3333-4444-555555555555")))
                .startsWith("H431/9999 ");
    }

    @Test
    void mayBeDeletedBeforeItsJobEnded() {
        var accepted = create("diskofferingid", cloud.fixed);

        assertThat(cloud.user
                        .get("deleteVolume", "id", accepted.content().path("id").asText())
                        .status())
                .isEqualTo(200);

        assertThat(cloud.ended(accepted).path("jobstatus").asInt()).isEqualTo(1);
    }

    @Test
    void isNotForOthers() {
        var foreign = cloud.volume(cloud.admin, "foreign", 1);

        assertThat(cloud.user.get("listVolumes", "id", foreign).content()).isEmpty();
        assertThat(refused(cloud.user.get("deleteVolume", "id", foreign)))
                .isEqualTo("H531/4365 Caller does not have permission to operate with provided resource.");
    }

    private WireClient.Reply create(String... parameters) {
        var all = new String[parameters.length + 2];
        System.arraycopy(parameters, 0, all, 0, parameters.length);
        all[parameters.length] = "zoneid";
        all[parameters.length + 1] = cloud.zone;
        return cloud.user.get("createVolume", all);
    }
}
