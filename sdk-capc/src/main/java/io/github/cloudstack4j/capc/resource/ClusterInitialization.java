// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How far the first making of a cluster has come. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableClusterInitialization.class)
@JsonDeserialize(builder = ClusterInitialization.Builder.class)
public abstract class ClusterInitialization extends Part {
    private static final long serialVersionUID = 1L;

    /** Whether failure domains, network and endpoint are there. */
    @JsonProperty("infrastructureProvisioned")
    public abstract @Nullable Boolean getInfrastructureProvisioned();

    /** Whether the API server answers. */
    @JsonProperty("controlPlaneInitialized")
    public abstract @Nullable Boolean getControlPlaneInitialized();

    /** Starts a ClusterInitialization. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ClusterInitialization. */
    public static final class Builder extends ImmutableClusterInitialization.Builder {}
}
