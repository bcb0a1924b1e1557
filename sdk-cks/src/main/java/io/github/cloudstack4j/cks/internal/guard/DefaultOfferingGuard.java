// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.guard;

import io.github.cloudstack4j.cks.internal.KubernetesIssues;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.core.model.KnownIssue;
import java.util.Optional;

/** Without a default offering the server can neither resize nor upgrade. */
final class DefaultOfferingGuard implements ClusterGuard {
    @Override
    public KnownIssue issue() {
        return KubernetesIssues.NO_DEFAULT_OFFERING;
    }

    @Override
    public Optional<String> objection(KubernetesCluster cluster, Change change) {
        if (cluster.getServiceOfferingId() != null) {
            return Optional.empty();
        }
        var needsOne = change instanceof Change.Upgrade
                || change instanceof Change.Scale scale
                        && scale.changesNodes()
                        && scale.request().getOffering() == null;
        return needsOne ? Optional.of("it was made without a default offering.") : Optional.empty();
    }
}
