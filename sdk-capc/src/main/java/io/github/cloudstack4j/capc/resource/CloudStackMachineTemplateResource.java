// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What a {@link CloudStackMachine} is made with. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCloudStackMachineTemplateResource.class)
@JsonDeserialize(builder = CloudStackMachineTemplateResource.Builder.class)
public abstract class CloudStackMachineTemplateResource extends Part {
    private static final long serialVersionUID = 1L;

    /** Labels and annotations of the machine's object. */
    @JsonProperty("metadata")
    public abstract @Nullable TemplateMetadata getMetadata();

    /** What is asked of the machine. */
    @JsonProperty("spec")
    public abstract CloudStackMachineSpec getSpec();

    /** Starts a CloudStackMachineTemplateResource. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CloudStackMachineTemplateResource. */
    public static final class Builder extends ImmutableCloudStackMachineTemplateResource.Builder {
        /** See {@link CloudStackMachineTemplateResource#getMetadata()}. */
        public Builder metadata(Consumer<TemplateMetadata.Builder> metadata) {
            var builder = TemplateMetadata.builder();
            metadata.accept(builder);
            return metadata(builder.build());
        }

        /** See {@link CloudStackMachineTemplateResource#getSpec()}. */
        public Builder spec(Consumer<CloudStackMachineSpec.Builder> spec) {
            var builder = CloudStackMachineSpec.builder();
            spec.accept(builder);
            return spec(builder.build());
        }
    }
}
