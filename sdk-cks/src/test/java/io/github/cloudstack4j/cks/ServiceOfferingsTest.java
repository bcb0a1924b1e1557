// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.ServiceOfferings;
import io.github.cloudstack4j.core.model.OfferingState;
import io.github.cloudstack4j.testkit.Fault;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ServiceOfferingsTest {
    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final ServiceOfferings offerings = cloud.admin().serviceOfferings();

    @Test
    void makesAnOfferingThatMachinesCanUse() {
        var made = offerings.create(offering -> offering.name("o1")
                .displayText("First")
                .cpuNumber(4)
                .cpuSpeed(2000)
                .memory(8192)
                .rootDiskSize(50L)
                .storageTags("ssd")
                .hostTags("fast")
                .zone("zone-1")
                .domain("testdomain")
                .provisioningType("thin")
                .highAvailability(true)
                .bytesReadRate(1000L)
                .detail("key", "value"));

        assertThat(cloud.sent("createServiceOffering"))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("name", "o1"),
                        Map.entry("displaytext", "First"),
                        Map.entry("cpunumber", "4"),
                        Map.entry("cpuspeed", "2000"),
                        Map.entry("memory", "8192"),
                        Map.entry("rootdisksize", "50"),
                        Map.entry("tags", "ssd"),
                        Map.entry("hosttags", "fast"),
                        Map.entry("zoneid", cloud.id("zone", "zone-1")),
                        Map.entry("domainid", cloud.id("domain", "testdomain")),
                        Map.entry("provisioningtype", "thin"),
                        Map.entry("offerha", "true"),
                        Map.entry("bytesreadrate", "1000"),
                        Map.entry("serviceofferingdetails[0].key", "value")));
        assertThat(offerings.get("o1")).isEqualTo(made).satisfies(offering -> {
            assertThat(offering.getAdditionalProperties()).isEmpty();
            assertThat(offering.getState()).isEqualTo(OfferingState.ACTIVE);
            assertThat(offering.getStorageTags()).isEqualTo("ssd");
            assertThat(offering.getZone()).isEqualTo("zone-1");
            assertThat(offering.getDiskBytesReadRate()).isEqualTo(1000);
            assertThat(offering.getDetails()).containsEntry("key", "value");
            assertThat(offering.isHighAvailability()).isTrue();
        });
        assertThat(offerings.list(filter -> filter.zone("zone-2")).stream())
                .noneMatch(offering -> "o1".equals(offering.getName()));
    }

    @Test
    void givesMachinesAGpu() {
        var profile = cloud.id("vgpuprofile", "passthrough");

        var made = offerings.create(offering -> offering.name("gpu")
                .cpuNumber(8)
                .cpuSpeed(2000)
                .memory(32768)
                .vgpuProfileId(profile)
                .gpuCount(2));

        assertThat(made.getGpuCount()).isEqualTo(2);
        assertThat(offerings.list(filter -> filter.gpuEnabled(true)).one().getId())
                .isEqualTo(made.getId());
    }

    @Test
    void sizesThatCannotBeAreNotSent() {
        assertThatThrownBy(() -> offerings.create(
                        offering -> offering.name("o1").cpuNumber(0).memory(1)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("cpuNumber");
        assertThatThrownBy(() -> offerings.create(
                        offering -> offering.name("o1").minMemory(4096).maxMemory(2048)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("minMemory");
        assertThatThrownBy(() -> offerings.create(
                        offering -> offering.name("o1").customized(false).cpuNumber(2)))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> offerings.create(offering ->
                        offering.name("o1").cpuNumber(2).memory(2048).gpuCount(1)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("vgpuProfileId");
        assertThat(cloud.emulator().requests("createServiceOffering")).isEmpty();
    }

    @Test
    void anOfferingWhoseReplyWasLostIsFoundAmongOthersOfItsName() {
        var first = offerings.create(
                offering -> offering.name("o1").cpuNumber(2).cpuSpeed(1000).memory(2048));
        cloud.emulator().faults().next("createServiceOffering", Fault.lostReply());

        var second = offerings.create(
                offering -> offering.name("o1").cpuNumber(2).cpuSpeed(1000).memory(4096));

        assertThat(second.getMemory()).isEqualTo(4096);
        assertThat(second.getId()).isNotEqualTo(first.getId());
    }

    @Test
    void changesAnOfferingWithoutItsSize() {
        var changed = offerings.update(
                "medium",
                change -> change.name("middle").displayText("Middling").storageTags("ssd"));

        assertThat(changed.getName()).isEqualTo("middle");
        assertThat(changed.getCpuNumber()).isEqualTo(2);
        assertThat(changed.getStorageTags()).isEqualTo("ssd");
        offerings.update("middle", change -> change.state(OfferingState.INACTIVE));
        assertThat(offerings.find("middle")).isEmpty();
        assertThat(offerings
                        .list(filter -> filter.state(OfferingState.INACTIVE))
                        .one()
                        .getName())
                .isEqualTo("middle");
    }

    @Test
    void anOfferingIsDeletedOnceEvenIfTheReplyWasLost() {
        cloud.emulator().faults().next("deleteServiceOffering", Fault.lostReply());

        assertThat(offerings.delete("medium").isSuccess()).isTrue();

        assertThat(cloud.emulator().requests("deleteServiceOffering")).hasSize(1);
        assertThat(offerings.find("medium")).isEmpty();
    }

    @Test
    void onlyAdministratorsMakeOfferings() {
        var users = cloud.connect(cloud.emulator().user()).serviceOfferings();
        assertThatThrownBy(() -> users.create(offering ->
                        offering.name("o1").cpuNumber(2).cpuSpeed(1000).memory(2048)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> users.delete("medium")).isInstanceOf(PermissionDeniedException.class);

        var admins = cloud.connect(cloud.emulator().domainAdmin()).serviceOfferings();
        assertThatThrownBy(() -> admins.create(offering ->
                        offering.name("o1").cpuNumber(2).cpuSpeed(1000).memory(2048)))
                .isInstanceOf(PermissionDeniedException.class);
        var made = admins.create(offering ->
                offering.name("o1").cpuNumber(2).cpuSpeed(1000).memory(2048).domain(cloud.id("domain", "testdomain")));
        assertThat(users.get("o1").getId()).isEqualTo(made.getId());
    }
}
