// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.List;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What is asked of a {@link CloudStackCluster}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCloudStackClusterSpec.class)
@JsonDeserialize(builder = CloudStackClusterSpec.Builder.class)
public abstract class CloudStackClusterSpec extends Part {
    private static final long serialVersionUID = 1L;

    /**
     * The zones and networks that machines are spread over; at least one. Control planes are spread by Cluster API,
     * workers at random.
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("failureDomains")
    public abstract List<FailureDomain> getFailureDomains();

    /**
     * Address of the API server. Its host may be empty for isolated networks, where CAPC acquires one and writes it
     * here; it never changes after that.
     */
    @JsonProperty("controlPlaneEndpoint")
    public abstract ApiEndpoint getControlPlaneEndpoint();

    /**
     * Whether CAPC lists the cluster in CloudStack as an {@code ExternalManaged} Kubernetes cluster. Has an effect
     * only if the manager of CAPC runs with {@code --enable-cloudstack-cks-sync}.
     */
    @JsonProperty("syncWithACS")
    public abstract @Nullable Boolean getSyncWithAcs();

    /** Starts a CloudStackClusterSpec. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CloudStackClusterSpec. */
    public static final class Builder extends ImmutableCloudStackClusterSpec.Builder {
        /** Adds one; see {@link CloudStackClusterSpec#getFailureDomains()}. */
        public Builder failureDomain(Consumer<FailureDomain.Builder> failureDomain) {
            var builder = FailureDomain.builder();
            failureDomain.accept(builder);
            return failureDomain(builder.build());
        }

        /** See {@link CloudStackClusterSpec#getControlPlaneEndpoint()}. */
        public Builder controlPlaneEndpoint(Consumer<ApiEndpoint.Builder> controlPlaneEndpoint) {
            var builder = ApiEndpoint.builder();
            controlPlaneEndpoint.accept(builder);
            return controlPlaneEndpoint(builder.build());
        }
    }
}
