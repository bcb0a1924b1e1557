// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How a host that fails is treated. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableHostHighAvailability.class)
@JsonDeserialize(builder = HostHighAvailability.Builder.class)
public abstract class HostHighAvailability extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Whether the server watches over the host; false when not reported. */
    @JsonProperty("haenable")
    @Value.Default
    public boolean isEnabled() {
        return false;
    }

    /** Where the watching stands, such as {@code Disabled} or {@code Available}. */
    @JsonProperty("hastate")
    public abstract @Nullable String getState();

    /** What does the watching; null when nothing does. */
    @JsonProperty("haprovider")
    public abstract @Nullable String getProvider();

    /** Starts an empty HostHighAvailability; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a HostHighAvailability. */
    public static final class Builder extends ImmutableHostHighAvailability.Builder {}
}
