// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster was asked to be. Sizes, version and offerings are where it starts; the cluster keeps the current ones.
 *
 * @param ownsNetwork whether the network was made for the cluster and goes with it
 * @param template what nodes without a template of their own are made of; null for an externally managed cluster
 */
record ClusterPlan(
        String name,
        String description,
        ClusterType type,
        Resource zone,
        @Nullable SupportedVersion version,
        @Nullable NodeOffering defaultOffering,
        Map<NodeType, NodeOffering> offerings,
        Map<NodeType, Resource> templates,
        Map<NodeType, List<Resource>> affinityGroups,
        @Nullable Resource template,
        long controlNodes,
        long size,
        long etcdNodes,
        @Nullable Resource network,
        boolean ownsNetwork,
        @Nullable String externalLoadBalancerIp,
        @Nullable String keyPair,
        long rootDiskSize,
        boolean csi,
        @Nullable Resource cniConfiguration,
        Map<String, String> cniDetails) {

    long count(NodeType type) {
        return switch (type) {
            case CONTROL -> controlNodes;
            case WORKER -> size;
            case ETCD -> etcdNodes;
            case DEFAULT -> 0;
        };
    }

    Optional<NodeOffering> offering(NodeType nodeType) {
        return Optional.ofNullable(offerings.get(nodeType)).or(() -> Optional.ofNullable(defaultOffering));
    }

    long cores() {
        return sum(NodeOffering::cpu);
    }

    long memory() {
        return sum(NodeOffering::memory);
    }

    private long sum(ToLongFunction<NodeOffering> part) {
        var total = 0L;
        for (var nodeType : NodeType.values()) {
            total += count(nodeType) * offering(nodeType).map(part::applyAsLong).orElse(0L);
        }
        return total;
    }
}
