// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which limits to list. CloudStack command: {@code listResourceLimits}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableResourceLimitFilter.class)
@JsonDeserialize(builder = ResourceLimitFilter.Builder.class)
public abstract class ResourceLimitFilter extends OwnedListFilter {
    private static final long serialVersionUID = 1L;

    /**
     * Limits of the kind with this number: 2 for volumes, 3 for snapshots, 10 and 11 for GiB of primary and secondary
     * storage.
     */
    @JsonProperty("resourcetype")
    public abstract @Nullable Integer getResourceType();

    /** Limits of the kind with this name, such as {@code volume}. */
    @JsonProperty("resourcetypename")
    public abstract @Nullable String getResourceTypeName();

    /** Limits about this tag. Since 4.20. */
    @JsonProperty("tag")
    public abstract @Nullable String getTag();

    /** The limit with this number. */
    @JsonProperty("id")
    public abstract @Nullable Long getId();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ResourceLimitFilter. */
    public static final class Builder extends ImmutableResourceLimitFilter.Builder {
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
