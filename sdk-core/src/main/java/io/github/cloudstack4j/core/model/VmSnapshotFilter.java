// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which snapshots of machines to list. CloudStack command: {@code listVMSnapshot}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableVmSnapshotFilter.class)
@JsonDeserialize(builder = VmSnapshotFilter.Builder.class)
public abstract class VmSnapshotFilter extends OwnedListFilter {
    private static final long serialVersionUID = 1L;

    /** The snapshot with this id. */
    @JsonProperty("vmsnapshotid")
    public abstract @Nullable String getId();

    /** The snapshots with these ids; excludes {@link #getId()}. */
    @JsonProperty("vmsnapshotids")
    public abstract List<String> getIds();

    /** Snapshots with this display name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Snapshots of this machine. */
    @JsonProperty("virtualmachineid")
    public abstract @Nullable Ref getVirtualMachine();

    /** Snapshots in this state. */
    @JsonProperty("state")
    public abstract @Nullable VmSnapshotState getState();

    /** Snapshots that carry one of these tags. */
    @JsonProperty("tags")
    @JsonSerialize(converter = KeyValues.class)
    public abstract Map<String, String> getTags();

    /** Refuses what makes no sense. */
    @Override
    @Value.Check
    protected void check() {
        super.check();
        StorageChecks.oneOrSeveral(getId(), getIds());
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a VmSnapshotFilter. */
    public static final class Builder extends ImmutableVmSnapshotFilter.Builder {
        /** As {@link #virtualMachine(Ref)}, by name or id. */
        public Builder virtualMachine(@Nullable String nameOrId) {
            return virtualMachine(nameOrId == null ? null : Ref.of(nameOrId));
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
