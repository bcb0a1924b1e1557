// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.OwnedListFilter;
import io.github.cloudstack4j.core.model.Ref;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which CNI configurations to list. CloudStack command: {@code listCniConfiguration} (4.21). */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCniConfigurationFilter.class)
@JsonDeserialize(builder = CniConfigurationFilter.Builder.class)
public abstract class CniConfigurationFilter extends OwnedListFilter {
    private static final long serialVersionUID = 1L;

    /** The one with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** The one with exactly this name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CniConfigurationFilter. */
    public static final class Builder extends ImmutableCniConfigurationFilter.Builder {
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
