// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.cks.internal.plan.Actions;
import io.github.cloudstack4j.cks.model.AddNodesRequest;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.ExternalNodeProblem;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.ScaleRequest;
import io.github.cloudstack4j.cks.model.UpdateAffinityGroupsRequest;
import io.github.cloudstack4j.cks.model.UpgradeRequest;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationToken;
import io.github.cloudstack4j.core.model.Ref;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What plans do, by way of the same client that everyone uses.
 *
 * @param despiteDefects whether guards only warn
 */
record ClusterActions(CloudStack cloud, KubernetesClusters clusters, Ref cluster, boolean despiteDefects)
        implements Actions {
    @Override
    public Optional<KubernetesCluster> look() {
        return clusters.find(cluster);
    }

    @Override
    public Operation<?> create(CreateClusterRequest request) {
        return clusters.create(request);
    }

    @Override
    public Operation<?> start(String id) {
        return clusters.start(id);
    }

    @Override
    public Operation<?> stop(String id) {
        return clusters.stop(id);
    }

    @Override
    public Operation<?> upgrade(String id, String versionId) {
        return clusters.upgrade(UpgradeRequest.builder()
                .cluster(Ref.id(id))
                .kubernetesVersion(Ref.id(versionId))
                .despiteDefects(despiteDefects)
                .build());
    }

    @Override
    public Operation<?> scale(ScaleRequest request) {
        return clusters.scale(ScaleRequest.builder()
                .from(request)
                .despiteDefects(despiteDefects)
                .build());
    }

    @Override
    public Operation<?> addExternalNodes(String id, List<String> machineIds, boolean upgradedByHand) {
        var request = AddNodesRequest.builder()
                .cluster(Ref.id(id))
                .nodes(machineIds.toArray(String[]::new))
                .manualUpgrade(upgradedByHand);
        if (despiteDefects) {
            request.accept(ExternalNodeProblem.Kind.NO_DISPLAY_NAME);
        }
        return Cks.on(cloud).externalNodes().add(request.build());
    }

    @Override
    public Operation<?> removeExternalNodes(String id, List<String> machineIds) {
        return Cks.on(cloud).externalNodes().remove(id, machineIds.toArray(String[]::new));
    }

    @Override
    public void setAffinityGroups(String id, Map<NodeType, List<String>> groups) {
        var request = UpdateAffinityGroupsRequest.builder().cluster(Ref.id(id)).clearing(groups.isEmpty());
        groups.forEach((type, ids) ->
                request.affinityGroup(type, ids.stream().map(Ref::id).toList()));
        clusters.updateAffinityGroups(request.build());
    }

    @Override
    public Operation<?> resume(OperationToken<?> token) {
        return clusters.resume(token);
    }
}
