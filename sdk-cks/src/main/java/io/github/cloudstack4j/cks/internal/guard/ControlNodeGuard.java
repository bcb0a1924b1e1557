// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.guard;

import io.github.cloudstack4j.cks.internal.KubernetesIssues;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.model.KnownIssue;
import java.util.Optional;

/** Control nodes must not be removed by their ids. */
final class ControlNodeGuard implements ClusterGuard {
    @Override
    public KnownIssue issue() {
        return KubernetesIssues.REMOVING_CONTROL_NODES;
    }

    @Override
    public Optional<String> objection(KubernetesCluster cluster, Change change) {
        return change instanceof Change.Scale scale
                ? cluster.getNodes(NodeType.CONTROL).stream()
                        .filter(node -> scale.request().getRemoveNodes().contains(node.getId()))
                        .findFirst()
                        .map(node -> node.getName() + " is a control node; without it the counts of the cluster are"
                                + " wrong for good.")
                : Optional.empty();
    }
}
