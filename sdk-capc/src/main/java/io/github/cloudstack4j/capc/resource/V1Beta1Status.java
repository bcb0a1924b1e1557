// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What an object reports in the way of v1beta1. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableV1Beta1Status.class)
@JsonDeserialize(builder = V1Beta1Status.Builder.class)
public abstract class V1Beta1Status extends Part {
    private static final long serialVersionUID = 1L;

    /** Conditions of the older kind, with a severity. */
    @JsonProperty("conditions")
    public abstract List<Condition> getConditions();

    /** Why it failed for good, in a word. */
    @JsonProperty("failureReason")
    public abstract @Nullable String getFailureReason();

    /** Why it failed for good, in a sentence. */
    @JsonProperty("failureMessage")
    public abstract @Nullable String getFailureMessage();

    /** How many machines are ready; of those that have machines. */
    @JsonProperty("readyReplicas")
    public abstract @Nullable Integer getReadyReplicas();

    /** How many have been ready for long enough; of deployments. */
    @JsonProperty("availableReplicas")
    public abstract @Nullable Integer getAvailableReplicas();

    /** How many are as now asked for; of those that have machines. */
    @JsonProperty("updatedReplicas")
    public abstract @Nullable Integer getUpdatedReplicas();

    /** How many are missing; of those that have machines. */
    @JsonProperty("unavailableReplicas")
    public abstract @Nullable Integer getUnavailableReplicas();

    /** Starts a V1Beta1Status. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a V1Beta1Status. */
    public static final class Builder extends ImmutableV1Beta1Status.Builder {}
}
