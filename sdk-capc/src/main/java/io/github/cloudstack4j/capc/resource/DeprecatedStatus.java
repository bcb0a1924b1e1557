// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What objects report in the way of the API versions before v1beta2. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDeprecatedStatus.class)
@JsonDeserialize(builder = DeprecatedStatus.Builder.class)
public abstract class DeprecatedStatus extends Part {
    private static final long serialVersionUID = 1L;

    /** The way of v1beta1. */
    @JsonProperty("v1beta1")
    public abstract @Nullable V1Beta1Status getV1beta1();

    /** Starts a DeprecatedStatus. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DeprecatedStatus. */
    public static final class Builder extends ImmutableDeprecatedStatus.Builder {}
}
