// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;

/** Address of an API server. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableApiEndpoint.class)
@JsonDeserialize(builder = ApiEndpoint.Builder.class)
public abstract class ApiEndpoint extends Part {
    private static final long serialVersionUID = 1L;

    /** An IP address or a DNS name; empty if CAPC shall acquire an address. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Value.Default
    @JsonProperty("host")
    public String getHost() {
        return "";
    }

    /** A TCP port; 0 means 6443 on isolated networks. */
    @Value.Default
    @JsonProperty("port")
    public int getPort() {
        return 0;
    }

    /** Starts an ApiEndpoint. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an ApiEndpoint. */
    public static final class Builder extends ImmutableApiEndpoint.Builder {}
}
