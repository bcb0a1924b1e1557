// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The networks inside of a cluster. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableClusterNetwork.class)
@JsonDeserialize(builder = ClusterNetwork.Builder.class)
public abstract class ClusterNetwork extends Part {
    private static final long serialVersionUID = 1L;

    /** Port of the API server; null for 6443. */
    @JsonProperty("apiServerPort")
    public abstract @Nullable Integer getApiServerPort();

    /** Addresses of services. */
    @JsonProperty("services")
    public abstract @Nullable NetworkRanges getServices();

    /** Addresses of pods. */
    @JsonProperty("pods")
    public abstract @Nullable NetworkRanges getPods();

    /** DNS domain of services. */
    @JsonProperty("serviceDomain")
    public abstract @Nullable String getServiceDomain();

    /** Starts a ClusterNetwork. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ClusterNetwork. */
    public static final class Builder extends ImmutableClusterNetwork.Builder {
        /** See {@link ClusterNetwork#getServices()}. */
        public Builder services(Consumer<NetworkRanges.Builder> services) {
            var builder = NetworkRanges.builder();
            services.accept(builder);
            return services(builder.build());
        }

        /** See {@link ClusterNetwork#getPods()}. */
        public Builder pods(Consumer<NetworkRanges.Builder> pods) {
            var builder = NetworkRanges.builder();
            pods.accept(builder);
            return pods(builder.build());
        }
    }
}
