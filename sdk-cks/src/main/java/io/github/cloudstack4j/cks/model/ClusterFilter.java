// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.OwnedListFilter;
import io.github.cloudstack4j.core.model.Ref;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which Kubernetes clusters to list. CloudStack command: {@code listKubernetesClusters}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableClusterFilter.class)
@JsonDeserialize(builder = ClusterFilter.Builder.class)
public abstract class ClusterFilter extends OwnedListFilter {
    private static final long serialVersionUID = 1L;

    /** The cluster with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Clusters with exactly this name; there can be several. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Clusters in this state only. */
    @JsonProperty("state")
    public abstract @Nullable ClusterState getState();

    /** Clusters of this type only. Since 4.19. */
    @JsonProperty("clustertype")
    public abstract @Nullable ClusterType getClusterType();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ClusterFilter. */
    public static final class Builder extends ImmutableClusterFilter.Builder {
        /** As {@link #domain(Ref)}, by name or id. */
        public Builder domain(@Nullable String nameOrId) {
            return domain(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #project(Ref)}, by name or id. */
        public Builder project(@Nullable String nameOrId) {
            return project(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}
