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

/** A network of CloudStack, which CAPC makes as an isolated one if there is none of the name. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableNetworkSpec.class)
@JsonDeserialize(builder = NetworkSpec.Builder.class)
public abstract class NetworkSpec extends Part {
    private static final long serialVersionUID = 1L;

    /**
     * Its name; may be empty if its id is given. CAPC takes another network whose name contains this one, if it is the
     * only such.
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("name")
    public abstract String getName();

    /** Its id; name or id must be given. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** {@code Isolated} or {@code Shared}; CAPC fills it in. */
    @JsonProperty("type")
    public abstract @Nullable String getType();

    /** Gateway of a network to be made. */
    @JsonProperty("gateway")
    public abstract @Nullable String getGateway();

    /** Netmask of a network to be made. */
    @JsonProperty("netmask")
    public abstract @Nullable String getNetmask();

    /** Name of the network offering for a network to be made; null for CloudStack's own with source NAT. */
    @JsonProperty("offering")
    public abstract @Nullable String getOffering();

    /** The VPC that a network to be made becomes a tier of. */
    @JsonProperty("vpc")
    public abstract @Nullable VpcSpec getVpc();

    /** {@code Dynamic} or {@code Static} for a network to be made that routes; null or empty for NAT. */
    @JsonProperty("routingMode")
    public abstract @Nullable String getRoutingMode();

    /** Starts a NetworkSpec. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NetworkSpec. */
    public static final class Builder extends ImmutableNetworkSpec.Builder {
        /** See {@link NetworkSpec#getVpc()}. */
        public Builder vpc(Consumer<VpcSpec.Builder> vpc) {
            var builder = VpcSpec.builder();
            vpc.accept(builder);
            return vpc(builder.build());
        }
    }
}
