// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.UpgradeRequest;
import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.testkit.Fault;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The ways round what the server does wrong; where it can be shown, also that it does. */
class ServerDefectsTest {
    private static final Consumer<CreateClusterRequest.Builder> OFFERINGS_BY_TYPE = c -> c.offering((String) null)
            .offering(NodeType.CONTROL, "cks-control")
            .offering(NodeType.WORKER, "gpu-large")
            .offering(NodeType.ETCD, "fast-ssd");

    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final KubernetesClusters clusters = cloud.clusters();

    @Test
    void aClusterMadeWithoutADefaultOfferingCanNeitherBeResizedNorUpgraded() {
        var id = madeByHandWithoutDefaultOffering();

        assertThatThrownBy(() -> clusters.scale(id, s -> s.workers(3).despiteDefects(true))
                        .await())
                .isInstanceOf(ClusterFailedException.class)
                .hasMessageContaining("service offering");
        assertThatThrownBy(() -> clusters.upgrade(allTheSame(id)).await())
                .isInstanceOf(ClusterFailedException.class)
                .hasMessageContaining("made without a default offering");
    }

    @Test
    void aDefaultOfferingIsSentSoThatClustersWithOfferingsByTypeCanBeResizedAndUpgraded() {
        cloud.running("c1", OFFERINGS_BY_TYPE);
        assertThat(cloud.sent("createKubernetesCluster")).containsEntry("serviceofferingid", offeringId("gpu-large"));

        assertThat(workers(clusters.scale("c1", s -> s.workers(3)).await())).hasSize(3);
        assertThat(clusters.upgrade("c1", "1.32.9").await().getKubernetesVersionName())
                .isEqualTo("v1.32.9");
    }

    @Test
    void theServerForcesTheDefaultOfferingOnAllNodesIfOnlyASizeIsSent() {
        var cluster = cloud.running("c1", OFFERINGS_BY_TYPE);

        assertThatThrownBy(() -> rawScale(cluster, Map.of("size", 3)))
                .isInstanceOf(OperationFailedException.class)
                .hasMessageContaining("unable to scale cluster VM");
    }

    @Test
    void aResizeRepeatsTheOfferingOfEachTypeOfNode() {
        var cluster = cloud.running(
                "c1", c -> OFFERINGS_BY_TYPE.andThen(o -> o.offering("small")).accept(c.etcdNodes(1)));

        var up = clusters.scale("c1", s -> s.workers(4)).await();
        var down = clusters.scale("c1", s -> s.workers(1)).await();

        assertThat(cloud.lastSent("scaleKubernetesCluster"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "id",
                        cluster.getId(),
                        "size",
                        "1",
                        "nodeofferings[0].node",
                        "control",
                        "nodeofferings[0].offering",
                        offeringId("cks-control"),
                        "nodeofferings[1].node",
                        "worker",
                        "nodeofferings[1].offering",
                        offeringId("gpu-large"),
                        "nodeofferings[2].node",
                        "etcd",
                        "nodeofferings[2].offering",
                        offeringId("fast-ssd")));
        assertThat(workers(up)).hasSize(4);
        assertThat(workers(down)).hasSize(1);
        assertKeptOfferings(down);
    }

    @Test
    void aResizeKeepsTheOfferingsItIsNotAskedToChange() {
        letNodesChangeSizeWhileTheyRun();
        cloud.running("c1", OFFERINGS_BY_TYPE);
        cloud.emulator().world().addServiceOffering("gpu-huge", 16, 32768);

        var scaled = clusters.scale("c1", s -> s.workers(3).offering(NodeType.WORKER, "gpu-huge"))
                .await();

        assertThat(scaled.getOfferingId(NodeType.WORKER)).isEqualTo(offeringId("gpu-huge"));
        assertThat(scaled.getOfferingId(NodeType.CONTROL)).isEqualTo(offeringId("cks-control"));
        assertThat(workers(scaled)).hasSize(3);
    }

    @Test
    void theServerForcesTheDefaultOfferingOnAllNodesIfOnlyNodesToRemoveAreSent() {
        var byType = cloud.running("c1", OFFERINGS_BY_TYPE);
        var ofWorkers = cloud.running("c2", c -> c.offering("small").offering(NodeType.WORKER, "gpu-large"));

        for (var cluster : List.of(byType, ofWorkers)) {
            assertThatThrownBy(() ->
                            rawScale(cluster, Map.of("nodeids", workers(cluster).get(0))))
                    .isInstanceOf(OperationFailedException.class)
                    .hasMessageContaining("unable to scale cluster VM");
        }
    }

    @Test
    void removesNodesOfAClusterWithOfferingsByType() {
        var cluster = cloud.running("c1", OFFERINGS_BY_TYPE);
        var victim = workers(cluster).get(0);

        var scaled = clusters.scale("c1", s -> s.removeNodes(victim)).await();

        assertThat(workers(scaled)).hasSize(1).doesNotContain(victim);
        assertKeptOfferings(scaled);
    }

    @Test
    void removesNodesOfAClusterWhoseWorkersAloneHaveAnOfferingOfTheirOwn() {
        var cluster = cloud.running("c1", c -> c.offering("small").offering(NodeType.WORKER, "gpu-large"));
        var victim = workers(cluster).get(0);

        var scaled = clusters.scale("c1", s -> s.removeNodes(victim)).await();

        assertThat(workers(scaled)).hasSize(1).doesNotContain(victim);
        assertThat(scaled.getOfferingId(NodeType.WORKER)).isEqualTo(offeringId("gpu-large"));
    }

    @Test
    void theServerRuinsAClusterWithEtcdNodesAtItsSecondResize() {
        var cluster = cloud.running("c1", c -> c.etcdNodes(3));
        rawScale(cluster, Map.of("size", 3));

        assertThatThrownBy(() -> rawScale(cluster, Map.of("size", 4)))
                .isInstanceOf(OperationFailedException.class)
                .hasMessageContaining("unable to update network rules");

        assertThat(forwardedPorts(cluster)).allMatch(port -> port > 50000);
        assertThatThrownBy(() -> clusters.upgrade(allTheSame("c1")).await())
                .isInstanceOf(ClusterFailedException.class)
                .hasMessageContaining("is left in state Alert");
    }

    @Test
    void aClusterWithEtcdNodesSurvivesManyResizesAndAnUpgrade() {
        var cluster = cloud.running("c1", c -> c.etcdNodes(3));

        for (var workers : List.of(3, 4, 2, 5)) {
            assertThat(workers(clusters.scale("c1", s -> s.workers(workers)).await()))
                    .hasSize(workers);
        }

        assertThat(forwardedPorts(cluster)).contains(2222, 2223, 2227, 50000, 50001, 50002);
        assertThat(clusters.upgrade("c1", "1.32.9").await().getState()).isEqualTo(ClusterState.RUNNING);
        assertThat(workers(clusters.scale("c1", s -> s.workers(1)).await())).hasSize(1);
    }

    @Test
    void aProjectsClusterWithEtcdNodesSurvivesManyResizes() {
        var cluster = cloud.running("c1", c -> c.etcdNodes(1).project(cloud.id("project", "project-1")));

        for (var workers : List.of(3, 4, 2)) {
            assertThat(workers(clusters.scale(cluster.getId(), s -> s.workers(workers))
                            .await()))
                    .hasSize(workers);
        }
    }

    @Test
    void etcdRulesAreLeftAloneWhereTheyAreInOrder() {
        cloud.running("c1", c -> c.etcdNodes(1));

        clusters.scale("c1", s -> s.workers(3)).await();
        assertThat(cloud.emulator().requests("deleteFirewallRule"))
                .as("first resize")
                .isEmpty();

        clusters.scale("c1", s -> s.workers(4)).await();
        assertThat(cloud.emulator().requests("deleteFirewallRule"))
                .as("second resize")
                .hasSize(1);
        assertThat(cloud.sent("createFirewallRule"))
                .containsEntry("protocol", "tcp")
                .containsEntry("startport", "50000")
                .containsEntry("endport", "50000")
                .containsEntry("cidrlist", "0.0.0.0/0");
    }

    @Test
    void etcdRulesAreLeftAloneWhileTheClusterIsAtWork() {
        cloud.running("c1", c -> c.etcdNodes(1));
        clusters.scale("c1", s -> s.workers(3)).await();
        clusters.upgrade("c1", "1.32.9");
        clusters.awaitState("c1", ClusterState.UPGRADING, Duration.ofSeconds(30));

        assertThatThrownBy(() -> clusters.scale("c1", s -> s.workers(4)).await())
                .isInstanceOf(ClusterFailedException.class)
                .hasMessageContaining("can not be scaled");

        assertThat(cloud.emulator().requests("deleteFirewallRule")).isEmpty();
    }

    @Test
    void saysWhatToDoWhenAnEtcdRuleCouldNotBeMadeAnew() {
        cloud.running("c1", c -> c.etcdNodes(1));
        clusters.scale("c1", s -> s.workers(3)).await();
        cloud.emulator().faults().next("createFirewallRule", Fault.jobFailure(530, "Virtual router is busy"));

        assertThatThrownBy(() -> clusters.scale("c1", s -> s.workers(4)))
                .isInstanceOf(CloudStackException.class)
                .hasMessageContaining("Cluster c1 was not resized")
                .hasMessageContaining("tcp 50000-50000")
                .hasMessageContaining("from 0.0.0.0/0")
                .hasMessageContaining("Virtual router is busy")
                .hasMessageContaining("See that there is such a rule")
                .hasCauseInstanceOf(CloudStackException.class);

        assertThat(cloud.emulator().requests("scaleKubernetesCluster")).hasSize(1);
        assertThat(clusters.get("c1").getState()).isEqualTo(ClusterState.RUNNING);
    }

    @Test
    void saysWhatToDoWhenItIsUnknownWhetherAnEtcdRuleIsGone() {
        cloud.running("c1", c -> c.etcdNodes(1));
        clusters.scale("c1", s -> s.workers(3)).await();
        cloud.emulator().faults().next("deleteFirewallRule", Fault.resetAfterRead());

        assertThatThrownBy(() -> clusters.scale("c1", s -> s.workers(4)))
                .hasMessageContaining("Cluster c1 was not resized")
                .hasMessageContaining("tcp 50000-50000")
                .hasMessageContaining("See that there is such a rule")
                .hasCauseInstanceOf(AmbiguousOutcomeException.class);

        assertThat(cloud.emulator().requests("deleteFirewallRule")).hasSize(1);
        assertThat(cloud.emulator().requests("scaleKubernetesCluster")).hasSize(1);
    }

    @Test
    void startingRepairsAClusterStuckInUpgrading() {
        cloud.running("c1");
        clusters.upgrade("c1", "1.32.9");
        clusters.awaitState("c1", ClusterState.UPGRADING, Duration.ofSeconds(30));
        cloud.emulator().restart();
        cloud.emulator().clock().advance(Duration.ofHours(2));
        assertThat(clusters.get("c1").getState()).as("stuck").isEqualTo(ClusterState.UPGRADING);

        assertThat(clusters.start("c1").await().getState()).isEqualTo(ClusterState.RUNNING);
        assertThat(clusters.upgrade("c1", "1.32.9").await().getKubernetesVersionName())
                .isEqualTo("v1.32.9");
    }

    @Test
    void startingRepairsAClusterStuckInScaling() {
        cloud.running("c1");
        clusters.scale("c1", s -> s.workers(3));
        clusters.awaitState("c1", ClusterState.SCALING, Duration.ofSeconds(30));
        cloud.emulator().restart();
        cloud.emulator().clock().advance(Duration.ofHours(2));
        assertThat(clusters.get("c1").getState()).as("stuck").isEqualTo(ClusterState.SCALING);

        assertThat(clusters.start("c1").await().getState()).isEqualTo(ClusterState.RUNNING);
    }

    private static UpgradeRequest allTheSame(String cluster) {
        return UpgradeRequest.builder()
                .cluster(cluster)
                .kubernetesVersion("1.32.9")
                .despiteDefects(true)
                .build();
    }

    private String madeByHandWithoutDefaultOffering() {
        var parameters = new HashMap<String, Object>(Map.of(
                "name",
                "bare",
                "zoneid",
                cloud.id("zone", "zone-1"),
                "kubernetesversionid",
                cloud.id("kubernetesversion", "v1.31.0"),
                "size",
                2));
        parameters.put(
                "nodeofferings",
                List.of(
                        Map.of("node", "control", "offering", offeringId("cks-control")),
                        Map.of("node", "worker", "offering", offeringId("gpu-large"))));
        cloud.admin().call("createKubernetesCluster", parameters);
        return clusters.get("bare").getId();
    }

    private void rawScale(KubernetesCluster cluster, Map<String, ?> change) {
        var parameters = new HashMap<String, Object>(change);
        parameters.put("id", cluster.getId());
        cloud.admin().call("scaleKubernetesCluster", parameters);
    }

    @SuppressWarnings("unchecked")
    private List<Integer> forwardedPorts(KubernetesCluster cluster) {
        var rules = cloud.admin()
                .call("listPortForwardingRules", Map.of("ipaddressid", String.valueOf(cluster.getIpAddressId())))
                .asMap();
        return ((List<Map<String, Object>>) rules.getOrDefault("portforwardingrule", List.of()))
                .stream()
                        .map(rule -> Integer.valueOf(String.valueOf(rule.get("publicport"))))
                        .toList();
    }

    private void assertKeptOfferings(KubernetesCluster cluster) {
        assertThat(cluster.getOfferingId(NodeType.CONTROL)).isEqualTo(offeringId("cks-control"));
        assertThat(cluster.getOfferingId(NodeType.WORKER)).isEqualTo(offeringId("gpu-large"));
        assertThat(cluster.getOfferingId(NodeType.ETCD)).isEqualTo(offeringId("fast-ssd"));
    }

    private void letNodesChangeSizeWhileTheyRun() {
        cloud.emulator().world().set("template", "SystemVM Template (Simulator)", "isdynamicallyscalable", true);
    }

    private String offeringId(String name) {
        return cloud.id("serviceoffering", name);
    }

    private static List<String> workers(KubernetesCluster cluster) {
        return cluster.getNodes(NodeType.WORKER).stream()
                .map(KubernetesNode::getId)
                .toList();
    }
}
