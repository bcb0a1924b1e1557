// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.plan;

import io.github.cloudstack4j.cks.model.ClusterSpec;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.model.ServiceOffering;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A spec whose names were looked up, and what else is to be known for plans: all that planning needs beside the cluster.
 *
 * @param request makes the cluster
 * @param standard id of the default offering
 * @param offerings id of the offering of each node type there is
 * @param affinityGroups ids of the groups of the node types that the spec names
 * @param externalNodes names of users' machines by their ids; null leaves the present ones alone
 * @param registered the versions of the zone
 * @param known offerings by id, those wanted and those the cluster has
 */
record Wanted(
        ClusterSpec spec,
        CreateClusterRequest request,
        KubernetesVersion version,
        String standard,
        Map<NodeType, String> offerings,
        Map<NodeType, List<String>> affinityGroups,
        @Nullable Map<String, String> externalNodes,
        List<KubernetesVersion> registered,
        Map<String, ServiceOffering> known,
        @Nullable String arch) {

    Picture.@Nullable Bounds autoscaling() {
        var min = spec.getMinWorkers();
        var max = spec.getMaxWorkers();
        return min == null || max == null ? null : new Picture.Bounds(min, max);
    }

    /** Where the cluster's upgrades go along, with the offerings that it has by then. */
    UpgradePath.Terrain terrain(Map<NodeType, String> ofTypes) {
        var offerings = new EnumMap<NodeType, ServiceOffering>(NodeType.class);
        ofTypes.forEach((type, id) -> {
            var offering = known.get(id);
            if (offering != null) {
                offerings.put(type, offering);
            }
        });
        return new UpgradePath.Terrain(registered, arch, new Offerings(known.get(standard), offerings)::complaints);
    }

    @Nullable
    KubernetesVersion version(@Nullable String id) {
        return registered.stream()
                .filter(version -> version.getId().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** How people know an offering. */
    String offeringName(@Nullable String id) {
        var offering = id == null ? null : known.get(id);
        return offering == null || offering.getName() == null ? String.valueOf(id) : offering.getName();
    }

    /** The node types the cluster has machines of. */
    Set<NodeType> types() {
        return spec.getEtcdNodes() > 0
                ? Set.of(NodeType.CONTROL, NodeType.WORKER, NodeType.ETCD)
                : Set.of(NodeType.CONTROL, NodeType.WORKER);
    }
}
