// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/** What became of a repair. */
@Model
@Value.Immutable
public abstract class RepairReport implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What became of each step that was come to; the steps after a failed one are missing. */
    public abstract List<RepairResult> getResults();

    /** Whether every step was done, or was not needed. */
    public final boolean isComplete() {
        return getResults().stream()
                .map(RepairResult::getOutcome)
                .allMatch(
                        outcome -> outcome == RepairResult.Outcome.DONE || outcome == RepairResult.Outcome.NOT_NEEDED);
    }

    /** Starts an empty RepairReport. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a RepairReport. */
    public static final class Builder extends ImmutableRepairReport.Builder {}
}
