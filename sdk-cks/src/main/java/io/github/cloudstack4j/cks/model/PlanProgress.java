// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.Progress;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a plan being carried out.
 *
 * @param done how many steps are done, of this execution
 * @param left how many are left, the present one included, as seen now
 * @param step the present step; null while the plan waits for work that something else has begun
 * @param job how far the job of the present step is; null before it has one
 * @param waitingFor what the plan waits for while there is no present step
 */
public record PlanProgress(
        int done,
        int left,
        @Nullable PlannedStep step,
        @Nullable Progress job,
        @Nullable String waitingFor) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How many steps this execution has done. */
    public int getDone() {
        return done;
    }

    /** How many steps are left, the present one included, as seen now; 0 while the plan waits. */
    public int getLeft() {
        return left;
    }

    /** The present step; null while the plan waits for work that something else has begun. */
    public @Nullable PlannedStep getStep() {
        return step;
    }

    /** How far the job of the present step is; null before it has one. */
    public @Nullable Progress getJob() {
        return job;
    }

    /** What the plan waits for while there is no present step; null otherwise. */
    public @Nullable String getWaitingFor() {
        return waitingFor;
    }

    /** One line, such as {@code step 2 of 3, upgrade prod from 1.31.0 to 1.32.9: Upgrading, 5/9 nodes, 01:40}. */
    @Override
    public String toString() {
        if (step == null) {
            return "waiting: " + waitingFor;
        }
        return "step " + (done + 1) + " of " + (done + left) + ", " + step + (job == null ? "" : ": " + job);
    }
}
