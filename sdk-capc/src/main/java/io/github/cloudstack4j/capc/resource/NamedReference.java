// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Something of CloudStack, by name, id or both; they must agree. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableNamedReference.class)
@JsonDeserialize(builder = NamedReference.Builder.class)
public abstract class NamedReference extends Part {
    private static final long serialVersionUID = 1L;

    /** Its id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Its exact name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Starts a NamedReference. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NamedReference. */
    public static final class Builder extends ImmutableNamedReference.Builder {}
}
