// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.placement;

import io.github.cloudstack4j.cks.model.NodeType;
import java.util.List;
import java.util.Set;

/**
 * The nodes of one type as far as planning goes.
 *
 * @param megahertz MHz of each, cores times their speed
 * @param bytes bytes of memory of each
 * @param tags what a host must have
 * @param image what they are made from
 * @param groups the strict affinity groups they join
 */
record PlannedNodes(
        NodeType type,
        int count,
        String offering,
        long megahertz,
        long bytes,
        Set<String> tags,
        PlannedImage image,
        List<PlannedGroup> groups) {
    long roomOn(long freeMegahertz, long freeBytes) {
        return Math.max(0, Math.min(freeMegahertz / megahertz, freeBytes / bytes));
    }

    boolean keptTogether() {
        return groups.stream().anyMatch(PlannedGroup::together);
    }

    boolean keptApart() {
        return groups.stream().anyMatch(group -> !group.together());
    }
}
