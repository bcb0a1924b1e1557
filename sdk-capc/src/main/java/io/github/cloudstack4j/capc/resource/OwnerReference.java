// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** An object that takes another along when it is deleted. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableOwnerReference.class)
@JsonDeserialize(builder = OwnerReference.Builder.class)
public abstract class OwnerReference extends Part {
    private static final long serialVersionUID = 1L;

    /** Its API version. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("apiVersion")
    public abstract String getApiVersion();

    /** Its kind. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("kind")
    public abstract String getKind();

    /** Its name. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("name")
    public abstract String getName();

    /** Its id. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("uid")
    public abstract String getUid();

    /** Whether it is the one that manages the object. */
    @JsonProperty("controller")
    public abstract @Nullable Boolean getController();

    /** Whether it stays until the object is gone. */
    @JsonProperty("blockOwnerDeletion")
    public abstract @Nullable Boolean getBlockOwnerDeletion();

    /** Starts an OwnerReference. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an OwnerReference. */
    public static final class Builder extends ImmutableOwnerReference.Builder {}
}
