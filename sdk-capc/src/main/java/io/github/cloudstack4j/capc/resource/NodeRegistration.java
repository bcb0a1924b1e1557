// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.List;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How a machine registers as a node. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableNodeRegistration.class)
@JsonDeserialize(builder = NodeRegistration.Builder.class)
public abstract class NodeRegistration extends Part {
    private static final long serialVersionUID = 1L;

    /** Its name; <code>{{ local_hostname }}</code> for the machine's own. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Socket of the container runtime. */
    @JsonProperty("criSocket")
    public abstract @Nullable String getCriSocket();

    /** Its taints; null for kubeadm's own, empty for none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonProperty("taints")
    public abstract @Nullable List<Taint> getTaints();

    /** Further arguments of the kubelet. */
    @JsonProperty("kubeletExtraArgs")
    public abstract List<Argument> getKubeletExtraArgs();

    /** Checks of kubeadm that may fail. */
    @JsonProperty("ignorePreflightErrors")
    public abstract List<String> getIgnorePreflightErrors();

    /** When kubeadm pulls images. */
    @JsonProperty("imagePullPolicy")
    public abstract @Nullable String getImagePullPolicy();

    /** Starts a NodeRegistration. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NodeRegistration. */
    public static final class Builder extends ImmutableNodeRegistration.Builder {
        /** Adds one; see {@link NodeRegistration#getTaints()}. */
        public Builder taint(Consumer<Taint.Builder> taint) {
            var builder = Taint.builder();
            taint.accept(builder);
            return taint(builder.build());
        }

        /** Adds one; see {@link NodeRegistration#getKubeletExtraArgs()}. */
        public Builder kubeletExtraArg(Consumer<Argument.Builder> kubeletExtraArg) {
            var builder = Argument.builder();
            kubeletExtraArg.accept(builder);
            return kubeletExtraArg(builder.build());
        }
    }
}
