// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.cks.model.NodeRole;
import io.github.cloudstack4j.cks.model.TopologyNode;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortPlanningTest {
    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final KubernetesClusters clusters = cloud.clusters();

    @BeforeEach
    void addANetwork() {
        cloud.emulator().world().addKubernetesNetwork("net", cloud.emulator().admin());
    }

    @Test
    void thePortsThatWerePlannedAreTheOnesTaken() {
        var request =
                TestCloud.small("c1", c -> c.network("net").controlNodes(2).etcdNodes(3));

        var plan = clusters.planPorts(request);
        clusters.create(request).await();

        assertThat(plan.isFree()).isTrue();
        assertThat(ports(NodeRole.CONTROL)).hasSameElementsAs(plan.getControlPorts());
        assertThat(ports(NodeRole.WORKER)).hasSameElementsAs(plan.getWorkerPorts());
        assertThat(ports(NodeRole.ETCD)).hasSameElementsAs(plan.getEtcdPorts());
    }

    @Test
    void rulesInTheWayOfAClusterAreFoundBeforeItIsMade() {
        clusters.create(TestCloud.small("first", c -> c.network("net").etcdNodes(1)))
                .await();

        var plan = clusters.planPorts(
                TestCloud.small("second", c -> c.network("net").etcdNodes(1)));

        assertThat(plan.isFree()).isFalse();
        assertThat(plan.getConflicts())
                .anySatisfy(conflict -> assertThat(conflict).contains("Firewall rule 6443", "the API"))
                .anySatisfy(conflict -> assertThat(conflict).contains("Firewall rule 2222-2224", "SSH ports"))
                .anySatisfy(conflict -> assertThat(conflict).contains("Port forwarding 50000", "etcd"));
    }

    @Test
    void onANetworkOfItsOwnNothingIsInTheWay() {
        assertThat(clusters.planPorts(TestCloud.small("alone")).isFree()).isTrue();
        assertThat(cloud.emulator().requests("listFirewallRules")).isEmpty();
    }

    private List<Integer> ports(NodeRole role) {
        return clusters.topology("c1").getNodes(role).stream()
                .map(TopologyNode::getSsh)
                .map(ssh -> ssh == null ? -1 : ssh.getPort())
                .toList();
    }
}
