// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.cloudstack4j.cks.model.DedicateRequest;
import io.github.cloudstack4j.cks.model.Dedication;
import io.github.cloudstack4j.cks.model.DedicationKind;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.ResourceInUseException;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.core.model.Host;
import io.github.cloudstack4j.core.model.HostState;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An administrator sets hardware aside, looks at whose it is, and gives it back. */
class DedicationsTest {
    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final Dedications dedications = Cks.on(cloud.admin()).dedications();

    @ParameterizedTest
    @EnumSource(DedicationKind.class)
    void everyKindIsDedicatedListedAndReleased(DedicationKind kind) {
        var name = nameOf(kind);

        var made = dedications.dedicate(request(kind, name).build()).await();

        assertThat(made.getKind()).isEqualTo(kind);
        assertThat(made.getResourceName()).isEqualTo(name);
        assertThat(made.getResourceId()).isEqualTo(cloud.id(kind.getWireName(), name));
        assertThat(made.getDomainId()).isEqualTo(cloud.id("domain", "testdomain"));
        assertThat(made.getAccountId()).isNull();
        assertThat(made.getAdditionalProperties()).isEmpty();
        assertThat(dedications.list(kind)).containsExactly(made);
        assertThat(dedications.find(kind, name)).contains(made);
        dedications.release(kind, name).await();
        assertThat(dedications.list(kind)).isEmpty();
        assertThat(dedications.find(kind, name)).isEmpty();
    }

    @Test
    void sendsWhatIsDedicatedUnderItsOwnNameOnly() {
        dedications
                .dedicate(d -> d.host("host-1").domain("testdomain").account("plainacct"))
                .await();

        assertThat(cloud.sent("dedicateHost"))
                .containsOnly(
                        entry("hostid", cloud.id("host", "host-1")),
                        entry("domainid", cloud.id("domain", "testdomain")),
                        entry("account", "plainacct"));
    }

    @Test
    void theGroupOfADedicationIsAnAffinityGroup() {
        var made = dedications
                .dedicate(d -> d.host("host-1").domain("testdomain").account("plainacct"))
                .await();

        var group = cloud.admin()
                .affinityGroups()
                .list(filter -> filter.id(made.getAffinityGroupId()).listAll(true))
                .one();
        assertThat(group.getType()).isEqualTo("ExplicitDedication");
        assertThat(group.getName()).isEqualTo("DedicatedHostGrp-plainacct");
        assertThat(group.getDedicatedResources())
                .singleElement()
                .satisfies(resource -> assertThat(resource.getResourceName()).isEqualTo("host-1"));
    }

    @Test
    void filtersByOwner() {
        dedications.dedicate(d -> d.host("host-1").domain("testdomain")).await();
        dedications
                .dedicate(d -> d.host("host-2").domain("testdomain").account("plainacct"))
                .await();
        dedications.dedicate(d -> d.host("host-3").domain("ROOT")).await();

        assertThat(dedications.list(DedicationKind.HOST, f -> f.domain("testdomain")))
                .extracting(Dedication::getHostName)
                .containsExactly("host-1", "host-2");
        assertThat(dedications.list(
                        DedicationKind.HOST, f -> f.domain("testdomain").account("plainacct")))
                .extracting(Dedication::getHostName)
                .containsExactly("host-2");
    }

    @Test
    void whatIsDedicatedAlreadyIsRefusedBeforeItIsSent() {
        dedications.dedicate(d -> d.host("host-1").domain("testdomain")).await();

        assertThatThrownBy(() -> dedications.dedicate(d -> d.host("host-1").domain("ROOT")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("host-1")
                .hasMessageContaining("already dedicated")
                .hasMessageContaining("release");
        assertThat(cloud.emulator().requests("dedicateHost")).hasSize(1);
    }

    @Test
    void aHostInWhatAnAccountHasIsRefusedBeforeItIsSent() {
        dedications
                .dedicate(d ->
                        d.hostCluster("zone-1-cluster").domain("testdomain").account("plainacct"))
                .await();

        assertThatThrownBy(() -> dedications.dedicate(d -> d.host("host-1").domain("testdomain")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("its cluster zone-1-cluster is dedicated");
        assertThat(cloud.emulator().requests("dedicateHost")).isEmpty();
    }

    @Test
    void whatLiesInItAndBelongsToAnotherIsInTheWay() {
        dedications
                .dedicate(d -> d.host("host-1").domain("testdomain").account("plainacct"))
                .await();

        assertThatThrownBy(() -> dedications
                        .dedicate(d -> d.pod("zone-1-pod").domain("testdomain"))
                        .await())
                .isInstanceOf(OperationFailedException.class)
                .hasCauseInstanceOf(ResourceInUseException.class)
                .hasMessageContaining("release that first");
    }

    @Test
    void machinesOfOthersAreInTheWay() {
        var host = String.valueOf(cloud.admin()
                .virtualMachines()
                .get(cloud.running("busy").getNodes().get(0).getId())
                .getHostId());

        assertThatThrownBy(() -> dedications
                        .dedicate(d -> d.host(host).domain("testdomain"))
                        .await())
                .hasCauseInstanceOf(ResourceInUseException.class)
                .hasMessageContaining("Move the machines of others off the host");
    }

    @Test
    void ensuringTwiceMakesOne() {
        DedicateRequest request =
                DedicateRequest.builder().host("host-1").domain("testdomain").build();

        var first = dedications.ensure(request);

        assertThat(dedications.ensure(request)).isEqualTo(first);
        assertThat(cloud.emulator().requests("dedicateHost")).hasSize(1);
        assertThatThrownBy(() -> dedications.ensure(
                        d -> d.host("host-1").domain("testdomain").account("plainacct")))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void whatIsNotDedicatedCannotBeReleased() {
        assertThatThrownBy(
                        () -> dedications.release(DedicationKind.HOST, "host-1").await())
                .hasCauseInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> dedications.release(DedicationKind.CLUSTER, "zone-1-clustre"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("zone-1-cluster");
    }

    @Test
    void isForRootAdministrators() {
        assertThatThrownBy(() -> cloud.as(cloud.emulator().user())
                        .dedications()
                        .list(DedicationKind.ZONE)
                        .toList())
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void oneThingAtATimeIsDedicated() {
        assertThatThrownBy(() -> DedicateRequest.builder().domain("d").build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("0 are given");
        assertThatThrownBy(() -> DedicateRequest.builder()
                        .zone("z")
                        .host("h")
                        .domain("d")
                        .build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("2 are given");
        assertThatThrownBy(() -> dedications.list(DedicationKind.HOST, f -> f.account("a")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("without its domain");
    }

    @Test
    void hostsAreKnownInAllTheirFields() {
        var hosts = cloud.admin().hosts();

        assertThat(hosts.list(
                        f -> f.type("Routing").zone("zone-1").pod("zone-1-pod").hostCluster("zone-1-cluster")))
                .hasSize(12)
                .allSatisfy(host -> assertThat(host.getAdditionalProperties()).isEmpty());
        assertThat(hosts.get("host-3"))
                .returns(HostState.UP, Host::getState)
                .returns(16, Host::getCpuNumber)
                .returns(8000L, Host::getCpuSpeed)
                .returns("512000", Host::getCpuWithOverprovisioning)
                .returns(64L << 30, Host::getMemoryTotal)
                .returns("zone-1-cluster", Host::getHostClusterName);
        assertThat(hosts.find(cloud.id("host", "host-3"))).isPresent();
        assertThat(hosts.list(f -> f.state(HostState.DOWN))).isEmpty();
    }

    private static String nameOf(DedicationKind kind) {
        return Map.of(
                        DedicationKind.ZONE, "zone-2",
                        DedicationKind.POD, "zone-2-pod",
                        DedicationKind.CLUSTER, "zone-2-cluster",
                        DedicationKind.HOST, "host-1")
                .get(kind);
    }

    private static DedicateRequest.Builder request(DedicationKind kind, String name) {
        var request = DedicateRequest.builder().domain("testdomain");
        return switch (kind) {
            case ZONE -> request.zone(name);
            case POD -> request.pod(name);
            case CLUSTER -> request.hostCluster(name);
            case HOST -> request.host(name);
        };
    }
}
