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

    /** Create's event names the row, all others the uuid. */
    String scheduled(KubernetesCluster cluster) {
        return scheduled + (this == CREATE ? cluster.row().number() : cluster.id());
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
