// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Another object, in the same namespace. Its version is not part of it: the one the management cluster serves is
 * written where the version of Cluster API asks for it.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableObjectRef.class)
@JsonDeserialize(builder = ObjectRef.Builder.class)
public abstract class ObjectRef extends Part {
    private static final long serialVersionUID = 1L;

    /** API group of its kind. */
    @JsonProperty("apiGroup")
    public abstract @Nullable String getApiGroup();

    /** Its kind. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("kind")
    public abstract String getKind();

    /** Its name. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("name")
    public abstract String getName();

    /** Starts an ObjectRef. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an ObjectRef. */
    public static final class Builder extends ImmutableObjectRef.Builder {}
}
