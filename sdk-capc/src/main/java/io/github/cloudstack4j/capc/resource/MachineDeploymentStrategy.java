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

/** In what order machines of a pool are replaced. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableMachineDeploymentStrategy.class)
@JsonDeserialize(builder = MachineDeploymentStrategy.Builder.class)
public abstract class MachineDeploymentStrategy extends Part {
    private static final long serialVersionUID = 1L;

    /** {@code RollingUpdate} or {@code OnDelete}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("type")
    public abstract String getType();

    /** How many at a time. */
    @JsonProperty("rollingUpdate")
    public abstract @Nullable MachineDeploymentSteps getRollingUpdate();

    /** Starts a MachineDeploymentStrategy. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a MachineDeploymentStrategy. */
    public static final class Builder extends ImmutableMachineDeploymentStrategy.Builder {
        /** See {@link MachineDeploymentStrategy#getRollingUpdate()}. */
        public Builder rollingUpdate(Consumer<MachineDeploymentSteps.Builder> rollingUpdate) {
            var builder = MachineDeploymentSteps.builder();
            rollingUpdate.accept(builder);
            return rollingUpdate(builder.build());
        }
    }
}
