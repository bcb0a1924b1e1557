// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

/** What the event log calls an operation. */
enum Activity {
    CREATE("creating Kubernetes cluster", "Creating Kubernetes cluster Id: "),
    START("starting Kubernetes cluster", "Starting Kubernetes cluster ID: "),
    STOP("stopping Kubernetes cluster", "Stopping Kubernetes cluster ID: "),
    SCALE("scaling Kubernetes cluster", "Scaling Kubernetes cluster ID: "),
    UPGRADE("upgrading Kubernetes cluster", "Upgrading Kubernetes cluster with ID: "),
    DELETE("deleting Kubernetes cluster", "Deleting Kubernetes cluster with ID: "),
    NODES_ADD("adding nodes to Kubernetes cluster", "Adding %d nodes to Kubernetes cluster with ID: "),
    NODES_REMOVE("removing nodes from Kubernetes cluster", "Removing %d nodes from the Kubernetes Cluster with ID: "),
    AFFINITY_UPDATE("updating Kubernetes cluster affinity groups", "");

    private final String doing;
    private final String scheduled;

    Activity(String doing, String scheduled) {
        this.doing = doing;
        this.scheduled = scheduled;
    }

    String eventType() {
        return "KUBERNETES.CLUSTER." + name().replace('_', '.');
    }

    /** Create's event names the row, all others the uuid; those about nodes tell how many were asked for. */
    String scheduled(KubernetesCluster cluster, int nodes) {
        return scheduled.replace("%d", String.valueOf(nodes))
                + (this == CREATE ? cluster.row().number() : cluster.id());
    }

    /** Whether the operation itself writes how it ended; then the log has no word of its start and none of a refusal. */
    boolean reportsItself() {
        return this == NODES_ADD || this == NODES_REMOVE;
    }

    String started() {
        return Character.toUpperCase(doing.charAt(0)) + doing.substring(1);
    }

    String succeeded() {
        return "Successfully completed " + doing;
    }

    String failed() {
        return "Error while " + doing;
    }
}
