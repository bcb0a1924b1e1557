// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.DiskOfferings;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.core.UnsupportedException;
import io.github.cloudstack4j.core.model.DiskOffering;
import io.github.cloudstack4j.testkit.Fault;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DiskOfferingsTest {
    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final DiskOfferings offerings = cloud.admin().diskOfferings();

    @Test
    void makesAnOfferingOfFixedSize() {
        var made = offerings.create(offering -> offering.name("fast")
                .displayText("Fast disks")
                .diskSize(20L)
                .storageTags("ssd")
                .zone("zone-1")
                .provisioningType("thin")
                .bytesReadRate(1000L)
                .detail("key", "value"));

        assertThat(cloud.sent("createDiskOffering"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "name", "fast",
                        "displaytext", "Fast disks",
                        "disksize", "20",
                        "tags", "ssd",
                        "zoneid", cloud.id("zone", "zone-1"),
                        "provisioningtype", "thin",
                        "bytesreadrate", "1000",
                        "details[0].key", "value"));
        assertThat(offerings.get("fast")).isEqualTo(made).satisfies(offering -> {
            assertThat(offering.getAdditionalProperties()).isEmpty();
            assertThat(offering.getDiskSize()).isEqualTo(20);
            assertThat(offering.isCustomized()).isFalse();
            assertThat(offering.getStorageTags()).isEqualTo("ssd");
            assertThat(offering.getDiskBytesReadRate()).isEqualTo(1000);
        });
    }

    @Test
    void makesAnOfferingWhoseSizeIsChosenWithTheVolume() {
        var made = offerings.create(
                offering -> offering.name("any").customized(true).iopsCustomized(true));

        assertThat(made.isCustomized()).isTrue();
        assertThat(made.isIopsCustomized()).isTrue();
        assertThat(made.getDiskSize()).isZero();
    }

    @Test
    void offeringsThatCannotBeAreNotSent() {
        assertThatThrownBy(() -> offerings.create(offering -> offering.name("d1")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("customized(true)");
        assertThatThrownBy(() -> offerings.create(
                        offering -> offering.name("d1").customized(true).diskSize(5L)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("5 GiB");
        assertThatThrownBy(
                        () -> offerings.create(offering -> offering.name("d1").diskSize(0L)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("diskSize");
        assertThatThrownBy(() -> offerings.create(offering ->
                        offering.name("d1").customized(true).minIops(9L).maxIops(1L)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("minIops");
        assertThat(cloud.emulator().requests("createDiskOffering")).isEmpty();
    }

    @Test
    void anOfferingWhoseReplyWasLostIsFoundAmongOthersOfItsName() {
        var first = offerings.create(offering -> offering.name("d1").diskSize(5L));
        cloud.emulator().faults().next("createDiskOffering", Fault.lostReply());

        var second = offerings.create(offering -> offering.name("d1").diskSize(6L));

        assertThat(second.getDiskSize()).isEqualTo(6);
        assertThat(second.getId()).isNotEqualTo(first.getId());
        assertThat(cloud.emulator().requests("createDiskOffering")).hasSize(2);
    }

    @Test
    void findsByExactNameThoughTheServerTakesNoNoticeOfCase() {
        cloud.emulator().world().addDiskOffering("Gold", 5);
        cloud.emulator().world().addDiskOffering("gold", 7);

        assertThat(offerings.get("gold").getDiskSize()).isEqualTo(7);
        assertThatThrownBy(() -> offerings.get("golt"))
                .isInstanceOfSatisfying(
                        UnknownNameException.class,
                        unknown -> assertThat(unknown).hasMessageContaining("gold"));
    }

    @Test
    void changesAnOfferingAndTakesItOutOfLists() {
        var changed = offerings.update(
                "Medium", offering -> offering.name("Middling").displayed(false).iopsReadRate(500L));

        assertThat(changed.getName()).isEqualTo("Middling");
        assertThat(changed.isDisplayed()).isFalse();
        assertThat(changed.getDiskIopsReadRate()).isEqualTo(500);

        assertThat(offerings.delete("Middling").isSuccess()).isTrue();
        assertThat(offerings.list()).extracting(DiskOffering::getName).doesNotContain("Middling");
    }

    @Test
    void usersSeeOfferingsAndMakeNone() {
        var seen = cloud.connect(cloud.emulator().user()).diskOfferings();

        assertThat(seen.list()).extracting(DiskOffering::getName).contains("Small", "Custom");
        assertThatThrownBy(() -> seen.create(offering -> offering.name("d1").diskSize(5L)))
                .isInstanceOfAny(PermissionDeniedException.class, UnsupportedException.class);
    }
}
