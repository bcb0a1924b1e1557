// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What machines are made from. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableMachineTemplate.class)
@JsonDeserialize(builder = MachineTemplate.Builder.class)
public abstract class MachineTemplate extends Part {
    private static final long serialVersionUID = 1L;

    /** Labels and annotations of the machines. */
    @JsonProperty("metadata")
    public abstract @Nullable TemplateMetadata getMetadata();

    /** What is asked of the machines. */
    @JsonProperty("spec")
    public abstract MachineSpec getSpec();

    /** Starts a MachineTemplate. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a MachineTemplate. */
    public static final class Builder extends ImmutableMachineTemplate.Builder {
        /** See {@link MachineTemplate#getMetadata()}. */
        public Builder metadata(Consumer<TemplateMetadata.Builder> metadata) {
            var builder = TemplateMetadata.builder();
            metadata.accept(builder);
            return metadata(builder.build());
        }

        /** See {@link MachineTemplate#getSpec()}. */
        public Builder spec(Consumer<MachineSpec.Builder> spec) {
            var builder = MachineSpec.builder();
            spec.accept(builder);
            return spec(builder.build());
        }
    }
}
