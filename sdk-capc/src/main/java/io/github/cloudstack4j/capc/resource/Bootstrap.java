// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What makes a node of a machine; one of the two. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableBootstrap.class)
@JsonDeserialize(builder = Bootstrap.Builder.class)
public abstract class Bootstrap extends Part {
    private static final long serialVersionUID = 1L;

    /** The bootstrap configuration; in a template, the {@link KubeadmConfigTemplate}. */
    @JsonProperty("configRef")
    public abstract @Nullable ObjectRef getConfigRef();

    /** The secret with the user data. */
    @JsonProperty("dataSecretName")
    public abstract @Nullable String getDataSecretName();

    /** Starts a Bootstrap. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a Bootstrap. */
    public static final class Builder extends ImmutableBootstrap.Builder {
        /** See {@link Bootstrap#getConfigRef()}. */
        public Builder configRef(Consumer<ObjectRef.Builder> configRef) {
            var builder = ObjectRef.builder();
            configRef.accept(builder);
            return configRef(builder.build());
        }
    }
}
