// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import java.util.Map;
import org.immutables.value.Value;

/** Labels and annotations that objects are made with. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableTemplateMetadata.class)
@JsonDeserialize(builder = TemplateMetadata.Builder.class)
public abstract class TemplateMetadata extends Part {
    private static final long serialVersionUID = 1L;

    /** The labels. */
    @JsonProperty("labels")
    public abstract Map<String, String> getLabels();

    /** The annotations. */
    @JsonProperty("annotations")
    public abstract Map<String, String> getAnnotations();

    /** Starts a TemplateMetadata. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a TemplateMetadata. */
    public static final class Builder extends ImmutableTemplateMetadata.Builder {}
}
