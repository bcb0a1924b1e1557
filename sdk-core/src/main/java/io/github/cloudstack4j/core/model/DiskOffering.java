// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.OffsetDateTime;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A kind of storage for data disks: size, place and speed. CloudStack command: {@code listDiskOfferings}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDiskOffering.class)
@JsonDeserialize(builder = DiskOffering.Builder.class)
public abstract class DiskOffering extends Resource {
    private static final long serialVersionUID = 1L;

    /** Its name; need not be unique. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Text shown to users. */
    @JsonProperty("displaytext")
    public abstract @Nullable String getDisplayText();

    /** Whether new volumes may use it; null before 4.19. */
    @JsonProperty("state")
    public abstract @Nullable OfferingState getState();

    /** Size of its volumes in GiB; 0 when whoever makes a volume chooses. */
    @JsonProperty("disksize")
    public abstract @Nullable Long getDiskSize();

    /** Whether whoever makes a volume chooses its size, and must; with others none may be given. False when not reported. */
    @JsonProperty("iscustomized")
    @Value.Default
    public boolean isCustomized() {
        return false;
    }

    /** Whether volumes must keep its size; false when not reported. */
    @JsonProperty("disksizestrictness")
    @Value.Default
    public boolean isSizeStrict() {
        return false;
    }

    /** Whether whoever makes a volume chooses its IOPS; false when not reported. */
    @JsonProperty("iscustomizediops")
    @Value.Default
    public boolean isIopsCustomized() {
        return false;
    }

    /** Guaranteed I/O operations a second; null when none are. */
    @JsonProperty("miniops")
    public abstract @Nullable Long getMinIops();

    /** Most I/O operations a second; null when unlimited. */
    @JsonProperty("maxiops")
    public abstract @Nullable Long getMaxIops();

    /** Tags the storage must carry, separated by commas; null when any will do. */
    @JsonProperty("tags")
    public abstract @Nullable String getStorageTags();

    /** Where volumes live: {@code shared} or {@code local}. */
    @JsonProperty("storagetype")
    public abstract @Nullable String getStorageType();

    /** How volumes take space: {@code thin}, {@code sparse} or {@code fat}. */
    @JsonProperty("provisioningtype")
    public abstract @Nullable String getProvisioningType();

    /** Whether volumes are encrypted; false when not reported. */
    @JsonProperty("encrypt")
    @Value.Default
    public boolean isEncrypted() {
        return false;
    }

    /** Write cache of volumes: {@code none}, {@code writeback} or {@code writethrough}. */
    @JsonProperty("cacheMode")
    public abstract @Nullable String getCacheMode();

    /** Whether users are shown it; false when not reported. */
    @JsonProperty("displayoffering")
    @Value.Default
    public boolean isDisplayed() {
        return false;
    }

    /** Ids of the domains that may use it, separated by commas; null when all may. */
    @JsonProperty("domainid")
    public abstract @Nullable String getDomainId();

    /** Names of the domains that may use it, separated by commas; null when all may. */
    @JsonProperty("domain")
    public abstract @Nullable String getDomain();

    /** Ids of the zones it is offered in, separated by commas; null when in all. */
    @JsonProperty("zoneid")
    public abstract @Nullable String getZoneId();

    /** Names of the zones it is offered in, separated by commas; null when in all. */
    @JsonProperty("zone")
    public abstract @Nullable String getZone();

    /** When it was made. */
    @JsonProperty("created")
    public abstract @Nullable OffsetDateTime getCreated();

    /** Whether a volume of it can be attached to the machine asked about; null when none was. Since 4.20. */
    @JsonProperty("suitableforvirtualmachine")
    public abstract @Nullable Boolean getSuitableForVirtualMachine();

    /** Space kept for snapshots of the hypervisor, in percent of the volume; null when none is. */
    @JsonProperty("hypervisorsnapshotreserve")
    public abstract @Nullable Integer getHypervisorSnapshotReserve();

    /** VMware storage policy of volumes; null when none is asked for. */
    @JsonProperty("vspherestoragepolicy")
    public abstract @Nullable String getVsphereStoragePolicy();

    /** Read bandwidth in bytes a second; null when unlimited. */
    @JsonProperty("diskBytesReadRate")
    public abstract @Nullable Long getDiskBytesReadRate();

    /** Read bandwidth in bursts, bytes a second; null when unlimited. */
    @JsonProperty("diskBytesReadRateMax")
    public abstract @Nullable Long getDiskBytesReadRateMax();

    /** Longest burst of reading in seconds; null when unlimited. */
    @JsonProperty("diskBytesReadRateMaxLength")
    public abstract @Nullable Long getDiskBytesReadRateMaxLength();

    /** Write bandwidth in bytes a second; null when unlimited. */
    @JsonProperty("diskBytesWriteRate")
    public abstract @Nullable Long getDiskBytesWriteRate();

    /** Write bandwidth in bursts, bytes a second; null when unlimited. */
    @JsonProperty("diskBytesWriteRateMax")
    public abstract @Nullable Long getDiskBytesWriteRateMax();

    /** Longest burst of writing in seconds; null when unlimited. */
    @JsonProperty("diskBytesWriteRateMaxLength")
    public abstract @Nullable Long getDiskBytesWriteRateMaxLength();

    /** Reads a second; null when unlimited. */
    @JsonProperty("diskIopsReadRate")
    public abstract @Nullable Long getDiskIopsReadRate();

    /** Reads a second in bursts; null when unlimited. */
    @JsonProperty("diskIopsReadRateMax")
    public abstract @Nullable Long getDiskIopsReadRateMax();

    /** Longest burst of reads in seconds; null when unlimited. */
    @JsonProperty("diskIopsReadRateMaxLength")
    public abstract @Nullable Long getDiskIopsReadRateMaxLength();

    /** Writes a second; null when unlimited. */
    @JsonProperty("diskIopsWriteRate")
    public abstract @Nullable Long getDiskIopsWriteRate();

    /** Writes a second in bursts; null when unlimited. */
    @JsonProperty("diskIopsWriteRateMax")
    public abstract @Nullable Long getDiskIopsWriteRateMax();

    /** Longest burst of writes in seconds; null when unlimited. */
    @JsonProperty("diskIopsWriteRateMaxLength")
    public abstract @Nullable Long getDiskIopsWriteRateMaxLength();

    /** Further settings by name; empty when there are none or the caller may not see them. */
    @Value.Redacted
    @JsonProperty("details")
    public abstract Map<String, String> getDetails();

    /** Whether an administrator has written notes about it; false when not reported. */
    @JsonProperty("hasannotations")
    @Value.Default
    public boolean isAnnotated() {
        return false;
    }

    /** Starts an empty offering. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DiskOffering. */
    public static final class Builder extends ImmutableDiskOffering.Builder {}
}
