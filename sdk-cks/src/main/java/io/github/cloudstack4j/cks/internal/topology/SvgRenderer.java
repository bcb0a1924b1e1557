// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.topology;

import io.github.cloudstack4j.cks.model.ClusterTopology;
import io.github.cloudstack4j.cks.model.NodeRole;
import io.github.cloudstack4j.cks.model.TopologyNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws an SVG: the API on top, below it a row of boxes for each role, and the warnings at the foot. */
final class SvgRenderer implements TopologyRenderer {
    private static final int MARGIN = 24;
    private static final int GAP = 16;
    private static final int BOX_WIDTH = 250;
    private static final int BOX_HEIGHT = 104;
    private static final int COLUMNS = 4;
    private static final int LINE = 17;
    private static final int HEAD = 92;
    private static final int TITLE = 26;
    /** What fits into a box at the size of the letters. */
    private static final int NAME_LETTERS = 30;

    private static final int LINE_LETTERS = 38;
    private static final int WARNING_LETTERS = 150;

    @Override
    public String render(ClusterTopology topology) {
        var columns = Math.max(
                2,
                Stream.of(NodeRole.values())
                        .mapToInt(role ->
                                Math.min(COLUMNS, topology.getNodes(role).size()))
                        .max()
                        .orElse(2));
        var width = 2 * MARGIN + columns * BOX_WIDTH + (columns - 1) * GAP + 2 * GAP;
        var body = new StringBuilder();
        var y = head(body, topology, width);
        for (var role : NodeRole.values()) {
            y = group(body, topology.getNodes(role), role, y, columns, width);
        }
        for (var warning : topology.getWarnings()) {
            text(body, MARGIN, y + LINE, "w", "⚠ " + cut(Caption.clean(warning), WARNING_LETTERS * columns / COLUMNS));
            y += LINE + 4;
        }
        return document(topology, width, y + MARGIN, body);
    }

    private static String document(ClusterTopology topology, int width, int height, StringBuilder body) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\">\n"
                + "<title>" + escaped(Caption.cluster(topology)) + "</title>\n"
                + "<style>text{font-family:sans-serif;font-size:12px;fill:#24292f}"
                + ".h{font-size:18px;font-weight:bold}.t{font-size:13px;font-weight:bold;fill:#57606a}"
                + ".n{font-size:13px;font-weight:bold}.w{fill:#b42318}"
                + ".g{fill:#f6f8fa;stroke:#d0d7de}.b{fill:#fff;stroke-width:1.5}"
                + ".CONTROL{stroke:#0969da}.WORKER{stroke:#1a7f37}.ETCD{stroke:#9a6700}.EXTERNAL{stroke:#8250df}"
                + ".down{stroke-dasharray:5 4}</style>\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n" + body + "</svg>\n";
    }

    private static int head(StringBuilder body, ClusterTopology topology, int width) {
        text(body, MARGIN, MARGIN + 16, "h", cut(Caption.cluster(topology), width / 12));
        text(body, MARGIN, MARGIN + 40, "", "API " + Caption.orDash(topology.getApiEndpoint()));
        text(body, MARGIN, MARGIN + 58, "", cut("Network " + Caption.orDash(Caption.network(topology)), width / 8));
        return HEAD;
    }

    private static int group(
            StringBuilder body, List<TopologyNode> nodes, NodeRole role, int y, int columns, int width) {
        if (nodes.isEmpty()) {
            return y;
        }
        var rows = (nodes.size() + columns - 1) / columns;
        var height = TITLE + rows * (BOX_HEIGHT + GAP) + 4;
        body.append("<rect class=\"g\" rx=\"8\"")
                .append(area(MARGIN, y, width - 2 * MARGIN, height))
                .append("/>\n");
        text(body, MARGIN + GAP, y + 18, "t", Caption.title(role) + " (" + nodes.size() + ")");
        for (var i = 0; i < nodes.size(); i++) {
            var left = MARGIN + GAP + i % columns * (BOX_WIDTH + GAP);
            box(body, nodes.get(i), left, y + TITLE + i / columns * (BOX_HEIGHT + GAP));
        }
        return y + height + GAP;
    }

    private static void box(StringBuilder body, TopologyNode node, int x, int y) {
        body.append("<g><title>").append(escaped(node.getName())).append("</title>");
        body.append("<rect rx=\"6\" class=\"b ").append(node.getRole()).append(node.isRunning() ? "" : " down");
        body.append('"').append(area(x, y, BOX_WIDTH, BOX_HEIGHT)).append("/>");
        text(body, x + 10, y + 20, "n", cut(Caption.clean(node.getName()), NAME_LETTERS));
        var line = y + 42;
        for (var words : Caption.lines(node)) {
            text(body, x + 10, line, "", cut(words, LINE_LETTERS));
            line += LINE;
        }
        body.append("</g>\n");
    }

    private static String area(int x, int y, int width, int height) {
        return " x=\"" + x + "\" y=\"" + y + "\" width=\"" + width + "\" height=\"" + height + "\"";
    }

    private static void text(StringBuilder body, int x, int y, String style, String text) {
        body.append("<text x=\"").append(x).append("\" y=\"").append(y).append('"');
        if (!style.isEmpty()) {
            body.append(" class=\"").append(style).append('"');
        }
        body.append('>').append(escaped(text)).append("</text>\n");
    }

    /** The full name of a node is in its title; of anything else the beginning tells most. */
    private static String cut(String text, int letters) {
        return text.codePointCount(0, text.length()) <= letters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, letters - 1)) + "…";
    }

    private static String escaped(@Nullable String text) {
        return Caption.clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
