// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** One step of a repair. */
@Model
@Value.Immutable
public abstract class RepairStep implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What it does. */
    public abstract RepairAction getAction();

    /** What it does to what, and why, in a sentence. */
    public abstract String getDescription();

    /** What it may cost. */
    public abstract RepairRisk getRisk();

    /** Id of the machine it is about; null for steps about none. */
    public abstract @Nullable String getMachineId();

    /** First public port it is about; null for steps about none. */
    public abstract @Nullable Integer getFirstPort();

    /** Last public port it is about; null for steps about none. */
    public abstract @Nullable Integer getLastPort();

    /** Its risk and its description. */
    @Override
    public final String toString() {
        return getRisk() + ": " + getDescription();
    }

    /** Starts an empty RepairStep. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a RepairStep. */
    public static final class Builder extends ImmutableRepairStep.Builder {}
}
