// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.repair;

import io.github.cloudstack4j.cks.internal.topology.ClusterPorts;
import io.github.cloudstack4j.cks.model.ClusterTopology;
import io.github.cloudstack4j.cks.model.NodeRole;
import io.github.cloudstack4j.cks.model.RepairAction;
import io.github.cloudstack4j.cks.model.RepairRisk;
import io.github.cloudstack4j.cks.model.SshPortPlan;
import io.github.cloudstack4j.cks.model.TopologyNode;
import io.github.cloudstack4j.cks.model.TopologyWarning;
import io.github.cloudstack4j.core.model.PortForwardingRule;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the rules that are missing, too wide or in the wrong order. */
final class RuleDiagnosis {
    private final ClusterTopology topology;
    private final ClusterPorts ports;
    private final Diagnosis.Notes notes;

    RuleDiagnosis(ClusterTopology topology, Diagnosis.Notes notes) {
        this.topology = topology;
        this.ports = new ClusterPorts(topology);
        this.notes = notes;
    }

    void write() {
        if (!ports.hasForwardings() || topology.hasWarning(TopologyWarning.Kind.NOT_READABLE)) {
            return;
        }
        var etcd = topology.getNodes(NodeRole.ETCD);
        if (ports.hasFirewall()) {
            sshPorts();
            etcdPorts(etcd);
        }
        forwardings("SSH ports", ports.ranged(), SshPortPlan.FIRST_SSH_PORT);
        forwardings("etcd nodes' SSH ports", etcd, SshPortPlan.FIRST_ETCD_PORT);
        if (ports.hasFirewall() && !etcd.isEmpty()) {
            order();
        }
        topology.getNodes(NodeRole.EXTERNAL).stream()
                .filter(node -> ports.forwarding(node).isEmpty())
                .forEach(node -> notes.leave("External node " + node.getName() + " has no port forwarding; remove it"
                        + " and add it again."));
    }

    private void sshPorts() {
        var first = SshPortPlan.FIRST_SSH_PORT;
        var last = ports.lastSshPort();
        var rule = ports.sshRule();
        if (rule.isEmpty()) {
            notes.found("No firewall rule lets the nodes' SSH ports in.", "None begins at " + first + ".", null);
            notes.onPorts(
                    RepairAction.OPEN_PORTS,
                    RepairRisk.SAFE,
                    first,
                    last,
                    "Let SSH ports " + first + "-" + last + " in.");
            return;
        }
        var end = Objects.requireNonNullElse(rule.get().getEndPort(), first);
        if (end != last) {
            notes.found(
                    "The firewall lets in SSH ports that do not fit the nodes.",
                    "It lets in " + first + "-" + end + ", and the nodes need " + first + "-" + last + ".",
                    null);
            notes.onPorts(
                    RepairAction.NARROW_SSH_PORTS,
                    RepairRisk.INTERRUPTS,
                    first,
                    last,
                    "Make the firewall rule for SSH ports anew, for " + first + "-" + last + ".");
        }
    }

    private void etcdPorts(List<TopologyNode> etcd) {
        for (var i = 0; i < etcd.size(); i++) {
            var port = ports.forwarding(etcd.get(i))
                    .map(PortForwardingRule::getPublicPort)
                    .orElse(null);
            // Where the forwarding is lost too, ports are given out from the first free one on.
            var wanted = port != null
                    ? port
                    : freePorts(etcd, SshPortPlan.FIRST_ETCD_PORT).get(indexOfLost(etcd, i));
            if (!ports.letsIn(wanted)) {
                notes.found(
                        "No firewall rule lets SSH to etcd node " + etcd.get(i).getName() + " in.",
                        "None has port " + wanted + ".",
                        null);
                notes.onPorts(RepairAction.OPEN_PORTS, RepairRisk.SAFE, wanted, wanted, "Let port " + wanted + " in.");
            }
        }
    }

    private int indexOfLost(List<TopologyNode> nodes, int node) {
        return (int) nodes.subList(0, node).stream()
                .filter(earlier -> ports.forwarding(earlier).isEmpty())
                .count();
    }

    /**
     * The server takes the oldest rule for that of the nodes' SSH ports, so theirs must not be younger. Which rules are
     * whose shows in the forwardings; where some are made anew, this comes last and looks once more.
     */
    private void order() {
        if (ports.isAnEtcdRuleOldest()) {
            notes.found(
                    "A firewall rule of an etcd node is older than the nodes' SSH rule.",
                    "A resize would take it for that rule, and take all forwardings away.",
                    null);
        } else if (!notes.has(RepairAction.OPEN_PORTS)
                && !notes.has(RepairAction.NARROW_SSH_PORTS)
                && !notes.has(RepairAction.FORWARD_PORT)) {
            return;
        }
        notes.step(
                RepairAction.RENEW_ETCD_RULES,
                RepairRisk.INTERRUPTS,
                "Make the firewall rules of the etcd nodes anew if they are older than the nodes' SSH rule.");
    }

    private void forwardings(String what, List<TopologyNode> nodes, int first) {
        var lost =
                nodes.stream().filter(node -> ports.forwarding(node).isEmpty()).toList();
        if (lost.isEmpty()) {
            return;
        }
        notes.found(
                "No port forwardings lead to " + lost.size() + " of " + nodes.size() + " nodes (" + what + ").",
                "They are missing for "
                        + lost.stream().map(TopologyNode::getName).collect(Collectors.joining(", ")) + ".",
                null);
        var free = freePorts(nodes, first);
        for (var i = 0; i < lost.size(); i++) {
            notes.onMachine(
                    RepairAction.FORWARD_PORT,
                    lost.get(i).getId(),
                    free.get(i),
                    "Lead public port " + free.get(i) + " to SSH on "
                            + lost.get(i).getName() + ".");
        }
    }

    /** The ports from the first on that lead nowhere, as many as there are nodes at least. */
    private List<Integer> freePorts(List<TopologyNode> nodes, int first) {
        Set<Integer> taken = new HashSet<>();
        topology.getPortForwardingRules().forEach(rule -> taken.add(rule.getPublicPort()));
        return java.util.stream.IntStream.iterate(first, port -> port + 1)
                .filter(port -> !taken.contains(port))
                .limit(nodes.size())
                .boxed()
                .toList();
    }
}
