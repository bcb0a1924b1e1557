// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Where a machine's time comes from. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableNtp.class)
@JsonDeserialize(builder = Ntp.Builder.class)
public abstract class Ntp extends Part {
    private static final long serialVersionUID = 1L;

    /** Time servers. */
    @JsonProperty("servers")
    public abstract List<String> getServers();

    /** Whether it asks them. */
    @JsonProperty("enabled")
    public abstract @Nullable Boolean getEnabled();

    /** Starts a Ntp. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a Ntp. */
    public static final class Builder extends ImmutableNtp.Builder {}
}
