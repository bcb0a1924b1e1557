// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.InvalidStateException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AffinityGroupsTest {
    private final TestCloud cloud = new TestCloud();
    private final KubernetesClusters clusters = cloud.clusters();

    @BeforeEach
    void makeGroups() {
        for (var name : new String[] {"apart", "spread"}) {
            cloud.admin().call("createAffinityGroup", Map.of("name", name, "type", "host anti-affinity"));
        }
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void theGroupsOfAStoppedClusterAreReplacedForAllTypes() {
        cloud.running("c1", c -> c.affinityGroups(NodeType.CONTROL, "apart"));
        clusters.stop("c1").await();

        var cluster = clusters.updateAffinityGroups("c1", groups -> groups.affinityGroups(NodeType.WORKER, "spread"));

        assertThat(groupsOf(cluster.getId(), NodeType.WORKER)).contains("spread");
        assertThat(groupsOf(cluster.getId(), NodeType.CONTROL)).doesNotContain("apart");
    }

    private String groupsOf(String id, NodeType type) {
        return clusters.get(id).getNodes(type).stream()
                .map(node -> cloud.admin().virtualMachines().get(node.getId()).getAffinityGroups())
                .toList()
                .toString();
    }

    @Test
    void allGroupsGoOnlyWhereThatIsSaid() {
        var id = cloud.running("c1", c -> c.affinityGroups(NodeType.CONTROL, "apart"))
                .getId();
        clusters.stop(id).await();

        assertThatThrownBy(() -> clusters.updateAffinityGroups(id, groups -> {}))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("clearing(true)");
        assertThat(cloud.emulator().requests("updateKubernetesClusterAffinityGroups"))
                .isEmpty();
        assertThat(groupsOf(id, NodeType.CONTROL)).contains("apart");

        clusters.updateAffinityGroups(id, groups -> groups.clearing(true));

        assertThat(groupsOf(id, NodeType.CONTROL)).doesNotContain("apart");
        assertThat(cloud.sent("updateKubernetesClusterAffinityGroups")).containsOnlyKeys("id");
    }

    @Test
    void aRunningClusterKeepsItsGroups() {
        cloud.running("c1");

        assertThatThrownBy(() ->
                        clusters.updateAffinityGroups("c1", groups -> groups.affinityGroups(NodeType.WORKER, "spread")))
                .isInstanceOf(InvalidStateException.class)
                .hasMessageContaining("must be stopped");
    }
}
