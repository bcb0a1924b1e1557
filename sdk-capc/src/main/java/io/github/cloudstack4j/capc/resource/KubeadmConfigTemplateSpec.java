// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** The template of a {@link KubeadmConfigTemplate}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableKubeadmConfigTemplateSpec.class)
@JsonDeserialize(builder = KubeadmConfigTemplateSpec.Builder.class)
public abstract class KubeadmConfigTemplateSpec extends Part {
    private static final long serialVersionUID = 1L;

    /** What each configuration gets. */
    @JsonProperty("template")
    public abstract KubeadmConfigTemplateResource getTemplate();

    /** Starts a KubeadmConfigTemplateSpec. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a KubeadmConfigTemplateSpec. */
    public static final class Builder extends ImmutableKubeadmConfigTemplateSpec.Builder {
        /** See {@link KubeadmConfigTemplateSpec#getTemplate()}. */
        public Builder template(Consumer<KubeadmConfigTemplateResource.Builder> template) {
            var builder = KubeadmConfigTemplateResource.builder();
            template.accept(builder);
            return template(builder.build());
        }
    }
}
