// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Where a cluster lives in CloudStack: failure domains, the address of its API server, whether CloudStack lists it.
 * Must have the name and namespace of its {@link Cluster}: CAPC finds it by those.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCloudStackCluster.class)
@JsonDeserialize(builder = CloudStackCluster.Builder.class)
public abstract class CloudStackCluster extends Resource {
    private static final long serialVersionUID = 1L;

    @Override
    public String getKind() {
        return "CloudStackCluster";
    }

    /** What is asked for. */
    @JsonProperty("spec")
    public abstract CloudStackClusterSpec getSpec();

    /** What CAPC reports; null until it has seen the object. */
    @JsonProperty("status")
    public abstract @Nullable CloudStackClusterStatus getStatus();

    /** Starts a CloudStackCluster. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CloudStackCluster. */
    public static final class Builder extends ImmutableCloudStackCluster.Builder {
        /** See {@link CloudStackCluster#getMetadata()}. */
        public Builder metadata(Consumer<Metadata.Builder> metadata) {
            var builder = Metadata.builder();
            metadata.accept(builder);
            return metadata(builder.build());
        }

        /** See {@link CloudStackCluster#getSpec()}. */
        public Builder spec(Consumer<CloudStackClusterSpec.Builder> spec) {
            var builder = CloudStackClusterSpec.builder();
            spec.accept(builder);
            return spec(builder.build());
        }
    }
}
