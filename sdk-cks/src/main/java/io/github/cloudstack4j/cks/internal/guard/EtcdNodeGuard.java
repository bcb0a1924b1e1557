// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.guard;

import io.github.cloudstack4j.cks.internal.KubernetesIssues;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.model.KnownIssue;
import java.util.Optional;

/** Etcd nodes cannot be removed by their ids. */
final class EtcdNodeGuard implements ClusterGuard {
    @Override
    public KnownIssue issue() {
        return KubernetesIssues.REMOVING_ETCD_NODES;
    }

    @Override
    public Optional<String> objection(KubernetesCluster cluster, Change change) {
        return change instanceof Change.Scale scale
                ? cluster.getNodes(NodeType.ETCD).stream()
                        .filter(node -> scale.request().getRemoveNodes().contains(node.getId()))
                        .findFirst()
                        .map(node -> node.getName() + " is an etcd node, which Kubernetes does not know.")
                : Optional.empty();
    }
}
