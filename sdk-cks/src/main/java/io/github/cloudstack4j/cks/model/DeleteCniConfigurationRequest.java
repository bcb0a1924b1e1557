// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.OwnedRequest;
import io.github.cloudstack4j.core.model.Ref;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A CNI configuration to be deleted, of an owner. CloudStack command: {@code deleteCniConfiguration} (4.21). */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDeleteCniConfigurationRequest.class)
@JsonDeserialize(builder = DeleteCniConfigurationRequest.Builder.class)
public abstract class DeleteCniConfigurationRequest extends OwnedRequest {
    private static final long serialVersionUID = 1L;

    /** The configuration. */
    @JsonProperty("id")
    public abstract Ref getConfiguration();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DeleteCniConfigurationRequest. */
    public static final class Builder extends ImmutableDeleteCniConfigurationRequest.Builder {
        /** As {@link #configuration(Ref)}, by name or id. */
        public Builder configuration(String nameOrId) {
            return configuration(Ref.of(nameOrId));
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
