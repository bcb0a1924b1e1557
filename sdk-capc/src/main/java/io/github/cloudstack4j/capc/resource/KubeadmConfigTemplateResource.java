// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What a bootstrap configuration is made with. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableKubeadmConfigTemplateResource.class)
@JsonDeserialize(builder = KubeadmConfigTemplateResource.Builder.class)
public abstract class KubeadmConfigTemplateResource extends Part {
    private static final long serialVersionUID = 1L;

    /** Labels and annotations of the configuration's object. */
    @JsonProperty("metadata")
    public abstract @Nullable TemplateMetadata getMetadata();

    /** How kubeadm is called. */
    @JsonProperty("spec")
    public abstract @Nullable KubeadmConfigSpec getSpec();

    /** Starts a KubeadmConfigTemplateResource. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a KubeadmConfigTemplateResource. */
    public static final class Builder extends ImmutableKubeadmConfigTemplateResource.Builder {
        /** See {@link KubeadmConfigTemplateResource#getMetadata()}. */
        public Builder metadata(Consumer<TemplateMetadata.Builder> metadata) {
            var builder = TemplateMetadata.builder();
            metadata.accept(builder);
            return metadata(builder.build());
        }

        /** See {@link KubeadmConfigTemplateResource#getSpec()}. */
        public Builder spec(Consumer<KubeadmConfigSpec.Builder> spec) {
            var builder = KubeadmConfigSpec.builder();
            spec.accept(builder);
            return spec(builder.build());
        }
    }
}
