// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A size of virtual machines to offer; for administrators. CloudStack command: {@code createServiceOffering}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCreateServiceOfferingRequest.class)
@JsonDeserialize(builder = CreateServiceOfferingRequest.Builder.class)
public abstract class CreateServiceOfferingRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** Its name; need not be unique. */
    @JsonProperty("name")
    public abstract String getName();

    /** Text shown to users; null for the name. */
    @JsonProperty("displaytext")
    public abstract @Nullable String getDisplayText();

    /** Number of virtual CPUs; null lets the user choose. */
    @JsonProperty("cpunumber")
    public abstract @Nullable Integer getCpuNumber();

    /** Clock of one virtual CPU in MHz; null lets the user choose. */
    @JsonProperty("cpuspeed")
    public abstract @Nullable Integer getCpuSpeed();

    /** Memory in MiB; null lets the user choose. */
    @JsonProperty("memory")
    public abstract @Nullable Integer getMemory();

    /** Whether the user chooses CPU and memory at deployment; Kubernetes clusters refuse such offerings. */
    @JsonProperty("customized")
    public abstract @Nullable Boolean getCustomized();

    /** Fewest virtual CPUs the user may choose. */
    @JsonProperty("mincpunumber")
    public abstract @Nullable Integer getMinCpuNumber();

    /** Most virtual CPUs the user may choose. */
    @JsonProperty("maxcpunumber")
    public abstract @Nullable Integer getMaxCpuNumber();

    /** Least memory the user may choose, in MiB. */
    @JsonProperty("minmemory")
    public abstract @Nullable Integer getMinMemory();

    /** Most memory the user may choose, in MiB. */
    @JsonProperty("maxmemory")
    public abstract @Nullable Integer getMaxMemory();

    /** The domains that may use it; empty for all. */
    @JsonProperty("domainid")
    public abstract List<Ref> getDomains();

    /** The zones to offer it in; empty for all. */
    @JsonProperty("zoneid")
    public abstract List<Ref> getZones();

    /** Tags the host must carry, separated by commas; null when any will do. */
    @JsonProperty("hosttags")
    public abstract @Nullable String getHostTags();

    /** Tags the storage of root volumes must carry, separated by commas; null when any will do. */
    @JsonProperty("tags")
    public abstract @Nullable String getStorageTags();

    /** Where root volumes live: {@code shared} or {@code local}; null for shared. */
    @JsonProperty("storagetype")
    public abstract @Nullable String getStorageType();

    /** How root volumes take space: {@code thin}, {@code sparse} or {@code fat}; null for thin. */
    @JsonProperty("provisioningtype")
    public abstract @Nullable String getProvisioningType();

    /** Size of root volumes in GiB; null lets the template decide. */
    @JsonProperty("rootdisksize")
    public abstract @Nullable Long getRootDiskSize();

    /** Disk offering of root volumes, in place of one of its own. Since 4.17. */
    @JsonProperty("diskofferingid")
    public abstract @Nullable Ref getDiskOffering();

    /** Whether root volumes must keep that disk offering. Since 4.17. */
    @JsonProperty("diskofferingstrictness")
    public abstract @Nullable Boolean getDiskOfferingStrict();

    /** Whether to encrypt root volumes. Since 4.18. */
    @JsonProperty("encryptroot")
    public abstract @Nullable Boolean getRootEncrypted();

    /** Whether machines are restarted elsewhere when their host fails; null means no. */
    @JsonProperty("offerha")
    public abstract @Nullable Boolean getHighAvailability();

    /** Whether a machine is held to its clock even when the host is idle; null means no. */
    @JsonProperty("limitcpuuse")
    public abstract @Nullable Boolean getCpuUseLimited();

    /** Whether each restart gives the machine a fresh root disk; null means no. */
    @JsonProperty("isvolatile")
    public abstract @Nullable Boolean getVolatile();

    /** Whether running machines may change to and from it; null means yes. */
    @JsonProperty("dynamicscalingenabled")
    public abstract @Nullable Boolean getDynamicScalingEnabled();

    /** Bandwidth of a machine in Mbit/s; null for the setting of the cloud. */
    @JsonProperty("networkrate")
    public abstract @Nullable Integer getNetworkRate();

    /** What chooses the host, such as {@code FirstFitPlanner}; null for the default of the cloud. */
    @JsonProperty("deploymentplanner")
    public abstract @Nullable String getDeploymentPlanner();

    /** Further settings, by name. Kept out of {@code toString}. */
    @Value.Redacted
    @JsonProperty("serviceofferingdetails")
    public abstract Map<String, String> getDetails();

    /** Id of the GPU, or of the slice of one, that a machine gets. Since 4.21. */
    @JsonProperty("vgpuprofileid")
    public abstract @Nullable String getVgpuProfileId();

    /** Number of GPUs a machine gets, with {@link #getVgpuProfileId()}; null for 1. Since 4.21. */
    @JsonProperty("gpucount")
    public abstract @Nullable Integer getGpuCount();

    /** Whether the GPU also drives the console. Since 4.21. */
    @JsonProperty("gpudisplay")
    public abstract @Nullable Boolean getGpuDisplay();

    /** Write cache of volumes: {@code none}, {@code writeback} or {@code writethrough}. */
    @JsonProperty("cachemode")
    public abstract @Nullable String getCacheMode();

    /** Whether the user chooses the IOPS of the root volume. */
    @JsonProperty("customizediops")
    public abstract @Nullable Boolean getIopsCustomized();

    /** Guaranteed I/O operations a second. */
    @JsonProperty("miniops")
    public abstract @Nullable Long getMinIops();

    /** Most I/O operations a second. */
    @JsonProperty("maxiops")
    public abstract @Nullable Long getMaxIops();

    /** Space to keep for snapshots of the hypervisor, in percent of the volume. */
    @JsonProperty("hypervisorsnapshotreserve")
    public abstract @Nullable Integer getHypervisorSnapshotReserve();

    /** Read bandwidth of the root volume in bytes a second. */
    @JsonProperty("bytesreadrate")
    public abstract @Nullable Long getBytesReadRate();

    /** Read bandwidth in bursts, bytes a second. */
    @JsonProperty("bytesreadratemax")
    public abstract @Nullable Long getBytesReadRateMax();

    /** Longest burst of reading in seconds. */
    @JsonProperty("bytesreadratemaxlength")
    public abstract @Nullable Long getBytesReadRateMaxLength();

    /** Write bandwidth of the root volume in bytes a second. */
    @JsonProperty("byteswriterate")
    public abstract @Nullable Long getBytesWriteRate();

    /** Write bandwidth in bursts, bytes a second. */
    @JsonProperty("byteswriteratemax")
    public abstract @Nullable Long getBytesWriteRateMax();

    /** Longest burst of writing in seconds. */
    @JsonProperty("byteswriteratemaxlength")
    public abstract @Nullable Long getBytesWriteRateMaxLength();

    /** Reads a second of the root volume. */
    @JsonProperty("iopsreadrate")
    public abstract @Nullable Long getIopsReadRate();

    /** Reads a second in bursts. */
    @JsonProperty("iopsreadratemax")
    public abstract @Nullable Long getIopsReadRateMax();

    /** Longest burst of reads in seconds. */
    @JsonProperty("iopsreadratemaxlength")
    public abstract @Nullable Long getIopsReadRateMaxLength();

    /** Writes a second of the root volume. */
    @JsonProperty("iopswriterate")
    public abstract @Nullable Long getIopsWriteRate();

    /** Writes a second in bursts. */
    @JsonProperty("iopswriteratemax")
    public abstract @Nullable Long getIopsWriteRateMax();

    /** Longest burst of writes in seconds. */
    @JsonProperty("iopswriteratemaxlength")
    public abstract @Nullable Long getIopsWriteRateMaxLength();

    /** Days a machine lives before its lease ends. Since 4.21. */
    @JsonProperty("leaseduration")
    public abstract @Nullable Integer getLeaseDuration();

    /** What then happens to it: {@code STOP} or {@code DESTROY}. Since 4.21. */
    @JsonProperty("leaseexpiryaction")
    public abstract @Nullable String getLeaseExpiryAction();

    /** Whether to delete the records of destroyed machines as well. Since 4.20. */
    @JsonProperty("purgeresources")
    public abstract @Nullable Boolean getPurgeResources();

    /** Id of the VMware storage policy of root volumes. */
    @JsonProperty("storagepolicy")
    public abstract @Nullable String getStoragePolicyId();

    /** Settings for an extension that runs its machines, by name. Kept out of {@code toString}. Since 4.21. */
    @Value.Redacted
    @JsonProperty("externaldetails")
    public abstract Map<String, String> getExternalDetails();

    /** Whether it is for system machines; for root administrators. */
    @JsonProperty("issystem")
    public abstract @Nullable Boolean getSystem();

    /** Kind of system machine it is for: {@code domainrouter}, {@code consoleproxy} or {@code secondarystoragevm}. */
    @JsonProperty("systemvmtype")
    public abstract @Nullable String getSystemVmType();

    /** Refuses offerings that make no sense. */
    @Value.Check
    protected void check() {
        ImageChecks.notBlank("name", getName(), "give the offering a name");
        OfferingChecks.sizes(this);
        OfferingChecks.gpu(this);
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CreateServiceOfferingRequest. */
    public static final class Builder extends ImmutableCreateServiceOfferingRequest.Builder {
        /** Adds a domain that may use it, by name or id. */
        public Builder domain(String nameOrId) {
            return domain(Ref.of(nameOrId));
        }

        /** Adds a zone to offer it in, by name or id. */
        public Builder zone(String nameOrId) {
            return zone(Ref.of(nameOrId));
        }

        /** As {@link #diskOffering(Ref)}, by name or id. */
        public Builder diskOffering(@Nullable String nameOrId) {
            return diskOffering(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}
