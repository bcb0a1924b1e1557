// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;

/** A config map or secret with objects as YAML. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableResourceRef.class)
@JsonDeserialize(builder = ResourceRef.Builder.class)
public abstract class ResourceRef extends Part {
    private static final long serialVersionUID = 1L;

    /** {@code ConfigMap} or {@code Secret}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("kind")
    public abstract String getKind();

    /** Its name. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("name")
    public abstract String getName();

    /** Starts a ResourceRef. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ResourceRef. */
    public static final class Builder extends ImmutableResourceRef.Builder {}
}
