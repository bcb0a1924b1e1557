// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** What machines are made from. Fixed once it exists: other machines need another template. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCloudStackMachineTemplate.class)
@JsonDeserialize(builder = CloudStackMachineTemplate.Builder.class)
public abstract class CloudStackMachineTemplate extends Resource {
    private static final long serialVersionUID = 1L;

    @Override
    public String getKind() {
        return "CloudStackMachineTemplate";
    }

    /** The template. */
    @JsonProperty("spec")
    public abstract CloudStackMachineTemplateSpec getSpec();

    /** Starts a CloudStackMachineTemplate. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CloudStackMachineTemplate. */
    public static final class Builder extends ImmutableCloudStackMachineTemplate.Builder {
        /** See {@link CloudStackMachineTemplate#getMetadata()}. */
        public Builder metadata(Consumer<Metadata.Builder> metadata) {
            var builder = Metadata.builder();
            metadata.accept(builder);
            return metadata(builder.build());
        }

        /** See {@link CloudStackMachineTemplate#getSpec()}. */
        public Builder spec(Consumer<CloudStackMachineTemplateSpec.Builder> spec) {
            var builder = CloudStackMachineTemplateSpec.builder();
            spec.accept(builder);
            return spec(builder.build());
        }
    }
}
