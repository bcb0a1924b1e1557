// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.time.Instant;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How machines of a pool are replaced by others. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableMachineDeploymentRollout.class)
@JsonDeserialize(builder = MachineDeploymentRollout.Builder.class)
public abstract class MachineDeploymentRollout extends Part {
    private static final long serialVersionUID = 1L;

    /** Machines older than this are replaced although nothing changed. */
    @JsonProperty("after")
    public abstract @Nullable Instant getAfter();

    /** In what order. */
    @JsonProperty("strategy")
    public abstract @Nullable MachineDeploymentStrategy getStrategy();

    /** Starts a MachineDeploymentRollout. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a MachineDeploymentRollout. */
    public static final class Builder extends ImmutableMachineDeploymentRollout.Builder {
        /** See {@link MachineDeploymentRollout#getStrategy()}. */
        public Builder strategy(Consumer<MachineDeploymentStrategy.Builder> strategy) {
            var builder = MachineDeploymentStrategy.builder();
            strategy.accept(builder);
            return strategy(builder.build());
        }
    }
}
