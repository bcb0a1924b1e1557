// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.plan;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.cks.model.NodeType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a cluster can be changed, as it is or as it would be after some steps.
 *
 * @param id its id; null while there is none yet
 * @param workers its own, external nodes not counted
 * @param resizesLive whether its machines can be given more while they run
 * @param externalNodes ids of the users' machines among its nodes
 */
public record Picture(
        @Nullable String id,
        String name,
        ClusterState state,
        @Nullable String versionId,
        int workers,
        @Nullable Bounds autoscaling,
        Map<NodeType, String> offerings,
        boolean resizesLive,
        Map<NodeType, List<String>> affinityGroups,
        Set<String> externalNodes) {

    /** How far the autoscaler goes. */
    public record Bounds(int min, int max) {
        @Override
        public String toString() {
            return min + " to " + max + " workers";
        }
    }

    public Picture {
        offerings = Map.copyOf(offerings);
        affinityGroups = Map.copyOf(affinityGroups);
        externalNodes = Set.copyOf(externalNodes);
    }

    static Picture of(KubernetesCluster cluster) {
        var external = cluster.getNodes().stream()
                .filter(KubernetesNode::isExternalNode)
                .map(KubernetesNode::getId)
                .collect(Collectors.toUnmodifiableSet());
        var own = cluster.getNodes().stream()
                .filter(node -> !node.isExternalNode())
                .toList();
        return new Picture(
                cluster.getId(),
                Objects.requireNonNullElse(cluster.getName(), cluster.getId()),
                Objects.requireNonNullElse(cluster.getState(), ClusterState.CREATED),
                cluster.getKubernetesVersionId(),
                Objects.requireNonNullElse(cluster.getWorkers(), 0) - external.size(),
                bounds(cluster),
                offerings(cluster),
                !own.isEmpty() && own.stream().allMatch(KubernetesNode::isDynamicallyScalable),
                groups(cluster),
                external);
    }

    private static @Nullable Bounds bounds(KubernetesCluster cluster) {
        return cluster.isAutoscalingEnabled()
                ? new Bounds(
                        Objects.requireNonNullElse(cluster.getMinSize(), 0),
                        Objects.requireNonNullElse(cluster.getMaxSize(), 0))
                : null;
    }

    private static Map<NodeType, String> offerings(KubernetesCluster cluster) {
        var offerings = new EnumMap<NodeType, String>(NodeType.class);
        for (var type : NodeType.values()) {
            var offering = cluster.getOfferingId(type);
            if (offering != null) {
                offerings.put(type, offering);
            }
        }
        return offerings;
    }

    private static Map<NodeType, List<String>> groups(KubernetesCluster cluster) {
        var groups = new EnumMap<NodeType, List<String>>(NodeType.class);
        for (var type : NodeType.values()) {
            groups.put(type, cluster.getAffinityGroupIds(type));
        }
        return groups;
    }

    boolean is(ClusterState other) {
        return state.equals(other);
    }

    Picture in(ClusterState other) {
        return new Picture(
                id,
                name,
                other,
                versionId,
                workers,
                autoscaling,
                offerings,
                resizesLive,
                affinityGroups,
                externalNodes);
    }

    Picture running(String version) {
        return new Picture(
                id, name, state, version, workers, autoscaling, offerings, resizesLive, affinityGroups, externalNodes);
    }

    Picture sized(int number) {
        return new Picture(
                id, name, state, versionId, number, autoscaling, offerings, resizesLive, affinityGroups, externalNodes);
    }

    Picture autoscaled(@Nullable Bounds bounds) {
        return new Picture(
                id, name, state, versionId, workers, bounds, offerings, resizesLive, affinityGroups, externalNodes);
    }

    Picture offering(Map<NodeType, String> others) {
        return new Picture(
                id, name, state, versionId, workers, autoscaling, others, resizesLive, affinityGroups, externalNodes);
    }

    Picture grouped(Map<NodeType, List<String>> groups) {
        return new Picture(
                id, name, state, versionId, workers, autoscaling, offerings, resizesLive, groups, externalNodes);
    }

    Picture joined(Set<String> external) {
        return new Picture(
                id, name, state, versionId, workers, autoscaling, offerings, resizesLive, affinityGroups, external);
    }
}
