// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.model.Event;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A job on a Kubernetes cluster ended in failure, or its end will never be known. Carries what it left behind: the
 * cluster with its state and nodes, and the last events. CloudStack removes nothing after a failed create; delete the
 * cluster when you have seen enough.
 */
public final class ClusterFailedException extends OperationFailedException {
    private static final long serialVersionUID = 1L;
    private static final int EVENTS_IN_MESSAGE = 3;

    private final @Nullable KubernetesCluster cluster;
    private final List<Event> events;

    /** Keeps the failure and what was found afterwards. */
    public ClusterFailedException(
            OperationFailedException failure, @Nullable KubernetesCluster cluster, List<Event> events) {
        super(failure.getToken(), failure.getReason(), failure.getFailure(), message(failure, cluster, events));
        this.cluster = cluster;
        this.events = List.copyOf(events);
    }

    private static String message(
            OperationFailedException failure, @Nullable KubernetesCluster cluster, List<Event> events) {
        var message = new StringBuilder(String.valueOf(failure.getMessage()));
        if (cluster != null) {
            message.append(" Cluster ")
                    .append(cluster.getName())
                    .append(" is left in state ")
                    .append(cluster.getState())
                    .append(nodesOf(cluster))
                    .append('.')
                    .append(remedy(cluster.getState()));
        }
        if (!events.isEmpty()) {
            message.append(" Last events: ")
                    .append(events.stream()
                            .limit(EVENTS_IN_MESSAGE)
                            .map(event -> event.getLevel() + " " + event.getDescription())
                            .collect(Collectors.joining("; ")))
                    .append('.');
        }
        return message.toString();
    }

    private static String nodesOf(KubernetesCluster cluster) {
        return cluster.getNodes().isEmpty()
                ? " without nodes"
                : cluster.getNodes().stream()
                        .map(node -> node.getName() + " " + node.getState())
                        .collect(Collectors.joining(", ", " with nodes ", ""));
    }

    /** What brings a cluster on from the state a failure left it in; tried out on a running server. */
    private static String remedy(@Nullable ClusterState state) {
        if (ClusterState.SCALING.equals(state) || ClusterState.UPGRADING.equals(state)) {
            return " If it stays so, start it: that repairs the state.";
        }
        if (ClusterState.STARTING.equals(state)) {
            return " If it stays so, stop it and then delete it.";
        }
        if (ClusterState.ERROR.equals(state)) {
            return " It will not recover: delete it.";
        }
        if (ClusterState.ALERT.equals(state)) {
            return " It recovers by itself once its nodes are well; if it stays so, start it.";
        }
        if (ClusterState.DESTROYING.equals(state)) {
            return " If it stays so, delete it again.";
        }
        return "";
    }

    /** The cluster as it was found after the failure; null if it is gone or could not be looked at. */
    public @Nullable KubernetesCluster getCluster() {
        return cluster;
    }

    /** Its nodes; empty if there are none or it could not be looked at. */
    public List<KubernetesNode> getNodes() {
        return cluster == null ? List.of() : cluster.getNodes();
    }

    /** The last events of the cluster, newest first. */
    public List<Event> getEvents() {
        return events;
    }
}
