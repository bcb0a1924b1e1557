// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.NodeForecast;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.NodeVersion;
import io.github.cloudstack4j.cks.model.SemanticVersion;
import io.github.cloudstack4j.cks.model.UpgradeHop;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.testkit.Fault;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpgradePlansTest {
    private final TestCloud cloud = new TestCloud();
    private final KubernetesClusters clusters = cloud.clusters();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void takesTheLatestUsablePatchOfEachMinorVersionOnTheWay() {
        cloud.running("c1", c -> c.kubernetesVersion("1.30.0"));

        var plan = clusters.planUpgrade("c1", "1.32.9");

        assertThat(plan.isPossible()).isTrue();
        assertThat(plan.getHops()).extracting(UpgradeHop::getVersionName).containsExactly("v1.31.13", "v1.32.9");
        assertThat(plan.describe())
                .contains("2 hops")
                .contains("1.30.0 -> 1.31.13")
                .contains("1.31.13 -> 1.32.9");
    }

    @Test
    void passesByAPatchThatIsDisabled() {
        cloud.versions().disable("1.31.13");
        cloud.running("c1", c -> c.kubernetesVersion("1.30.0"));

        assertThat(clusters.planUpgrade("c1", "1.32.9").getHops())
                .extracting(UpgradeHop::getVersionName)
                .containsExactly("v1.31.0", "v1.32.9");
    }

    @Test
    void saysWhichMinorVersionIsMissing() {
        cloud.running("c1");
        cloud.versions().delete("1.32.9").await();

        var plan = clusters.planUpgrade("c1", "1.33.1");

        assertThat(plan.isPossible()).isFalse();
        assertThat(plan.getHops()).isEmpty();
        assertThat(plan.getObstacles()).singleElement().asString().contains("no version 1.32 is registered");
        assertThatThrownBy(() -> plan.execute().await())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("no version 1.32 is registered");
        assertThat(cloud.emulator().requests("upgradeKubernetesCluster")).isEmpty();
    }

    @Test
    void saysWhyNoVersionOfAMinorCanBeUsed() {
        cloud.running("c1");
        cloud.versions().disable("1.32.9");

        assertThat(clusters.planUpgrade("c1", "1.33.1").getObstacles())
                .singleElement()
                .asString()
                .contains("no registered version 1.32 can be used", "v1.32.9 is disabled");
        assertThat(clusters.planUpgrade("c1", "1.34.0").getObstacles()).anyMatch(why -> why.contains("is Creating"));
        assertThat(clusters.planUpgrade("c1", "1.30.0").getObstacles())
                .anyMatch(why -> why.contains("cannot take it back"));
    }

    @Test
    void looksAtTheOfferingOfEveryNodeType() {
        cloud.running(
                "c1",
                c -> c.offering("large").offering(NodeType.CONTROL, "small").etcdNodes(1));
        cloud.versions()
                .add(v -> v.semanticVersion("1.32.99")
                        .name("hungry")
                        .minCpuNumber(4)
                        .minMemory(4096)
                        .url("http://example.test/hungry.iso"));

        assertThat(clusters.planUpgrade("c1", "hungry").getObstacles())
                .singleElement()
                .asString()
                .contains("offering small", "CONTROL", "needs 4 vCPUs");
        assertThat(clusters.planUpgrade("c1", "1.33.1").getHops())
                .as("goes by another patch")
                .extracting(UpgradeHop::getVersionName)
                .containsExactly("v1.32.9", "v1.33.1");
    }

    @Test
    void seesThatTheNodesCannotBeReached() {
        var cluster = cloud.running("c1", c -> c.etcdNodes(1));
        clusters.scale("c1", change -> change.workers(3)).await();
        // By name, past the way round: it costs the cluster its rules.
        var resize = cloud.admin().start("scaleKubernetesCluster", Map.of("id", cluster.getId(), "size", 4));
        assertThatThrownBy(resize::await).isInstanceOf(OperationFailedException.class);

        assertThat(clusters.planUpgrade("c1", "1.32.9").getObstacles())
                .singleElement()
                .asString()
                .contains("no port forwarding leads to SSH");
    }

    @Test
    void tellsWhatIsNotUpgraded() {
        cloud.running("c1", c -> c.etcdNodes(1));

        var plan = clusters.planUpgrade("c1", "1.32.9");

        assertThat(plan.getLeftBehind()).singleElement().satisfies(node -> {
            assertThat(node.getType()).isEqualTo(NodeType.ETCD);
            assertThat(node.getFate()).isEqualTo(NodeForecast.Fate.NO_KUBERNETES);
        });
        assertThat(plan.getHops().get(0).getNodes())
                .filteredOn(node -> node.getFate() == NodeForecast.Fate.UPGRADED)
                .hasSize(3)
                .allSatisfy(node -> assertThat(node.getAfter()).isEqualTo(SemanticVersion.parse("1.32.9")));
        assertThat(plan.getWarnings()).anyMatch(warning -> warning.contains("etcd nodes are never upgraded"));
    }

    @Test
    void takesAllHopsAndTellsOfThem() {
        cloud.running("c1", c -> c.kubernetesVersion("1.30.0"));
        var shown = new ArrayList<String>();

        var cluster = clusters.planUpgrade("c1", "1.32.9")
                .execute()
                .onProgress(progress -> shown.add(progress.toString()))
                .await();

        assertThat(cluster.getKubernetesVersionName()).isEqualTo("v1.32.9");
        assertThat(shown)
                .anyMatch(line -> line.startsWith("step 1 of 2, upgrade from 1.30.0 to 1.31.13"))
                .anyMatch(line -> line.startsWith("step 2 of 2, upgrade from 1.31.13 to 1.32.9"));
        assertThat(cloud.emulator().requests("upgradeKubernetesCluster")).hasSize(2);
    }

    @Test
    void aPlanThatWasExecutedDoesNothing() {
        cloud.running("c1");
        var plan = clusters.planUpgrade("c1", "1.32.9");
        plan.execute().await();
        plan.execute().await();

        assertThat(cloud.emulator().requests("upgradeKubernetesCluster")).hasSize(1);
        assertThat(clusters.planUpgrade("c1", "1.32.9").describe()).contains("nothing to do");
    }

    @Test
    void waitsForAHopThatSomeoneElseBegan() throws Exception {
        cloud.running("c1");
        var plan = clusters.planUpgrade("c1", "1.33.1");
        clusters.upgrade("c1", "1.32.9");
        clusters.awaitState("c1", ClusterState.UPGRADING, Duration.ofMinutes(1));

        var other = cloud.connect(cloud.emulator().admin());
        var cluster = revived(plan).executeOn(Cks.on(other)).await();

        assertThat(cluster.getKubernetesVersionName()).isEqualTo("v1.33.1");
        assertThat(cloud.emulator().requests("upgradeKubernetesCluster")).hasSize(2);
    }

    @Test
    void stopsAfterAHopThatFailed() {
        cloud.running("c1", c -> c.kubernetesVersion("1.30.0"));
        var plan = clusters.planUpgrade("c1", "1.32.9");
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.NODE_UPGRADE);

        assertThatThrownBy(() -> plan.execute().await()).isInstanceOfSatisfying(PlanFailedException.class, e -> {
            assertThat(e.getStep().getDescription()).isEqualTo("upgrade from 1.30.0 to 1.31.13");
            assertThat(e).hasCauseInstanceOf(ClusterFailedException.class);
        });
        assertThatThrownBy(() -> plan.execute().await())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("is in Alert");
        assertThat(cloud.emulator().requests("upgradeKubernetesCluster")).hasSize(1);

        clusters.start("c1").await();
        assertThat(plan.execute().await().getKubernetesVersionName()).isEqualTo("v1.32.9");
    }

    @Test
    void aWaitThatTimesOutIsTakenUpAgain() {
        cloud.running("c1");
        var plan = clusters.planUpgrade("c1", "1.32.9");

        assertThatThrownBy(() -> plan.execute().await(Duration.ofSeconds(1)))
                .isInstanceOf(PlanTimeoutException.class)
                .hasMessageContaining("upgrade from 1.31.0 to 1.32.9");
        plan.execute().await();

        assertThat(cloud.emulator().requests("upgradeKubernetesCluster")).hasSize(1);
    }

    @Test
    void anUpgradeWhoseReplyWasLostIsNotSentAgain() {
        cloud.running("c1");
        cloud.emulator().faults().next("upgradeKubernetesCluster", Fault.lostReply());

        clusters.planUpgrade("c1", "1.32.9").execute().await();

        assertThat(cloud.emulator().requests("upgradeKubernetesCluster")).hasSize(1);
    }

    @Test
    void reportsTheVersionsOfNodes() {
        cloud.running("c1", c -> c.etcdNodes(1));

        var report = clusters.versionReport("c1");

        assertThat(report.getVersion()).isEqualTo(SemanticVersion.parse("1.31.0"));
        assertThat(report.getLatest()).isEqualTo(SemanticVersion.parse("1.33.1"));
        assertThat(report.isUniform()).isTrue();
        assertThat(report.getBehind()).isEmpty();
        assertThat(report.getNodes()).hasSize(4);
        assertThat(report.toString())
                .contains("CURRENT")
                .contains("NO_KUBERNETES")
                .contains("1.33.1 is to be had");
    }

    @Test
    void reportsNodesThatAnUpgradeHasReachedAlready() {
        cloud.running("c1");
        var seen = new ArrayList<NodeVersion.Standing>();
        clusters.upgrade("c1", "1.32.9")
                .onProgress(
                        progress -> clusters.versionReport("c1").getNodes().forEach(node -> seen.add(node.standing())))
                .await();

        assertThat(seen).contains(NodeVersion.Standing.AHEAD);
    }

    private static UpgradePlan revived(UpgradePlan plan) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(plan);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (UpgradePlan) in.readObject();
        }
    }
}
