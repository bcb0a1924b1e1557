// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.plan;

import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.NodeVersion;
import io.github.cloudstack4j.cks.model.NodeVersion.Standing;
import io.github.cloudstack4j.cks.model.SemanticVersion;
import io.github.cloudstack4j.cks.model.VersionReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds the versions of nodes against that of their cluster, by the version skew policy of Kubernetes. */
final class VersionReports {
    /** A kubelet may be so many minor versions older than the API server; before 1.28, one fewer. */
    private static final int SKEW = 3;

    private static final SemanticVersion FIRST_WITH_THAT_SKEW = SemanticVersion.of(1, 28, 0);

    private VersionReports() {}

    static VersionReport of(
            KubernetesCluster cluster, @Nullable SemanticVersion version, @Nullable SemanticVersion latest) {
        var apiServer = newestControl(cluster, version);
        var nodes = cluster.getNodes().stream()
                .sorted(NodeForecasts.CONTROL_FIRST)
                .map(node -> new NodeVersion(
                        node.getId(),
                        NodeForecasts.nameOf(node),
                        node.getNodeType(),
                        node.isExternalNode(),
                        node.getVersion(),
                        standing(node, version, apiServer)))
                .toList();
        return new VersionReport(
                cluster.getId(),
                Objects.requireNonNullElse(cluster.getName(), cluster.getId()),
                version,
                latest,
                nodes,
                warnings(nodes, version, latest, apiServer));
    }

    /** What nodes have to keep up with: the newest API server there is. */
    private static @Nullable SemanticVersion newestControl(
            KubernetesCluster cluster, @Nullable SemanticVersion version) {
        return cluster.getNodes(NodeType.CONTROL).stream()
                .map(KubernetesNode::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(version);
    }

    private static Standing standing(
            KubernetesNode node, @Nullable SemanticVersion version, @Nullable SemanticVersion apiServer) {
        var own = node.getVersion();
        if (node.getNodeType() == NodeType.ETCD) {
            return Standing.NO_KUBERNETES;
        }
        if (own == null || version == null) {
            return Standing.UNKNOWN;
        }
        if (apiServer != null && isTooOld(own, apiServer)) {
            return Standing.TOO_OLD;
        }
        var order = own.compareTo(version);
        return order == 0 ? Standing.CURRENT : order < 0 ? Standing.BEHIND : Standing.AHEAD;
    }

    private static boolean isTooOld(SemanticVersion node, SemanticVersion apiServer) {
        return node.getMajor() != apiServer.getMajor()
                ? node.compareTo(apiServer) < 0
                : apiServer.getMinor() - node.getMinor() > skewFor(apiServer);
    }

    private static int skewFor(SemanticVersion apiServer) {
        return apiServer.isAtLeast(FIRST_WITH_THAT_SKEW) ? SKEW : SKEW - 1;
    }

    private static List<String> warnings(
            List<NodeVersion> nodes,
            @Nullable SemanticVersion version,
            @Nullable SemanticVersion latest,
            @Nullable SemanticVersion apiServer) {
        var warnings = new ArrayList<String>();
        for (var node : nodes) {
            switch (node.standing()) {
                case BEHIND ->
                    warnings.add(node.name() + " is behind the cluster, at " + node.version()
                            + (node.external()
                                    ? ": it was left out of an upgrade, so it is marked for manual upgrade. Upgrade"
                                            + " it by hand, or remove it and add it again"
                                    : ": an upgrade did not reach it. Upgrade the cluster to its own version again")
                            + atTheEdge(node, apiServer) + ".");
                case TOO_OLD ->
                    warnings.add(node.name() + " is at " + node.version() + ", more than "
                            + skewFor(Objects.requireNonNull(apiServer))
                            + " minor versions behind the API server's " + apiServer
                            + ": Kubernetes does not support that. Upgrade it now.");
                case AHEAD ->
                    warnings.add(node.name() + " is ahead of the cluster, at " + node.version()
                            + ": an upgrade is under way, or has failed half-way. Upgrade the cluster again.");
                case CURRENT, UNKNOWN, NO_KUBERNETES -> {}
            }
        }
        if (version != null && latest != null && version.compareTo(latest) < 0) {
            warnings.add("Kubernetes " + latest + " is to be had: see planUpgrade(…).");
        }
        return List.copyOf(warnings);
    }

    private static String atTheEdge(NodeVersion node, @Nullable SemanticVersion apiServer) {
        var own = node.version();
        return own != null && apiServer != null && apiServer.getMinor() - own.getMinor() == skewFor(apiServer)
                ? "; with the cluster's next minor version it stops being supported"
                : "";
    }
}
