// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request maps from a type of node to something: {@code nodeofferings[0].node=control},
 * {@code nodeofferings[0].offering=uuid}.
 */
final class NodeMaps {
    private NodeMaps() {}

    static Map<NodeType, NodeOffering> offerings(Call call) {
        var offerings = new EnumMap<NodeType, NodeOffering>(NodeType.class);
        for (var entry : call.args().entries("nodeofferings")) {
            var node = entry.get("node");
            var id = entry.get("offering");
            Refuse.when(
                    isBlank(node) || isBlank(id),
                    "Incomplete Node Type to Service Offering ID mapping: '" + node + "' -> '" + id + "'");
            var type = type(node);
            offerings.put(
                    type,
                    new NodeOffering(
                            find(call.world(), Kind.SERVICE_OFFERING, id, "Cannot find a service offering with ID ")));
        }
        return offerings;
    }

    static Map<NodeType, Resource> templates(Call call) {
        var templates = new EnumMap<NodeType, Resource>(NodeType.class);
        for (var entry : call.args().entries("nodetemplates")) {
            var node = entry.get("node");
            var id = entry.get("template");
            Refuse.when(
                    isBlank(node) || isBlank(id),
                    "Incomplete Node Type to template ID mapping: '" + node + "' -> '" + id + "'");
            templates.put(type(node), find(call.world(), Kind.TEMPLATE, id, "Cannot find a template with ID "));
        }
        return templates;
    }

    static Map<NodeType, List<Resource>> affinityGroups(Call call) {
        var groups = new EnumMap<NodeType, List<Resource>>(NodeType.class);
        for (var entry : call.args().entries("nodeaffinitygroups")) {
            var node = entry.get("node");
            var ids = entry.get("affinitygroup");
            Refuse.when(
                    isBlank(node) || isBlank(ids),
                    "Any Node Type to Affinity Group entry should have valid 'node' and 'affinitygroup' values");
            var type = type(node);
            var ofType = new ArrayList<Resource>();
            for (var id : ids.split(",", -1)) {
                Refuse.when(isBlank(id), "Empty affinity group UUID provided");
                ofType.add(
                        find(call.world(), Kind.AFFINITY_GROUP, id.trim(), "Cannot find an affinity group with ID "));
            }
            groups.put(type, List.copyOf(ofType));
        }
        return groups;
    }

    private static NodeType type(String name) {
        return NodeType.named(name)
                .orElseThrow(() -> ApiFault.internal("The provided value '" + name + "' for Node Type is invalid"));
    }

    private static Resource find(World world, Kind kind, String id, String complaint) {
        return world.store(kind)
                .find(id)
                .filter(row -> !row.isRemoved())
                .orElseThrow(() -> ApiFault.internal(complaint + id));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
