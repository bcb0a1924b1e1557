// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * An object of a kind that has no type here, such as a {@code Secret} or a {@code ConfigMap}; all but its name is in
 * {@link #getAdditionalProperties()}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableOtherResource.class)
@JsonDeserialize(builder = OtherResource.Builder.class)
public abstract class OtherResource extends Resource {
    private static final long serialVersionUID = 1L;

    /** Its API version, such as {@code v1}. */
    @JsonProperty("apiVersion")
    public abstract String getApiVersion();

    @Override
    @JsonProperty("kind")
    public abstract String getKind();

    /** Starts an OtherResource. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an OtherResource. */
    public static final class Builder extends ImmutableOtherResource.Builder {
        /** See {@link OtherResource#getMetadata()}. */
        public Builder metadata(Consumer<Metadata.Builder> metadata) {
            var builder = Metadata.builder();
            metadata.accept(builder);
            return metadata(builder.build());
        }
    }
}
