// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** An affinity group to be deleted, of an owner. CloudStack command: {@code deleteAffinityGroup}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDeleteAffinityGroupRequest.class)
@JsonDeserialize(builder = DeleteAffinityGroupRequest.Builder.class)
public abstract class DeleteAffinityGroupRequest extends OwnedRequest {
    private static final long serialVersionUID = 1L;

    /** The group. */
    @JsonProperty("id")
    public abstract Ref getAffinityGroup();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DeleteAffinityGroupRequest. */
    public static final class Builder extends ImmutableDeleteAffinityGroupRequest.Builder {
        /** As {@link #affinityGroup(Ref)}, by name or id. */
        public Builder affinityGroup(String nameOrId) {
            return affinityGroup(Ref.of(nameOrId));
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
