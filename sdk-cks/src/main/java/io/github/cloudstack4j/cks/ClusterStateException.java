// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.core.CloudStackException;

/** A cluster did not reach the state that was waited for: time ran out, or it failed on the way. */
public final class ClusterStateException extends CloudStackException {
    private static final long serialVersionUID = 1L;

    private final KubernetesCluster cluster;

    /** Names the state waited for and why it was not reached. */
    public ClusterStateException(KubernetesCluster cluster, ClusterState wanted, String why) {
        super("Cluster " + cluster.getName() + " is in state " + cluster.getState() + ", not " + wanted + ": " + why);
        this.cluster = cluster;
    }

    /** The cluster as it was seen last. */
    public KubernetesCluster getCluster() {
        return cluster;
    }
}
