// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.placement;

import org.jspecify.annotations.Nullable;

/** What hosts an image runs on, as far as it is known: null stands for any. */
record PlannedImage(@Nullable String hypervisor, @Nullable String arch) {
    boolean fitsHypervisorOf(PlannedHost host) {
        return hypervisor == null || hypervisor.equalsIgnoreCase(host.hypervisor());
    }

    boolean fitsArchOf(PlannedHost host) {
        return arch == null || host.arch() == null || arch.equals(host.arch());
    }
}
