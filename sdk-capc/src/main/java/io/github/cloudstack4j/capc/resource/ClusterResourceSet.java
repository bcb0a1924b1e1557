// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Objects that are applied to new clusters, such as a CNI's. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableClusterResourceSet.class)
@JsonDeserialize(builder = ClusterResourceSet.Builder.class)
public abstract class ClusterResourceSet extends Resource {
    private static final long serialVersionUID = 1L;

    @Override
    public String getKind() {
        return "ClusterResourceSet";
    }

    /** What is asked for. */
    @JsonProperty("spec")
    public abstract ClusterResourceSetSpec getSpec();

    /** What Cluster API reports. */
    @JsonProperty("status")
    public abstract @Nullable ClusterResourceSetStatus getStatus();

    /** Starts a ClusterResourceSet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ClusterResourceSet. */
    public static final class Builder extends ImmutableClusterResourceSet.Builder {
        /** See {@link ClusterResourceSet#getMetadata()}. */
        public Builder metadata(Consumer<Metadata.Builder> metadata) {
            var builder = Metadata.builder();
            metadata.accept(builder);
            return metadata(builder.build());
        }

        /** See {@link ClusterResourceSet#getSpec()}. */
        public Builder spec(Consumer<ClusterResourceSetSpec.Builder> spec) {
            var builder = ClusterResourceSetSpec.builder();
            spec.accept(builder);
            return spec(builder.build());
        }
    }
}
