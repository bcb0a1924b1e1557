// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.topology;

import io.github.cloudstack4j.cks.model.ClusterTopology;
import io.github.cloudstack4j.cks.model.NodeRole;
import org.jspecify.annotations.Nullable;

/** Draws a graph in the DOT language. */
final class DotRenderer implements TopologyRenderer {
    @Override
    public String render(ClusterTopology topology) {
        var text = new StringBuilder("digraph cluster {\n");
        text.append("  label=\"").append(escaped(Caption.cluster(topology))).append("\";\n");
        text.append("  rankdir=LR;\n  compound=true;\n");
        text.append("  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n");
        text.append("  api [shape=ellipse, label=\"API\\n")
                .append(escaped(topology.getApiEndpoint()))
                .append("\"];\n");
        for (var role : NodeRole.values()) {
            group(text, topology, role);
        }
        edges(text, topology);
        var number = 0;
        for (var warning : topology.getWarnings()) {
            text.append("  w")
                    .append(number++)
                    .append(" [shape=note, color=red, label=\"")
                    .append(escaped(warning))
                    .append("\"];\n");
        }
        return text.append("}\n").toString();
    }

    private static void group(StringBuilder text, ClusterTopology topology, NodeRole role) {
        var nodes = topology.getNodes(role);
        if (nodes.isEmpty()) {
            return;
        }
        text.append("  subgraph cluster_").append(role).append(" {\n");
        text.append("    label=\"").append(Caption.title(role)).append("\";\n");
        for (var i = 0; i < nodes.size(); i++) {
            text.append("    ").append(role).append(i).append(" [");
            text.append(nodes.get(i).isRunning() ? "" : "style=\"rounded,dashed\", ");
            text.append("label=\"")
                    .append(Caption.label(nodes.get(i), "\\n", DotRenderer::escaped))
                    .append("\"];\n");
        }
        text.append("  }\n");
    }

    private static void edges(StringBuilder text, ClusterTopology topology) {
        var controls = topology.getNodes(NodeRole.CONTROL).size();
        for (var i = 0; i < controls; i++) {
            text.append("  api -> ").append(NodeRole.CONTROL).append(i).append(";\n");
        }
        for (var role : NodeRole.values()) {
            if (role != NodeRole.CONTROL
                    && controls > 0
                    && !topology.getNodes(role).isEmpty()) {
                text.append("  CONTROL0 -> ").append(role).append("0 [ltail=cluster_CONTROL, lhead=cluster_");
                text.append(role).append(", dir=none];\n");
            }
        }
    }

    private static String escaped(@Nullable Object text) {
        return Caption.clean(text).replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
