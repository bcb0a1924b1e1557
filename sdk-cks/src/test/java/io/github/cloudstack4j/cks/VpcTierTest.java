// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodeRole;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.RepairAction;
import io.github.cloudstack4j.cks.model.RepairStep;
import io.github.cloudstack4j.core.model.PublicIpAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clusters on a tier of a VPC: reached through an address of the VPC, guarded by an ACL in place of firewall rules. */
class VpcTierTest {
    private final TestCloud cloud = new TestCloud();
    private final KubernetesClusters clusters = cloud.clusters();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void isSeenWithItsAddressAndWithoutFirewallRules() {
        var cluster = onTier();

        var topology = clusters.topology(cluster.getId());

        assertThat(cluster.getIpAddress()).isNull();
        assertThat(topology.getFirewallRules()).isEmpty();
        assertThat(topology.getWarnings()).isEmpty();
        assertThat(topology.getPublicAddress()).isEqualTo(address().getIpAddress());
        assertThat(topology.getApiEndpoint()).contains(address().getIpAddress());
        assertThat(topology.getNodes())
                .extracting(node -> String.valueOf(node.getSsh()))
                .containsExactlyInAnyOrder(
                        address().getIpAddress() + ":2222",
                        address().getIpAddress() + ":2223",
                        address().getIpAddress() + ":50000");
    }

    @Test
    void isResizedUpgradedAndDeleted() {
        var id = onTier().getId();

        for (var workers : new int[] {2, 3, 1}) {
            assertThat(clusters.scale(id, scale -> scale.workers(workers))
                            .await()
                            .getNodes(NodeType.WORKER))
                    .hasSize(workers);
        }
        assertThat(clusters.upgrade(id, "1.33.1").await().getKubernetesVersionName())
                .isEqualTo("v1.33.1");
        clusters.delete(id).await();

        assertThat(cloud.admin().networkRules().publicIpAddresses(filter -> filter.listAll(true)).stream()
                        .filter(address -> address.getVpcId() != null))
                .as("the address of the cluster is given back, that of the VPC stays")
                .singleElement()
                .matches(PublicIpAddress::isSourceNat);
    }

    @Test
    void aForwardingThatWasLostIsMadeAnew() {
        var id = onTier().getId();
        assertThat(clusters.repair(id).getSteps()).isEmpty();
        var lost = cloud.admin().networkRules().portForwardingRules(filter -> filter.listAll(true)).stream()
                .filter(rule -> Integer.valueOf(2223).equals(rule.getPublicPort()))
                .findFirst()
                .orElseThrow();
        cloud.admin()
                .start("deletePortForwardingRule", Map.of("id", lost.getId()))
                .await();

        var plan = clusters.repair(id);
        assertThat(plan.getSteps()).extracting(RepairStep::getAction).containsExactly(RepairAction.FORWARD_PORT);
        plan.execute();

        assertThat(clusters.topology(id).getWarnings()).isEmpty();
        assertThat(clusters.get(id).getState()).isEqualTo(ClusterState.RUNNING);
    }

    @Test
    void takesMachinesOfOnesOwn() {
        var cluster = onTier();
        cloud.admin()
                .virtualMachines()
                .deploy(vm -> vm.name("ext-1")
                        .displayName("one of mine")
                        .zone("zone-1")
                        .serviceOffering("medium")
                        .template("ubuntu-cks")
                        .network(cluster.getNetworkId()))
                .await();
        var nodes = Cks.on(cloud.admin()).externalNodes();

        assertThat(nodes.preflight("c1", add -> add.nodes("ext-1")).getProblems())
                .isEmpty();
        assertThat(nodes.add("c1", add -> add.nodes("ext-1")).await().isComplete())
                .isTrue();
        assertThat(clusters.topology("c1").getNodes())
                .filteredOn(node -> node.getRole() == NodeRole.EXTERNAL)
                .extracting(node -> String.valueOf(node.getSsh()))
                .containsExactly(address().getIpAddress() + ":2224");
        assertThat(nodes.remove("c1", "ext-1").await().isComplete()).isTrue();
    }

    private KubernetesCluster onTier() {
        var tier = cloud.emulator().world().addVpcTier("tier1", cloud.emulator().admin());
        return clusters.create(c -> c.name("c1")
                        .zone("zone-1")
                        .kubernetesVersion("1.32.9")
                        .offering("small")
                        .workers(1)
                        .etcdNodes(1)
                        .network(tier))
                .await();
    }

    private PublicIpAddress address() {
        return cloud.admin().networkRules().publicIpAddresses(filter -> filter.listAll(true)).stream()
                .filter(address -> address.getVpcId() != null && !address.isSourceNat())
                .findFirst()
                .orElseThrow();
    }
}
