// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.List;
import org.immutables.value.Value;

/** Ranges of addresses. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableNetworkRanges.class)
@JsonDeserialize(builder = NetworkRanges.Builder.class)
public abstract class NetworkRanges extends Part {
    private static final long serialVersionUID = 1L;

    /** The ranges, such as {@code 192.168.0.0/16}. */
    @JsonProperty("cidrBlocks")
    public abstract List<String> getCidrBlocks();

    /** Starts a NetworkRanges. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NetworkRanges. */
    public static final class Builder extends ImmutableNetworkRanges.Builder {}
}
