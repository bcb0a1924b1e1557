// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.guard;

import io.github.cloudstack4j.cks.internal.KubernetesIssues;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.core.model.KnownIssue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server resizes no cluster that has fewer machines than it counts. */
final class MissingNodesGuard implements ClusterGuard {
    @Override
    public KnownIssue issue() {
        return KubernetesIssues.MISSING_NODES;
    }

    @Override
    public Optional<String> objection(KubernetesCluster cluster, Change change) {
        var counted = counted(cluster);
        return change instanceof Change.Scale scale
                        && scale.changesNodes()
                        && ClusterState.RUNNING.equals(cluster.getState())
                        && cluster.getNodes().size() < counted
                ? Optional.of("it counts " + counted + " nodes but has "
                        + cluster.getNodes().size() + " machines.")
                : Optional.empty();
    }

    private static int counted(KubernetesCluster cluster) {
        return number(cluster.getControlNodes()) + number(cluster.getWorkers()) + number(cluster.getEtcdNodes());
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
