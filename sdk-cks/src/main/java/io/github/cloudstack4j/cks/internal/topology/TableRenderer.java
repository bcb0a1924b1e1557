// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.topology;

import io.github.cloudstack4j.cks.model.ClusterTopology;
import io.github.cloudstack4j.cks.model.TopologyNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws a table of plain text. */
final class TableRenderer implements TopologyRenderer {
    private static final List<String> HEAD =
            List.of("ROLE", "NODE", "STATE", "VERSION", "ADDRESS", "SSH", "OFFERING", "TEMPLATE", "HOST");

    @Override
    public String render(ClusterTopology topology) {
        var text = new StringBuilder();
        line(text, "Cluster  " + Caption.cluster(topology));
        line(text, "API      " + Caption.orDash(topology.getApiEndpoint()));
        line(text, "Network  " + Caption.orDash(Caption.network(topology)));
        var quorum = topology.getEtcd().getQuorum();
        line(
                text,
                "etcd     " + (topology.getEtcd().isExternal() ? "on nodes of its own" : "on the control nodes")
                        + (quorum == null ? "" : ": " + quorum.getAdvice()));
        text.append('\n');
        rows(text, topology.getNodes());
        if (!topology.getWarnings().isEmpty()) {
            text.append('\n');
            topology.getWarnings().forEach(warning -> line(text, "! " + Caption.clean(warning)));
        }
        return text.toString();
    }

    private static void rows(StringBuilder text, List<TopologyNode> nodes) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        nodes.forEach(node -> rows.add(row(node)));
        var widths = new int[HEAD.size()];
        for (var row : rows) {
            for (var i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        for (var row : rows) {
            var line = new StringBuilder();
            for (var i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - length(row.get(i)) + 2));
            }
            line(text, line.toString().stripTrailing());
        }
    }

    private static List<String> row(TopologyNode node) {
        return List.of(
                node.getRole().name().toLowerCase(Locale.ROOT),
                Caption.clean(node.getName()),
                Caption.orDash(node.getState()),
                Caption.orDash(node.getVersion()),
                Caption.orDash(node.getPrivateAddress()),
                Caption.orDash(node.getSsh()),
                Caption.orDash(node.getOfferingName()),
                Caption.orDash(node.getTemplateName()),
                Caption.orDash(node.getHostName()));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
