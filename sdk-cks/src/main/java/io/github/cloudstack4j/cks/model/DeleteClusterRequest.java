// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.ApiRequest;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Ref;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A cluster to be deleted. CloudStack command: {@code deleteKubernetesCluster}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDeleteClusterRequest.class)
@JsonDeserialize(builder = DeleteClusterRequest.Builder.class)
public abstract class DeleteClusterRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The cluster. */
    @JsonProperty("id")
    public abstract Ref getCluster();

    /**
     * Whether to destroy the machines of an externally managed cluster too; those CloudStack made always go. Since
     * 4.19.
     */
    @JsonProperty("cleanup")
    public abstract @Nullable Boolean getCleanup();

    /** Whether to do away with those machines for good at once. Since 4.19. */
    @JsonProperty("expunge")
    public abstract @Nullable Boolean getExpunge();

    /**
     * Whether to send it although a known defect of the server will turn it against the cluster, or make it fail. Not
     * sent itself.
     */
    @JsonIgnore
    @Value.Default
    public boolean isDespiteDefects() {
        return false;
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DeleteClusterRequest. */
    public static final class Builder extends ImmutableDeleteClusterRequest.Builder {
        /** As {@link #cluster(Ref)}, by name or id. */
        public Builder cluster(String nameOrId) {
            return cluster(Ref.of(nameOrId));
        }
    }
}
