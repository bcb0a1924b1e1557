// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which affinity groups to list. CloudStack command: {@code listAffinityGroups}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableAffinityGroupFilter.class)
@JsonDeserialize(builder = AffinityGroupFilter.Builder.class)
public abstract class AffinityGroupFilter extends OwnedListFilter {
    private static final long serialVersionUID = 1L;

    /** The group with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** The group with exactly this name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Groups of this type, such as {@code host anti-affinity}. */
    @JsonProperty("type")
    public abstract @Nullable String getType();

    /** Groups of the machine with this id. */
    @JsonProperty("virtualmachineid")
    public abstract @Nullable String getVirtualMachineId();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an AffinityGroupFilter. */
    public static final class Builder extends ImmutableAffinityGroupFilter.Builder {
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
