// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.plan;

import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.NodeForecast;
import io.github.cloudstack4j.cks.model.NodeForecast.Fate;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.SemanticVersion;
import io.github.cloudstack4j.cks.model.UpgradeHop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an upgrade does to each node of a cluster. The server keeps to itself which external nodes it leaves alone. */
final class NodeForecasts {
    static final Comparator<KubernetesNode> CONTROL_FIRST = Comparator.comparing(KubernetesNode::getNodeType)
            .thenComparing(KubernetesNode::isExternalNode)
            .thenComparing(NodeForecasts::nameOf);

    private final KubernetesCluster cluster;
    private final @Nullable SemanticVersion clusterVersion;
    private final Set<String> upgradedByHand;

    /** {@code upgradedByHand} are names or ids of external nodes known to be marked for manual upgrade. */
    NodeForecasts(KubernetesCluster cluster, @Nullable SemanticVersion clusterVersion, Set<String> upgradedByHand) {
        this.cluster = cluster;
        this.clusterVersion = clusterVersion;
        this.upgradedByHand = Set.copyOf(upgradedByHand);
    }

    List<UpgradeHop> along(List<KubernetesVersion> hops) {
        var result = new ArrayList<UpgradeHop>();
        var from = clusterVersion;
        for (var hop : hops) {
            var before = from;
            var to = UpgradePath.number(hop);
            var nodes = cluster.getNodes().stream()
                    .sorted(CONTROL_FIRST)
                    .map(node -> forecast(node, before, to))
                    .toList();
            result.add(new UpgradeHop(
                    Objects.requireNonNull(before),
                    to,
                    hop.getId(),
                    Objects.requireNonNullElse(hop.getName(), hop.getId()),
                    nodes));
            from = to;
        }
        return List.copyOf(result);
    }

    private NodeForecast forecast(KubernetesNode node, @Nullable SemanticVersion before, SemanticVersion to) {
        var fate = fate(node);
        var reported = node.getVersion();
        var now = switch (fate) {
            case UPGRADED -> before;
            case LEFT_BEHIND, CANNOT_BE_TOLD -> reported;
            case NO_KUBERNETES -> null;
        };
        var after = switch (fate) {
            case UPGRADED -> to;
            case LEFT_BEHIND -> reported;
            case CANNOT_BE_TOLD, NO_KUBERNETES -> null;
        };
        return new NodeForecast(
                node.getId(), nameOf(node), node.getNodeType(), node.isExternalNode(), now, after, fate);
    }

    private Fate fate(KubernetesNode node) {
        if (node.getNodeType() == NodeType.ETCD) {
            return Fate.NO_KUBERNETES;
        }
        if (!node.isExternalNode()) {
            return Fate.UPGRADED;
        }
        var version = node.getVersion();
        var leftBehindBefore = version != null && clusterVersion != null && version.compareTo(clusterVersion) < 0;
        return leftBehindBefore || upgradedByHand.contains(node.getId()) || upgradedByHand.contains(nameOf(node))
                ? Fate.LEFT_BEHIND
                : Fate.CANNOT_BE_TOLD;
    }

    static String nameOf(KubernetesNode node) {
        return Objects.requireNonNullElse(node.getName(), node.getId());
    }
}
