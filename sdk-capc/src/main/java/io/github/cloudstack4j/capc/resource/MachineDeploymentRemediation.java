// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How many unhealthy machines are replaced at a time. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableMachineDeploymentRemediation.class)
@JsonDeserialize(builder = MachineDeploymentRemediation.Builder.class)
public abstract class MachineDeploymentRemediation extends Part {
    private static final long serialVersionUID = 1L;

    /** How many. */
    @JsonProperty("maxInFlight")
    public abstract @Nullable IntOrPercent getMaxInFlight();

    /** Starts a MachineDeploymentRemediation. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a MachineDeploymentRemediation. */
    public static final class Builder extends ImmutableMachineDeploymentRemediation.Builder {}
}
