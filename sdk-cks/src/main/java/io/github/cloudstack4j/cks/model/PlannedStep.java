// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import java.io.Serializable;

/**
 * A change that a plan makes to a cluster.
 *
 * @param action what kind of change it is
 * @param description what it changes, from what to what
 */
public record PlannedStep(Action action, String description) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The kinds of changes. */
    public enum Action {
        /** Makes the cluster. */
        CREATE,
        /** Starts the cluster, or brings it back from an alert. */
        START,
        /** Stops the cluster. */
        STOP,
        /** Brings the cluster to another Kubernetes version, one hop. */
        UPGRADE,
        /** Changes the number of its own workers. */
        RESIZE,
        /** Changes the offerings of its nodes. */
        CHANGE_OFFERINGS,
        /** Switches the autoscaler on or off, or changes its bounds. */
        AUTOSCALE,
        /** Changes the affinity groups of its nodes. */
        CHANGE_AFFINITY_GROUPS,
        /** Adds users' machines. */
        ADD_EXTERNAL_NODES,
        /** Takes users' machines out. */
        REMOVE_EXTERNAL_NODES
    }

    /** What kind of change it is. */
    public Action getAction() {
        return action;
    }

    /** What it changes, from what to what. */
    public String getDescription() {
        return description;
    }

    @Override
    public String toString() {
        return description;
    }
}
