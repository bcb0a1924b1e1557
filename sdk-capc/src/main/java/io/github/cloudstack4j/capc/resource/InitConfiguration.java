// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How the first machine of a control plane becomes a node. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableInitConfiguration.class)
@JsonDeserialize(builder = InitConfiguration.Builder.class)
public abstract class InitConfiguration extends Part {
    private static final long serialVersionUID = 1L;

    /** Tokens that others may join with. */
    @JsonProperty("bootstrapTokens")
    public abstract List<Map<String, Object>> getBootstrapTokens();

    /** How it registers. */
    @JsonProperty("nodeRegistration")
    public abstract @Nullable NodeRegistration getNodeRegistration();

    /** Where its own API server listens. */
    @JsonProperty("localAPIEndpoint")
    public abstract Map<String, Object> getLocalApiEndpoint();

    /** Phases of kubeadm left out. */
    @JsonProperty("skipPhases")
    public abstract List<String> getSkipPhases();

    /** Patches of kubeadm's manifests. */
    @JsonProperty("patches")
    public abstract Map<String, Object> getPatches();

    /** Starts an InitConfiguration. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an InitConfiguration. */
    public static final class Builder extends ImmutableInitConfiguration.Builder {
        /** See {@link InitConfiguration#getNodeRegistration()}. */
        public Builder nodeRegistration(Consumer<NodeRegistration.Builder> nodeRegistration) {
            var builder = NodeRegistration.builder();
            nodeRegistration.accept(builder);
            return nodeRegistration(builder.build());
        }
    }
}
