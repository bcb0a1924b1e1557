// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.guard;

import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.core.model.KnownIssue;
import java.util.Optional;

/** Watches for one defect. */
interface ClusterGuard {
    /** The defect it watches for; servers that are free of it are not guarded against. */
    KnownIssue issue();

    /** Why the change must not be sent, in a sentence; empty if the defect does not strike. */
    Optional<String> objection(KubernetesCluster cluster, Change change);
}
