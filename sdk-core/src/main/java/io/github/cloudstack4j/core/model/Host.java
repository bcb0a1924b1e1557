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

/** A host: a machine that runs virtual machines. CloudStack command: {@code listHosts}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableHost.class)
@JsonDeserialize(builder = Host.Builder.class)
public abstract class Host extends Resource {
    private static final long serialVersionUID = 1L;

    /** Its unique name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Whether the server reaches it. */
    @JsonProperty("state")
    public abstract @Nullable HostState getState();

    /** Whether the operator lets it take machines. */
    @JsonProperty("resourcestate")
    public abstract @Nullable HostResourceState getResourceState();

    /** {@code Routing} for hosts that run machines, else the system machine it stands for. */
    @JsonProperty("type")
    public abstract @Nullable String getType();

    /** When the server lost it; null when it never did. */
    @JsonProperty("disconnected")
    public abstract @Nullable OffsetDateTime getDisconnected();

    /** When it was last heard of, counted from the server's start. */
    @JsonProperty("lastpinged")
    public abstract @Nullable OffsetDateTime getLastPinged();

    /** When it was added. */
    @JsonProperty("created")
    public abstract @Nullable OffsetDateTime getCreated();

    /** When it was removed; null for one that is there. */
    @JsonProperty("removed")
    public abstract @Nullable OffsetDateTime getRemoved();

    /** Its address in the management network. */
    @JsonProperty("ipaddress")
    public abstract @Nullable String getIpAddress();

    /** Id of its zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable String getZoneId();

    /** Name of its zone. */
    @JsonProperty("zonename")
    public abstract @Nullable String getZoneName();

    /** Id of its pod. */
    @JsonProperty("podid")
    public abstract @Nullable String getPodId();

    /** Name of its pod. */
    @JsonProperty("podname")
    public abstract @Nullable String getPodName();

    /** Id of the cluster of hosts it belongs to. */
    @JsonProperty("clusterid")
    public abstract @Nullable String getHostClusterId();

    /** Name of the cluster of hosts it belongs to. */
    @JsonProperty("clustername")
    public abstract @Nullable String getHostClusterName();

    /** Who manages that cluster, such as {@code CloudManaged}. */
    @JsonProperty("clustertype")
    public abstract @Nullable String getHostClusterType();

    /** What runs its machines, such as {@code KVM}. */
    @JsonProperty("hypervisor")
    public abstract @Nullable String getHypervisor();

    /** The version of that. */
    @JsonProperty("hypervisorversion")
    public abstract @Nullable String getHypervisorVersion();

    /** CPU architecture, such as {@code x86_64}; null before 4.20.1. */
    @JsonProperty("arch")
    public abstract @Nullable String getArch();

    /** Version of the CloudStack agent on it. */
    @JsonProperty("version")
    public abstract @Nullable String getVersion();

    /** What its CPUs can do, separated by commas; null when not known. */
    @JsonProperty("capabilities")
    public abstract @Nullable String getCapabilities();

    /** CPU cores. */
    @JsonProperty("cpunumber")
    public abstract @Nullable Integer getCpuNumber();

    /** CPU sockets; null when not known. */
    @JsonProperty("cpusockets")
    public abstract @Nullable Integer getCpuSockets();

    /** Speed of a core, in MHz. */
    @JsonProperty("cpuspeed")
    public abstract @Nullable Long getCpuSpeed();

    /** MHz that may be handed out in all: cores times speed times the ratio of its cluster of hosts. */
    @JsonProperty("cpuwithoverprovisioning")
    public abstract @Nullable String getCpuWithOverprovisioning();

    /** MHz that are handed out. */
    @JsonProperty("cpuallocatedvalue")
    public abstract @Nullable Long getCpuAllocatedValue();

    /** The same in percent of what it has, with a percent sign. */
    @JsonProperty("cpuallocated")
    public abstract @Nullable String getCpuAllocated();

    /** The same in percent of what it has, with a percent sign. */
    @JsonProperty("cpuallocatedpercentage")
    public abstract @Nullable String getCpuAllocatedPercentage();

    /** The same in percent of what may be handed out, with a percent sign. */
    @JsonProperty("cpuallocatedwithoverprovisioning")
    public abstract @Nullable String getCpuAllocatedWithOverprovisioning();

    /** Load of its CPUs, in percent with a percent sign. */
    @JsonProperty("cpuused")
    public abstract @Nullable String getCpuUsed();

    /** Load average of its system. */
    @JsonProperty("cpuloadaverage")
    public abstract @Nullable Double getCpuLoadAverage();

    /** Memory, in bytes. */
    @JsonProperty("memorytotal")
    public abstract @Nullable Long getMemoryTotal();

    /** Bytes that may be handed out in all: memory times the ratio of its cluster of hosts. */
    @JsonProperty("memorywithoverprovisioning")
    public abstract @Nullable String getMemoryWithOverprovisioning();

    /** Bytes that are handed out; use {@link #getMemoryAllocatedBytes()}, the name of later servers. */
    @JsonProperty("memoryallocated")
    public abstract @Nullable Long getMemoryAllocated();

    /** Bytes that are handed out. */
    @JsonProperty("memoryallocatedbytes")
    public abstract @Nullable Long getMemoryAllocatedBytes();

    /** The same in percent of what it has, with a percent sign. */
    @JsonProperty("memoryallocatedpercentage")
    public abstract @Nullable String getMemoryAllocatedPercentage();

    /** Bytes that its system says are in use. */
    @JsonProperty("memoryused")
    public abstract @Nullable Long getMemoryUsed();

    /** KiB read from the network. */
    @JsonProperty("networkkbsread")
    public abstract @Nullable Long getNetworkKbsRead();

    /** KiB written to the network. */
    @JsonProperty("networkkbswrite")
    public abstract @Nullable Long getNetworkKbsWrite();

    /** Local disk, in bytes; null when it has none. */
    @JsonProperty("disksizetotal")
    public abstract @Nullable Long getDiskSizeTotal();

    /** Bytes of it that are handed out; null when it has none. */
    @JsonProperty("disksizeallocated")
    public abstract @Nullable Long getDiskSizeAllocated();

    /** Its tags, separated by commas, which offerings may ask for; null when there are none. */
    @JsonProperty("hosttags")
    public abstract @Nullable String getHostTags();

    /** Those of them that the operator gave. */
    @JsonProperty("explicithosttags")
    public abstract @Nullable String getExplicitHostTags();

    /** Those of them that its agent reports. */
    @JsonProperty("implicithosttags")
    public abstract @Nullable String getImplicitHostTags();

    /** Whether its tag is a rule instead of a word; false when not reported. */
    @JsonProperty("istagarule")
    @Value.Default
    public boolean isTagARule() {
        return false;
    }

    /** Rule for the operating systems it prefers; null when there is none. */
    @JsonProperty("guestosrule")
    public abstract @Nullable String getGuestOsRule();

    /** Id of the kind of operating systems it prefers; null when there is none. */
    @JsonProperty("oscategoryid")
    public abstract @Nullable String getOsCategoryId();

    /** Name of that kind. */
    @JsonProperty("oscategoryname")
    public abstract @Nullable String getOsCategoryName();

    /** Its storage access groups, separated by commas; null when there are none. */
    @JsonProperty("storageaccessgroups")
    public abstract @Nullable String getStorageAccessGroups();

    /** Those of its cluster of hosts; null when there are none. */
    @JsonProperty("clusterstorageaccessgroups")
    public abstract @Nullable String getHostClusterStorageAccessGroups();

    /** Those of its pod; null when there are none. */
    @JsonProperty("podstorageaccessgroups")
    public abstract @Nullable String getPodStorageAccessGroups();

    /** Those of its zone; null when there are none. */
    @JsonProperty("zonestorageaccessgroups")
    public abstract @Nullable String getZoneStorageAccessGroups();

    /** Whether its disks may hold volumes; false when not reported. */
    @JsonProperty("islocalstorageactive")
    @Value.Default
    public boolean isLocalStorageActive() {
        return false;
    }

    /** Whether a machine that the list was asked about fits; false when none was. */
    @JsonProperty("hasenoughcapacity")
    @Value.Default
    public boolean isEnoughCapacity() {
        return false;
    }

    /** Whether that machine could move here; false when none was asked about. */
    @JsonProperty("suitableformigration")
    @Value.Default
    public boolean isSuitableForMigration() {
        return false;
    }

    /** Whether it is kept for machines that failed elsewhere; false when not reported. */
    @JsonProperty("hahost")
    @Value.Default
    public boolean isHighAvailabilityHost() {
        return false;
    }

    /** How it is treated when it fails. */
    @JsonProperty("hostha")
    public abstract @Nullable HostHighAvailability getHighAvailability();

    /** How its power is switched from outside. */
    @JsonProperty("outofbandmanagement")
    public abstract @Nullable OutOfBandManagement getOutOfBandManagement();

    /** Whether it boots machines by UEFI; false when not reported. */
    @JsonProperty("ueficapability")
    @Value.Default
    public boolean isUefiCapable() {
        return false;
    }

    /** Whether it can encrypt volumes; false when not reported. */
    @JsonProperty("encryptionsupported")
    @Value.Default
    public boolean isEncryptionSupported() {
        return false;
    }

    /** Whether it can convert machines of VMware; false when not reported. */
    @JsonProperty("instanceconversionsupported")
    @Value.Default
    public boolean isInstanceConversionSupported() {
        return false;
    }

    /** Number of GPU devices; null before 4.21. */
    @JsonProperty("gputotal")
    public abstract @Nullable Long getGpuTotal();

    /** Number of GPU devices in use; null before 4.21. */
    @JsonProperty("gpuused")
    public abstract @Nullable Long getGpuUsed();

    /** Its graphics cards by make; empty when it has none. */
    @JsonProperty("gpugroup")
    public abstract List<GpuGroup> getGpuGroups();

    /** Id of the management server that looks after it. */
    @JsonProperty("managementserverid")
    public abstract @Nullable String getManagementServerId();

    /** Name of that management server. */
    @JsonProperty("managementservername")
    public abstract @Nullable String getManagementServerName();

    /** Number of that management server; null when not reported. */
    @JsonProperty("msid")
    public abstract @Nullable Long getMsId();

    /** User the server logs in to it as; null when not reported. */
    @JsonProperty("username")
    public abstract @Nullable String getUserName();

    /** Id of the machine it stands for; null for real hosts. */
    @JsonProperty("virtualmachineid")
    public abstract @Nullable String getVirtualMachineId();

    /** Id of the extension that runs it; null for hypervisors of CloudStack's own. */
    @JsonProperty("extensionid")
    public abstract @Nullable String getExtensionId();

    /** Name of that extension. */
    @JsonProperty("extensionname")
    public abstract @Nullable String getExtensionName();

    /** What may happen to it next, separated by semicolons. */
    @JsonProperty("events")
    public abstract @Nullable String getEvents();

    /** Further details by name; empty for callers who may not see them. */
    @Value.Redacted
    @JsonProperty("details")
    public abstract Map<String, String> getDetails();

    /** Last comment an operator left; null when there is none. */
    @JsonProperty("annotation")
    public abstract @Nullable String getAnnotation();

    /** When that was; null when there is none. */
    @JsonProperty("lastannotated")
    public abstract @Nullable OffsetDateTime getLastAnnotated();

    /** Whether operators left comments on it; false when not reported. */
    @JsonProperty("hasannotations")
    @Value.Default
    public boolean isAnnotated() {
        return false;
    }

    /** Starts an empty Host; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a Host. */
    public static final class Builder extends ImmutableHost.Builder {}
}
