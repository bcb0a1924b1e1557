// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What is asked of an isolated network. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCloudStackIsolatedNetworkSpec.class)
@JsonDeserialize(builder = CloudStackIsolatedNetworkSpec.Builder.class)
public abstract class CloudStackIsolatedNetworkSpec extends Part {
    private static final long serialVersionUID = 1L;

    /** Its name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Its id; CAPC sets it. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Address of the API server behind its load balancer. */
    @JsonProperty("controlPlaneEndpoint")
    public abstract ApiEndpoint getControlPlaneEndpoint();

    /** Its failure domain. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("failureDomainName")
    public abstract String getFailureDomainName();

    /** Gateway. */
    @JsonProperty("gateway")
    public abstract @Nullable String getGateway();

    /** Netmask. */
    @JsonProperty("netmask")
    public abstract @Nullable String getNetmask();

    /** Name of its network offering. */
    @JsonProperty("offering")
    public abstract @Nullable String getOffering();

    /** The VPC it is a tier of. */
    @JsonProperty("vpc")
    public abstract @Nullable VpcSpec getVpc();

    /** Starts a CloudStackIsolatedNetworkSpec. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CloudStackIsolatedNetworkSpec. */
    public static final class Builder extends ImmutableCloudStackIsolatedNetworkSpec.Builder {
        /** See {@link CloudStackIsolatedNetworkSpec#getControlPlaneEndpoint()}. */
        public Builder controlPlaneEndpoint(Consumer<ApiEndpoint.Builder> controlPlaneEndpoint) {
            var builder = ApiEndpoint.builder();
            controlPlaneEndpoint.accept(builder);
            return controlPlaneEndpoint(builder.build());
        }

        /** See {@link CloudStackIsolatedNetworkSpec#getVpc()}. */
        public Builder vpc(Consumer<VpcSpec.Builder> vpc) {
            var builder = VpcSpec.builder();
            vpc.accept(builder);
            return vpc(builder.build());
        }
    }
}
