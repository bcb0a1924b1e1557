// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the nodes of a cluster that is to be made could come to run, and whether they fit.
 *
 * @param nodes by type, types without nodes left out
 * @param verdict what would become of the request as far as room on hosts goes
 * @param failure what the server would say, up to what it cannot be known before; null if all fit
 * @param tight whether all depends on the order in which the server fills hosts
 * @param warnings what there is to know beyond that, in words
 */
public record ClusterPlacement(
        List<NodePlacement> nodes,
        PlacementVerdict verdict,
        @Nullable String failure,
        boolean tight,
        List<String> warnings)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Keeps copies of the lists. */
    public ClusterPlacement {
        nodes = List.copyOf(nodes);
        warnings = List.copyOf(warnings);
    }

    /** By type of node, types without nodes left out. */
    public List<NodePlacement> getNodes() {
        return nodes;
    }

    /** The hosts that a node of this type could run on; empty also if there are to be no such nodes. */
    public List<HostChoice> getCandidates(NodeType type) {
        return nodes.stream()
                .filter(placement -> placement.type() == type)
                .flatMap(placement -> placement.candidates().stream())
                .toList();
    }

    /** What would become of the request as far as room on hosts goes. */
    public PlacementVerdict getVerdict() {
        return verdict;
    }

    /** Whether all nodes find a host. */
    public boolean isFitting() {
        return verdict == PlacementVerdict.FITS;
    }

    /** What the server would say, up to what cannot be known before, such as ids; null if all fit. */
    public @Nullable String getFailure() {
        return failure;
    }

    /**
     * Whether all depends on the order in which the server fills hosts: the verdict takes the emptiest host for each
     * node, and filling one host after the other ends otherwise.
     */
    public boolean isTight() {
        return tight;
    }

    /** What there is to know beyond that, in words for a log. */
    public List<String> getWarnings() {
        return warnings;
    }
}
