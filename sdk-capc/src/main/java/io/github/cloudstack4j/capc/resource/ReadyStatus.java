// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Whether CAPC is done with an object. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableReadyStatus.class)
@JsonDeserialize(builder = ReadyStatus.Builder.class)
public abstract class ReadyStatus extends Part {
    private static final long serialVersionUID = 1L;

    /** Whether it is. */
    @JsonProperty("ready")
    public abstract @Nullable Boolean getReady();

    /** Starts a ReadyStatus. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ReadyStatus. */
    public static final class Builder extends ImmutableReadyStatus.Builder {}
}
