// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.RepairAction;
import io.github.cloudstack4j.cks.model.RepairReport;
import io.github.cloudstack4j.cks.model.RepairResult;
import io.github.cloudstack4j.cks.model.RepairResult.Outcome;
import io.github.cloudstack4j.cks.model.RepairRisk;
import io.github.cloudstack4j.cks.model.RepairStep;
import io.github.cloudstack4j.cks.model.TopologyWarning;
import io.github.cloudstack4j.testkit.Fault;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RepairTest {
    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final KubernetesClusters clusters = cloud.clusters();

    @Test
    void aClusterThatIsWellNeedsNothing() {
        cloud.running("c1", c -> c.etcdNodes(3));

        var plan = clusters.repair("c1");

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.getFindings()).isEmpty();
        assertThat(plan.getLeftAlone()).isEmpty();
        complete(plan.execute());
    }

    @Test
    void aClusterStuckInScalingIsStarted() {
        cloud.running("c1");
        clusters.scale("c1", s -> s.workers(3));
        clusters.awaitState("c1", ClusterState.SCALING, Duration.ofSeconds(30));
        restart();

        var plan = clusters.repair("c1");

        assertThat(plan.getFindings()).first().satisfies(finding -> {
            assertThat(finding.getProblem()).contains("stuck in Scaling");
            assertThat(finding.getEvidence()).contains("No unfinished job", "last event is");
            assertThat(finding.getSince()).isNotNull();
        });
        assertThat(actions(plan)).endsWith(RepairAction.START_CLUSTER);
        complete(plan.execute(RepairRisk.INTERRUPTS));
        assertThat(clusters.get("c1").getState()).isEqualTo(ClusterState.RUNNING);
    }

    @Test
    void aClusterStuckInUpgradingIsStarted() {
        cloud.running("c1");
        clusters.upgrade("c1", "1.32.9");
        clusters.awaitState("c1", ClusterState.UPGRADING, Duration.ofSeconds(30));
        restart();

        var plan = clusters.repair("c1");
        assertThat(actions(plan)).containsExactly(RepairAction.START_CLUSTER);
        complete(plan.execute());

        assertThat(clusters.upgrade("c1", "1.32.9").await().getState()).isEqualTo(ClusterState.RUNNING);
        assertThat(outcomes(plan.execute())).as("again").containsExactly(Outcome.NOT_NEEDED);
    }

    @Test
    void aClusterThatIsStillWorkedOnIsLeftAlone() {
        cloud.running("c1");
        var upgrade = clusters.upgrade("c1", "1.32.9");
        clusters.awaitState("c1", ClusterState.UPGRADING, Duration.ofSeconds(30));

        var plan = clusters.repair("c1");

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.getLeftAlone())
                .anySatisfy(reason -> assertThat(reason).contains(upgrade.getJobId(), "wait for its end"));
        assertThat(upgrade.await().getState()).isEqualTo(ClusterState.RUNNING);
    }

    @Test
    void aClusterStuckInStartingIsDeletedOnlyWhenThatIsAllowed() {
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.CLOUD_PROVIDER);
        assertThatThrownBy(() -> cloud.running("c1")).isInstanceOf(ClusterFailedException.class);

        var plan = clusters.repair("c1");

        assertThat(actions(plan)).containsExactly(RepairAction.STOP_CLUSTER, RepairAction.DELETE_CLUSTER);
        assertThat(plan.getRisk()).isEqualTo(RepairRisk.DESTROYS);
        assertThat(outcomes(plan.execute())).containsExactly(Outcome.NOT_ALLOWED);
        assertThat(clusters.get("c1").getState()).isEqualTo(ClusterState.STARTING);

        assertThat(outcomes(plan.execute(RepairRisk.INTERRUPTS))).containsExactly(Outcome.DONE, Outcome.NOT_ALLOWED);
        assertThat(clusters.get("c1").getState()).isEqualTo(ClusterState.STOPPED);

        var seen = new ArrayList<RepairResult>();
        assertThat(outcomes(plan.execute(RepairRisk.DESTROYS, seen::add)))
                .containsExactly(Outcome.NOT_NEEDED, Outcome.DONE);
        assertThat(seen).extracting(RepairResult::getOutcome).contains(Outcome.STARTED, Outcome.DONE);
        assertThat(clusters.find("c1")).isEmpty();
    }

    @Test
    void aClusterThatRanBeforeIsStartedAgainRatherThanDeleted() {
        cloud.running("c1");
        clusters.stop("c1").await();
        clusters.start("c1");
        clusters.awaitState("c1", ClusterState.STARTING, Duration.ofSeconds(30));
        cloud.emulator().restart();

        var plan = clusters.repair("c1");

        assertThat(actions(plan)).containsExactly(RepairAction.STOP_CLUSTER, RepairAction.START_CLUSTER);
        complete(plan.execute(RepairRisk.INTERRUPTS));
        assertThat(clusters.get("c1").getState()).isEqualTo(ClusterState.RUNNING);
    }

    @Test
    void aMachineThatIsDownIsStarted() {
        var cluster = cloud.running("c1");
        var worker = cluster.getNodes(NodeType.WORKER).get(0).getId();
        cloud.admin().virtualMachines().stop(worker).await();
        clusters.awaitState("c1", ClusterState.ALERT, Duration.ofHours(1));

        var plan = clusters.repair("c1");

        assertThat(plan.getSteps())
                .first()
                .satisfies(step -> assertThat(step.getMachineId()).isEqualTo(worker));
        assertThat(actions(plan)).containsExactly(RepairAction.START_MACHINE, RepairAction.START_CLUSTER);
        complete(plan.execute());
        assertThat(clusters.topology("c1").getWarnings()).isEmpty();
        assertThat(clusters.get("c1").getState()).isEqualTo(ClusterState.RUNNING);
    }

    @Test
    void aClusterThatCouldNotBeMadeIsDeleted() {
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.WORKER_VM);
        assertThatThrownBy(() -> cloud.running("c1")).isInstanceOf(ClusterFailedException.class);

        var plan = clusters.repair("c1");

        assertThat(actions(plan)).containsExactly(RepairAction.DELETE_CLUSTER);
        assertThat(plan.execute(RepairRisk.DESTROYS).isComplete()).isTrue();
        assertThat(clusters.find("c1")).isEmpty();
    }

    @Test
    void rulesThatAResizeTookAwayAreMadeAnew() {
        var cluster = cloud.running("c1", c -> c.controlNodes(2).etcdNodes(3));
        ruin(cluster);
        assertThat(clusters.topology("c1").hasWarning(TopologyWarning.Kind.RULE_MISSING))
                .isTrue();

        var plan = clusters.repair("c1");
        assertThat(plan.getRisk()).isLessThanOrEqualTo(RepairRisk.INTERRUPTS);
        assertThat(actions(plan)).contains(RepairAction.OPEN_PORTS, RepairAction.FORWARD_PORT);
        complete(plan.execute(RepairRisk.INTERRUPTS));

        assertThat(clusters.topology("c1").getWarnings())
                .extracting(TopologyWarning::getKind)
                .doesNotContain(
                        TopologyWarning.Kind.RULE_MISSING,
                        TopologyWarning.Kind.SSH_RANGE_TOO_WIDE,
                        TopologyWarning.Kind.ETCD_RULES_ORDER);
        assertThat(clusters.upgrade("c1", "1.32.9").await().getState()).isEqualTo(ClusterState.RUNNING);
        assertThat(clusters.repair("c1").isEmpty()).isTrue();
    }

    @Test
    void aRangeThatAFailedResizeLeftTooWideIsNarrowed() {
        cloud.running("c1", c -> c.etcdNodes(1));
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.NODES_NOT_READY);
        assertThatThrownBy(() -> clusters.scale("c1", s -> s.workers(4)).await())
                .isInstanceOf(ClusterFailedException.class);

        var plan = clusters.repair("c1");

        assertThat(actions(plan)).containsExactly(RepairAction.NARROW_SSH_PORTS, RepairAction.RENEW_ETCD_RULES);
        complete(plan.execute(RepairRisk.INTERRUPTS));
        assertThat(clusters.topology("c1").getWarnings()).isEmpty();
        assertThat(clusters.scale("c1", s -> s.workers(3)).await().getWorkers()).isEqualTo(3);
        assertThat(clusters.scale("c1", s -> s.workers(1)).await().getWorkers()).isEqualTo(1);
    }

    @Test
    void aRepairThatBrokeOffIsTakenUpByAnother() {
        cloud.running("c1");
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.NODES_NOT_READY);
        assertThatThrownBy(() -> clusters.scale("c1", s -> s.workers(4)).await())
                .isInstanceOf(ClusterFailedException.class);
        cloud.emulator().faults().next("createFirewallRule", Fault.unavailable());

        var broken = clusters.repair("c1").execute(RepairRisk.INTERRUPTS);

        assertThat(broken.isComplete()).isFalse();
        assertThat(broken.getResults()).last().satisfies(result -> {
            assertThat(result.getOutcome()).isEqualTo(Outcome.FAILED);
            assertThat(result.getReason()).contains("createFirewallRule");
        });
        assertThat(clusters.topology("c1").hasWarning(TopologyWarning.Kind.RULE_MISSING))
                .isTrue();

        complete(clusters.repair("c1").execute());
        assertThat(clusters.topology("c1").getWarnings()).isEmpty();
    }

    @Test
    void aPlainUserRepairsHisOwn() {
        var cks = cloud.as(cloud.emulator().user());
        cks.clusters().create(TestCloud.small("mine")).await();
        cks.clusters().scale("mine", s -> s.workers(3));
        cks.clusters().awaitState("mine", ClusterState.SCALING, Duration.ofSeconds(30));
        restart();

        assertThat(cks.clusters().repair("mine").execute(RepairRisk.INTERRUPTS).isComplete())
                .isTrue();
        assertThat(cks.clusters().get("mine").getState()).isEqualTo(ClusterState.RUNNING);
    }

    private static void complete(RepairReport report) {
        assertThat(report.isComplete()).as("%s", report.getResults()).isTrue();
    }

    private void restart() {
        cloud.emulator().restart();
        cloud.emulator().clock().advance(Duration.ofHours(2));
    }

    private void ruin(KubernetesCluster cluster) {
        cloud.admin().call("scaleKubernetesCluster", Map.of("id", cluster.getId(), "size", 3));
        assertThatThrownBy(
                () -> cloud.admin().call("scaleKubernetesCluster", Map.of("id", cluster.getId(), "size", 4)));
    }

    private static List<RepairAction> actions(RepairPlan plan) {
        return plan.getSteps().stream().map(RepairStep::getAction).toList();
    }

    private static List<Outcome> outcomes(RepairReport report) {
        return report.getResults().stream().map(RepairResult::getOutcome).toList();
    }
}
