// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How many machines of a pool are replaced at a time. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableMachineDeploymentSteps.class)
@JsonDeserialize(builder = MachineDeploymentSteps.Builder.class)
public abstract class MachineDeploymentSteps extends Part {
    private static final long serialVersionUID = 1L;

    /** How many may be missing. */
    @JsonProperty("maxUnavailable")
    public abstract @Nullable IntOrPercent getMaxUnavailable();

    /** How many there may be too many. */
    @JsonProperty("maxSurge")
    public abstract @Nullable IntOrPercent getMaxSurge();

    /** Starts a MachineDeploymentSteps. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a MachineDeploymentSteps. */
    public static final class Builder extends ImmutableMachineDeploymentSteps.Builder {}
}
