// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.nodes;

import io.github.cloudstack4j.cks.ClusterFailedException;
import io.github.cloudstack4j.cks.ExternalNodesFailedException;
import io.github.cloudstack4j.cks.internal.ClusterWatch;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.OperationToken;
import io.github.cloudstack4j.core.Progress;
import io.github.cloudstack4j.core.internal.OperationSupport;
import org.jspecify.annotations.Nullable;

/** Looks at the cluster while machines join or leave it. */
final class NodesWatch implements OperationSupport<KubernetesCluster> {
    private final NodesPlan plan;
    private final ClusterWatch<KubernetesCluster> cluster;

    NodesWatch(NodesPlan plan, ClusterWatch<KubernetesCluster> cluster) {
        this.plan = plan;
        this.cluster = cluster;
    }

    @Override
    public Progress describe(OperationToken<KubernetesCluster> token, Progress progress) {
        return cluster.describe(token, progress);
    }

    @Override
    public @Nullable Progress describeResult(KubernetesCluster result, Progress progress) {
        return cluster.describeResult(result, progress);
    }

    @Override
    public OperationFailedException explain(OperationToken<KubernetesCluster> token, OperationFailedException failure) {
        var explained = cluster.explain(token, failure);
        if (!(explained instanceof ClusterFailedException known)) {
            return explained;
        }
        var left = known.getCluster();
        var told = new ExternalNodesFailedException(
                known, left == null ? null : plan.result(left, String.valueOf(failure.getMessage())));
        for (var suppressed : known.getSuppressed()) {
            told.addSuppressed(suppressed);
        }
        return told;
    }
}
