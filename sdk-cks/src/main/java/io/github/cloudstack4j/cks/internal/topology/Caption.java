// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.topology;

import io.github.cloudstack4j.cks.model.ClusterTopology;
import io.github.cloudstack4j.cks.model.NodeRole;
import io.github.cloudstack4j.cks.model.TopologyNode;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of the picture, the same in every format. */
final class Caption {
    private Caption() {}

    /** Control characters would break a line, or the format. */
    static String clean(@Nullable Object text) {
        if (text == null) {
            return "";
        }
        var clean = new StringBuilder();
        String.valueOf(text).codePoints().forEach(point -> clean.appendCodePoint(isShown(point) ? point : ' '));
        return clean.toString();
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    static String cluster(ClusterTopology topology) {
        var cluster = topology.getCluster();
        return join(" · ", cluster.getName(), cluster.getState(), cluster.getKubernetesVersionName());
    }

    static String network(ClusterTopology topology) {
        var network = topology.getNetwork();
        return network == null
                ? clean(topology.getCluster().getNetworkName())
                : join(" · ", network.getName(), network.getType(), network.getCidr());
    }

    static String title(NodeRole role) {
        return switch (role) {
            case CONTROL -> "Control nodes";
            case WORKER -> "Workers";
            case ETCD -> "etcd nodes";
            case EXTERNAL -> "External nodes";
        };
    }

    /** What there is to say about a node, line by line. */
    static List<String> lines(TopologyNode node) {
        return Stream.of(
                        join(" · ", node.getState(), node.getVersion() == null ? null : "v" + node.getVersion()),
                        join(" · ", node.getPrivateAddress(), node.getSsh() == null ? null : "ssh " + node.getSsh()),
                        join(" · ", node.getOfferingName(), node.getTemplateName()),
                        node.getHostName() == null ? "" : "on " + clean(node.getHostName()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The name of a node and what there is to say about it, in a format that breaks lines by {@code lineBreak}. */
    static String label(TopologyNode node, String lineBreak, UnaryOperator<String> escaping) {
        return Stream.concat(Stream.of(node.getName()), lines(node).stream())
                .map(escaping)
                .collect(Collectors.joining(lineBreak));
    }

    static String orDash(@Nullable Object value) {
        var clean = clean(value);
        return clean.isBlank() ? "-" : clean;
    }

    private static String join(String separator, @Nullable Object... parts) {
        return String.join(
                separator,
                Stream.of(parts)
                        .filter(Objects::nonNull)
                        .map(Caption::clean)
                        .filter(part -> !part.isBlank())
                        .toList());
    }
}
