// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.cks.internal.guard.Change;
import io.github.cloudstack4j.cks.internal.guard.ClusterGuards;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.ScaleRequest;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a defect of the server would turn against a cluster is not sent. */
class ClusterGuardsTest {
    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final KubernetesClusters clusters = cloud.clusters();

    @Test
    void controlNodesAreNotRemovedByTheirIds() {
        var control = node(cloud.running("c1", c -> c.controlNodes(3)), NodeType.CONTROL);

        refused("cks-scale-control-node-ids", () -> clusters.scale("c1", s -> s.removeNode(control)));
        assertThat(cloud.emulator().requests("scaleKubernetesCluster")).isEmpty();
    }

    @Test
    void etcdNodesAreNotRemovedByTheirIds() {
        var etcd = node(cloud.running("c1", c -> c.etcdNodes(3)), NodeType.ETCD);

        refused("cks-scale-etcd-node-ids", () -> clusters.scale("c1", s -> s.removeNode(etcd)));
    }

    @Test
    void aClusterWithEtcdNodesIsNotLeftToTheAutoscaler() {
        cloud.running("c1", c -> c.etcdNodes(1));

        refused("cks-etcd-autoscaling", () -> clusters.scale("c1", s -> s.autoscaling(1, 3)));
        assertThatCode(() -> clusters.scale("c1", s -> s.autoscaling(1, 3).despiteDefects(true))
                        .await())
                .doesNotThrowAnyException();
        assertThat(cloud.lastSent("scaleKubernetesCluster")).doesNotContainKeys("despitedefects", "despiteDefects");
        assertThatCode(() -> clusters.scale("c1", s -> s.autoscalingOff()).await())
                .doesNotThrowAnyException();
    }

    @Test
    void aClusterWithExternalNodesIsNotResized() {
        var cluster = withExternalNode(cloud.running("c1"));

        refused("cks-scale-external-nodes", () -> check(cluster, s -> s.workers(5)));
        refused("cks-scale-external-nodes", () -> check(cluster, s -> s.removeNode("ext")));
        refused("cks-scale-external-nodes", () -> check(cluster, s -> s.autoscaling(1, 3)));
        assertThatCode(() -> check(cluster, s -> s.autoscaling(false))).doesNotThrowAnyException();
        refused("cks-delete-strangers", () -> guards().check(cluster, new Change.Delete(), false));
    }

    @Test
    void aServerWithoutTheDefectIsNotGuardedAgainst() {
        try (var old = new TestCloud(settings -> settings.serverVersion("4.20.2.0"))) {
            var cluster = withExternalNode(old.running("c1"));
            old.admin().capabilities().server();

            assertThatCode(() -> new ClusterGuards(old.admin())
                            .check(cluster, new Change.Scale(scale(s -> s.workers(5))), false))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void runningNodesThatCannotGrowAreNotGivenAnotherOffering() {
        cloud.running("c1");

        refused("cks-scale-live-offering", () -> clusters.scale("c1", s -> s.offering("gpu-large")));
        assertThatCode(() -> clusters.scale("c1", s -> s.offering("small")).await())
                .doesNotThrowAnyException();
        clusters.stop("c1").await();
        assertThatCode(() -> clusters.scale("c1", s -> s.offering("gpu-large")).await())
                .doesNotThrowAnyException();
    }

    @Test
    void runningNodesAreNotGivenASmallerOffering() {
        cloud.emulator().world().set("template", "SystemVM Template (Simulator)", "isdynamicallyscalable", true);
        cloud.running("c1", c -> c.offering("gpu-large"));

        assertThatThrownBy(() -> clusters.scale("c1", s -> s.offering("small")))
                .isInstanceOf(DefectGuardException.class)
                .hasMessageContaining("offering small is smaller than gpu-large");
    }

    @Test
    void aClusterThatLostMachinesIsNotResized() {
        var running = cloud.running("c1");
        var cluster = KubernetesCluster.builder().from(running).workers(4).build();

        refused("cks-scale-missing-nodes", () -> check(cluster, s -> s.workers(5)));
    }

    @Test
    void nodesThatCannotBeReachedAreNotUpgraded() {
        var cluster = cloud.running("c1", c -> c.etcdNodes(1));
        ruin(cluster);

        refused("cks-upgrade-unreachable", () -> clusters.upgrade("c1", "1.32.9"));
        assertThat(clusters.get("c1").getState()).isEqualTo(ClusterState.RUNNING);
    }

    @Test
    void aClusterMadeWithoutADefaultOfferingIsNeitherResizedNorUpgraded() {
        var cluster = KubernetesCluster.builder()
                .from(cloud.running("c1"))
                .serviceOfferingId(null)
                .build();

        refused("cks-no-default-offering", () -> check(cluster, s -> s.workers(5)));
        refused("cks-no-default-offering", () -> guards().check(cluster, new Change.Upgrade(), false));
    }

    @Test
    void aClusterThatNeverCameUpIsNotStarted() {
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.CONTROL_VM);
        assertThatThrownBy(() -> cloud.running("c1")).isInstanceOf(ClusterFailedException.class);

        refused("cks-start-never-made", () -> clusters.start("c1"));
        assertThatCode(() -> clusters.delete("c1").await()).doesNotThrowAnyException();
    }

    @Test
    void aClusterThatIsBeingMadeIsNotStopped() {
        var creation = clusters.create(TestCloud.small("c1"));
        clusters.awaitState("c1", ClusterState.STARTING, Duration.ofMinutes(1));

        refused("cks-stop-while-creating", () -> clusters.stop("c1"));
        assertThat(creation.await().getState()).isEqualTo(ClusterState.RUNNING);
    }

    @Test
    void theRefusalSaysWhatToDo() {
        cloud.running("c1", c -> c.etcdNodes(1));

        assertThatThrownBy(() -> clusters.scale("c1", s -> s.autoscaling(1, 3)))
                .isInstanceOfSatisfying(
                        DefectGuardException.class,
                        refusal -> assertThat(refusal.getIssue().getWayRound()).isNotBlank())
                .hasMessageContaining("scaleKubernetesCluster was not sent for cluster c1")
                .hasMessageContaining("1 etcd node(s)")
                .hasMessageContaining("scale(…)")
                .hasMessageContaining("despiteDefects(true)");
    }

    private void ruin(KubernetesCluster cluster) {
        cloud.admin().call("scaleKubernetesCluster", Map.of("id", cluster.getId(), "size", 3));
        assertThatThrownBy(
                () -> cloud.admin().call("scaleKubernetesCluster", Map.of("id", cluster.getId(), "size", 4)));
    }

    private ClusterGuards guards() {
        return new ClusterGuards(cloud.admin());
    }

    private void check(KubernetesCluster cluster, Consumer<ScaleRequest.Builder> change) {
        guards().check(cluster, new Change.Scale(scale(change)), false);
    }

    private static ScaleRequest scale(Consumer<ScaleRequest.Builder> change) {
        var builder = ScaleRequest.builder().cluster("c1");
        change.accept(builder);
        return builder.build();
    }

    private static KubernetesCluster withExternalNode(KubernetesCluster cluster) {
        List<KubernetesNode> nodes = new ArrayList<>(cluster.getNodes());
        nodes.add(KubernetesNode.builder()
                .id("ext")
                .name("mine")
                .externalNode(true)
                .build());
        return KubernetesCluster.builder().from(cluster).nodes(nodes).build();
    }

    private static String node(KubernetesCluster cluster, NodeType type) {
        return cluster.getNodes(type).get(0).getId();
    }

    private static void refused(String issue, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DefectGuardException.class,
                        refusal -> assertThat(refusal.getIssueId()).isEqualTo(issue));
    }
}
