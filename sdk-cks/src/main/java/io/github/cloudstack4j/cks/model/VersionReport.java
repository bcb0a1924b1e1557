// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Kubernetes versions in a cluster: its own, those of its nodes, and the latest it could have.
 *
 * @param clusterId id of the cluster
 * @param clusterName name of the cluster; its id when none was reported
 * @param version the version CloudStack has for the cluster; null where it has none
 * @param latest the latest version that is enabled, ready in the cluster's zone and of its architecture; null if none is
 * @param nodes its nodes, control nodes first
 * @param warnings what should be done about them; empty when all is well
 */
public record VersionReport(
        String clusterId,
        String clusterName,
        @Nullable SemanticVersion version,
        @Nullable SemanticVersion latest,
        List<NodeVersion> nodes,
        List<String> warnings)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Copies what it is given. */
    public VersionReport {
        nodes = List.copyOf(nodes);
        warnings = List.copyOf(warnings);
    }

    /** Id of the cluster. */
    public String getClusterId() {
        return clusterId;
    }

    /** Name of the cluster. */
    public String getClusterName() {
        return clusterName;
    }

    /** The version CloudStack has for the cluster; null where it has none. */
    public @Nullable SemanticVersion getVersion() {
        return version;
    }

    /** The latest version that is enabled, ready in the cluster's zone and of its architecture; null if none is. */
    public @Nullable SemanticVersion getLatest() {
        return latest;
    }

    /** Its nodes, control nodes first. */
    public List<NodeVersion> getNodes() {
        return nodes;
    }

    /** The nodes whose version is older than the cluster's. */
    public List<NodeVersion> getBehind() {
        return nodes.stream()
                .filter(node -> node.standing() == NodeVersion.Standing.BEHIND
                        || node.standing() == NodeVersion.Standing.TOO_OLD)
                .toList();
    }

    /** What should be done about them; empty when all is well. */
    public List<String> getWarnings() {
        return warnings;
    }

    /** Whether every node that runs Kubernetes has the cluster's version. */
    public boolean isUniform() {
        return nodes.stream()
                .allMatch(node -> node.standing() == NodeVersion.Standing.CURRENT
                        || node.standing() == NodeVersion.Standing.NO_KUBERNETES);
    }

    /** Some lines for people: the versions, a line for each node, the warnings. */
    @Override
    public String toString() {
        var text = new StringBuilder("Cluster " + clusterName + " runs Kubernetes "
                + (version == null ? "of an unknown version" : version)
                + (latest == null ? "" : ", the latest to be had is " + latest));
        nodes.forEach(node -> text.append("\n  ").append(node));
        warnings.forEach(warning -> text.append("\n  ! ").append(warning));
        return text.toString();
    }
}
