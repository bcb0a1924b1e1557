// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.time.Instant;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Something that is so, not so, or not known. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCondition.class)
@JsonDeserialize(builder = Condition.Builder.class)
public abstract class Condition extends Part {
    private static final long serialVersionUID = 1L;

    /** What, such as {@code Available}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("type")
    public abstract String getType();

    /** {@code True}, {@code False} or {@code Unknown}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("status")
    public abstract String getStatus();

    /** Why, in a word; null or empty where none is given. */
    @JsonProperty("reason")
    public abstract @Nullable String getReason();

    /** Why, in a sentence. */
    @JsonProperty("message")
    public abstract @Nullable String getMessage();

    /** {@code Error}, {@code Warning} or {@code Info} of what is not so; only in conditions of the older kind. */
    @JsonProperty("severity")
    public abstract @Nullable String getSeverity();

    /** Since when. */
    @JsonProperty("lastTransitionTime")
    public abstract @Nullable Instant getLastTransitionTime();

    /** Which generation of the object it speaks of. */
    @JsonProperty("observedGeneration")
    public abstract @Nullable Long getObservedGeneration();

    /** Starts a Condition. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a Condition. */
    public static final class Builder extends ImmutableCondition.Builder {}
}
