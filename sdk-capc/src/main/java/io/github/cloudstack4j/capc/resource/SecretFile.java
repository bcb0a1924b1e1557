// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import org.immutables.value.Value;

/** An entry of a secret. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableSecretFile.class)
@JsonDeserialize(builder = SecretFile.Builder.class)
public abstract class SecretFile extends Part {
    private static final long serialVersionUID = 1L;

    /** The secret. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("name")
    public abstract String getName();

    /** The entry. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonProperty("key")
    public abstract String getKey();

    /** Starts a SecretFile. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a SecretFile. */
    public static final class Builder extends ImmutableSecretFile.Builder {}
}
