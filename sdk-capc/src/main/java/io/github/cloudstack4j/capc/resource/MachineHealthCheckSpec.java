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

/** What is asked of a {@link MachineHealthCheck}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableMachineHealthCheckSpec.class)
@JsonDeserialize(builder = MachineHealthCheckSpec.Builder.class)
public abstract class MachineHealthCheckSpec extends Part {
    private static final long serialVersionUID = 1L;

    /** Its cluster. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("clusterName")
    public abstract String getClusterName();

    /** Which machines it looks at. */
    @JsonProperty("selector")
    public abstract LabelSelector getSelector();

    /** What makes a machine unhealthy. */
    @JsonProperty("checks")
    public abstract @Nullable HealthChecks getChecks();

    /** What is done about it. */
    @JsonProperty("remediation")
    public abstract @Nullable Remediation getRemediation();

    /** Starts a MachineHealthCheckSpec. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a MachineHealthCheckSpec. */
    public static final class Builder extends ImmutableMachineHealthCheckSpec.Builder {
        /** See {@link MachineHealthCheckSpec#getSelector()}. */
        public Builder selector(Consumer<LabelSelector.Builder> selector) {
            var builder = LabelSelector.builder();
            selector.accept(builder);
            return selector(builder.build());
        }

        /** See {@link MachineHealthCheckSpec#getChecks()}. */
        public Builder checks(Consumer<HealthChecks.Builder> checks) {
            var builder = HealthChecks.builder();
            checks.accept(builder);
            return checks(builder.build());
        }

        /** See {@link MachineHealthCheckSpec#getRemediation()}. */
        public Builder remediation(Consumer<Remediation.Builder> remediation) {
            var builder = Remediation.builder();
            remediation.accept(builder);
            return remediation(builder.build());
        }
    }
}
