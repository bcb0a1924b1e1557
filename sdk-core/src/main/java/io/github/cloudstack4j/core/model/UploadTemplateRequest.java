// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A template whose file will be uploaded. CloudStack command: {@code getUploadParamsForTemplate}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableUploadTemplateRequest.class)
@JsonDeserialize(builder = UploadTemplateRequest.Builder.class)
public abstract class UploadTemplateRequest extends NewTemplate {
    private static final long serialVersionUID = 1L;

    /** The zone to upload to. */
    @JsonProperty("zoneid")
    public abstract Ref getZone();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an UploadTemplateRequest. */
    public static final class Builder extends ImmutableUploadTemplateRequest.Builder {
        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(String nameOrId) {
            return zone(Ref.of(nameOrId));
        }

        /** As {@link #osType(Ref)}, by name or id. */
        public Builder osType(@Nullable String nameOrId) {
            return osType(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #domain(Ref)}, by name or id. */
        public Builder domain(@Nullable String nameOrId) {
            return domain(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #project(Ref)}, by name or id. */
        public Builder project(@Nullable String nameOrId) {
            return project(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}
