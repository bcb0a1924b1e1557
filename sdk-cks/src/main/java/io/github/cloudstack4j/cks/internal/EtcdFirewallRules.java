// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.NetworkRules;
import io.github.cloudstack4j.core.model.CreateFirewallRuleRequest;
import io.github.cloudstack4j.core.model.FirewallRule;
import io.github.cloudstack4j.core.model.PortForwardingRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A way round a defect of the server: to resize a cluster it revokes the oldest firewall rule that leads to port
 * 22, taking it for the nodes' SSH range. From the second resize on that is a rule of an etcd node, and the
 * cluster loses all its port forwardings. Making the etcd rules anew, so that the SSH range is the oldest again,
 * keeps it from doing so.
 */
public final class EtcdFirewallRules {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.cks");

    private final NetworkRules rules;

    public EtcdFirewallRules(NetworkRules rules) {
        this.rules = rules;
    }

    /**
     * Makes the etcd rules younger than the SSH rule if they are not; blocks for a few short jobs where they are not.
     */
    public void putInOrderBeforeResizing(KubernetesCluster cluster) {
        var address = cluster.getIpAddressId();
        var etcdNodes = cluster.getNodes(NodeType.ETCD);
        if (address == null || etcdNodes.isEmpty()) {
            return;
        }
        var projectId = cluster.getProjectId();
        var forwardings = rules.portForwardingRules(
                        filter -> filter.ipAddressId(address).listAll(true).project(projectId))
                .toList();
        var etcdPorts = publicPorts(forwardings, etcdNodes);
        var sshPorts = publicPorts(forwardings, otherNodes(cluster));
        var newestFirst = rules.firewallRules(
                        filter -> filter.ipAddressId(address).listAll(true).project(projectId))
                .toList();
        var etcdRules = newestFirst.stream()
                .filter(rule -> etcdPorts.contains(rule.getStartPort()))
                .toList();
        if (isAnyOlderThanSshRule(newestFirst, etcdRules, sshPorts)) {
            log.debug("{}: renewing {} etcd firewall rules before the resize", cluster.getName(), etcdRules.size());
            etcdRules.forEach(rule -> renew(cluster, rule));
        }
    }

    private static List<KubernetesNode> otherNodes(KubernetesCluster cluster) {
        return cluster.getNodes().stream()
                .filter(node -> node.getNodeType() != NodeType.ETCD)
                .toList();
    }

    /** Whether the server would take one of the etcd rules for the SSH range: it takes the oldest, and lists the newest first. */
    public static boolean isAnyOlderThanSshRule(
            List<FirewallRule> newestFirst, List<FirewallRule> etcdRules, Set<Integer> sshPorts) {
        for (int i = 0; i < newestFirst.size(); i++) {
            if (sshPorts.contains(newestFirst.get(i).getStartPort())) {
                return newestFirst.subList(i + 1, newestFirst.size()).stream().anyMatch(etcdRules::contains);
            }
        }
        return false;
    }

    private static Set<Integer> publicPorts(List<PortForwardingRule> forwardings, List<KubernetesNode> nodes) {
        var ids = nodes.stream().map(KubernetesNode::getId).collect(Collectors.toSet());
        return forwardings.stream()
                .filter(rule -> ids.contains(rule.getVirtualMachineId()))
                .map(PortForwardingRule::getPublicPort)
                .collect(Collectors.toSet());
    }

    private void renew(KubernetesCluster cluster, FirewallRule rule) {
        try {
            rules.closeFirewall(rule.getId()).await();
            rules.openFirewall(sameAs(rule)).await();
        } catch (CloudStackException e) {
            throw new CloudStackException(
                    "Cluster " + cluster.getName() + " was not resized: the firewall rule of an etcd node (tcp "
                            + rule.getStartPort() + "-" + rule.getEndPort() + " on " + rule.getIpAddress() + ", from "
                            + rule.getCidrList() + ") had to be deleted and made anew before, and that failed: "
                            + e.getMessage() + " See that there is such a rule before you resize the cluster.",
                    e);
        }
    }

    private static CreateFirewallRuleRequest sameAs(FirewallRule rule) {
        var cidrs = rule.getCidrList();
        return CreateFirewallRuleRequest.builder()
                .ipAddressId(String.valueOf(rule.getIpAddressId()))
                .protocol(String.valueOf(rule.getProtocol()))
                .startPort(rule.getStartPort())
                .endPort(rule.getEndPort())
                .cidrs(cidrs == null ? List.of() : List.of(cidrs.split(",")))
                .build();
    }
}
