// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** User data to be deleted, of an owner. CloudStack command: {@code deleteUserData} (4.18). */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDeleteUserDataRequest.class)
@JsonDeserialize(builder = DeleteUserDataRequest.Builder.class)
public abstract class DeleteUserDataRequest extends OwnedRequest {
    private static final long serialVersionUID = 1L;

    /** The user data. */
    @JsonProperty("id")
    public abstract Ref getUserData();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DeleteUserDataRequest. */
    public static final class Builder extends ImmutableDeleteUserDataRequest.Builder {
        /** As {@link #userData(Ref)}, by name or id. */
        public Builder userData(String nameOrId) {
            return userData(Ref.of(nameOrId));
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
