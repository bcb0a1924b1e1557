// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** An affinity group as CAPC works on it; made by CAPC for each pool that asks for affinity. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCloudStackAffinityGroup.class)
@JsonDeserialize(builder = CloudStackAffinityGroup.Builder.class)
public abstract class CloudStackAffinityGroup extends Resource {
    private static final long serialVersionUID = 1L;

    @Override
    public String getKind() {
        return "CloudStackAffinityGroup";
    }

    /** What is asked for. */
    @JsonProperty("spec")
    public abstract CloudStackAffinityGroupSpec getSpec();

    /** What CAPC reports. */
    @JsonProperty("status")
    public abstract @Nullable ReadyStatus getStatus();

    /** Starts a CloudStackAffinityGroup. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CloudStackAffinityGroup. */
    public static final class Builder extends ImmutableCloudStackAffinityGroup.Builder {
        /** See {@link CloudStackAffinityGroup#getMetadata()}. */
        public Builder metadata(Consumer<Metadata.Builder> metadata) {
            var builder = Metadata.builder();
            metadata.accept(builder);
            return metadata(builder.build());
        }

        /** See {@link CloudStackAffinityGroup#getSpec()}. */
        public Builder spec(Consumer<CloudStackAffinityGroupSpec.Builder> spec) {
            var builder = CloudStackAffinityGroupSpec.builder();
            spec.accept(builder);
            return spec(builder.build());
        }
    }
}
