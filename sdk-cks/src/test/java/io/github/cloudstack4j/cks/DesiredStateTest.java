// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.cks.model.ClusterSpec;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.PlannedStep;
import io.github.cloudstack4j.cks.model.PlannedStep.Action;
import io.github.cloudstack4j.core.AmbiguousNameException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.testkit.Fault;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DesiredStateTest {
    private final TestCloud cloud = new TestCloud();
    private final KubernetesClusters clusters = cloud.clusters();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void makesAClusterAndThenDoesNothing() {
        var plan = clusters.apply(spec());
        assertThat(plan.getSteps()).extracting(PlannedStep::getAction).containsExactly(Action.CREATE);

        var cluster = plan.execute().await();

        assertThat(cluster.getState()).isEqualTo(ClusterState.RUNNING);
        assertThat(clusters.apply(spec()).isEmpty()).isTrue();
        cloud.emulator().clearRequests();
        plan.execute().await();
        assertThat(changes()).isEmpty();
    }

    @Test
    void planningChangesNothing() {
        clusters.apply(spec());

        assertThat(changes()).isEmpty();
    }

    @Test
    void makesAClusterWithAllThatCanBeChosen() {
        var spec = spec(c -> c.controlNodes(3)
                .etcdNodes(1)
                .offering(NodeType.WORKER, "cks-worker")
                .offering(NodeType.ETCD, "cks-etcd")
                .template(NodeType.WORKER, "ubuntu-cks")
                .affinityGroups(NodeType.WORKER, "group-1")
                .cniConfiguration("calico-bgp")
                .cniDetail("AS_NUMBER", "65145")
                .keyPair("key-1")
                .nodeRootDiskGb(20)
                .csi(true));
        var cluster = clusters.apply(spec).execute().await();

        assertThat(clusters.apply(spec).describe()).isEqualTo("Cluster c1: nothing to do");
        assertThat(cluster.getNodes()).hasSize(6);
        assertThat(cluster.isCsiEnabled()).isTrue();
        assertThat(cluster.getKeyPair()).isEqualTo("key-1");
    }

    @Test
    void bringsAClusterToAnotherVersionAndSize() {
        cloud.running("c1", c -> c.kubernetesVersion("1.30.0"));

        var plan = clusters.apply(spec(c -> c.kubernetesVersion("1.32.9").workers(3)));

        assertThat(plan.getSteps())
                .extracting(PlannedStep::getDescription)
                .containsExactly(
                        "upgrade from 1.30.0 to 1.31.13",
                        "upgrade from 1.31.13 to 1.32.9",
                        "resize from 2 to 3 workers");
        var cluster = plan.execute().await();
        assertThat(cluster.getKubernetesVersionName()).isEqualTo("v1.32.9");
        assertThat(cluster.getNodes(NodeType.WORKER)).hasSize(3);
    }

    @Test
    void resizesClustersWithEtcdNodesAndOfferingsOfTheirOwnAgainAndAgain() {
        Consumer<ClusterSpec.Builder> kind =
                c -> c.etcdNodes(1).offering("small").offering(NodeType.WORKER, "cks-worker");
        for (var workers : new int[] {2, 3, 4, 1}) {
            clusters.apply(spec(kind.andThen(c -> c.workers(workers))))
                    .execute()
                    .await();
        }

        var cluster = clusters.apply(spec(kind.andThen(c -> c.workers(1).kubernetesVersion("1.32.9"))))
                .execute()
                .await();
        assertThat(cluster.getNodes(NodeType.WORKER)).hasSize(1);
        assertThat(cluster.getNodes(NodeType.ETCD)).hasSize(1);
    }

    @Test
    void saysBeforeTheFirstStepThatAGuardWouldRefuseALaterOne() {
        Consumer<ClusterSpec.Builder> autoscaled =
                c -> c.workers(null).autoscaling(1, 3).etcdNodes(1);

        var refused = clusters.apply(spec(autoscaled));
        assertThat(refused.getObstacles()).singleElement().asString().contains("autoscaling", "etcd node");
        assertThatThrownBy(() -> refused.execute().await()).hasMessageContaining("autoscaling");
        assertThat(changes()).isEmpty();

        var meant = clusters.apply(spec(autoscaled.andThen(c -> c.despiteDefects(true))));
        assertThat(meant.getWarnings()).anyMatch(warning -> warning.contains("etcd node"));
        assertThat(meant.execute().await().isAutoscalingEnabled()).isTrue();
    }

    @Test
    void switchesTheAutoscalerOnAndOff() {
        clusters.apply(spec(c -> c.workers(null).autoscaling(2, 4))).execute().await();
        assertThat(clusters.get("c1").isAutoscalingEnabled()).isTrue();
        assertThat(clusters.get("c1").getMaxSize()).isEqualTo(4);

        clusters.apply(spec(c -> c.workers(null).autoscaling(2, 5))).execute().await();
        assertThat(clusters.get("c1").getMaxSize()).isEqualTo(5);
        assertThat(clusters.apply(spec(c -> c.workers(null).autoscaling(2, 5))).isEmpty())
                .isTrue();

        var fixed = clusters.apply(spec(c -> c.workers(1)));
        assertThat(fixed.getSteps())
                .extracting(PlannedStep::getAction)
                .containsExactly(Action.AUTOSCALE, Action.RESIZE);
        assertThat(fixed.execute().await().isAutoscalingEnabled()).isFalse();
    }

    @Test
    void changesOfferingsAndAffinityGroupsInOneStop() {
        cloud.running("c1");
        Consumer<ClusterSpec.Builder> change = c -> c.offering("medium").affinityGroups(NodeType.WORKER, "group-1");

        assertThat(clusters.apply(spec(change)).getObstacles())
                .singleElement()
                .asString()
                .contains("offerings and affinityGroups", "restartAllowed(true)");

        var plan = clusters.apply(spec(change.andThen(c -> c.restartAllowed(true))));
        assertThat(plan.getSteps())
                .extracting(PlannedStep::getAction)
                .containsExactly(Action.STOP, Action.CHANGE_AFFINITY_GROUPS, Action.CHANGE_OFFERINGS, Action.START);
        var cluster = plan.execute().await();
        assertThat(cluster.getServiceOfferingName()).isEqualTo("medium");
        assertThat(cluster.getWorkerAffinityGroupNames()).isEqualTo("group-1");
        assertThat(cluster.getState()).isEqualTo(ClusterState.RUNNING);

        clusters.apply(spec(c ->
                        c.offering("medium").affinityGroups(NodeType.WORKER).restartAllowed(true)))
                .execute()
                .await();
        assertThat(clusters.get("c1").getAffinityGroupIds(NodeType.WORKER)).isEmpty();
    }

    @Test
    void stopsAndStarts() {
        clusters.apply(spec()).execute().await();

        assertThat(clusters.apply(spec(ClusterSpec.Builder::stopped))
                        .execute()
                        .await()
                        .getState())
                .isEqualTo(ClusterState.STOPPED);
        var plan = clusters.apply(spec(c -> c.stopped().workers(3)));
        assertThat(plan.getSteps())
                .extracting(PlannedStep::getAction)
                .containsExactly(Action.START, Action.RESIZE, Action.STOP);
        assertThat(plan.execute().await().getNodes(NodeType.WORKER)).hasSize(3);
        assertThat(clusters.apply(spec(c -> c.workers(3))).execute().await().getState())
                .isEqualTo(ClusterState.RUNNING);
    }

    @Test
    void saysWhatCannotBeChangedAndChangesNothing() {
        cloud.running("c1");

        var plan = clusters.apply(spec(c -> c.controlNodes(3)
                .etcdNodes(1)
                .csi(true)
                .keyPair("key-1")
                .cniConfiguration("calico-bgp")
                .cniDetail("AS_NUMBER", "65145")
                .network("admin-net")
                .nodeRootDiskGb(20)
                .template(NodeType.WORKER, "ubuntu-cks")
                .zone("zone-1")
                .kubernetesVersion("1.30.0")
                .workers(3)));

        assertThat(plan.getObstacles())
                .anyMatch(why -> why.startsWith("controlNodes: wanted is 3, the cluster has 1"))
                .anyMatch(why -> why.startsWith("etcdNodes"))
                .anyMatch(why -> why.startsWith("csi"))
                .anyMatch(why -> why.startsWith("keyPair"))
                .anyMatch(why -> why.startsWith("cniConfiguration"))
                .anyMatch(why -> why.startsWith("network"))
                .anyMatch(why -> why.startsWith("nodeRootDiskGb"))
                .anyMatch(why -> why.startsWith("template of WORKER"))
                .anyMatch(why -> why.startsWith("kubernetesVersion: the cluster runs 1.31.0"))
                .hasSize(9);
        cloud.emulator().clearRequests();
        assertThatThrownBy(() -> plan.execute().await())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("controlNodes");
        assertThat(changes()).isEmpty();
    }

    @Test
    void refusesWhatDoesNotExistBeforeAnythingIsChanged() {
        assertThatThrownBy(() -> clusters.apply(spec(c -> c.offering("smal"))))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("small");
        assertThatThrownBy(() -> spec(c -> c.workers(null)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("workers is missing");
    }

    @Test
    void twoClustersOfOneNameAreAnError() {
        cloud.running("c1");
        cloud.running("c1");

        assertThatThrownBy(() -> clusters.apply(spec())).isInstanceOf(AmbiguousNameException.class);
    }

    @Test
    void waitsForAClusterThatIsBeingMade() throws Exception {
        var plan = clusters.apply(spec());
        clusters.create(TestCloud.small("c1"));

        var other = Cks.on(cloud.connect(cloud.emulator().admin()));
        assertThat(revived(plan).executeOn(other).await().getState()).isEqualTo(ClusterState.RUNNING);

        assertThat(cloud.emulator().requests("createKubernetesCluster")).hasSize(1);
    }

    @Test
    void aCreateWhoseReplyWasLostIsNotSentAgain() {
        cloud.emulator().faults().next("createKubernetesCluster", Fault.lostReply());

        clusters.apply(spec()).execute().await();

        assertThat(cloud.emulator().requests("createKubernetesCluster")).hasSize(1);
    }

    @Test
    void aSecondApplierSeesWhatTheFirstHasBegun() {
        cloud.running("c1");
        clusters.scale("c1", s -> s.workers(3));
        clusters.awaitState("c1", ClusterState.SCALING, Duration.ofMinutes(1));

        clusters.apply(spec(c -> c.workers(3))).execute().await();

        assertThat(cloud.emulator().requests("scaleKubernetesCluster")).hasSize(1);
    }

    @Test
    void aFailedStepEndsThePlanAndTheNextExecutionGoesOn() {
        cloud.running("c1");
        var plan = clusters.apply(spec(c -> c.workers(3).kubernetesVersion("1.32.9")));
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.WORKER_VM);

        assertThatThrownBy(() -> plan.execute().await())
                .isInstanceOf(PlanFailedException.class)
                .hasMessageContaining("resize from 2 to 3 workers");
        assertThat(plan.execute().await().getNodes(NodeType.WORKER)).hasSize(3);
        assertThat(cloud.emulator().requests("upgradeKubernetesCluster")).hasSize(1);
    }

    @Test
    void aClusterThatCouldNotBeMadeIsNotMadeTwice() {
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.CONTROL_VM);
        var plan = clusters.apply(spec());

        assertThatThrownBy(() -> plan.execute().await()).isInstanceOf(PlanFailedException.class);
        assertThatThrownBy(() -> plan.execute().await())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Error");
        assertThat(cloud.emulator().requests("createKubernetesCluster")).hasSize(1);
    }

    @Test
    void takesExternalNodesOutWhileTheSizeChangesAndPutsThemBack() {
        machinesOfUsers("ext1", "ext2");
        Consumer<ClusterSpec.Builder> base = c -> c.network("n1").externalNodes("ext1");
        var first = clusters.apply(spec(base));
        assertThat(first.getSteps())
                .extracting(PlannedStep::getAction)
                .containsExactly(Action.CREATE, Action.ADD_EXTERNAL_NODES);
        first.execute().await();

        assertThat(clusters.apply(spec(c -> c.network("n1").workers(3))).getObstacles())
                .singleElement()
                .asString()
                .contains("external nodes; name them");
        var plan = clusters.apply(spec(base.andThen(c -> c.workers(3).externalNodes("ext1", "ext2"))));
        assertThat(plan.getSteps())
                .extracting(PlannedStep::getDescription)
                .containsExactly(
                        "remove external nodes ext1: they are in the way of the next change",
                        "resize from 2 to 3 workers",
                        "add external nodes ext1, ext2");
        var cluster = plan.execute().await();
        assertThat(cluster.getWorkers()).isEqualTo(5);
        assertThat(cluster.getNodes()).filteredOn(node -> node.isExternalNode()).hasSize(2);

        clusters.apply(spec(c -> c.network("n1").workers(3).noExternalNodes()))
                .execute()
                .await();
        assertThat(clusters.get("c1").getWorkers()).isEqualTo(3);
    }

    @Test
    void leavesExternalNodesAloneThatItIsNotToldOf() {
        machinesOfUsers("ext1");
        clusters.apply(spec(c -> c.network("n1").externalNodes("ext1")))
                .execute()
                .await();

        assertThat(clusters.apply(spec(c -> c.network("n1"))).isEmpty()).isTrue();
    }

    @Test
    void tellsExternalNodesThatUpgradesLeaveBehind() {
        machinesOfUsers("ext1", "ext2");
        clusters.apply(spec(c -> c.network("n1").externalNodes("ext1").externalNodesUpgradedByHand(true)))
                .execute()
                .await();

        var unsure = clusters.planUpgrade("c1", "1.32.9");
        assertThat(unsure.getLeftBehind())
                .extracting(node -> node.getName() + " " + node.getFate())
                .containsExactly("ext1 CANNOT_BE_TOLD");
        assertThat(unsure.getWarnings())
                .anyMatch(warning -> warning.contains("cannot be told") && warning.contains("ext1"));
        var told = clusters.planUpgrade("c1", "1.32.9", Set.of("ext1"));
        assertThat(told.getLeftBehind())
                .extracting(node -> node.getName() + " " + node.getFate())
                .containsExactly("ext1 LEFT_BEHIND");
        told.execute().await();

        var report = clusters.versionReport("c1");
        assertThat(report.getBehind()).extracting(node -> node.getName()).containsExactly("ext1");
        assertThat(report.getWarnings()).anyMatch(warning -> warning.contains("marked for manual upgrade"));
        assertThat(clusters.planUpgrade("c1", "1.33.1").getLeftBehind())
                .as("known from its version")
                .extracting(node -> node.getName() + " " + node.getFate())
                .containsExactly("ext1 LEFT_BEHIND");
    }

    private void machinesOfUsers(String... names) {
        var network = cloud.emulator()
                .world()
                .addKubernetesNetwork("n1", cloud.emulator().admin());
        for (var name : names) {
            cloud.admin()
                    .virtualMachines()
                    .deploy(machine -> machine.name(name)
                            .displayName(name + " of ours")
                            .zone("zone-1")
                            .serviceOffering("small")
                            .template("ubuntu-cks")
                            .network(network))
                    .await();
        }
    }

    /** The commands that changed something. */
    private Set<String> changes() {
        var changes = new TreeSet<String>();
        cloud.emulator().requests().forEach(request -> changes.add(request.getCommand()));
        changes.removeIf(
                command -> command.startsWith("list") || command.startsWith("get") || command.startsWith("query"));
        return changes;
    }

    private static ClusterSpec spec() {
        return spec(c -> {});
    }

    private static ClusterSpec spec(Consumer<ClusterSpec.Builder> change) {
        var builder = ClusterSpec.builder()
                .name("c1")
                .zone("zone-1")
                .kubernetesVersion("1.31.0")
                .offering("small")
                .workers(2);
        change.accept(builder);
        return builder.build();
    }

    private static ApplyPlan revived(ApplyPlan plan) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(plan);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ApplyPlan) in.readObject();
        }
    }
}
