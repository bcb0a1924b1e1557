// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** When unhealthy machines are replaced at all. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableRemediationTrigger.class)
@JsonDeserialize(builder = RemediationTrigger.Builder.class)
public abstract class RemediationTrigger extends Part {
    private static final long serialVersionUID = 1L;

    /** Not if more than these are unhealthy. */
    @JsonProperty("unhealthyLessThanOrEqualTo")
    public abstract @Nullable IntOrPercent getUnhealthyLessThanOrEqualTo();

    /** Only if so many are unhealthy, such as {@code [3-5]}. */
    @JsonProperty("unhealthyInRange")
    public abstract @Nullable String getUnhealthyInRange();

    /** Starts a RemediationTrigger. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a RemediationTrigger. */
    public static final class Builder extends ImmutableRemediationTrigger.Builder {}
}
