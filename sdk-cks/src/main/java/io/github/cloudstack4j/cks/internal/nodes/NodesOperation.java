// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.nodes;

import io.github.cloudstack4j.cks.internal.ClusterWatch;
import io.github.cloudstack4j.cks.model.ClusterFilter;
import io.github.cloudstack4j.cks.model.ExternalNodesResult;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationToken;
import io.github.cloudstack4j.core.Progress;
import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.OperationSupport;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A job that ends with a cluster, told as what became of each machine it was about. */
public final class NodesOperation extends Operation<ExternalNodesResult> {
    private final Operation<KubernetesCluster> job;
    private final NodesPlan plan;

    private NodesOperation(Operation<KubernetesCluster> job, NodesPlan plan) {
        this.job = job;
        this.plan = plan;
    }

    /**
     * The operation on a plan.
     *
     * @param started makes the operation on the job, given who looks after the cluster
     */
    public static Operation<ExternalNodesResult> of(
            NodesPlan plan,
            Function<OperationSupport<KubernetesCluster>, Operation<KubernetesCluster>> started,
            CloudStack cloud,
            Catalog<KubernetesCluster, ClusterFilter> clusters) {
        return new NodesOperation(started.apply(new NodesWatch(plan, new ClusterWatch<>(cloud, clusters))), plan);
    }

    @Override
    public String getJobId() {
        return job.getJobId();
    }

    @Override
    public @Nullable String getResourceId() {
        return job.getResourceId();
    }

    @Override
    public OperationToken<ExternalNodesResult> getToken() {
        var token = job.getToken();
        return new OperationToken<>(
                token.getEndpoint(),
                token.getCommand(),
                token.getJobId(),
                token.getResourceId(),
                ExternalNodesResult.class,
                token.getStartedAt());
    }

    @Override
    public Progress poll() {
        return job.poll();
    }

    @Override
    public Operation<ExternalNodesResult> onProgress(Consumer<? super Progress> listener) {
        job.onProgress(listener);
        return this;
    }

    @Override
    public ExternalNodesResult await() {
        return plan.result(job.await(), null);
    }

    @Override
    public ExternalNodesResult await(Duration atMost) {
        return plan.result(job.await(atMost), null);
    }

    @Override
    public CompletableFuture<ExternalNodesResult> toFuture() {
        return job.toFuture().thenApply(cluster -> plan.result(cluster, null));
    }
}
