// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.topology;

import io.github.cloudstack4j.cks.model.ClusterTopology;
import io.github.cloudstack4j.cks.model.NodeRole;
import org.jspecify.annotations.Nullable;

/** Draws a Mermaid flowchart. */
final class MermaidRenderer implements TopologyRenderer {
    @Override
    public String render(ClusterTopology topology) {
        var text = new StringBuilder("flowchart LR\n");
        text.append("  api([\"API ").append(escaped(topology.getApiEndpoint())).append("\"])\n");
        text.append("  subgraph cluster [\"")
                .append(escaped(Caption.cluster(topology)))
                .append("\"]\n");
        var number = 0;
        for (var role : NodeRole.values()) {
            var nodes = topology.getNodes(role);
            if (nodes.isEmpty()) {
                continue;
            }
            text.append("    subgraph ")
                    .append(role)
                    .append(" [\"")
                    .append(Caption.title(role))
                    .append("\"]\n");
            for (var node : nodes) {
                text.append("      n")
                        .append(number++)
                        .append("[\"")
                        .append(Caption.label(node, "<br/>", MermaidRenderer::escaped))
                        .append("\"]\n");
            }
            text.append("    end\n");
        }
        text.append("  end\n");
        if (!topology.getNodes(NodeRole.CONTROL).isEmpty()) {
            text.append("  api --> CONTROL\n");
            link(text, topology, NodeRole.WORKER);
            link(text, topology, NodeRole.ETCD);
            link(text, topology, NodeRole.EXTERNAL);
        }
        number = 0;
        for (var warning : topology.getWarnings()) {
            text.append("  w")
                    .append(number++)
                    .append("{{\"")
                    .append(escaped(warning))
                    .append("\"}}\n");
        }
        return text.toString();
    }

    private static void link(StringBuilder text, ClusterTopology topology, NodeRole role) {
        if (!topology.getNodes(role).isEmpty()) {
            text.append("  CONTROL --- ").append(role).append('\n');
        }
    }

    /** Mermaid writes characters that mean something to it, or to the HTML it makes, by their number. */
    private static String escaped(@Nullable Object text) {
        var escaped = new StringBuilder();
        Caption.clean(text).codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) || " .-_:/·,()@+=".indexOf(point) >= 0) {
                escaped.appendCodePoint(point);
            } else {
                escaped.append('#').append(point).append(';');
            }
        });
        return escaped.toString();
    }
}
