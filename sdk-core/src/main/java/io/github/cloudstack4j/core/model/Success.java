// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The result of a command that has nothing to show but that it worked. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableSuccess.class)
@JsonDeserialize(builder = Success.Builder.class)
public abstract class Success extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Whether it worked; a server that says false here gives its reason in the text. */
    @JsonProperty("success")
    public abstract boolean isSuccess();

    /** What the server has to say about it, mostly nothing. */
    @JsonProperty("displaytext")
    @JsonAlias({"details", "description"})
    public abstract @Nullable String getText();

    /** Starts a success; tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a success. */
    public static final class Builder extends ImmutableSuccess.Builder {}
}
