// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which tags to list. CloudStack command: {@code listTags}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableTagFilter.class)
@JsonDeserialize(builder = TagFilter.Builder.class)
public abstract class TagFilter extends OwnedListFilter {
    private static final long serialVersionUID = 1L;

    /**
     * Tags of this kind of resource, such as {@code Volume}, {@code Snapshot} or {@code UserVm}; nothing is listed for
     * a kind that the server does not know.
     */
    @JsonProperty("resourcetype")
    public abstract @Nullable String getResourceType();

    /** Tags of the resource with this id; goes with its kind. */
    @JsonProperty("resourceid")
    public abstract @Nullable String getResourceId();

    /** Tags with this key. */
    @JsonProperty("key")
    public abstract @Nullable String getKey();

    /** Tags with this value. */
    @JsonProperty("value")
    public abstract @Nullable String getValue();

    /** Tags made for this customer. */
    @JsonProperty("customer")
    public abstract @Nullable String getCustomer();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a TagFilter. */
    public static final class Builder extends ImmutableTagFilter.Builder {
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
