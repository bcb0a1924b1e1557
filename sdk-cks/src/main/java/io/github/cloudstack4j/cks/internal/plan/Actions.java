// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.plan;

import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.ScaleRequest;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What steps can do to clusters; each names one by its id. */
public interface Actions {
    /** The cluster the plan is for, if there is one. */
    Optional<KubernetesCluster> look();

    Operation<?> create(CreateClusterRequest request);

    Operation<?> start(String id);

    Operation<?> stop(String id);

    Operation<?> upgrade(String id, String versionId);

    Operation<?> scale(ScaleRequest request);

    Operation<?> addExternalNodes(String id, List<String> machineIds, boolean upgradedByHand);

    Operation<?> removeExternalNodes(String id, List<String> machineIds);

    /** Gives every node type its groups, and none to those left out; done when it returns. */
    void setAffinityGroups(String id, Map<NodeType, List<String>> groups);

    Operation<?> resume(OperationToken<?> token);
}
