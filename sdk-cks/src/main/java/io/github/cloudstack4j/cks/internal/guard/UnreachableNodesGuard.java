// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.guard;

import io.github.cloudstack4j.cks.internal.KubernetesIssues;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.NetworkRules;
import io.github.cloudstack4j.core.model.KnownIssue;
import io.github.cloudstack4j.core.model.PortForwardingRule;
import java.util.Optional;

/** The server upgrades nodes over SSH: without the rules that lead there the cluster ends in Alert. */
final class UnreachableNodesGuard implements ClusterGuard {
    private static final Integer SSH = 22;

    private final NetworkRules rules;

    UnreachableNodesGuard(NetworkRules rules) {
        this.rules = rules;
    }

    @Override
    public KnownIssue issue() {
        return KubernetesIssues.UNREACHABLE_NODES;
    }

    @Override
    public Optional<String> objection(KubernetesCluster cluster, Change change) {
        var address = cluster.getIpAddressId();
        if (!(change instanceof Change.Upgrade)
                || address == null
                || !ClusterState.RUNNING.equals(cluster.getState())) {
            return Optional.empty();
        }
        try {
            return objection(cluster, address);
        } catch (ApiException e) {
            // Who may not see the rules may upgrade all the same.
            return Optional.empty();
        }
    }

    private Optional<String> objection(KubernetesCluster cluster, String address) {
        var reached = rules
                .portForwardingRules(
                        filter -> filter.ipAddressId(address).listAll(true).project(cluster.getProjectId()))
                .stream()
                .filter(rule -> SSH.equals(rule.getPrivatePort()))
                .map(PortForwardingRule::getVirtualMachineId)
                .collect(java.util.stream.Collectors.toSet());
        return cluster.getNodes().stream()
                .filter(node -> node.getNodeType() != NodeType.ETCD)
                .filter(node -> !reached.contains(node.getId()))
                .findFirst()
                .map(node -> "no port forwarding leads to node " + node.getName()
                        + ", so that the server cannot work on it, and the cluster would end in Alert.");
    }
}
