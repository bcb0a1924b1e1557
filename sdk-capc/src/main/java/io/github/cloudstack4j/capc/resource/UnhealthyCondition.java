// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;

/** A condition that makes a machine unhealthy if it lasts. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableUnhealthyCondition.class)
@JsonDeserialize(builder = UnhealthyCondition.Builder.class)
public abstract class UnhealthyCondition extends Part {
    private static final long serialVersionUID = 1L;

    /** Type of the condition, such as {@code Ready}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("type")
    public abstract String getType();

    /** {@code True}, {@code False} or {@code Unknown}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("status")
    public abstract String getStatus();

    /** For how many seconds. */
    @JsonProperty("timeoutSeconds")
    public abstract int getTimeoutSeconds();

    /** Starts a UnhealthyCondition. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a UnhealthyCondition. */
    public static final class Builder extends ImmutableUnhealthyCondition.Builder {}
}
