// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.guard;

import io.github.cloudstack4j.cks.internal.KubernetesIssues;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.model.KnownIssue;
import java.util.Optional;

/** A cluster with etcd nodes must not resize itself. */
final class EtcdAutoscalingGuard implements ClusterGuard {
    @Override
    public KnownIssue issue() {
        return KubernetesIssues.AUTOSCALING_WITH_ETCD;
    }

    @Override
    public Optional<String> objection(KubernetesCluster cluster, Change change) {
        var etcd = cluster.getNodes(NodeType.ETCD).size();
        return change instanceof Change.Scale scale && scale.switchesAutoscalingOn() && etcd > 0
                ? Optional.of("it has " + etcd + " etcd node(s), and the second resize by the autoscaler would take all"
                        + " its port forwardings away.")
                : Optional.empty();
    }
}
