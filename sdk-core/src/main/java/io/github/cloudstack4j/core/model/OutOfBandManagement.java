// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How the power of a host is switched from outside. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableOutOfBandManagement.class)
@JsonDeserialize(builder = OutOfBandManagement.Builder.class)
public abstract class OutOfBandManagement extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Whether the server may switch it; false when not reported. */
    @JsonProperty("enabled")
    @Value.Default
    public boolean isEnabled() {
        return false;
    }

    /** {@code On}, {@code Off}, {@code Unknown} or {@code Disabled}. */
    @JsonProperty("powerstate")
    public abstract @Nullable String getPowerState();

    /** Starts an empty OutOfBandManagement; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an OutOfBandManagement. */
    public static final class Builder extends ImmutableOutOfBandManagement.Builder {}
}
