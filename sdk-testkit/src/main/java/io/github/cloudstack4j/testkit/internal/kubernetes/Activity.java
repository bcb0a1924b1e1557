// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

/** What the event log calls an operation. */
enum Activity {
    CREATE("creating", "Creating Kubernetes cluster Id: "),
    START("starting", "Starting Kubernetes cluster ID: "),
    STOP("stopping", "Stopping Kubernetes cluster ID: "),
    SCALE("scaling", "Scaling Kubernetes cluster ID: "),
    UPGRADE("upgrading", "Upgrading Kubernetes cluster with ID: "),
    DELETE("deleting", "Deleting Kubernetes cluster with ID: ");

    private final String gerund;
    private final String scheduled;

    Activity(String gerund, String scheduled) {
        this.gerund = gerund;
        this.scheduled = scheduled;
    }

    String eventType() {
        return "KUBERNETES.CLUSTER." + name();
    }

    /** Create's event names the row, all others the uuid. */
    String scheduled(KubernetesCluster cluster) {
        return scheduled + (this == CREATE ? cluster.row().number() : cluster.id());
    }

    String started() {
        return scheduled.substring(0, scheduled.indexOf(' ')) + " Kubernetes cluster";
    }

    String succeeded() {
        return "Successfully completed " + gerund + " Kubernetes cluster";
    }

    String failed() {
        return "Error while " + gerund + " Kubernetes cluster";
    }
}
