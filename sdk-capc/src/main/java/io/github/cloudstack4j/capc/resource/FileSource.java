// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** Where the content of a file comes from. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableFileSource.class)
@JsonDeserialize(builder = FileSource.Builder.class)
public abstract class FileSource extends Part {
    private static final long serialVersionUID = 1L;

    /** The secret. */
    @JsonProperty("secret")
    public abstract SecretFile getSecret();

    /** Starts a FileSource. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a FileSource. */
    public static final class Builder extends ImmutableFileSource.Builder {
        /** See {@link FileSource#getSecret()}. */
        public Builder secret(Consumer<SecretFile.Builder> secret) {
            var builder = SecretFile.builder();
            secret.accept(builder);
            return secret(builder.build());
        }
    }
}
