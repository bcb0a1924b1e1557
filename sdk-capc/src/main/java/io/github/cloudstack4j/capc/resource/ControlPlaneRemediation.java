// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How often unhealthy machines of a control plane are replaced. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableControlPlaneRemediation.class)
@JsonDeserialize(builder = ControlPlaneRemediation.Builder.class)
public abstract class ControlPlaneRemediation extends Part {
    private static final long serialVersionUID = 1L;

    /** How often at most; null for no limit. */
    @JsonProperty("maxRetry")
    public abstract @Nullable Integer getMaxRetry();

    /** How many seconds apart at least. */
    @JsonProperty("retryPeriodSeconds")
    public abstract @Nullable Integer getRetryPeriodSeconds();

    /** After how many seconds of health the count starts anew; null for 3600. */
    @JsonProperty("minHealthyPeriodSeconds")
    public abstract @Nullable Integer getMinHealthyPeriodSeconds();

    /** Starts a ControlPlaneRemediation. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ControlPlaneRemediation. */
    public static final class Builder extends ImmutableControlPlaneRemediation.Builder {}
}
