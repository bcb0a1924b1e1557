// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.topology;

import io.github.cloudstack4j.cks.internal.EtcdFirewallRules;
import io.github.cloudstack4j.cks.model.ClusterTopology;
import io.github.cloudstack4j.cks.model.NodeRole;
import io.github.cloudstack4j.cks.model.SshPortPlan;
import io.github.cloudstack4j.cks.model.TopologyNode;
import io.github.cloudstack4j.core.model.FirewallRule;
import io.github.cloudstack4j.core.model.PortForwardingRule;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of a cluster's network by what they are for. */
public record ClusterPorts(ClusterTopology topology) {
    /** The port of a machine that forwardings lead to. */
    static final int SSH = 22;

    /** The nodes that the range from 2222 on is for. */
    public List<TopologyNode> ranged() {
        return topology.getNodes().stream()
                .filter(node -> node.getRole() == NodeRole.CONTROL || node.getRole() == NodeRole.WORKER)
                .toList();
    }

    /** The forwarding that leads to the SSH port of a machine. */
    public Optional<PortForwardingRule> forwarding(TopologyNode node) {
        return sshForwardings(topology.getPortForwardingRules(), node.getId()).findFirst();
    }

    /** Those of some forwardings that lead to the SSH port of a machine. */
    static Stream<PortForwardingRule> sshForwardings(List<PortForwardingRule> forwardings, String machineId) {
        return forwardings.stream()
                .filter(rule -> machineId.equals(rule.getVirtualMachineId()))
                .filter(rule -> Integer.valueOf(SSH).equals(rule.getPrivatePort()));
    }

    /** The firewall rule that begins at the first SSH port. */
    public Optional<FirewallRule> sshRule() {
        return topology.getFirewallRules().stream()
                .filter(rule -> Integer.valueOf(SshPortPlan.FIRST_SSH_PORT).equals(rule.getStartPort()))
                .findFirst();
    }

    /** The firewall rules of etcd nodes, newest first. */
    public List<FirewallRule> etcdRules() {
        var ports = etcdPorts();
        return topology.getFirewallRules().stream()
                .filter(rule -> ports.contains(rule.getStartPort()))
                .toList();
    }

    private Set<Integer> etcdPorts() {
        return topology.getNodes(NodeRole.ETCD).stream()
                .flatMap(node -> forwarding(node).stream())
                .map(PortForwardingRule::getPublicPort)
                .collect(Collectors.toSet());
    }

    /** The last port of the nodes' range as it should be. */
    public int lastSshPort() {
        return SshPortPlan.FIRST_SSH_PORT + Math.max(1, ranged().size()) - 1;
    }

    /** Whether a firewall rule lets a port in. */
    public boolean letsIn(int port) {
        return topology.getFirewallRules().stream()
                .anyMatch(rule -> rule.getStartPort() != null
                        && rule.getStartPort() <= port
                        && port <= (rule.getEndPort() == null ? rule.getStartPort() : rule.getEndPort()));
    }

    /** Whether the server would take an etcd rule for the nodes' range at the next resize: it takes the oldest. */
    public boolean isAnEtcdRuleOldest() {
        // Rules for ICMP have no ports, and Set.of(…) must not be asked for null.
        return EtcdFirewallRules.isAnyOlderThanSshRule(
                topology.getFirewallRules(), etcdRules(), Collections.singleton(SshPortPlan.FIRST_SSH_PORT));
    }

    /** Whether the network has firewall rules at all: VPC tiers have lists of their own, shared networks nothing. */
    public boolean hasFirewall() {
        return topology.getCluster().getIpAddressId() != null;
    }

    /** Whether the nodes are reached through forwardings. */
    public boolean hasForwardings() {
        var network = topology.getNetwork();
        return hasFirewall() || network != null && network.getVpcId() != null;
    }
}
