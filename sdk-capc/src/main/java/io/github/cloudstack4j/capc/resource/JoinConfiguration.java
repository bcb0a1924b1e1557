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

/** How a machine joins the cluster. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableJoinConfiguration.class)
@JsonDeserialize(builder = JoinConfiguration.Builder.class)
public abstract class JoinConfiguration extends Part {
    private static final long serialVersionUID = 1L;

    /** How it registers. */
    @JsonProperty("nodeRegistration")
    public abstract @Nullable NodeRegistration getNodeRegistration();

    /** Where the certificate of the cluster's authority is. */
    @JsonProperty("caCertPath")
    public abstract @Nullable String getCaCertPath();

    /** How it finds the cluster; Cluster API fills it in. */
    @JsonProperty("discovery")
    public abstract Map<String, Object> getDiscovery();

    /** What is special to machines of the control plane. */
    @JsonProperty("controlPlane")
    public abstract Map<String, Object> getControlPlane();

    /** Phases of kubeadm left out. */
    @JsonProperty("skipPhases")
    public abstract List<String> getSkipPhases();

    /** Patches of kubeadm's manifests. */
    @JsonProperty("patches")
    public abstract Map<String, Object> getPatches();

    /** Starts a JoinConfiguration. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a JoinConfiguration. */
    public static final class Builder extends ImmutableJoinConfiguration.Builder {
        /** See {@link JoinConfiguration#getNodeRegistration()}. */
        public Builder nodeRegistration(Consumer<NodeRegistration.Builder> nodeRegistration) {
            var builder = NodeRegistration.builder();
            nodeRegistration.accept(builder);
            return nodeRegistration(builder.build());
        }
    }
}
