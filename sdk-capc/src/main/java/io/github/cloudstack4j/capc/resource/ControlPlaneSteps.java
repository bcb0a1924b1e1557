// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How many machines of a control plane are replaced at a time. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableControlPlaneSteps.class)
@JsonDeserialize(builder = ControlPlaneSteps.Builder.class)
public abstract class ControlPlaneSteps extends Part {
    private static final long serialVersionUID = 1L;

    /** How many there may be too many: 0 or 1. */
    @JsonProperty("maxSurge")
    public abstract @Nullable IntOrPercent getMaxSurge();

    /** Starts a ControlPlaneSteps. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ControlPlaneSteps. */
    public static final class Builder extends ImmutableControlPlaneSteps.Builder {}
}
