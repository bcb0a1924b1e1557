// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What machines of a control plane are made from. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableControlPlaneMachineTemplate.class)
@JsonDeserialize(builder = ControlPlaneMachineTemplate.Builder.class)
public abstract class ControlPlaneMachineTemplate extends Part {
    private static final long serialVersionUID = 1L;

    /** Labels and annotations of the machines. */
    @JsonProperty("metadata")
    public abstract @Nullable TemplateMetadata getMetadata();

    /** What is asked of the machines. */
    @JsonProperty("spec")
    public abstract ControlPlaneMachineSpec getSpec();

    /** Starts a ControlPlaneMachineTemplate. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ControlPlaneMachineTemplate. */
    public static final class Builder extends ImmutableControlPlaneMachineTemplate.Builder {
        /** See {@link ControlPlaneMachineTemplate#getMetadata()}. */
        public Builder metadata(Consumer<TemplateMetadata.Builder> metadata) {
            var builder = TemplateMetadata.builder();
            metadata.accept(builder);
            return metadata(builder.build());
        }

        /** See {@link ControlPlaneMachineTemplate#getSpec()}. */
        public Builder spec(Consumer<ControlPlaneMachineSpec.Builder> spec) {
            var builder = ControlPlaneMachineSpec.builder();
            spec.accept(builder);
            return spec(builder.build());
        }
    }
}
