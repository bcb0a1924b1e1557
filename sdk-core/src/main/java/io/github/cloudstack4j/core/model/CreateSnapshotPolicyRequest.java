// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots to be taken of a volume again and again. CloudStack command: {@code createSnapshotPolicy}. A volume has one
 * policy for each interval: a second one replaces what the first says, and keeps its id.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCreateSnapshotPolicyRequest.class)
@JsonDeserialize(builder = CreateSnapshotPolicyRequest.Builder.class)
public abstract class CreateSnapshotPolicyRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The volume, which has been on storage. */
    @JsonProperty("volumeid")
    public abstract Ref getVolume();

    /** How often. */
    @JsonProperty("intervaltype")
    public abstract SnapshotInterval getInterval();

    /** When in that time, in the form of {@link SnapshotInterval}. */
    @JsonProperty("schedule")
    public abstract String getSchedule();

    /** The time zone the schedule is in, such as {@code UTC} or {@code Europe/Berlin}. */
    @JsonProperty("timezone")
    public abstract String getTimeZone();

    /** How many of them to keep, 1 at least; older ones are deleted. */
    @JsonProperty("maxsnaps")
    public abstract Integer getMaxSnapshots();

    /** Further zones to copy them to. */
    @JsonProperty("zoneids")
    public abstract List<Ref> getZones();

    /** Ids of further storage to copy them to; for root administrators. Since 4.21. */
    @JsonProperty("storageids")
    public abstract List<String> getStoragePoolIds();

    /** Whether the storage itself copies them; null means no. Since 4.21. */
    @JsonProperty("usestoragereplication")
    public abstract @Nullable Boolean getStorageReplicated();

    /** Whether users see the policy; for administrators. */
    @JsonProperty("fordisplay")
    public abstract @Nullable Boolean getDisplayed();

    /** Tags for each of the snapshots. */
    @JsonProperty("tags")
    @JsonSerialize(converter = KeyValues.class)
    public abstract Map<String, String> getTags();

    /** Refuses what makes no sense. */
    @Value.Check
    protected void check() {
        StorageChecks.positive("maxSnapshots", getMaxSnapshots());
        StorageChecks.notBlank("schedule", getSchedule(), "say when, for example 30:4 for DAILY at half past four");
        StorageChecks.notBlank("timeZone", getTimeZone(), "say what time zone the schedule is in, for example UTC");
        StorageChecks.tags(getTags());
        if (getInterval().equals(SnapshotInterval.MANUAL)) {
            throw new InvalidRequestException(
                    "interval is MANUAL, which no policy can follow; give HOURLY, DAILY, WEEKLY or" + " MONTHLY.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CreateSnapshotPolicyRequest. */
    public static final class Builder extends ImmutableCreateSnapshotPolicyRequest.Builder {
        /** As {@link #volume(Ref)}, by name or id. */
        public Builder volume(String nameOrId) {
            return volume(Ref.of(nameOrId));
        }

        /** Adds one, by name or id. */
        public Builder zone(String nameOrId) {
            return zone(Ref.of(nameOrId));
        }
    }
}
