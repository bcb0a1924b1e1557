// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The machines of a control plane, made with kubeadm. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableKubeadmControlPlane.class)
@JsonDeserialize(builder = KubeadmControlPlane.Builder.class)
public abstract class KubeadmControlPlane extends Resource {
    private static final long serialVersionUID = 1L;

    @Override
    public String getKind() {
        return "KubeadmControlPlane";
    }

    /** What is asked for. */
    @JsonProperty("spec")
    public abstract KubeadmControlPlaneSpec getSpec();

    /** What Cluster API reports. */
    @JsonProperty("status")
    public abstract @Nullable KubeadmControlPlaneStatus getStatus();

    /** Starts a KubeadmControlPlane. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a KubeadmControlPlane. */
    public static final class Builder extends ImmutableKubeadmControlPlane.Builder {
        /** See {@link KubeadmControlPlane#getMetadata()}. */
        public Builder metadata(Consumer<Metadata.Builder> metadata) {
            var builder = Metadata.builder();
            metadata.accept(builder);
            return metadata(builder.build());
        }

        /** See {@link KubeadmControlPlane#getSpec()}. */
        public Builder spec(Consumer<KubeadmControlPlaneSpec.Builder> spec) {
            var builder = KubeadmControlPlaneSpec.builder();
            spec.accept(builder);
            return spec(builder.build());
        }
    }
}
