// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A service of a network, such as DHCP or source NAT. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableNetworkService.class)
@JsonDeserialize(builder = NetworkService.Builder.class)
public abstract class NetworkService extends ServerObject {
    private static final long serialVersionUID = 1L;

    /**
     * Which service, such as {@code Dhcp}, {@code SourceNat}, {@code Firewall}, {@code PortForwarding} or {@code Lb}.
     */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** What the service can do here; empty when nothing is special. */
    @JsonProperty("capability")
    public abstract List<NetworkCapability> getCapabilities();

    /** What provides it; usually one. */
    @JsonProperty("provider")
    public abstract List<NetworkProvider> getProviders();

    /** Starts an empty NetworkService; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NetworkService. */
    public static final class Builder extends ImmutableNetworkService.Builder {}
}
