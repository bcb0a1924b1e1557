// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.PlanTimeoutException;
import io.github.cloudstack4j.cks.model.ClusterSpec;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.time.Duration;
import java.util.List;

/** Plans for clusters. */
final class PlanScenarios {
    private static final Duration PATIENCE = Duration.ofHours(2);

    private PlanScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("a cluster is made, resized and upgraded by what it should be", PlanScenarios::desired),
                new Scenario("another process finishes the upgrade that one began", PlanScenarios::takenUp));
    }

    private static void desired(Stage stage) {
        var clusters = stage.cks().clusters();
        var upgrade = stage.props().upgrade();
        var wanted = spec(stage, "wanted", upgrade);
        clusters.apply(wanted).execute().await(PATIENCE);
        assertThat(clusters.apply(wanted).describe()).endsWith("nothing to do");

        var more = ClusterSpec.builder()
                .from(wanted)
                .workers(2)
                .kubernetesVersion(upgrade.to().getId())
                .build();
        var cluster = clusters.apply(more).execute().await(PATIENCE);
        assertThat(cluster.getKubernetesVersionId()).isEqualTo(upgrade.to().getId());
        assertThat(cluster.getNodes(NodeType.WORKER)).hasSize(2);
        assertThat(clusters.apply(more).isEmpty()).isTrue();

        var impossible = ClusterSpec.builder().from(more).controlNodes(3).build();
        assertThatThrownBy(() -> clusters.apply(impossible).execute().await(PATIENCE))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("controlNodes");

        var stopped = ClusterSpec.builder().from(more).stopped().build();
        assertThat(clusters.apply(stopped).execute().await(PATIENCE).getState()).isEqualTo(ClusterState.STOPPED);
    }

    private static void takenUp(Stage stage) {
        var clusters = stage.cks().clusters();
        var upgrade = stage.props().upgrade();
        var made = clusters.apply(spec(stage, "taken-up", upgrade)).execute().await(PATIENCE);
        var plan = clusters.planUpgrade(made.getId(), upgrade.to().getId());
        assertThat(plan.getObstacles()).isEmpty();
        assertThat(plan.getHops()).hasSize(1);

        assertThatThrownBy(() -> plan.execute().await(Duration.ofSeconds(4))).isInstanceOf(PlanTimeoutException.class);
        try (var other = stage.anotherClient()) {
            var cluster = plan.executeOn(Cks.on(other)).await(PATIENCE);
            assertThat(cluster.getKubernetesVersionId()).isEqualTo(upgrade.to().getId());
        }
        var report = clusters.versionReport(made.getId());
        assertThat(report.getVersion()).isEqualTo(upgrade.to().getSemanticVersion());
        assertThat(report.isUniform()).isTrue();
    }

    private static ClusterSpec spec(Stage stage, String what, Props.Upgrade upgrade) {
        var name = stage.newName(what);
        stage.deleteClusterAfterwards(name);
        return ClusterSpec.builder()
                .name(name)
                .zone(stage.props().zone().getId())
                .offering(stage.props().nodeOfferings().get(0).getId())
                .kubernetesVersion(upgrade.from().getId())
                .workers(1)
                .build();
    }
}
