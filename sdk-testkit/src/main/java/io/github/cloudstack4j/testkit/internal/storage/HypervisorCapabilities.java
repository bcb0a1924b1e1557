// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.util.Map;
import java.util.TreeMap;

/** How many data disks an instance can have, by hypervisor. */
final class HypervisorCapabilities {

    private static final int OTHERWISE = 6;

    private final Map<String, Integer> dataVolumes =
            new TreeMap<>(Map.of("KVM", 32, "VMware", 59, "XenServer", 253, "Hyperv", 64, "Simulator", 6));

    int maxDataVolumes(Resource vm) {
        return dataVolumes.getOrDefault(vm.requireText("hypervisor"), OTHERWISE);
    }

    void setMaxDataVolumes(String hypervisor, int max) {
        dataVolumes.put(hypervisor, max);
    }

    /** All that is known, by hypervisor. */
    Map<String, Integer> maxDataVolumes() {
        return Map.copyOf(dataVolumes);
    }
}
