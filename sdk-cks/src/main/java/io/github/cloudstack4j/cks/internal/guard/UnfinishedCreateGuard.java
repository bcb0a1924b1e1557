// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.guard;

import io.github.cloudstack4j.cks.internal.KubernetesIssues;
import io.github.cloudstack4j.cks.internal.repair.ClusterJobs;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.core.model.KnownIssue;
import java.util.Optional;

/** A stop while a cluster is being made does not end its making. */
final class UnfinishedCreateGuard implements ClusterGuard {
    private final ClusterJobs jobs;

    UnfinishedCreateGuard(ClusterJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public KnownIssue issue() {
        return KubernetesIssues.STOP_WHILE_CREATING;
    }

    @Override
    public Optional<String> objection(KubernetesCluster cluster, Change change) {
        var state = cluster.getState();
        if (!(change instanceof Change.Stop)
                || !(ClusterState.STARTING.equals(state) || ClusterState.CREATED.equals(state))) {
            return Optional.empty();
        }
        return jobs.atWork(cluster)
                .map(job -> "job " + job.getId() + " may still be at work on it, and would go on starting machines.");
    }
}
