// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One upgrade of a cluster on its way to a later version: to a later patch, or to the next minor version.
 *
 * @param from the version before
 * @param to the version afterwards
 * @param versionId id of the supported version that is installed
 * @param versionName name of the supported version that is installed
 * @param nodes what becomes of each node
 */
public record UpgradeHop(
        SemanticVersion from, SemanticVersion to, String versionId, String versionName, List<NodeForecast> nodes)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Copies what it is given. */
    public UpgradeHop {
        nodes = List.copyOf(nodes);
    }

    /** The version before. */
    public SemanticVersion getFrom() {
        return from;
    }

    /** The version afterwards. */
    public SemanticVersion getTo() {
        return to;
    }

    /** Id of the supported version that is installed. */
    public String getVersionId() {
        return versionId;
    }

    /** Name of the supported version that is installed. */
    public String getVersionName() {
        return versionName;
    }

    /** What becomes of each node, control nodes first. */
    public List<NodeForecast> getNodes() {
        return nodes;
    }

    /** The nodes that keep their version, or may. */
    public List<NodeForecast> getLeftBehind() {
        return nodes.stream()
                .filter(node -> node.fate() != NodeForecast.Fate.UPGRADED)
                .toList();
    }

    /** One line: both versions, and the nodes that are left behind. */
    @Override
    public String toString() {
        var left = getLeftBehind();
        return from + " -> " + to
                + (left.isEmpty()
                        ? ""
                        : left.stream().map(NodeForecast::toString).collect(Collectors.joining("; ", " (", ")")));
    }
}
