// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How far a step of a repair has come. */
@Model
@Value.Immutable
public abstract class RepairResult implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How a step stands. */
    public enum Outcome {
        /** It has begun. */
        STARTED,
        /** It is done. */
        DONE,
        /** There was nothing left to do: it was as it should be already. */
        NOT_NEEDED,
        /** Its risk is greater than what was allowed; neither it nor what follows was done. */
        NOT_ALLOWED,
        /** It failed; what follows was not done. */
        FAILED
    }

    /** The step. */
    public abstract RepairStep getStep();

    /** How it stands. */
    public abstract Outcome getOutcome();

    /** Why it failed; null if it did not. */
    public abstract @Nullable String getReason();

    /** The outcome, the step and why it failed. */
    @Override
    public final String toString() {
        return getOutcome() + " " + getStep().getDescription() + (getReason() == null ? "" : " " + getReason());
    }

    /** Starts an empty RepairResult. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a RepairResult. */
    public static final class Builder extends ImmutableRepairResult.Builder {}
}
