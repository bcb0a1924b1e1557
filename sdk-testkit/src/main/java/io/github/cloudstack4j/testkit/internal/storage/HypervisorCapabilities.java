// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.ListQuery;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many data disks an instance can have, by hypervisor, and {@code listHypervisorCapabilities}, which tells it. */
final class HypervisorCapabilities {

    private static final int OTHERWISE = 6;
    private static final int GUESTS = 50;

    /** The order in which they are listed; their place in it is their id. */
    private static final List<String> HYPERVISORS = List.of("XenServer", "VMware", "KVM", "Hyperv", "Simulator");

    private final Map<String, Integer> dataVolumes =
            new HashMap<>(Map.of("KVM", 32, "VMware", 59, "XenServer", 253, "Hyperv", 64, "Simulator", 6));

    int maxDataVolumes(Resource vm) {
        return dataVolumes.getOrDefault(vm.requireText("hypervisor"), OTHERWISE);
    }

    void setMaxDataVolumes(String hypervisor, int max) {
        dataVolumes.put(hypervisor, max);
    }

    Answer list(Call call) {
        var wanted = call.args().string("hypervisor");
        var keyword = call.args().string("keyword");
        var shown = new ArrayList<>(HYPERVISORS);
        dataVolumes.keySet().stream()
                .filter(name -> !HYPERVISORS.contains(name))
                .sorted()
                .forEach(shown::add);
        var rows = shown.stream()
                .filter(name -> wanted == null || wanted.equalsIgnoreCase(name))
                .filter(name -> keyword == null || name.contains(keyword))
                .map(name -> view(shown.indexOf(name) + 1, name))
                .toList();
        return ListQuery.page(call, "hypervisorCapabilities", rows, row -> row);
    }

    private ObjectNode view(int id, String hypervisor) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", String.valueOf(id))
                .put("hypervisorversion", "default")
                .put("hypervisor", hypervisor)
                .put("maxguestslimit", GUESTS)
                .put("securitygroupenabled", true)
                .put("maxdatavolumeslimit", dataVolumes.getOrDefault(hypervisor, OTHERWISE))
                .put("storagemotionenabled", true)
                .put("vmsnapshotenabled", true);
    }
}
