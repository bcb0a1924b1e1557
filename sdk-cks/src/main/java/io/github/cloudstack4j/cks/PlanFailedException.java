// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.PlannedStep;
import io.github.cloudstack4j.core.CloudStackException;
import org.jspecify.annotations.Nullable;

/**
 * A step of a plan failed, or something came in its way. The steps before it are done, nothing after it was begun, and the
 * plan can be executed again once the reason is gone. The cause is what the step itself failed with, such as a
 * {@link ClusterFailedException}.
 */
public final class PlanFailedException extends CloudStackException {
    private static final long serialVersionUID = 1L;

    private final @Nullable PlannedStep step;
    private final @Nullable KubernetesCluster cluster;

    /** Names the step and what it failed with. */
    public PlanFailedException(
            String message,
            @Nullable PlannedStep step,
            @Nullable KubernetesCluster cluster,
            @Nullable CloudStackException cause) {
        super(message, cause);
        this.step = step;
        this.cluster = cluster;
    }

    /** The step that failed; null if something came in the way before the next one. */
    public @Nullable PlannedStep getStep() {
        return step;
    }

    /** The cluster as it was before that step; null if there was none yet. */
    public @Nullable KubernetesCluster getCluster() {
        return cluster;
    }
}
