// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How far the first making of a control plane has come. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableControlPlaneInitialization.class)
@JsonDeserialize(builder = ControlPlaneInitialization.Builder.class)
public abstract class ControlPlaneInitialization extends Part {
    private static final long serialVersionUID = 1L;

    /** Whether the first machine's API server answers. */
    @JsonProperty("controlPlaneInitialized")
    public abstract @Nullable Boolean getControlPlaneInitialized();

    /** Starts a ControlPlaneInitialization. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ControlPlaneInitialization. */
    public static final class Builder extends ImmutableControlPlaneInitialization.Builder {}
}
