// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A secret of Kubernetes, in whatever namespace. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableSecretReference.class)
@JsonDeserialize(builder = SecretReference.Builder.class)
public abstract class SecretReference extends Part {
    private static final long serialVersionUID = 1L;

    /** Its name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Its namespace. */
    @JsonProperty("namespace")
    public abstract @Nullable String getNamespace();

    /** Starts a SecretReference. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a SecretReference. */
    public static final class Builder extends ImmutableSecretReference.Builder {}
}
