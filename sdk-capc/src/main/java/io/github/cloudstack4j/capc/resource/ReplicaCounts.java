// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How many machines are in what state. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableReplicaCounts.class)
@JsonDeserialize(builder = ReplicaCounts.Builder.class)
public abstract class ReplicaCounts extends Part {
    private static final long serialVersionUID = 1L;

    /** How many are asked for. */
    @JsonProperty("desiredReplicas")
    public abstract @Nullable Integer getDesiredReplicas();

    /** How many there are. */
    @JsonProperty("replicas")
    public abstract @Nullable Integer getReplicas();

    /** How many are as now asked for. */
    @JsonProperty("upToDateReplicas")
    public abstract @Nullable Integer getUpToDateReplicas();

    /** How many are ready. */
    @JsonProperty("readyReplicas")
    public abstract @Nullable Integer getReadyReplicas();

    /** How many have been ready for long enough. */
    @JsonProperty("availableReplicas")
    public abstract @Nullable Integer getAvailableReplicas();

    /** Starts a ReplicaCounts. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ReplicaCounts. */
    public static final class Builder extends ImmutableReplicaCounts.Builder {}
}
