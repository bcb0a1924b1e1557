// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static io.github.cloudstack4j.testkit.StorageCloud.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of volumes, tags, offerings and pools. */
class StorageListTest {
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
    void cutsPagesFromTheNewestEndAndShowsTheOldestOfAPageFirst() {
        for (var name : new String[] {"a", "b", "c", "d"}) {
            cloud.volume(name, 1);
        }

        assertThat(cloud.names(cloud.user)).containsExactly("a", "b", "c", "d");
        assertThat(cloud.names(cloud.user, "page", "1", "pagesize", "3")).containsExactly("b", "c", "d");
        assertThat(cloud.names(cloud.user, "page", "2", "pagesize", "3")).containsExactly("a");
        assertThat(cloud.user
                        .get("listVolumes", "retrieveonlyresourcecount", "true")
                        .content()
                        .toString())
                .isEqualTo("{\"count\":4}");
    }

    @ParameterizedTest
    @CsvSource({
        "name, ALPHA, 1",
        "name, alph, 0",
        "keyword, alph, 1",
        "state, allocated, 2",
        "state, Nope, 0",
        "type, data, 2",
        "type, ROOT, 0"
    })
    void findsVolumesByWhatTheyAre(String filter, String value, int found) {
        cloud.volume("alpha", 1);
        cloud.volume("beta", 1);

        assertThat(cloud.names(cloud.user, filter, value)).hasSize(found);
    }

    @Test
    void tagsOfAFilterAreAlternatives() {
        var volume = cloud.volume("alpha", 1);
        cloud.volume("beta", 1);
        cloud.done(tag(volume, "tags[0].key", "k1", "tags[0].value", "v1", "tags[1].key", "k2", "tags[1].value", "v2"));

        var both = cloud.user
                .get(
                        "listVolumes",
                        "tags[0].key",
                        "k1",
                        "tags[0].value",
                        "v1",
                        "tags[1].key",
                        "k2",
                        "tags[1].value",
                        "v2")
                .content();
        assertThat(both.path("count").asInt()).isEqualTo(2);
        assertThat(both.path("volume")).hasSize(1);
        assertThat(cloud.names(cloud.user, "tags[0].key", "k1", "tags[0].value", "nope"))
                .isEmpty();
        assertThat(refused(cloud.user.get("listVolumes", "tags[0].key", "k1")))
                .isEqualTo("H431/4350 No value is passed in for key k1");
    }

    @Test
    void aKeyIsTakenOnceAndNothingOfSuchACallIsKept() {
        var volume = cloud.volume("alpha", 1);
        cloud.done(tag(volume, "tags[0].key", "k1", "tags[0].value", "v1"));

        assertThat(cloud.failed(tag(
                        volume, "tags[0].key", "new", "tags[0].value", "v", "tags[1].key", "k1", "tags[1].value", "v")))
                .isEqualTo("J530 tag k1 already on Volume with id " + volume);
        assertThat(cloud.failed(tag(volume, "tags[0].key", "k6", "tags[0].value", "")))
                .isEqualTo("J431 Value for the key k6 is either null or empty");
        assertThat(cloud.shown(volume).path("tags")).hasSize(1);
        cloud.done(cloud.user.get("deleteTags", "resourcetype", "volume", "resourceids", volume));
        assertThat(cloud.shown(volume).path("tags")).isEmpty();
        assertThat(cloud.failed(cloud.user.get("deleteTags", "resourcetype", "Volume", "resourceids", volume)))
                .isEqualTo("J530 Failed to delete tags");
    }

    @Test
    void tagsAreNotForOthersNorForEveryType() {
        var foreign = cloud.volume(cloud.admin, "foreign", 1);

        assertThat(cloud.failed(tag(foreign, "tags[0].key", "k", "tags[0].value", "v")))
                .isEqualTo("J530 Caller does not have permission to operate with provided resource.");
        assertThat(cloud.failed(cloud.user.get(
                        "createTags",
                        "resourcetype",
                        "KubernetesCluster",
                        "resourceids",
                        foreign,
                        "tags[0].key",
                        "k",
                        "tags[0].value",
                        "v")))
                .isEqualTo("J431 Invalid resource type KubernetesCluster");
        assertThat(cloud.user.get("listTags", "resourcetype", "Nope").content()).isEmpty();
    }

    @Test
    void offeringsVanishFromTheListButStayUsable() {
        var offering = cloud.emulator.world().addDiskOffering("mine", 3);
        assertThat(cloud.admin.get("deleteDiskOffering", "id", offering).status())
                .isEqualTo(200);

        assertThat(cloud.user.get("listDiskOfferings", "id", offering).content())
                .isEmpty();
        cloud.done(cloud.user.get("createVolume", "zoneid", cloud.zone, "diskofferingid", offering));
        assertThat(cloud.user
                        .get("listDiskOfferings")
                        .content()
                        .path("diskoffering")
                        .findValuesAsText("name"))
                .containsExactly("Small", "Medium", "Large", "Custom", "Custom IOPS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customized | true | 5 | Disksize is not allowed for a customized disk offering",
                "x          | y    |   | Disksize is required for a non-customized disk offering",
                "x          | y    | 0 | Please specify a disk size of at least 1 GB."
            })
    void refusesAnOfferingWithoutAProperSize(String name, String value, String size, String text) {
        var reply = size == null
                ? cloud.admin.get("createDiskOffering", "name", "o", name, value)
                : cloud.admin.get("createDiskOffering", "name", "o", name, value, "disksize", size);

        assertThat(refused(reply)).isEqualTo("H431/4350 " + text);
    }

    @Test
    void offeringsOfADomainAreForThatDomain() {
        var other = cloud.emulator.world().addDomain("ROOT/other");
        var offering = cloud.admin
                .get("createDiskOffering", "name", "o", "disksize", "1", "domainid", other)
                .content()
                .path("diskoffering")
                .path("id")
                .asText();

        assertThat(cloud.user.get("listDiskOfferings", "id", offering).content())
                .isEmpty();
        assertThat(refused(cloud.user.get("createVolume", "zoneid", cloud.zone, "diskofferingid", offering)))
                .startsWith("H531/4365 Access denied to Account [{\"accountName\":\"plainacct\"");
    }

    @Test
    void everyClusterOfHostsHasTwoPools() {
        var pools = cloud.admin
                .get("listStoragePools", "zoneid", cloud.zone)
                .content()
                .path("storagepool");

        assertThat(pools).hasSize(2);
        assertThat(refused(cloud.user.get("listStoragePools"))).startsWith("H432/9999 ");
    }

    @Test
    void findsNothingByNumbersAmongSeveralIds() {
        cloud.volume("alpha", 1);

        assertThat(cloud.user.get("listVolumes", "ids", "1").content()).isEmpty();
        assertThat(cloud.user.get("listSnapshots", "ids", "99").content()).isEmpty();
        assertThat(refused(cloud.user.get("listVolumes", "ids", "x"))).startsWith("H431/9999 ");
    }

    @Test
    void tellsHowManyDisksAHypervisorGives() {
        cloud.emulator.world().maxDataVolumes("KVM", 12);

        var kvm = cloud.admin
                .get("listHypervisorCapabilities", "hypervisor", "kvm")
                .content();

        assertThat(kvm.path("count").asInt()).isEqualTo(1);
        assertThat(kvm.path("hypervisorCapabilities")
                        .path(0)
                        .path("maxdatavolumeslimit")
                        .asInt())
                .isEqualTo(12);
    }

    private WireClient.Reply tag(String volume, String... tags) {
        var all = new String[tags.length + 4];
        all[0] = "resourcetype";
        all[1] = "Volume";
        all[2] = "resourceids";
        all[3] = volume;
        System.arraycopy(tags, 0, all, 4, tags.length);
        return cloud.user.get("createTags", all);
    }
}
