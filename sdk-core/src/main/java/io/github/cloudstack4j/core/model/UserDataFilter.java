// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which user data to list. CloudStack command: {@code listUserData} (4.18). */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableUserDataFilter.class)
@JsonDeserialize(builder = UserDataFilter.Builder.class)
public abstract class UserDataFilter extends OwnedListFilter {
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

    /** Builds a UserDataFilter. */
    public static final class Builder extends ImmutableUserDataFilter.Builder {
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
