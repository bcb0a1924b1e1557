// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.OffsetDateTime;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A size of virtual machines: CPU, memory and how they are run. CloudStack command: {@code listServiceOfferings}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableServiceOffering.class)
@JsonDeserialize(builder = ServiceOffering.Builder.class)
public abstract class ServiceOffering extends Resource {
    private static final long serialVersionUID = 1L;

    /** Its name; need not be unique. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Text shown to users. */
    @JsonProperty("displaytext")
    public abstract @Nullable String getDisplayText();

    /** Whether new machines may use it; null before 4.19. */
    @JsonProperty("state")
    public abstract @Nullable OfferingState getState();

    /** Number of virtual CPUs; null when the user chooses (customised offerings). */
    @JsonProperty("cpunumber")
    public abstract @Nullable Integer getCpuNumber();

    /** Clock of one virtual CPU in MHz; null when the user chooses. */
    @JsonProperty("cpuspeed")
    public abstract @Nullable Integer getCpuSpeed();

    /** Memory in MiB; null when the user chooses. */
    @JsonProperty("memory")
    public abstract @Nullable Integer getMemory();

    /** When the offering was made. */
    @JsonProperty("created")
    public abstract @Nullable OffsetDateTime getCreated();

    /**
     * Whether the user chooses CPU and memory at deployment; Kubernetes clusters refuse such offerings. False when
     * not reported.
     */
    @JsonProperty("iscustomized")
    @Value.Default
    public boolean isCustomized() {
        return false;
    }

    /** Where root volumes live: {@code shared} or {@code local}. */
    @JsonProperty("storagetype")
    public abstract @Nullable String getStorageType();

    /** How root volumes take space: {@code thin}, {@code sparse} or {@code fat}. */
    @JsonProperty("provisioningtype")
    public abstract @Nullable String getProvisioningType();

    /** Whether machines are restarted elsewhere when their host fails; false when not reported. */
    @JsonProperty("offerha")
    @Value.Default
    public boolean isHighAvailability() {
        return false;
    }

    /** Whether a machine is held to its clock even when the host is idle; false when not reported. */
    @JsonProperty("limitcpuuse")
    @Value.Default
    public boolean isCpuUseLimited() {
        return false;
    }

    /** Whether each restart gives the machine a fresh root disk; false when not reported. */
    @JsonProperty("isvolatile")
    @Value.Default
    public boolean isVolatile() {
        return false;
    }

    /** Whether running machines may change to and from it; false when not reported. */
    @JsonProperty("dynamicscalingenabled")
    @Value.Default
    public boolean isDynamicScalingEnabled() {
        return false;
    }

    /** Tags the storage of root volumes must carry, separated by commas; null when any will do. */
    @JsonProperty("storagetags")
    public abstract @Nullable String getStorageTags();

    /** Tags the host must carry, separated by commas; null when any will do. */
    @JsonProperty("hosttags")
    public abstract @Nullable String getHostTags();

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

    /** Bandwidth of a machine in Mbit/s; null or -1 when unlimited by the offering. */
    @JsonProperty("networkrate")
    public abstract @Nullable Integer getNetworkRate();

    /** What chooses the host, such as {@code FirstFitPlanner}; null for the server's default. */
    @JsonProperty("deploymentplanner")
    public abstract @Nullable String getDeploymentPlanner();

    /** Whether it is for system machines only; false when not reported. */
    @JsonProperty("issystem")
    @Value.Default
    public boolean isSystem() {
        return false;
    }

    /** Kind of system machine it is for, such as {@code domainrouter}; null for offerings for users. */
    @JsonProperty("systemvmtype")
    public abstract @Nullable String getSystemVmType();

    /** Whether it is the default for its kind of system machine; false when not reported. */
    @JsonProperty("defaultuse")
    @Value.Default
    public boolean isDefaultUse() {
        return false;
    }

    /** Id of the disk offering of root volumes; null before 4.17. */
    @JsonProperty("diskofferingid")
    public abstract @Nullable String getDiskOfferingId();

    /** Name of the disk offering of root volumes; null before 4.17. */
    @JsonProperty("diskofferingname")
    public abstract @Nullable String getDiskOfferingName();

    /** Text of the disk offering of root volumes; null before 4.17. */
    @JsonProperty("diskofferingdisplaytext")
    public abstract @Nullable String getDiskOfferingDisplayText();

    /** Whether root volumes must keep that disk offering; false when not reported. */
    @JsonProperty("diskofferingstrictness")
    @Value.Default
    public boolean isDiskOfferingStrict() {
        return false;
    }

    /** Size of root volumes in GiB; null or 0 when the template decides. */
    @JsonProperty("rootdisksize")
    public abstract @Nullable Long getRootDiskSize();

    /** Whether root volumes are encrypted; false when not reported. */
    @JsonProperty("encryptroot")
    @Value.Default
    public boolean isRootEncrypted() {
        return false;
    }

    /** Write cache of volumes: {@code none}, {@code writeback} or {@code writethrough}. */
    @JsonProperty("cacheMode")
    public abstract @Nullable String getCacheMode();

    /** Whether the user chooses the IOPS of the root volume; false when not reported. */
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

    /** Space kept for snapshots of the hypervisor, in percent of the volume; null when none is. */
    @JsonProperty("hypervisorsnapshotreserve")
    public abstract @Nullable Integer getHypervisorSnapshotReserve();

    /** Read bandwidth of the root volume in bytes a second; null when unlimited. */
    @JsonProperty("diskBytesReadRate")
    public abstract @Nullable Long getDiskBytesReadRate();

    /** Read bandwidth in bursts, bytes a second; null when unlimited. */
    @JsonProperty("diskBytesReadRateMax")
    public abstract @Nullable Long getDiskBytesReadRateMax();

    /** Longest burst of reading in seconds; null when unlimited. */
    @JsonProperty("diskBytesReadRateMaxLength")
    public abstract @Nullable Long getDiskBytesReadRateMaxLength();

    /** Write bandwidth of the root volume in bytes a second; null when unlimited. */
    @JsonProperty("diskBytesWriteRate")
    public abstract @Nullable Long getDiskBytesWriteRate();

    /** Write bandwidth in bursts, bytes a second; null when unlimited. */
    @JsonProperty("diskBytesWriteRateMax")
    public abstract @Nullable Long getDiskBytesWriteRateMax();

    /** Longest burst of writing in seconds; null when unlimited. */
    @JsonProperty("diskBytesWriteRateMaxLength")
    public abstract @Nullable Long getDiskBytesWriteRateMaxLength();

    /** Reads a second of the root volume; null when unlimited. */
    @JsonProperty("diskIopsReadRate")
    public abstract @Nullable Long getDiskIopsReadRate();

    /** Reads a second in bursts; null when unlimited. */
    @JsonProperty("diskIopsReadRateMax")
    public abstract @Nullable Long getDiskIopsReadRateMax();

    /** Longest burst of reads in seconds; null when unlimited. */
    @JsonProperty("diskIopsReadRateMaxLength")
    public abstract @Nullable Long getDiskIopsReadRateMaxLength();

    /** Writes a second of the root volume; null when unlimited. */
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
    @JsonProperty("serviceofferingdetails")
    public abstract Map<String, String> getDetails();

    /** Id of the GPU model machines get; null for offerings without GPU and before 4.21. */
    @JsonProperty("gpucardid")
    public abstract @Nullable String getGpuCardId();

    /** Name of the GPU model machines get; null for offerings without GPU. */
    @JsonProperty("gpucardname")
    public abstract @Nullable String getGpuCardName();

    /** Number of GPUs a machine gets; null for offerings without GPU. */
    @JsonProperty("gpucount")
    public abstract @Nullable Integer getGpuCount();

    /** Whether the GPU also drives the console; false when not reported. */
    @JsonProperty("gpudisplay")
    @Value.Default
    public boolean isGpuDisplay() {
        return false;
    }

    /** Id of the slice of the GPU a machine gets; null for offerings without GPU. */
    @JsonProperty("vgpuprofileid")
    public abstract @Nullable String getVgpuProfileId();

    /** Name of the slice of the GPU a machine gets; null for offerings without GPU. */
    @JsonProperty("vgpuprofilename")
    public abstract @Nullable String getVgpuProfileName();

    /** Video memory of the GPU slice in MiB; null for offerings without GPU. */
    @JsonProperty("videoram")
    public abstract @Nullable Long getVideoRam();

    /** Most screens of the GPU slice; null for offerings without GPU. */
    @JsonProperty("maxheads")
    public abstract @Nullable Long getMaxHeads();

    /** Widest screen of the GPU slice in pixels; null for offerings without GPU. */
    @JsonProperty("maxresolutionx")
    public abstract @Nullable Long getMaxResolutionX();

    /** Highest screen of the GPU slice in pixels; null for offerings without GPU. */
    @JsonProperty("maxresolutiony")
    public abstract @Nullable Long getMaxResolutionY();

    /** Days a machine lives before its lease ends; null or -1 when it has no lease. Since 4.21. */
    @JsonProperty("leaseduration")
    public abstract @Nullable Integer getLeaseDuration();

    /** What then happens to it: {@code STOP} or {@code DESTROY}; null without a lease. */
    @JsonProperty("leaseexpiryaction")
    public abstract @Nullable String getLeaseExpiryAction();

    /** Whether the records of destroyed machines are deleted as well; false when not reported. */
    @JsonProperty("purgeresources")
    @Value.Default
    public boolean isPurgeResources() {
        return false;
    }

    /** VMware storage policy of root volumes; null when there is none. */
    @JsonProperty("vspherestoragepolicy")
    public abstract @Nullable String getVsphereStoragePolicy();

    /** Whether operators left comments on it that the caller may read; false when not reported. */
    @JsonProperty("hasannotations")
    @Value.Default
    public boolean isAnnotated() {
        return false;
    }

    /** Starts an empty ServiceOffering; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ServiceOffering. */
    public static final class Builder extends ImmutableServiceOffering.Builder {}
}
