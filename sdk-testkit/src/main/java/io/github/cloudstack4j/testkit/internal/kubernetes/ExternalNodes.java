// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.KubernetesDefect;
import io.github.cloudstack4j.testkit.internal.world.Resource;

/** What happens to external nodes behind the back of their cluster. */
final class ExternalNodes {
    private final Kubernetes kubernetes;

    ExternalNodes(Kubernetes kubernetes) {
        this.kubernetes = kubernetes;
    }

    /** A VM is gone for good. The server does not care that it was a node, unless it is mended. */
    void expunged(Resource vm) {
        if (kubernetes.has(KubernetesDefect.EXPUNGED_EXTERNAL_NODE_DANGLES)) {
            return;
        }
        kubernetes
                .clusters()
                .withNode(vm)
                .ifPresent(cluster -> cluster.node(vm)
                        .filter(ClusterNode::isExternal)
                        .ifPresent(node -> {
                            cluster.remove(node);
                            cluster.lost(vm);
                        }));
    }
}
