// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a volume held at one moment. CloudStack commands: {@code listSnapshots}, {@code createSnapshot} and others.
 * Sizes are in bytes.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableSnapshot.class)
@JsonDeserialize(builder = Snapshot.Builder.class)
public abstract class Snapshot extends OwnedResource {
    private static final long serialVersionUID = 1L;

    /** Its name; need not be unique. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** What it is doing. Empty only where the server does not say. */
    @JsonProperty("state")
    @Value.Default
    public SnapshotState getState() {
        return SnapshotState.of("");
    }

    /** How far its copies are, in words; null when the server does not say. */
    @JsonProperty("status")
    public abstract @Nullable String getStatus();

    /** When it was asked for. */
    @JsonProperty("created")
    public abstract @Nullable OffsetDateTime getCreated();

    /** Id of the volume it is of, which may be gone since. */
    @JsonProperty("volumeid")
    public abstract @Nullable String getVolumeId();

    /** Name of that volume. */
    @JsonProperty("volumename")
    public abstract @Nullable String getVolumeName();

    /** What that volume is to machines. */
    @JsonProperty("volumetype")
    public abstract @Nullable VolumeType getVolumeType();

    /** What that volume is doing; {@link VolumeState#EXPUNGED} when it is gone. Null before 4.19.2. */
    @JsonProperty("volumestate")
    public abstract @Nullable VolumeState getVolumeState();

    /** Size of its volume in bytes: as it is now, not as it was when the snapshot was taken, which the server does not tell. */
    @JsonProperty("virtualsize")
    public abstract @Nullable Long getVirtualSizeBytes();

    /** What it takes of its storage, in bytes; 0 where that is not measured. */
    @JsonProperty("physicalsize")
    public abstract @Nullable Long getPhysicalSizeBytes();

    /** What it and those it builds on take, in bytes; null unless the cloud measures that. Since 4.21. */
    @JsonProperty("chainsize")
    public abstract @Nullable Long getChainSizeBytes();

    /** Id of the zone it is kept in; null for unfinished ones and before 4.19. */
    @JsonProperty("zoneid")
    public abstract @Nullable String getZoneId();

    /** Name of the zone it is kept in. */
    @JsonProperty("zonename")
    public abstract @Nullable String getZoneName();

    /** Why it was taken, such as {@code MANUAL} or {@code RECURRING}; lists of 4.23 leave it out. */
    @JsonProperty("snapshottype")
    public abstract @Nullable String getSnapshotType();

    /** How often its like is taken; {@link SnapshotInterval#MANUAL} when somebody took it. */
    @JsonProperty("intervaltype")
    public abstract @Nullable SnapshotInterval getInterval();

    /** Where it is kept: {@code PRIMARY} or {@code SECONDARY}; null when the server does not say. */
    @JsonProperty("locationtype")
    public abstract @Nullable String getLocationType();

    /** Whether its volume can go back to it; false when not reported. */
    @JsonProperty("revertable")
    @Value.Default
    public boolean isRevertable() {
        return false;
    }

    /** Id of the guest system on it; null for data disks. */
    @JsonProperty("ostypeid")
    public abstract @Nullable String getOsTypeId();

    /** Name of the guest system on it; null for data disks. */
    @JsonProperty("osdisplayname")
    public abstract @Nullable String getOsDisplayName();

    /** Id of the snapshot it builds on; null for none and before 4.22.1. */
    @JsonProperty("parent")
    public abstract @Nullable String getParentId();

    /** Name of the snapshot it builds on; null for none and before 4.22.1. */
    @JsonProperty("parentname")
    public abstract @Nullable String getParentName();

    /** Id of the storage it is kept on; for administrators. */
    @JsonProperty("datastoreid")
    public abstract @Nullable String getDatastoreId();

    /** Name of the storage it is kept on; for administrators. */
    @JsonProperty("datastorename")
    public abstract @Nullable String getDatastoreName();

    /** What it is doing on that storage; for administrators. */
    @JsonProperty("datastorestate")
    public abstract @Nullable String getDatastoreState();

    /** Kind of that storage; for administrators. */
    @JsonProperty("datastoretype")
    public abstract @Nullable String getDatastoreType();

    /** How far its copies are, by name; empty when the server does not say. Kept out of {@code toString}. */
    @Value.Redacted
    @JsonProperty("downloaddetails")
    public abstract Map<String, String> getDownloadDetails();

    /** Whether operators left comments on it that the caller may read; false when not reported. */
    @JsonProperty("hasannotations")
    @Value.Default
    public boolean isAnnotated() {
        return false;
    }

    /**
     * Its tags. Lists show one only of several, and not always the one that was asked for; the result of taking a snapshot
     * shows all of them, and {@code listTags} always does.
     */
    @JsonProperty("tags")
    public abstract List<Tag> getTags();

    /** Starts an empty Snapshot; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a Snapshot. */
    public static final class Builder extends ImmutableSnapshot.Builder {}
}
