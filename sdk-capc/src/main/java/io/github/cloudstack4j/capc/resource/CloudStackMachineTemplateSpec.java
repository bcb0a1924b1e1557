// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** The template of a {@link CloudStackMachineTemplate}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCloudStackMachineTemplateSpec.class)
@JsonDeserialize(builder = CloudStackMachineTemplateSpec.Builder.class)
public abstract class CloudStackMachineTemplateSpec extends Part {
    private static final long serialVersionUID = 1L;

    /** What each machine gets. */
    @JsonProperty("template")
    public abstract CloudStackMachineTemplateResource getTemplate();

    /** Starts a CloudStackMachineTemplateSpec. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CloudStackMachineTemplateSpec. */
    public static final class Builder extends ImmutableCloudStackMachineTemplateSpec.Builder {
        /** See {@link CloudStackMachineTemplateSpec#getTemplate()}. */
        public Builder template(Consumer<CloudStackMachineTemplateResource.Builder> template) {
            var builder = CloudStackMachineTemplateResource.builder();
            template.accept(builder);
            return template(builder.build());
        }
    }
}
