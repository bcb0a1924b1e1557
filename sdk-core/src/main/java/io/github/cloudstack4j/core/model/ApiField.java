// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A field of the reply to a command, as the running server describes it. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableApiField.class)
@JsonDeserialize(as = ImmutableApiField.class)
public abstract class ApiField extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Its name on the wire; null where the server describes nothing. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** What it says, in the server's words. */
    @JsonProperty("description")
    public abstract @Nullable String getDescription();

    /** What it holds: {@code string}, {@code boolean}, {@code list} and others. */
    @JsonProperty("type")
    public abstract @Nullable String getType();

    /** Starts an empty ApiField; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an ApiField. */
    public static final class Builder extends ImmutableApiField.Builder {}
}
