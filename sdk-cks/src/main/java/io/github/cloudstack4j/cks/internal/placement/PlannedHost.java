// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.placement;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A host as far as planning goes.
 *
 * @param up whether the server reaches it
 * @param enabled whether it takes machines
 * @param megahertz MHz that are left
 * @param bytes bytes of memory that are left
 * @param forOthers whether it is dedicated to others than the owner of the cluster
 * @param ofAccount whether it is dedicated to the owner's account alone
 * @param ofGroup whether it belongs to the dedications whose group the nodes will join
 */
record PlannedHost(
        String id,
        String name,
        boolean up,
        boolean enabled,
        @Nullable String hypervisor,
        @Nullable String arch,
        Set<String> tags,
        long megahertz,
        long bytes,
        boolean forOthers,
        boolean ofAccount,
        boolean ofGroup) {
    boolean isOpen() {
        return up && enabled;
    }
}
