// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What is asked of a {@link Cluster}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableClusterSpec.class)
@JsonDeserialize(builder = ClusterSpec.Builder.class)
public abstract class ClusterSpec extends Part {
    private static final long serialVersionUID = 1L;

    /** Whether the controllers leave it alone. */
    @JsonProperty("paused")
    public abstract @Nullable Boolean getPaused();

    /** Its pods' and services' networks. */
    @JsonProperty("clusterNetwork")
    public abstract @Nullable ClusterNetwork getClusterNetwork();

    /** Address of the API server; taken over from the {@link CloudStackCluster}. */
    @JsonProperty("controlPlaneEndpoint")
    public abstract @Nullable ApiEndpoint getControlPlaneEndpoint();

    /** The {@link KubeadmControlPlane}. */
    @JsonProperty("controlPlaneRef")
    public abstract @Nullable ObjectRef getControlPlaneRef();

    /** The {@link CloudStackCluster}. */
    @JsonProperty("infrastructureRef")
    public abstract @Nullable ObjectRef getInfrastructureRef();

    /** Starts a ClusterSpec. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ClusterSpec. */
    public static final class Builder extends ImmutableClusterSpec.Builder {
        /** See {@link ClusterSpec#getClusterNetwork()}. */
        public Builder clusterNetwork(Consumer<ClusterNetwork.Builder> clusterNetwork) {
            var builder = ClusterNetwork.builder();
            clusterNetwork.accept(builder);
            return clusterNetwork(builder.build());
        }

        /** See {@link ClusterSpec#getControlPlaneEndpoint()}. */
        public Builder controlPlaneEndpoint(Consumer<ApiEndpoint.Builder> controlPlaneEndpoint) {
            var builder = ApiEndpoint.builder();
            controlPlaneEndpoint.accept(builder);
            return controlPlaneEndpoint(builder.build());
        }

        /** See {@link ClusterSpec#getControlPlaneRef()}. */
        public Builder controlPlaneRef(Consumer<ObjectRef.Builder> controlPlaneRef) {
            var builder = ObjectRef.builder();
            controlPlaneRef.accept(builder);
            return controlPlaneRef(builder.build());
        }

        /** See {@link ClusterSpec#getInfrastructureRef()}. */
        public Builder infrastructureRef(Consumer<ObjectRef.Builder> infrastructureRef) {
            var builder = ObjectRef.builder();
            infrastructureRef.accept(builder);
            return infrastructureRef(builder.build());
        }
    }
}
