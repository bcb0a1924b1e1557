// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.guard;

import io.github.cloudstack4j.cks.internal.KubernetesIssues;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.core.model.KnownIssue;
import java.util.Optional;

/** A cluster that never came up cannot be started. */
final class NeverProvisionedGuard implements ClusterGuard {
    @Override
    public KnownIssue issue() {
        return KubernetesIssues.START_WITHOUT_ENDPOINT;
    }

    @Override
    public Optional<String> objection(KubernetesCluster cluster, Change change) {
        var state = cluster.getState();
        var endpoint = cluster.getEndpoint();
        return change instanceof Change.Start
                        && (ClusterState.ERROR.equals(state) || ClusterState.CREATED.equals(state))
                        && (endpoint == null || endpoint.isBlank())
                ? Optional.of("it is in state " + state + " and never came so far as to have an API.")
                : Optional.empty();
    }
}
