// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many data disks an instance can have, by hypervisor. */
final class HypervisorCapabilities {

    private static final int OTHERWISE = 6;

    private final Map<String, Integer> dataVolumes = new LinkedHashMap<>();

    HypervisorCapabilities() {
        setMaxDataVolumes("XenServer", 253);
        setMaxDataVolumes("VMware", 59);
        setMaxDataVolumes("KVM", 32);
        setMaxDataVolumes("Hyperv", 64);
        setMaxDataVolumes("Simulator", 6);
    }

    int maxDataVolumes(Resource vm) {
        return dataVolumes.getOrDefault(vm.requireText("hypervisor"), OTHERWISE);
    }

    void setMaxDataVolumes(String hypervisor, int max) {
        dataVolumes.put(hypervisor, max);
    }

    /** All that is known, by hypervisor, in the order of lists. */
    List<Map.Entry<String, Integer>> maxDataVolumes() {
        return List.copyOf(dataVolumes.entrySet());
    }
}
