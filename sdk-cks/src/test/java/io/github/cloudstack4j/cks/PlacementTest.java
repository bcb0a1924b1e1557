// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.github.cloudstack4j.cks.model.ClusterPlacement;
import io.github.cloudstack4j.cks.model.ClusterSpec;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.ClusterType;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.ExclusionReason;
import io.github.cloudstack4j.cks.model.HostChoice;
import io.github.cloudstack4j.cks.model.HostExclusion;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodePlacement;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.PlacementVerdict;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.InsufficientCapacityException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.testkit.EmulatorUser;
import io.github.cloudstack4j.testkit.UserRole;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Where a cluster would run is told before it is made, and then it does run there. */
class PlacementTest {
    private static final int SITUATIONS = 60;

    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final Dedications dedications = Cks.on(cloud.admin()).dedications();
    private final Placement placement = Cks.on(cloud.admin()).placement();
    private final Placement ofUser =
            Cks.on(cloud.admin().asAccount("testdomain", "plainacct")).placement();
    private final KubernetesClusters usersClusters =
            cloud.as(cloud.emulator().user()).clusters();

    @Test
    void anUndedicatedZoneIsOpenToAll() {
        var told = placement.whereWouldItRun(TestCloud.small("c1", c -> c.etcdNodes(1)));

        assertThat(told.getVerdict()).isEqualTo(PlacementVerdict.FITS);
        assertThat(told.getFailure()).isNull();
        assertThat(told.getWarnings()).isEmpty();
        assertThat(told.getNodes())
                .extracting(NodePlacement::getType, NodePlacement::getCount)
                .containsExactly(tuple(NodeType.WORKER, 2), tuple(NodeType.CONTROL, 1), tuple(NodeType.ETCD, 1));
        assertThat(told.getCandidates(NodeType.WORKER))
                .hasSize(12)
                .allSatisfy(host -> assertThat(host.getRoom()).isEqualTo(32));
        assertThat(cloud.emulator().requests("createKubernetesCluster")).isEmpty();
    }

    @Test
    void aSpecIsAskedAboutLikeTheRequestThatMakesItsCluster() {
        var spec = ClusterSpec.builder()
                .name("c1")
                .zone("zone-1")
                .kubernetesVersion("1.32.9")
                .offering("small")
                .workers(400)
                .build();

        var told = placement.whereWouldItRun(spec);

        assertThat(told).isEqualTo(placement.whereWouldItRun(spec.toCreateRequest()));
        assertThat(told.isFitting()).isFalse();
    }

    @Test
    void nodesOfADomainRunOnWhatItHas() {
        dedications.dedicate(d -> d.host("host-5").domain("testdomain")).await();

        var told = ofUser.whereWouldItRun(TestCloud.small("c1"));
        assertThat(told.isFitting()).isTrue();
        assertThat(names(told, NodeType.WORKER)).containsExactly("host-5");
        assertThat(reasons(told)).containsOnly(ExclusionReason.NOT_DEDICATED);
        assertThat(told.getWarnings()).singleElement().asString().contains("Which of several it is cannot be told");

        var made = usersClusters.create(TestCloud.small("c1")).await();
        assertThat(hostsOf(made)).containsOnly("host-5");
        assertThat(hostsOf(usersClusters.scale("c1", s -> s.workers(4)).await()))
                .containsOnly("host-5");
    }

    @Test
    void theNarrowestDedicationCounts() {
        var neighbour = cloud.emulator().world().addUser("neighbour", "ROOT/testdomain", UserRole.USER);
        leaveOnly("host-1", "host-2");
        dedications
                .dedicate(d -> d.hostCluster("zone-1-cluster").domain("testdomain"))
                .await();
        dedications
                .dedicate(d -> d.host("host-2").domain("testdomain").account(neighbour.getAccount()))
                .await();

        var told = ofUser.whereWouldItRun(TestCloud.small("c1"));

        assertThat(names(told, NodeType.WORKER)).containsExactly("host-1");
        assertThat(reasons(told)).containsExactly(ExclusionReason.DEDICATED_TO_OTHERS);
        assertThat(hostsOf(usersClusters.create(TestCloud.small("c1")).await())).containsOnly("host-1");
    }

    @Test
    void othersKeepOff() {
        dedications
                .dedicate(d -> d.hostCluster("zone-1-cluster").domain("testdomain"))
                .await();

        var told = placement.whereWouldItRun(TestCloud.small("c1"));

        assertThat(told.getVerdict()).isEqualTo(PlacementVerdict.FAILS_LATER);
        assertThat(told.getCandidates(NodeType.WORKER)).isEmpty();
        assertThat(reasons(told)).containsOnly(ExclusionReason.DEDICATED_TO_OTHERS);
        assertThat(told.getFailure()).isEqualTo("Provisioning the control VM failed in the Kubernetes cluster : c1");
        assertThat(told.getWarnings()).singleElement().asString().contains("left in Error");
        assertThatThrownBy(() -> cloud.clusters().create(TestCloud.small("c1")).await())
                .hasMessageContaining(told.getFailure());
    }

    @Test
    void tenNodesOnTheOneHostOfADomainAreAcceptedAndFail() {
        cloud.emulator().world().addHost("tiny", 4, 8192);
        dedications.dedicate(d -> d.host("tiny").domain("testdomain")).await();
        var request = TestCloud.small("c1", c -> c.offering("cks-worker").workers(9));

        var told = ofUser.whereWouldItRun(request);

        assertThat(told.getVerdict()).isEqualTo(PlacementVerdict.FAILS_LATER);
        assertThat(told.getCandidates(NodeType.WORKER))
                .extracting(HostChoice::getRoom)
                .containsExactly(2L);
        assertThat(told.getFailure()).isEqualTo("Provisioning node VM failed in the Kubernetes cluster : c1");
        assertThatThrownBy(() -> usersClusters.create(request).await()).hasMessageContaining(told.getFailure());
        var left = usersClusters.get("c1");
        assertThat(left.getState()).isEqualTo(ClusterState.ERROR);
        assertThat(left.getNodes())
                .extracting(node -> String.valueOf(node.getState()))
                .containsExactlyInAnyOrder("Running", "Running", "Stopped");
    }

    @Test
    void theJobCountsWhatAnAccountHas() {
        cloud.emulator().world().addHost("tiny", 4, 8192);
        dedications
                .dedicate(d -> d.host("tiny").domain("testdomain").account("plainacct"))
                .await();
        var request = TestCloud.small("c1", c -> c.workers(5));

        var told = ofUser.whereWouldItRun(request);

        assertThat(told.getVerdict()).isEqualTo(PlacementVerdict.FAILS_LATER);
        assertThat(told.getFailure()).startsWith("Provisioning the cluster failed due to insufficient capacity");
        assertThatThrownBy(() -> usersClusters.create(request).await()).hasMessageContaining(told.getFailure());
    }

    @Test
    void theCommandCountsWhatAnAccountHasOnceItsDomainHasSomething() {
        cloud.emulator().world().addHost("tiny", 4, 8192);
        dedications
                .dedicate(d -> d.host("tiny").domain("testdomain").account("plainacct"))
                .await();
        dedications.dedicate(d -> d.host("host-1").domain("testdomain")).await();
        var request = TestCloud.small("c1", c -> c.workers(5));

        var told = ofUser.whereWouldItRun(request);

        assertThat(told.getVerdict()).isEqualTo(PlacementVerdict.REFUSED);
        assertThat(told.getFailure())
                .isEqualTo("Creating Kubernetes cluster failed due to insufficient capacity for 5 nodes cluster in zone"
                        + " : zone-1 with service offering : small");
        assertThatThrownBy(() -> usersClusters.create(request))
                .isInstanceOf(InsufficientCapacityException.class)
                .hasMessageContaining(told.getFailure());
    }

    @Test
    void saysWhatSpeaksAgainstAHost() {
        var world = cloud.emulator().world();
        world.set("host", "host-1", "state", "Down");
        world.set("host", "host-2", "resourcestate", "Disabled");
        world.set("host", "host-3", "hypervisor", "KVM");
        world.set("host", "host-4", "arch", "aarch64");
        world.addHost("tiny", 4, 1024);
        world.set("serviceoffering", "small", "hosttags", "ssd");
        List.of("host-1", "host-2", "host-3", "host-4", "host-5", "tiny")
                .forEach(host -> world.set("host", host, "hosttags", "gpu,ssd"));

        var told = placement.whereWouldItRun(TestCloud.small("c1"));

        assertThat(names(told, NodeType.CONTROL)).containsExactly("host-5");
        assertThat(told.getNodes().get(0).getExclusions())
                .extracting(HostExclusion::getHostName, HostExclusion::getReasons)
                .contains(
                        tuple("host-1", List.of(ExclusionReason.HOST_STATE)),
                        tuple("host-2", List.of(ExclusionReason.RESOURCE_STATE)),
                        tuple("host-3", List.of(ExclusionReason.HYPERVISOR)),
                        tuple("host-4", List.of(ExclusionReason.ARCHITECTURE)),
                        tuple("host-6", List.of(ExclusionReason.HOST_TAGS)),
                        tuple("tiny", List.of(ExclusionReason.MEMORY)));
        assertThat(told.getNodes().get(0).getExclusions().get(0)).hasToString("host-1: the server does not reach it");
        assertThat(hostsOf(cloud.running("c1"))).containsOnly("host-5");
    }

    @Test
    void countsWhatRunsAndTheRatiosOfTheClusterOfHosts() {
        leaveOnly("host-1");
        cloud.running("c1");
        assertThat(placement.whereWouldItRun(TestCloud.small("c2")).getCandidates(NodeType.WORKER))
                .extracting(HostChoice::getRoom)
                .containsExactly(29L);

        cloud.emulator().world().set("cluster", "zone-1-cluster", "memoryovercommitratio", "2.0");

        assertThat(placement.whereWouldItRun(TestCloud.small("c2")).getCandidates(NodeType.WORKER))
                .extracting(HostChoice::getRoom)
                .containsExactly(61L);
    }

    @Test
    void apartMeansAHostForEach() {
        leaveOnly("host-1", "host-2", "host-3");
        var group = group("apart", "host anti-affinity");
        var request = TestCloud.small("c1", c -> c.affinityGroups(NodeType.WORKER, group));
        var told = placement.whereWouldItRun(request);
        assertThat(told.isFitting()).isTrue();
        cloud.clusters().create(request).await();

        var second = TestCloud.small("c2", c -> c.affinityGroups(NodeType.WORKER, group));
        var toldOfSecond = placement.whereWouldItRun(second);

        assertThat(toldOfSecond.getVerdict()).isEqualTo(PlacementVerdict.REFUSED);
        assertThat(toldOfSecond.getCandidates(NodeType.WORKER)).hasSize(1);
        assertThat(reasons(toldOfSecond)).containsOnly(ExclusionReason.ANTI_AFFINITY);
        assertThat(toldOfSecond.getFailure())
                .isEqualTo("Host anti-affinity requires 2 separate hosts but not enough suitable hosts are available"
                        + " in zone zone-1");
        assertThatThrownBy(() -> cloud.clusters().create(second))
                .isInstanceOf(InsufficientCapacityException.class)
                .hasMessageContaining(toldOfSecond.getFailure());
    }

    @Test
    void togetherMeansOneHostForAll() {
        leaveOnly("host-1", "host-2", "host-3");
        var group = group("near", "host affinity");
        var request = TestCloud.small(
                "c1", c -> c.affinityGroups(NodeType.WORKER, group).affinityGroups(NodeType.CONTROL, group));
        assertThat(placement.whereWouldItRun(request).isFitting()).isTrue();
        var host = hostsOf(cloud.clusters().create(request).await());
        assertThat(host.stream().distinct()).hasSize(1);

        var told = placement.whereWouldItRun(
                TestCloud.small("c2", c -> c.workers(3).affinityGroups(NodeType.WORKER, group)));

        assertThat(names(told, NodeType.WORKER)).containsExactly(host.get(0));
        assertThat(reasons(told)).containsOnly(ExclusionReason.AFFINITY);
    }

    @Test
    void aProjectHasAnOwnerToo() {
        dedications.dedicate(d -> d.host("host-5").domain("testdomain")).await();

        var told = placement.whereWouldItRun(TestCloud.small("c1", c -> c.project("project-1")));

        assertThat(names(told, NodeType.WORKER)).containsExactly("host-5");
        assertThat(names(
                        Cks.on(cloud.admin().inProject("project-1")).placement().whereWouldItRun(TestCloud.small("c1")),
                        NodeType.WORKER))
                .containsExactly("host-5");
    }

    @Test
    void refusesWhatItCannotTell() {
        assertThatThrownBy(() -> placement.whereWouldItRun(
                        c -> c.name("c1").zone("zone-1").clusterType(ClusterType.EXTERNAL_MANAGED)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("ExternalManaged");
        assertThatThrownBy(() -> placement.whereWouldItRun(TestCloud.small("c1", c -> c.offering("custom"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("no fixed size");
        assertThatThrownBy(() -> cloud.as(cloud.emulator().user()).placement().whereWouldItRun(TestCloud.small("c1")))
                .isInstanceOf(PermissionDeniedException.class);
    }

    /** What is told comes true, whatever the situation; each is made from its number alone. */
    @Test
    void whatIsToldComesTrue() {
        var seen = EnumSet.noneOf(PlacementVerdict.class);
        var tight = 0;
        for (var seed = 0; seed < SITUATIONS; seed++) {
            try (var situation = new Situation(seed)) {
                var told = situation.told();
                seen.add(told.getVerdict());
                tight += told.isTight() ? 1 : 0;
                situation.assertComesTrue(told);
            }
        }
        assertThat(seen).as("situations are of all kinds").containsExactlyInAnyOrder(PlacementVerdict.values());
        assertThat(tight).as("most situations are clear").isLessThan(SITUATIONS / 3);
    }

    /** A zone of a few hosts of all sorts, some dedicated, some in use, and a cluster that somebody wants there. */
    private static final class Situation implements AutoCloseable {
        private final int seed;
        private final Random random;
        private final TestCloud cloud = new TestCloud();
        private final List<String> hosts = new ArrayList<>();
        private final EmulatorUser owner;
        private final CloudStack admin;
        private final CreateClusterRequest request;

        Situation(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            var world = cloud.emulator().world();
            for (var i = 1; i <= 12; i++) {
                world.set("host", "host-" + i, "resourcestate", "Disabled");
            }
            world.addHostCluster("other-cluster", "zone-1-pod");
            var child = world.addUser("child", "ROOT/testdomain/below", UserRole.USER);
            this.owner = List.of(cloud.emulator().user(), cloud.emulator().admin(), child)
                    .get(random.nextInt(3));
            this.admin = cloud.admin().asAccount(Ref.id(cloud.id("domain", domainName(owner))), owner.getAccount());
            for (var i = 0; i < 3 + random.nextInt(4); i++) {
                addHost("h" + i);
            }
            if (chance(3)) {
                // It may find no room, which is a situation too.
                catchThrowable(() ->
                        cloud.clusters().create(request("there", 1, "small")).await());
            }
            dedicate();
            if (chance(4)) {
                world.set("serviceoffering", "cks-worker", "hosttags", "ssd");
            }
            this.request = wanted();
        }

        private static String domainName(EmulatorUser user) {
            var path = user.getDomain();
            return path.substring(path.lastIndexOf('/') + 1);
        }

        private boolean chance(int oneIn) {
            return random.nextInt(oneIn) == 0;
        }

        private void addHost(String name) {
            var world = cloud.emulator().world();
            world.addHost(
                    name,
                    1 + random.nextInt(8),
                    2048 * (1 + random.nextInt(7)),
                    random.nextBoolean() ? "zone-1-cluster" : "other-cluster");
            hosts.add(name);
            if (chance(8)) {
                world.set("host", name, "state", "Alert");
            }
            if (chance(8)) {
                world.set("host", name, "arch", "aarch64");
            }
            if (chance(8)) {
                world.set("host", name, "hypervisor", "KVM");
            }
            if (chance(2)) {
                world.set("host", name, "hosttags", "ssd,old");
            }
        }

        private void dedicate() {
            var domains = List.of("testdomain", "ROOT", "below");
            if (chance(3)) {
                // What others get of it afterwards lies in what a domain has.
                catchThrowable(() -> Cks.on(cloud.admin())
                        .dedications()
                        .dedicate(d -> d.pod("zone-1-pod").domain("testdomain"))
                        .await());
            }
            for (var i = random.nextInt(4); i > 0; i--) {
                var domain = domains.get(random.nextInt(3));
                var account = Map.of("testdomain", "plainacct", "ROOT", "admin", "below", "child")
                        .get(domain);
                var own = chance(3);
                var host = hosts.get(random.nextInt(hosts.size()));
                var whole = chance(4);
                // Some are refused: then there is one dedication less.
                catchThrowable(() -> Cks.on(cloud.admin())
                        .dedications()
                        .dedicate(d -> {
                            d.domain(domain).account(own ? account : null);
                            if (whole) {
                                d.hostCluster("other-cluster");
                            } else {
                                d.host(host);
                            }
                        })
                        .await());
            }
        }

        private CreateClusterRequest request(String name, int workers, String offering) {
            return TestCloud.small(name, c -> c.workers(workers).offering(offering));
        }

        private CreateClusterRequest wanted() {
            Consumer<CreateClusterRequest.Builder> affinity = c -> {};
            if (chance(2)) {
                var type = random.nextBoolean() ? "host affinity" : "host anti-affinity";
                var group = String.valueOf(cloud.connect(owner)
                        .call("createAffinityGroup", Map.of("name", "g", "type", type))
                        .asMap()
                        .get("affinitygroup"));
                var id = cloud.id("affinitygroup", "g");
                assertThat(group).contains(id);
                var control = random.nextBoolean();
                affinity = c -> {
                    c.affinityGroups(NodeType.WORKER, id);
                    if (control) {
                        c.affinityGroups(NodeType.CONTROL, id);
                    }
                };
            }
            var chosen = affinity;
            return TestCloud.small("wanted", c -> {
                c.workers(1 + random.nextInt(5))
                        .controlNodes(1 + random.nextInt(2))
                        .etcdNodes(random.nextInt(2))
                        .offering("small")
                        .offering(NodeType.WORKER, random.nextBoolean() ? "cks-worker" : "small");
                chosen.accept(c);
            });
        }

        ClusterPlacement told() {
            return Cks.on(admin).placement().whereWouldItRun(request);
        }

        void assertComesTrue(ClusterPlacement told) {
            var as = "situation " + seed + ": " + told;
            var clusters = cloud.as(owner).clusters();
            if (told.getVerdict() == PlacementVerdict.REFUSED) {
                assertThatThrownBy(() -> clusters.create(request))
                        .as(as)
                        .isInstanceOf(ApiException.class)
                        .hasMessageContaining(told.getFailure());
                return;
            }
            var operation = clusters.create(request);
            var failure = catchThrowable(operation::await);
            if (told.getVerdict() == PlacementVerdict.FAILS_LATER) {
                assertThat(failure).as(as).isNotNull().hasMessageContaining(told.getFailure());
            } else {
                assertThat(failure).as(as).isNull();
            }
            clusters.get("wanted").getNodes().forEach(node -> {
                var host = cloud.admin().virtualMachines().get(node.getId()).getHostId();
                if (host != null) {
                    assertThat(told.getCandidates(typeOf(node.getName())))
                            .as(as)
                            .extracting(HostChoice::getHostId)
                            .contains(host);
                }
            });
        }

        private static NodeType typeOf(String name) {
            return name.contains("-control-")
                    ? NodeType.CONTROL
                    : name.contains("-etcd-") ? NodeType.ETCD : NodeType.WORKER;
        }

        @Override
        public void close() {
            cloud.close();
        }
    }

    private void leaveOnly(String... names) {
        for (var i = 1; i <= 12; i++) {
            if (!Set.of(names).contains("host-" + i)) {
                cloud.emulator().world().set("host", "host-" + i, "resourcestate", "Disabled");
            }
        }
    }

    private String group(String name, String type) {
        cloud.admin().call("createAffinityGroup", Map.of("name", name, "type", type));
        return name;
    }

    private List<String> hostsOf(KubernetesCluster cluster) {
        return cluster.getNodes().stream()
                .map(node -> String.valueOf(
                        cloud.admin().virtualMachines().get(node.getId()).getHostName()))
                .toList();
    }

    private static List<String> names(ClusterPlacement told, NodeType type) {
        return told.getCandidates(type).stream().map(HostChoice::getHostName).toList();
    }

    private static List<ExclusionReason> reasons(ClusterPlacement told) {
        return told.getNodes().stream()
                .filter(nodes -> nodes.getType() == NodeType.WORKER)
                .flatMap(nodes -> nodes.getExclusions().stream())
                .filter(host -> !host.getReasons().contains(ExclusionReason.RESOURCE_STATE))
                .flatMap(host -> host.getReasons().stream())
                .toList();
    }
}
