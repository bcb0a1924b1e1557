// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * What the bootstrap configurations of a pool's machines are made from. Changing it replaces no machines: others need
 * another template.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableKubeadmConfigTemplate.class)
@JsonDeserialize(builder = KubeadmConfigTemplate.Builder.class)
public abstract class KubeadmConfigTemplate extends Resource {
    private static final long serialVersionUID = 1L;

    @Override
    public String getKind() {
        return "KubeadmConfigTemplate";
    }

    /** The template. */
    @JsonProperty("spec")
    public abstract KubeadmConfigTemplateSpec getSpec();

    /** Starts a KubeadmConfigTemplate. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a KubeadmConfigTemplate. */
    public static final class Builder extends ImmutableKubeadmConfigTemplate.Builder {
        /** See {@link KubeadmConfigTemplate#getMetadata()}. */
        public Builder metadata(Consumer<Metadata.Builder> metadata) {
            var builder = Metadata.builder();
            metadata.accept(builder);
            return metadata(builder.build());
        }

        /** See {@link KubeadmConfigTemplate#getSpec()}. */
        public Builder spec(Consumer<KubeadmConfigTemplateSpec.Builder> spec) {
            var builder = KubeadmConfigTemplateSpec.builder();
            spec.accept(builder);
            return spec(builder.build());
        }
    }
}
