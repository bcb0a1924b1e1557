// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Something that is wrong with a cluster, and what says so. */
@Model
@Value.Immutable
public abstract class RepairFinding implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What is wrong, in a sentence. */
    public abstract String getProblem();

    /** What says so: states, jobs that are not there, rules, events. */
    public abstract String getEvidence();

    /** Since when, as far as events tell; null when they do not. */
    public abstract @Nullable OffsetDateTime getSince();

    /** The problem with its evidence. */
    @Override
    public final String toString() {
        return getProblem() + " " + getEvidence() + (getSince() == null ? "" : " Since " + getSince() + ".");
    }

    /** Starts an empty RepairFinding. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a RepairFinding. */
    public static final class Builder extends ImmutableRepairFinding.Builder {}
}
