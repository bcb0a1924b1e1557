// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesCluster;

/** Deletes a cluster from whatever state a failed scenario has left it in. */
record ClusterRemoval(Cks cks) {
    void remove(String name) {
        cks.clusters().find(name).ifPresent(this::remove);
    }

    private void remove(KubernetesCluster cluster) {
        var state = cluster.getState();
        if (ClusterState.SCALING.equals(state) || ClusterState.UPGRADING.equals(state)) {
            cks.clusters().start(cluster.getId()).await();
        } else if (ClusterState.STARTING.equals(state)) {
            cks.clusters().stop(cluster.getId()).await();
        }
        cks.clusters().delete(cluster.getId()).await();
    }
}
