// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which snapshots to list. CloudStack command: {@code listSnapshots}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableSnapshotFilter.class)
@JsonDeserialize(builder = SnapshotFilter.Builder.class)
public abstract class SnapshotFilter extends OwnedListFilter {
    private static final long serialVersionUID = 1L;

    /** The snapshot with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /**
     * The snapshots with these ids; excludes {@link #getId()}. The server refuses all if one of them was never an id of
     * a snapshot.
     */
    @JsonProperty("ids")
    public abstract List<String> getIds();

    /** Snapshots with this name, in either case. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Snapshots of this volume; refused if it is somebody else's. */
    @JsonProperty("volumeid")
    public abstract @Nullable Ref getVolume();

    /** Snapshots kept in this zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable Ref getZone();

    /** Snapshots taken for this reason, such as {@code MANUAL} or {@code RECURRING}. */
    @JsonProperty("snapshottype")
    public abstract @Nullable String getSnapshotType();

    /** Snapshots taken this often. */
    @JsonProperty("intervaltype")
    public abstract @Nullable SnapshotInterval getInterval();

    /** Snapshots kept there: {@code PRIMARY} or {@code SECONDARY}. Since 4.19. */
    @JsonProperty("locationtype")
    public abstract @Nullable String getLocationType();

    /** Whether one that is kept in several places is listed once; null means no. Since 4.19. */
    @JsonProperty("showunique")
    public abstract @Nullable Boolean getUnique();

    /** Snapshots kept on this storage; for administrators. Since 4.19. */
    @JsonProperty("storageid")
    public abstract @Nullable Ref getStoragePool();

    /** Snapshots kept on this secondary storage; for administrators. Since 4.19. */
    @JsonProperty("imagestoreid")
    public abstract @Nullable String getImageStoreId();

    /** Snapshots that carry one of these tags: the server takes several as alternatives, not together. */
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

    /** Builds a SnapshotFilter. */
    public static final class Builder extends ImmutableSnapshotFilter.Builder {
        /** As {@link #volume(Ref)}, by name or id. */
        public Builder volume(@Nullable String nameOrId) {
            return volume(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(@Nullable String nameOrId) {
            return zone(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #storagePool(Ref)}, by name or id. */
        public Builder storagePool(@Nullable String nameOrId) {
            return storagePool(nameOrId == null ? null : Ref.of(nameOrId));
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
