// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.placement;

import java.util.Set;

/**
 * A strict affinity group.
 *
 * @param together whether it keeps its machines on one host, instead of each on a host of its own
 * @param hosts ids of the hosts where machines of it run
 */
record PlannedGroup(String id, boolean together, Set<String> hosts) {
    boolean allows(String hostId, Set<String> hostsMeanwhile) {
        return together ? hostsMeanwhile.stream().allMatch(hostId::equals) : !hostsMeanwhile.contains(hostId);
    }
}
