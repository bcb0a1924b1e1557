// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.topology;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.ClusterTopology;
import io.github.cloudstack4j.cks.model.ClusterType;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodeRole;
import io.github.cloudstack4j.cks.model.SemanticVersion;
import io.github.cloudstack4j.cks.model.TopologyNode;
import io.github.cloudstack4j.cks.model.TopologyWarning;
import io.github.cloudstack4j.cks.model.TopologyWarning.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** What is not as it should be in a picture. */
final class TopologyFindings {
    private final ClusterTopology topology;
    private final KubernetesCluster cluster;
    private final ClusterPorts ports;
    private final boolean rulesSeen;
    private final List<TopologyWarning> found = new ArrayList<>();

    TopologyFindings(ClusterTopology topology, boolean rulesSeen) {
        this.topology = topology;
        this.cluster = topology.getCluster();
        this.ports = new ClusterPorts(topology);
        this.rulesSeen = rulesSeen;
    }

    List<TopologyWarning> all() {
        if (ClusterType.EXTERNAL_MANAGED.equals(cluster.getClusterType())) {
            return List.of();
        }
        var settled = cluster.getState() != null && !cluster.getState().isTransitional();
        if (settled) {
            nodes();
            if (rulesSeen && ports.hasForwardings() && !ClusterState.ERROR.equals(cluster.getState())) {
                rules();
            }
        }
        var quorum = topology.getEtcd().getQuorum();
        if (quorum != null && quorum.getMembers() % 2 == 0) {
            warn(Kind.EVEN_ETCD, quorum.getAdvice());
        }
        if (cluster.getServiceOfferingId() == null) {
            warn(
                    Kind.NO_DEFAULT_OFFERING,
                    "The cluster has no default offering, so that it can be neither resized nor upgraded.");
        }
        return found;
    }

    private void nodes() {
        var counted = cluster.getCountedNodes();
        if (counted != topology.getNodes().size()) {
            warn(
                    Kind.NODE_COUNT,
                    "The cluster counts " + counted + " nodes, but has "
                            + topology.getNodes().size() + " machines.");
        }
        if (!ClusterState.STOPPED.equals(cluster.getState())) {
            topology.getNodes().stream()
                    .filter(node -> !node.isRunning())
                    .forEach(node -> warn(Kind.NODE_NOT_RUNNING, node.getName() + " is " + node.getState() + "."));
        }
        var versions = new TreeSet<SemanticVersion>();
        topology.getNodes().stream()
                .map(TopologyNode::getVersion)
                .filter(Objects::nonNull)
                .forEach(versions::add);
        if (versions.size() > 1) {
            warn(Kind.VERSION_DRIFT, "The nodes run different versions of Kubernetes: " + versions + ".");
        }
    }

    private void rules() {
        for (var node : topology.getNodes()) {
            var forwarding = ports.forwarding(node);
            if (forwarding.isEmpty()) {
                warn(Kind.RULE_MISSING, "No port forwarding leads to " + node.getName() + ".");
                continue;
            }
            var port = forwarding.get().getPublicPort();
            if (ports.hasFirewall() && port != null && !ports.letsIn(port)) {
                warn(Kind.RULE_MISSING, "No firewall rule lets port " + port + " of " + node.getName() + " in.");
            }
        }
        if (!ports.hasFirewall()) {
            return;
        }
        ports.sshRule().ifPresent(rule -> {
            var end = rule.getEndPort();
            if (end != null && end > ports.lastSshPort()) {
                warn(
                        Kind.SSH_RANGE_TOO_WIDE,
                        "The firewall lets in SSH ports up to " + end + ", but the nodes need them up to "
                                + ports.lastSshPort() + " only.");
            }
        });
        if (!topology.getNodes(NodeRole.ETCD).isEmpty() && ports.isAnEtcdRuleOldest()) {
            warn(
                    Kind.ETCD_RULES_ORDER,
                    "A firewall rule of an etcd node is older than the nodes' SSH rule: resize with scale(…) only,"
                            + " which renews it first.");
        }
    }

    private void warn(Kind kind, String text) {
        found.add(TopologyWarning.of(kind, text));
    }
}
