// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How often snapshots of a volume are taken. CloudStack commands: {@code listSnapshotPolicies}, {@code
 * createSnapshotPolicy} and others.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableSnapshotPolicy.class)
@JsonDeserialize(builder = SnapshotPolicy.Builder.class)
public abstract class SnapshotPolicy extends Resource {
    private static final long serialVersionUID = 1L;

    /** Id of the volume. */
    @JsonProperty("volumeid")
    public abstract @Nullable String getVolumeId();

    /** Name of the volume. */
    @JsonProperty("volumename")
    public abstract @Nullable String getVolumeName();

    /** How often; a volume has one policy for each. */
    @JsonProperty("intervaltype")
    public abstract @Nullable SnapshotInterval getInterval();

    /** When in that time, in the form of {@link SnapshotInterval}. */
    @JsonProperty("schedule")
    public abstract @Nullable String getSchedule();

    /** The time zone the schedule is in. */
    @JsonProperty("timezone")
    public abstract @Nullable String getTimeZone();

    /** How many of them are kept. */
    @JsonProperty("maxsnaps")
    public abstract @Nullable Integer getMaxSnapshots();

    /** Whether users see it; null for callers who are not administrators. */
    @JsonProperty("fordisplay")
    public abstract @Nullable Boolean getDisplayed();

    /** The zones that its snapshots are kept in. */
    @JsonProperty("zone")
    public abstract List<Zone> getZones();

    /** The storage that its snapshots are copied to, with id and name only. */
    @JsonProperty("storage")
    public abstract List<StoragePool> getStoragePools();

    /** Whether operators left comments on it that the caller may read; false when not reported. */
    @JsonProperty("hasannotations")
    @Value.Default
    public boolean isAnnotated() {
        return false;
    }

    /** The tags that its snapshots get. */
    @JsonProperty("tags")
    public abstract List<Tag> getTags();

    /** Starts an empty SnapshotPolicy; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a SnapshotPolicy. */
    public static final class Builder extends ImmutableSnapshotPolicy.Builder {}
}
