// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Before what machines are replaced although nothing changed. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableRolloutBefore.class)
@JsonDeserialize(builder = RolloutBefore.Builder.class)
public abstract class RolloutBefore extends Part {
    private static final long serialVersionUID = 1L;

    /** So many days before their certificates expire. */
    @JsonProperty("certificatesExpiryDays")
    public abstract @Nullable Integer getCertificatesExpiryDays();

    /** Starts a RolloutBefore. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a RolloutBefore. */
    public static final class Builder extends ImmutableRolloutBefore.Builder {}
}
