// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** One thing a network service can do. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableNetworkCapability.class)
@JsonDeserialize(builder = NetworkCapability.Builder.class)
public abstract class NetworkCapability extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Which ability, such as {@code SupportedProtocols}. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** To what extent, such as {@code tcp,udp,icmp}. */
    @JsonProperty("value")
    public abstract @Nullable String getValue();

    /** Whether an offering may choose this ability; false when not reported. */
    @JsonProperty("canchooseservicecapability")
    @Value.Default
    public boolean isChoosable() {
        return false;
    }

    /** Starts an empty NetworkCapability; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NetworkCapability. */
    public static final class Builder extends ImmutableNetworkCapability.Builder {}
}
