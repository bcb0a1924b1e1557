// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import java.io.Serializable;
import java.util.List;

/**
 * Where the nodes of one type could come to run.
 *
 * @param type what the nodes do
 * @param count how many there are to be
 * @param candidates the hosts of the zone that one of them could run on now
 * @param exclusions the other hosts of the zone, and why not there
 */
public record NodePlacement(NodeType type, int count, List<HostChoice> candidates, List<HostExclusion> exclusions)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Keeps copies of the lists. */
    public NodePlacement {
        candidates = List.copyOf(candidates);
        exclusions = List.copyOf(exclusions);
    }

    /** What the nodes do. */
    public NodeType getType() {
        return type;
    }

    /** How many there are to be. */
    public int getCount() {
        return count;
    }

    /** The hosts of the zone that one of them could run on now. */
    public List<HostChoice> getCandidates() {
        return candidates;
    }

    /** The other hosts of the zone, and why not there. */
    public List<HostExclusion> getExclusions() {
        return exclusions;
    }
}
