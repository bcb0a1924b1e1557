// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What provides a network service. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableNetworkProvider.class)
@JsonDeserialize(builder = NetworkProvider.Builder.class)
public abstract class NetworkProvider extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Id of the provider; null in lists of networks. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Its name, such as {@code VirtualRouter}. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Whether it is enabled; null in lists of networks. */
    @JsonProperty("state")
    public abstract @Nullable String getState();

    /** Id of the physical network it serves; null in lists of networks. */
    @JsonProperty("physicalnetworkid")
    public abstract @Nullable String getPhysicalNetworkId();

    /** Id of the physical network traffic leaves to; null when it stays. */
    @JsonProperty("destinationphysicalnetworkid")
    public abstract @Nullable String getDestinationPhysicalNetworkId();

    /** Whether single services of it can be switched; false when not reported. */
    @JsonProperty("canenableindividualservice")
    @Value.Default
    public boolean isIndividualServiceEnablable() {
        return false;
    }

    /** Names of the services it can provide; empty in lists of networks. */
    @JsonProperty("servicelist")
    public abstract List<String> getServices();

    /** Starts an empty NetworkProvider; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NetworkProvider. */
    public static final class Builder extends ImmutableNetworkProvider.Builder {}
}
