// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A taint of a node. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableTaint.class)
@JsonDeserialize(builder = Taint.Builder.class)
public abstract class Taint extends Part {
    private static final long serialVersionUID = 1L;

    /** The key. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("key")
    public abstract String getKey();

    /** The value. */
    @JsonProperty("value")
    public abstract @Nullable String getValue();

    /** {@code NoSchedule}, {@code PreferNoSchedule} or {@code NoExecute}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("effect")
    public abstract String getEffect();

    /** Starts a Taint. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a Taint. */
    public static final class Builder extends ImmutableTaint.Builder {}
}
