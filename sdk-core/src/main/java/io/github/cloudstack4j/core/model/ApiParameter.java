// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A parameter of a command, as the running server describes it. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableApiParameter.class)
@JsonDeserialize(as = ImmutableApiParameter.class)
public abstract class ApiParameter extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Its name on the wire. */
    @JsonProperty("name")
    public abstract String getName();

    /** What it is for, in the server's words. */
    @JsonProperty("description")
    public abstract @Nullable String getDescription();

    /** What it takes: {@code string}, {@code uuid}, {@code boolean}, {@code integer}, {@code list}, {@code map} and others. */
    @JsonProperty("type")
    public abstract @Nullable String getType();

    /** Most characters of a text; says nothing about other types. */
    @JsonProperty("length")
    public abstract @Nullable Integer getLength();

    /** Whether the command is refused without it; false when not reported. */
    @JsonProperty("required")
    @Value.Default
    public boolean isRequired() {
        return false;
    }

    /** The release that brought it, as far as the server says; null for most old ones. */
    @JsonProperty("since")
    public abstract @Nullable String getSince();

    /** Commands that list what it may refer to, separated by commas. */
    @JsonProperty("related")
    public abstract @Nullable String getRelated();

    /** Starts an empty ApiParameter; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an ApiParameter. */
    public static final class Builder extends ImmutableApiParameter.Builder {}
}
