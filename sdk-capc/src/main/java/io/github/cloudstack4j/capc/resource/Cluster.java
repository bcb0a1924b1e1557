// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A Kubernetes cluster that Cluster API runs. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCluster.class)
@JsonDeserialize(builder = Cluster.Builder.class)
public abstract class Cluster extends Resource {
    private static final long serialVersionUID = 1L;

    @Override
    public String getKind() {
        return "Cluster";
    }

    /** What is asked for. */
    @JsonProperty("spec")
    public abstract ClusterSpec getSpec();

    /** What Cluster API reports. */
    @JsonProperty("status")
    public abstract @Nullable ClusterStatus getStatus();

    /** Starts a Cluster. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a Cluster. */
    public static final class Builder extends ImmutableCluster.Builder {
        /** See {@link Cluster#getMetadata()}. */
        public Builder metadata(Consumer<Metadata.Builder> metadata) {
            var builder = Metadata.builder();
            metadata.accept(builder);
            return metadata(builder.build());
        }

        /** See {@link Cluster#getSpec()}. */
        public Builder spec(Consumer<ClusterSpec.Builder> spec) {
            var builder = ClusterSpec.builder();
            spec.accept(builder);
            return spec(builder.build());
        }
    }
}
