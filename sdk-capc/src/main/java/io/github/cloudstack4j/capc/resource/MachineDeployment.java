// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A pool of equal workers. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableMachineDeployment.class)
@JsonDeserialize(builder = MachineDeployment.Builder.class)
public abstract class MachineDeployment extends Resource {
    private static final long serialVersionUID = 1L;

    @Override
    public String getKind() {
        return "MachineDeployment";
    }

    /** What is asked for. */
    @JsonProperty("spec")
    public abstract MachineDeploymentSpec getSpec();

    /** What Cluster API reports. */
    @JsonProperty("status")
    public abstract @Nullable MachineDeploymentStatus getStatus();

    /** Starts a MachineDeployment. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a MachineDeployment. */
    public static final class Builder extends ImmutableMachineDeployment.Builder {
        /** See {@link MachineDeployment#getMetadata()}. */
        public Builder metadata(Consumer<Metadata.Builder> metadata) {
            var builder = Metadata.builder();
            metadata.accept(builder);
            return metadata(builder.build());
        }

        /** See {@link MachineDeployment#getSpec()}. */
        public Builder spec(Consumer<MachineDeploymentSpec.Builder> spec) {
            var builder = MachineDeploymentSpec.builder();
            spec.accept(builder);
            return spec(builder.build());
        }
    }
}
