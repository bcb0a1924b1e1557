// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.List;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What makes a machine unhealthy. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableHealthChecks.class)
@JsonDeserialize(builder = HealthChecks.Builder.class)
public abstract class HealthChecks extends Part {
    private static final long serialVersionUID = 1L;

    /** How long a machine may take to become a node, in seconds; 0 for ever, null for 600. */
    @JsonProperty("nodeStartupTimeoutSeconds")
    public abstract @Nullable Integer getNodeStartupTimeoutSeconds();

    /** Conditions of the node. */
    @JsonProperty("unhealthyNodeConditions")
    public abstract List<UnhealthyCondition> getUnhealthyNodeConditions();

    /** Conditions of the machine; only with Cluster API v1beta2. */
    @JsonProperty("unhealthyMachineConditions")
    public abstract List<UnhealthyCondition> getUnhealthyMachineConditions();

    /** Starts a HealthChecks. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a HealthChecks. */
    public static final class Builder extends ImmutableHealthChecks.Builder {
        /** Adds one; see {@link HealthChecks#getUnhealthyNodeConditions()}. */
        public Builder unhealthyNodeCondition(Consumer<UnhealthyCondition.Builder> unhealthyNodeCondition) {
            var builder = UnhealthyCondition.builder();
            unhealthyNodeCondition.accept(builder);
            return unhealthyNodeCondition(builder.build());
        }

        /** Adds one; see {@link HealthChecks#getUnhealthyMachineConditions()}. */
        public Builder unhealthyMachineCondition(Consumer<UnhealthyCondition.Builder> unhealthyMachineCondition) {
            var builder = UnhealthyCondition.builder();
            unhealthyMachineCondition.accept(builder);
            return unhealthyMachineCondition(builder.build());
        }
    }
}
