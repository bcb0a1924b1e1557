// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.CommandModule;
import io.github.cloudstack4j.testkit.internal.engine.CommandRegistry;
import io.github.cloudstack4j.testkit.internal.engine.ListQuery;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** {@code listHypervisorCapabilities}: of each hypervisor, its default version only. */
final class HypervisorCapabilityCommands implements CommandModule {

    private static final int MAX_GUESTS = 50;

    private final HypervisorCapabilities capabilities;

    HypervisorCapabilityCommands(HypervisorCapabilities capabilities) {
        this.capabilities = capabilities;
    }

    @Override
    public void register(CommandRegistry registry) {
        registry.on("listHypervisorCapabilities", this::list);
    }

    private Answer list(Call call) {
        var id = call.args().string("id");
        var hypervisor = call.args().string("hypervisor");
        var keyword = call.args().string("keyword");
        var shown = capabilities.maxDataVolumes().stream()
                .filter(row -> hypervisor == null || hypervisor.equalsIgnoreCase(row.getKey()))
                .filter(row -> id == null || id.equals(id(row.getKey())))
                .filter(row -> keyword == null || row.getKey().contains(keyword))
                .toList();
        return ListQuery.page(call, "hypervisorCapabilities", shown, row -> view(row.getKey(), row.getValue()));
    }

    private static ObjectNode view(String hypervisor, int maxDataVolumes) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id(hypervisor))
                .put("hypervisorversion", "default")
                .put("hypervisor", hypervisor)
                .put("maxguestslimit", MAX_GUESTS)
                .put("securitygroupenabled", true)
                .put("maxdatavolumeslimit", maxDataVolumes)
                .put("storagemotionenabled", true)
                .put("vmsnapshotenabled", true);
    }

    private static String id(String hypervisor) {
        return UUID.nameUUIDFromBytes(hypervisor.getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
