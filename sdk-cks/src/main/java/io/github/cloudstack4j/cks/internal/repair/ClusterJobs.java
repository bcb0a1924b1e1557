// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.repair;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.Event;
import io.github.cloudstack4j.core.model.Job;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the server is at work on a cluster. Its jobs do not tell which cluster they are about, so what tells is their
 * command and when they began, held against the cluster's events.
 */
public final class ClusterJobs {
    /** A job's row and the event of its start are written one after the other. */
    private static final Duration APART = Duration.ofMinutes(1);

    private static final Map<ClusterState, List<String>> WORK = Map.of(
            ClusterState.CREATED, List.of("create"),
            ClusterState.STARTING, List.of("create", "start"),
            ClusterState.SCALING, List.of("scale"),
            ClusterState.SCALING_STOPPED_CLUSTER, List.of("scale"),
            ClusterState.UPGRADING, List.of("upgrade"),
            ClusterState.IMPORTING, List.of("addnodes"),
            ClusterState.REMOVING_NODES, List.of("removenodes"),
            ClusterState.STOPPING, List.of("stop"),
            ClusterState.DESTROYING, List.of("delete"));

    private final CloudStack cloud;

    public ClusterJobs(CloudStack cloud) {
        this.cloud = cloud;
    }

    /** An unfinished job that may be at work on a cluster in its present state. */
    public Optional<Job> atWork(KubernetesCluster cluster) {
        return atWork(cluster, lastBeginning(cluster));
    }

    Optional<Job> atWork(KubernetesCluster cluster, @Nullable OffsetDateTime began) {
        return cloud.jobs().list(filter -> filter.listAll(true)).stream()
                .filter(job -> isOn(job, cluster))
                .filter(job -> cluster.getId().equals(job.getResourceId()) || isOfThatTime(job, cluster, began))
                .findFirst();
    }

    /** Whether the caller may look at jobs at all. */
    boolean canLook() {
        try {
            cloud.jobs().list(filter -> filter.listAll(true)).first();
            return true;
        } catch (ApiException e) {
            return false;
        }
    }

    private static boolean isOn(Job job, KubernetesCluster cluster) {
        var id = job.getResourceId();
        if (id != null && !id.equals(cluster.getId())) {
            return false;
        }
        var command = String.valueOf(job.getCommandClass()).toLowerCase(Locale.ROOT);
        return command.contains("kubernetescluster")
                && WORK.getOrDefault(cluster.getState(), List.of()).stream().anyMatch(command::contains);
    }

    private static boolean isOfThatTime(Job job, KubernetesCluster cluster, @Nullable OffsetDateTime began) {
        var start = began != null ? began : cluster.getCreated();
        var created = job.getCreated();
        return start == null
                || created == null
                || Duration.between(created, start).abs().compareTo(APART) <= 0;
    }

    /** When the last operation on the cluster began. */
    private @Nullable OffsetDateTime lastBeginning(KubernetesCluster cluster) {
        return events(cluster).stream()
                .filter(event -> String.valueOf(event.getType()).startsWith("KUBERNETES.CLUSTER"))
                .filter(event -> event.getState() != null
                        && List.of("Scheduled", "Started", "Created")
                                .contains(event.getState().getName()))
                .map(Event::getCreated)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What happened to the cluster, oldest first; empty for who may not see it. */
    List<Event> events(KubernetesCluster cluster) {
        try {
            return cloud.events()
                    .list(filter -> filter.resourceType("KubernetesCluster")
                            .resourceId(cluster.getId())
                            .listAll(true)
                            .project(cluster.getProjectId()))
                    .toList();
        } catch (ApiException e) {
            return List.of();
        }
    }

    @Nullable
    OffsetDateTime lastBeginning(List<Event> events) {
        return events.stream()
                .map(Event::getCreated)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
