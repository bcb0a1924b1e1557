// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A machine of a cluster. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableMachine.class)
@JsonDeserialize(builder = Machine.Builder.class)
public abstract class Machine extends Resource {
    private static final long serialVersionUID = 1L;

    @Override
    public String getKind() {
        return "Machine";
    }

    /** What is asked for. */
    @JsonProperty("spec")
    public abstract MachineSpec getSpec();

    /** What Cluster API reports. */
    @JsonProperty("status")
    public abstract @Nullable MachineStatus getStatus();

    /** Starts a Machine. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a Machine. */
    public static final class Builder extends ImmutableMachine.Builder {
        /** See {@link Machine#getMetadata()}. */
        public Builder metadata(Consumer<Metadata.Builder> metadata) {
            var builder = Metadata.builder();
            metadata.accept(builder);
            return metadata(builder.build());
        }

        /** See {@link Machine#getSpec()}. */
        public Builder spec(Consumer<MachineSpec.Builder> spec) {
            var builder = MachineSpec.builder();
            spec.accept(builder);
            return spec(builder.build());
        }
    }
}
