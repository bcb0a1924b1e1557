// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.core.model.HypervisorCapabilities;
import io.github.cloudstack4j.core.model.ResourceLimit;
import io.github.cloudstack4j.core.model.StoragePool;
import io.github.cloudstack4j.testkit.Fault;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Limits, pools and hypervisors: what decides about volumes before anyone makes one. */
class StorageFactsTest {
    private static final String NO_POOL = "11111111-2222-4333-8444-555555555555";

    @AutoClose
    private final TestCloud cloud = new TestCloud();

    @Test
    void aLimitIsSetForAnAccountAndSeenByIt() {
        var user = cloud.emulator().user();
        var domain = cloud.id("domain", "testdomain");

        var set = cloud.admin()
                .resourceLimits()
                .update(limit -> limit.account(user.getAccount())
                        .domain(domain)
                        .resourceType(2)
                        .max(3L));

        assertThat(set.getMax()).isEqualTo(3);
        assertThat(cloud.sent("updateResourceLimit"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("account", user.getAccount(), "domainid", domain, "resourcetype", "2", "max", "3"));
        var seen = cloud.connect(user).resourceLimits();
        assertThat(seen.list(filter -> filter.resourceType(2))).singleElement().satisfies(limit -> {
            assertThat(limit.getResourceTypeName()).isEqualTo("volume");
            assertThat(limit.getMax()).isEqualTo(3);
            assertThat(limit.getAccount()).isEqualTo(user.getAccount());
            assertThat(limit.getAdditionalProperties()).isEmpty();
        });
        assertThat(seen.list()).extracting(ResourceLimit::getResourceTypeName).contains("snapshot", "primary_storage");
    }

    @Test
    void aLimitWhoseReplyWasLostIsSetAgain() {
        cloud.emulator().faults().next("updateResourceLimit", Fault.lostReply());

        var set = cloud.admin()
                .resourceLimits()
                .update(limit -> limit.domain("testdomain").resourceType(2).max(3L));

        assertThat(set.getMax()).isEqualTo(3);
        assertThat(cloud.emulator().requests("updateResourceLimit")).hasSize(2);
    }

    @Test
    void limitsThatCannotBeAreNotSent() {
        assertThatThrownBy(() -> cloud.admin()
                        .resourceLimits()
                        .update(limit ->
                                limit.domain("testdomain").resourceType(2).max(-2L)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("max is -2");
        assertThat(cloud.emulator().requests()).isEmpty();
    }

    @Test
    void usersSetNoLimitsAndSeeNoStorage() {
        var user = cloud.connect(cloud.emulator().user());

        assertThatThrownBy(() -> user.resourceLimits()
                        .update(limit -> limit.resourceType(2).max(3L)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> user.storagePools().list().toList()).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> user.hypervisors().capabilities().toList())
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void storagePoolsAreFoundByNameAndByHost() {
        var pools = cloud.admin().storagePools();
        var host = cloud.admin().hosts().list().first().orElseThrow();
        var one = pools.list().first().orElseThrow();

        assertThat(pools.get(String.valueOf(one.getName()))).isEqualTo(one).satisfies(pool -> {
            assertThat(pool.getTotalBytes()).isEqualTo(1L << 40);
            assertThat(pool.getState()).isEqualTo("Up");
            assertThat(pool.getAdditionalProperties()).isEmpty();
        });
        assertThat(pools.list(filter -> filter.host(host.getId())))
                .extracting(StoragePool::getHostClusterId)
                .containsOnly(host.getHostClusterId());
        assertThatThrownBy(() -> pools.get("nowhere")).isInstanceOf(UnknownNameException.class);
        assertThatThrownBy(() -> pools.get(NO_POOL)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void hypervisorsTellHowManyVolumesAMachineMayHave() {
        cloud.emulator().world().maxDataVolumes("Simulator", 4);
        var hypervisors = cloud.admin().hypervisors();

        assertThat(hypervisors.capabilities())
                .extracting(HypervisorCapabilities::getHypervisor)
                .contains("KVM", "VMware", "Simulator");
        assertThat(hypervisors.capabilities(filter -> filter.hypervisor("Simulator")))
                .singleElement()
                .satisfies(capabilities -> {
                    assertThat(capabilities.getMaxDataVolumes()).isEqualTo(4);
                    assertThat(capabilities.isVmSnapshotEnabled()).isTrue();
                    assertThat(capabilities.getAdditionalProperties()).isEmpty();
                });
    }
}
