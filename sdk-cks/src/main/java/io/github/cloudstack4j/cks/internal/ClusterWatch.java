// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import io.github.cloudstack4j.cks.ClusterFailedException;
import io.github.cloudstack4j.cks.model.ClusterFilter;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.OperationToken;
import io.github.cloudstack4j.core.Progress;
import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.InventoryApi;
import io.github.cloudstack4j.core.internal.OperationSupport;
import io.github.cloudstack4j.core.model.Event;
import io.github.cloudstack4j.core.model.EventFilter;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.VirtualMachineState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the cluster behind a job: how far it is, and what is left of it after a failure.
 *
 * @param <T> what the job ends with
 */
public final class ClusterWatch<T> implements OperationSupport<T> {
    private static final int LAST_EVENTS = 20;
    /** Other jobs wait for the thread that looks. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Comparator<Event> NEWEST_FIRST =
            Comparator.comparing(Event::getCreated, Comparator.nullsLast(Comparator.reverseOrder()));

    private final CloudStack cloud;
    private final Catalog<KubernetesCluster, ClusterFilter> clusters;

    public ClusterWatch(CloudStack cloud, Catalog<KubernetesCluster, ClusterFilter> clusters) {
        this.cloud = cloud;
        this.clusters = clusters.within(PATIENCE);
    }

    @Override
    public Progress describe(OperationToken<T> token, Progress progress) {
        return find(token).map(cluster -> describe(cluster, progress)).orElse(progress);
    }

    @Override
    public @Nullable Progress describeResult(T result, Progress progress) {
        return result instanceof KubernetesCluster cluster ? describe(cluster, progress) : null;
    }

    private static Progress describe(KubernetesCluster cluster, Progress progress) {
        var running = cluster.getNodes().stream()
                .filter(node -> VirtualMachineState.RUNNING.equals(node.getState()))
                .count();
        var described = progress.counting(
                (int) running,
                Math.max(cluster.getCountedNodes(), cluster.getNodes().size()),
                "nodes");
        return cluster.getState() == null
                ? described
                : described.inState(cluster.getState().getName());
    }

    @Override
    public OperationFailedException explain(OperationToken<T> token, OperationFailedException failure) {
        var explained = explainedBy(token, failure);
        for (var suppressed : failure.getSuppressed()) {
            explained.addSuppressed(suppressed);
        }
        return explained;
    }

    private ClusterFailedException explainedBy(OperationToken<T> token, OperationFailedException failure) {
        KubernetesCluster cluster;
        try {
            cluster = find(token).orElse(null);
        } catch (CloudStackException e) {
            failure.addSuppressed(e);
            return new ClusterFailedException(failure, null, List.of());
        }
        return new ClusterFailedException(failure, cluster, lastEvents(token, cluster, failure));
    }

    private Optional<KubernetesCluster> find(OperationToken<T> token) {
        return Optional.ofNullable(token.getResourceId()).flatMap(id -> clusters.find(Ref.id(id)));
    }

    /** Not every role may read events; without them a failure still has much to tell. */
    private List<Event> lastEvents(
            OperationToken<T> token, @Nullable KubernetesCluster cluster, OperationFailedException failure) {
        try {
            return lastEvents(token, cluster);
        } catch (CloudStackException e) {
            failure.addSuppressed(e);
            return List.of();
        }
    }

    /** The server lists what happened to one resource oldest first, so it takes all to get at the last. */
    private List<Event> lastEvents(OperationToken<T> token, @Nullable KubernetesCluster cluster) {
        var id = token.getResourceId();
        if (id == null) {
            return List.of();
        }
        var ofCluster = EventFilter.builder()
                .resourceType("KubernetesCluster")
                .resourceId(id)
                .listAll(true)
                .project(cluster == null ? null : cluster.getProjectId())
                .build();
        var api = cloud.connection().api(InventoryApi.class);
        var events = new ArrayList<>(cloud.connection()
                .listing(ofCluster, null, request -> api.listEvents(request).within(PATIENCE))
                .toList());
        Collections.reverse(events);
        return events.stream().sorted(NEWEST_FIRST).limit(LAST_EVENTS).toList();
    }
}
