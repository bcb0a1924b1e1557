// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What to change about a kind of storage; for administrators. What is not given stays as it is, and the size always does.
 * CloudStack command: {@code updateDiskOffering}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableUpdateDiskOfferingRequest.class)
@JsonDeserialize(builder = UpdateDiskOfferingRequest.Builder.class)
public abstract class UpdateDiskOfferingRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The offering. */
    @JsonProperty("id")
    public abstract Ref getDiskOffering();

    /** Its new name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Its new text. */
    @JsonProperty("displaytext")
    public abstract @Nullable String getDisplayText();

    /** Whether new volumes may use it. Since 4.19. */
    @JsonProperty("state")
    public abstract @Nullable OfferingState getState();

    /** Whether to show it to users. */
    @JsonProperty("displayoffering")
    public abstract @Nullable Boolean getDisplayed();

    /** Its place in lists: those with lower numbers come first. */
    @JsonProperty("sortkey")
    public abstract @Nullable Integer getSortKey();

    /** The domains that may use it from now on; empty leaves it as it is. */
    @JsonProperty("domainid")
    public abstract List<Ref> getDomains();

    /** The zones to offer it in from now on; empty leaves it as it is. */
    @JsonProperty("zoneid")
    public abstract List<Ref> getZones();

    /** Tags the storage must carry from now on, separated by commas. */
    @JsonProperty("tags")
    public abstract @Nullable String getStorageTags();

    /** Write cache of volumes: {@code none}, {@code writeback} or {@code writethrough}. */
    @JsonProperty("cachemode")
    public abstract @Nullable String getCacheMode();

    /** Read bandwidth in bytes a second. */
    @JsonProperty("bytesreadrate")
    public abstract @Nullable Long getBytesReadRate();

    /** Read bandwidth in bursts, bytes a second. */
    @JsonProperty("bytesreadratemax")
    public abstract @Nullable Long getBytesReadRateMax();

    /** Longest burst of reading in seconds. */
    @JsonProperty("bytesreadratemaxlength")
    public abstract @Nullable Long getBytesReadRateMaxLength();

    /** Write bandwidth in bytes a second. */
    @JsonProperty("byteswriterate")
    public abstract @Nullable Long getBytesWriteRate();

    /** Write bandwidth in bursts, bytes a second. */
    @JsonProperty("byteswriteratemax")
    public abstract @Nullable Long getBytesWriteRateMax();

    /** Longest burst of writing in seconds. */
    @JsonProperty("byteswriteratemaxlength")
    public abstract @Nullable Long getBytesWriteRateMaxLength();

    /** Reads a second. */
    @JsonProperty("iopsreadrate")
    public abstract @Nullable Long getIopsReadRate();

    /** Reads a second in bursts. */
    @JsonProperty("iopsreadratemax")
    public abstract @Nullable Long getIopsReadRateMax();

    /** Longest burst of reads in seconds. */
    @JsonProperty("iopsreadratemaxlength")
    public abstract @Nullable Long getIopsReadRateMaxLength();

    /** Writes a second. */
    @JsonProperty("iopswriterate")
    public abstract @Nullable Long getIopsWriteRate();

    /** Writes a second in bursts. */
    @JsonProperty("iopswriteratemax")
    public abstract @Nullable Long getIopsWriteRateMax();

    /** Longest burst of writes in seconds. */
    @JsonProperty("iopswriteratemaxlength")
    public abstract @Nullable Long getIopsWriteRateMaxLength();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an UpdateDiskOfferingRequest. */
    public static final class Builder extends ImmutableUpdateDiskOfferingRequest.Builder {
        /** As {@link #diskOffering(Ref)}, by name or id. */
        public Builder diskOffering(String nameOrId) {
            return diskOffering(Ref.of(nameOrId));
        }

        /** Adds a domain that may use it, by name or id. */
        public Builder domain(String nameOrId) {
            return domain(Ref.of(nameOrId));
        }

        /** Adds a zone to offer it in, by name or id. */
        public Builder zone(String nameOrId) {
            return zone(Ref.of(nameOrId));
        }
    }
}
