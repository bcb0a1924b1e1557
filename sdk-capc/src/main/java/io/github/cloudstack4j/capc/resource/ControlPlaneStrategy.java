// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** In what order machines of a control plane are replaced. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableControlPlaneStrategy.class)
@JsonDeserialize(builder = ControlPlaneStrategy.Builder.class)
public abstract class ControlPlaneStrategy extends Part {
    private static final long serialVersionUID = 1L;

    /** {@code RollingUpdate}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("type")
    public abstract String getType();

    /** How many at a time. */
    @JsonProperty("rollingUpdate")
    public abstract @Nullable ControlPlaneSteps getRollingUpdate();

    /** Starts a ControlPlaneStrategy. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ControlPlaneStrategy. */
    public static final class Builder extends ImmutableControlPlaneStrategy.Builder {
        /** See {@link ControlPlaneStrategy#getRollingUpdate()}. */
        public Builder rollingUpdate(Consumer<ControlPlaneSteps.Builder> rollingUpdate) {
            var builder = ControlPlaneSteps.builder();
            rollingUpdate.accept(builder);
            return rollingUpdate(builder.build());
        }
    }
}
