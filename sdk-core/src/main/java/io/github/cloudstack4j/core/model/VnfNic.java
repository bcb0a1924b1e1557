// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A network card that a network appliance's template asks for. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableVnfNic.class)
@JsonDeserialize(builder = VnfNic.Builder.class)
public abstract class VnfNic extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Its slot, counted from 0. */
    @JsonProperty("deviceid")
    public abstract @Nullable Long getDeviceId();

    /** Its name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Whether the appliance needs it; false when not reported. */
    @JsonProperty("required")
    @Value.Default
    public boolean isRequired() {
        return false;
    }

    /** Whether the appliance is managed through it; false when not reported. */
    @JsonProperty("management")
    @Value.Default
    public boolean isManagement() {
        return false;
    }

    /** Free text; null when none was given. */
    @JsonProperty("description")
    public abstract @Nullable String getDescription();

    /** Id of the network it is in; null while it is in none. */
    @JsonProperty("networkid")
    public abstract @Nullable String getNetworkId();

    /** Name of the network it is in; null while it is in none. */
    @JsonProperty("networkname")
    public abstract @Nullable String getNetworkName();

    /** Starts an empty VnfNic; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a VnfNic. */
    public static final class Builder extends ImmutableVnfNic.Builder {}
}
