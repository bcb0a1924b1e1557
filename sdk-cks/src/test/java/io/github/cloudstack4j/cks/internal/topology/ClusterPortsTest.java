// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.cks.model.ClusterTopology;
import io.github.cloudstack4j.cks.model.EtcdTopology;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodeRole;
import io.github.cloudstack4j.cks.model.TopologyNode;
import io.github.cloudstack4j.core.model.FirewallRule;
import io.github.cloudstack4j.core.model.PortForwardingRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterPortsTest {
    private static final FirewallRule SSH =
            FirewallRule.builder().id("ssh").startPort(2222).build();
    private static final FirewallRule ETCD =
            FirewallRule.builder().id("etcd").startPort(50000).build();
    /** Such rules have a type and a code in place of ports. */
    private static final FirewallRule ICMP =
            FirewallRule.builder().id("icmp").protocol("icmp").build();

    @Test
    void theOldestRuleIsTheLastOneListed() {
        assertThat(withRules(SSH, ICMP, ETCD).isAnEtcdRuleOldest()).isTrue();
        assertThat(withRules(ICMP, ETCD, SSH).isAnEtcdRuleOldest()).isFalse();
        assertThat(withRules(ICMP, ETCD).isAnEtcdRuleOldest()).isFalse();
    }

    private static ClusterPorts withRules(FirewallRule... newestFirst) {
        return new ClusterPorts(ClusterTopology.builder()
                .cluster(KubernetesCluster.builder().id("c1").build())
                .etcd(EtcdTopology.builder().external(true).build())
                .nodes(List.of(TopologyNode.builder()
                        .id("vm")
                        .name("etcd-1")
                        .role(NodeRole.ETCD)
                        .build()))
                .portForwardingRules(List.of(PortForwardingRule.builder()
                        .id("pf")
                        .virtualMachineId("vm")
                        .privatePort(22)
                        .publicPort(50000)
                        .build()))
                .firewallRules(List.of(newestFirst))
                .build());
    }
}
