// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.guard;

import io.github.cloudstack4j.cks.internal.KubernetesIssues;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.core.model.KnownIssue;
import java.util.Optional;

/** Resizes do not reckon with external nodes. */
final class ExternalNodesGuard implements ClusterGuard {
    @Override
    public KnownIssue issue() {
        return KubernetesIssues.SCALING_WITH_EXTERNAL_NODES;
    }

    @Override
    public Optional<String> objection(KubernetesCluster cluster, Change change) {
        var external = cluster.getNodes().stream()
                .filter(KubernetesNode::isExternalNode)
                .toList();
        if (external.isEmpty()
                || !(change instanceof Change.Scale scale)
                || !(scale.changesNodes() || scale.switchesAutoscalingOn())) {
            return Optional.empty();
        }
        return Optional.of(
                "it has " + external.size() + " external node(s), which the server does not reckon with in a resize.");
    }
}
