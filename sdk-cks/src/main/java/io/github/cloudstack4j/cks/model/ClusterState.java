// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.cloudstack4j.core.model.OpenEnum;
import java.util.Set;

/**
 * What a Kubernetes cluster is doing. Open: a state this SDK has not heard of survives as itself and counts as neither.
 */
public final class ClusterState extends OpenEnum {
    private static final long serialVersionUID = 1L;

    /** Recorded, nothing started yet; lasts a moment. */
    public static final ClusterState CREATED = of("Created");

    /** Machines and Kubernetes are coming up. */
    public static final ClusterState STARTING = of("Starting");

    /** Up. The only state that takes an upgrade. */
    public static final ClusterState RUNNING = of("Running");

    /** Machines are going down. */
    public static final ClusterState STOPPING = of("Stopping");

    /** All machines are down; it can be started, and its offerings can be changed. */
    public static final ClusterState STOPPED = of("Stopped");

    /** The number or the size of its nodes is changing, or its autoscaling. */
    public static final ClusterState SCALING = of("Scaling");

    /** The size of its nodes is changing while it is stopped. Since 4.22. */
    public static final ClusterState SCALING_STOPPED_CLUSTER = of("ScalingStoppedCluster");

    /** Its nodes are being upgraded one by one. */
    public static final ClusterState UPGRADING = of("Upgrading");

    /** Machines of users are joining it. Since 4.21. */
    public static final ClusterState IMPORTING = of("Importing");

    /** Machines of users are leaving it. Since 4.21. */
    public static final ClusterState REMOVING_NODES = of("RemovingNodes");

    /** Something is not as it should be, such as a node that is down; starting the cluster often mends it. */
    public static final ClusterState ALERT = of("Alert");

    /** The server found it well again after an alert; lasts a moment. */
    public static final ClusterState RECOVERING = of("Recovering");

    /** Being deleted. */
    public static final ClusterState DESTROYING = of("Destroying");

    /** Deleted; lists no longer show it. */
    public static final ClusterState DESTROYED = of("Destroyed");

    /** Could not be created; deleting it is all that helps. */
    public static final ClusterState ERROR = of("Error");

    private static final Set<ClusterState> TRANSITIONAL = Set.of(
            CREATED,
            STARTING,
            STOPPING,
            SCALING,
            SCALING_STOPPED_CLUSTER,
            UPGRADING,
            IMPORTING,
            REMOVING_NODES,
            RECOVERING,
            DESTROYING);
    private static final Set<ClusterState> DELETABLE = Set.of(RUNNING, STOPPED, ALERT, ERROR, DESTROYING);

    private ClusterState(String name) {
        super(name);
    }

    /** The state {@code name} as CloudStack writes it, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ClusterState of(String name) {
        return new ClusterState(name);
    }

    /** Whether an operation is under way, so that the state will change by itself. */
    public boolean isTransitional() {
        return TRANSITIONAL.contains(this);
    }

    /** Whether something went wrong: {@link #ALERT} or {@link #ERROR}. */
    public boolean isFailed() {
        return equals(ALERT) || equals(ERROR);
    }

    /** Whether CloudStack takes a delete in this state; in the others it refuses one. */
    public boolean isDeletable() {
        return DELETABLE.contains(this);
    }
}
