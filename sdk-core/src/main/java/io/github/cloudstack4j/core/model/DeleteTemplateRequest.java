// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A template to be deleted. CloudStack command: {@code deleteTemplate}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDeleteTemplateRequest.class)
@JsonDeserialize(builder = DeleteTemplateRequest.Builder.class)
public abstract class DeleteTemplateRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The template. */
    @JsonProperty("id")
    public abstract Ref getTemplate();

    /** The only zone to delete it from; null for all. */
    @JsonProperty("zoneid")
    public abstract @Nullable Ref getZone();

    /** Whether to delete it although machines were made from it; null means no. */
    @JsonProperty("forced")
    public abstract @Nullable Boolean getForced();

    /** Whether it is one of the system; for root administrators. Since 4.20. */
    @JsonProperty("issystem")
    public abstract @Nullable Boolean getSystem();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DeleteTemplateRequest. */
    public static final class Builder extends ImmutableDeleteTemplateRequest.Builder {
        /** As {@link #template(Ref)}, by name or id. */
        public Builder template(String nameOrId) {
            return template(Ref.of(nameOrId));
        }

        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(@Nullable String nameOrId) {
            return zone(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}
