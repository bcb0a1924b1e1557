// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.List;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What is asked of a {@link ClusterResourceSet}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableClusterResourceSetSpec.class)
@JsonDeserialize(builder = ClusterResourceSetSpec.Builder.class)
public abstract class ClusterResourceSetSpec extends Part {
    private static final long serialVersionUID = 1L;

    /** Which clusters. */
    @JsonProperty("clusterSelector")
    public abstract LabelSelector getClusterSelector();

    /** Where the objects are written. */
    @JsonProperty("resources")
    public abstract List<ResourceRef> getResources();

    /** {@code ApplyOnce} or {@code Reconcile}. */
    @JsonProperty("strategy")
    public abstract @Nullable String getStrategy();

    /** Starts a ClusterResourceSetSpec. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ClusterResourceSetSpec. */
    public static final class Builder extends ImmutableClusterResourceSetSpec.Builder {
        /** See {@link ClusterResourceSetSpec#getClusterSelector()}. */
        public Builder clusterSelector(Consumer<LabelSelector.Builder> clusterSelector) {
            var builder = LabelSelector.builder();
            clusterSelector.accept(builder);
            return clusterSelector(builder.build());
        }

        /** Adds one; see {@link ClusterResourceSetSpec#getResources()}. */
        public Builder resource(Consumer<ResourceRef.Builder> resource) {
            var builder = ResourceRef.builder();
            resource.accept(builder);
            return resource(builder.build());
        }
    }
}
