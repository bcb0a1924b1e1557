// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** When machines are found unhealthy and replaced. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableMachineHealthCheck.class)
@JsonDeserialize(builder = MachineHealthCheck.Builder.class)
public abstract class MachineHealthCheck extends Resource {
    private static final long serialVersionUID = 1L;

    @Override
    public String getKind() {
        return "MachineHealthCheck";
    }

    /** What is asked for. */
    @JsonProperty("spec")
    public abstract MachineHealthCheckSpec getSpec();

    /** What Cluster API reports. */
    @JsonProperty("status")
    public abstract @Nullable MachineHealthCheckStatus getStatus();

    /** Starts a MachineHealthCheck. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a MachineHealthCheck. */
    public static final class Builder extends ImmutableMachineHealthCheck.Builder {
        /** See {@link MachineHealthCheck#getMetadata()}. */
        public Builder metadata(Consumer<Metadata.Builder> metadata) {
            var builder = Metadata.builder();
            metadata.accept(builder);
            return metadata(builder.build());
        }

        /** See {@link MachineHealthCheck#getSpec()}. */
        public Builder spec(Consumer<MachineHealthCheckSpec.Builder> spec) {
            var builder = MachineHealthCheckSpec.builder();
            spec.accept(builder);
            return spec(builder.build());
        }
    }
}
