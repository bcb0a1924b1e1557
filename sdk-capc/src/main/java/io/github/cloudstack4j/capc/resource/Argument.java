// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;

/** An argument of a program; the same name may come more than once. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableArgument.class)
@JsonDeserialize(builder = Argument.Builder.class)
public abstract class Argument extends Part {
    private static final long serialVersionUID = 1L;

    /** Its name without dashes. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("name")
    public abstract String getName();

    /** Its value. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("value")
    public abstract String getValue();

    /** Starts an Argument. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an Argument. */
    public static final class Builder extends ImmutableArgument.Builder {}
}
