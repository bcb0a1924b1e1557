// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.ScaleRequest;
import io.github.cloudstack4j.core.model.Ref;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scale request as the server should get it. A change of the number of nodes that names no offering means "the
 * default offering for every type" to the server, and it then tries to force that on nodes of other types; so each
 * type's current offering is repeated.
 */
public record ScalePlan(ScaleRequest request, boolean changesNodes) {

    /** Plans {@code request} for {@code cluster} as it is now. */
    public static ScalePlan of(ScaleRequest request, KubernetesCluster cluster) {
        var removesNodes = !request.getRemoveNodes().isEmpty();
        var changesNodes = removesNodes || request.getWorkers() != null;
        var planned = ScaleRequest.builder().from(request).cluster(Ref.id(cluster.getId()));
        if (changesNodes && request.getOffering() == null) {
            var offerings = currentOfferings(cluster);
            offerings.putAll(request.getOfferings());
            if (removesNodes) {
                // The server takes none for workers then, and keeps theirs as long as another type has one.
                offerings.remove(NodeType.WORKER);
            }
            planned.offerings(offerings);
        }
        return new ScalePlan(planned.build(), changesNodes);
    }

    /**
     * The offerings of the types that have one of their own; the others follow the default anyway. If any type has
     * one, control nodes are always among them, so that something is left when workers may not be named.
     */
    private static Map<NodeType, Ref> currentOfferings(KubernetesCluster cluster) {
        var offerings = new EnumMap<NodeType, Ref>(NodeType.class);
        put(offerings, NodeType.WORKER, cluster.getWorkerOfferingId());
        put(offerings, NodeType.ETCD, cluster.getEtcdOfferingId());
        put(
                offerings,
                NodeType.CONTROL,
                offerings.isEmpty() ? cluster.getControlOfferingId() : cluster.getOfferingId(NodeType.CONTROL));
        return offerings;
    }

    private static void put(Map<NodeType, Ref> offerings, NodeType type, @Nullable String id) {
        if (id != null) {
            offerings.put(type, Ref.id(id));
        }
    }
}
