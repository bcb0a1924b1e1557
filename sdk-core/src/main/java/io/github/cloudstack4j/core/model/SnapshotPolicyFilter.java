// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which snapshot policies to list. CloudStack command: {@code listSnapshotPolicies}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableSnapshotPolicyFilter.class)
@JsonDeserialize(builder = SnapshotPolicyFilter.Builder.class)
public abstract class SnapshotPolicyFilter extends OwnedListFilter {
    private static final long serialVersionUID = 1L;

    /** The policy with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Policies of this volume. */
    @JsonProperty("volumeid")
    public abstract @Nullable Ref getVolume();

    /** Policies users see, or do not; for administrators. */
    @JsonProperty("fordisplay")
    public abstract @Nullable Boolean getDisplayed();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a SnapshotPolicyFilter. */
    public static final class Builder extends ImmutableSnapshotPolicyFilter.Builder {
        /** As {@link #volume(Ref)}, by name or id. */
        public Builder volume(@Nullable String nameOrId) {
            return volume(nameOrId == null ? null : Ref.of(nameOrId));
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
