// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A further address of a network card. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableSecondaryIp.class)
@JsonDeserialize(builder = SecondaryIp.Builder.class)
public abstract class SecondaryIp extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Id of the address. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** The address itself. */
    @JsonProperty("ipaddress")
    public abstract @Nullable String getIpAddress();

    /** Starts an empty SecondaryIp; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a SecondaryIp. */
    public static final class Builder extends ImmutableSecondaryIp.Builder {}
}
