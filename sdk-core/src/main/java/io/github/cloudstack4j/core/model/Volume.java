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
 * A disk of a machine, or one that can become that. CloudStack commands: {@code listVolumes}, {@code createVolume} and
 * others.
 * Sizes are in bytes. What only administrators are shown is null for others. When a volume moves to other storage it
 * gets a new moment of creation; its id stays.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableVolume.class)
@JsonDeserialize(builder = Volume.Builder.class)
public abstract class Volume extends OwnedResource {
    private static final long serialVersionUID = 1L;

    /** Its name; need not be unique. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** What it is to machines. */
    @JsonProperty("type")
    public abstract @Nullable VolumeType getType();

    /** What it is doing. Empty only where the server does not say. */
    @JsonProperty("state")
    @Value.Default
    public VolumeState getState() {
        return VolumeState.of("");
    }

    /** How far its upload is, in words; null for volumes that are not uploaded. */
    @JsonProperty("status")
    public abstract @Nullable String getStatus();

    /** Its size in bytes. */
    @JsonProperty("size")
    public abstract @Nullable Long getSizeBytes();

    /** Id of its zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable String getZoneId();

    /** Name of its zone. */
    @JsonProperty("zonename")
    public abstract @Nullable String getZoneName();

    /** When it was made, or moved to other storage last. */
    @JsonProperty("created")
    public abstract @Nullable OffsetDateTime getCreated();

    /** When it was attached; null while it is not. */
    @JsonProperty("attached")
    public abstract @Nullable OffsetDateTime getAttached();

    /** Whether it was destroyed, but not expunged; false when not reported. */
    @JsonProperty("destroyed")
    @Value.Default
    public boolean isDestroyed() {
        return false;
    }

    /** Id of the machine that has it; null while none does. */
    @JsonProperty("virtualmachineid")
    public abstract @Nullable String getVirtualMachineId();

    /** Name of the machine that has it; null while none does. */
    @JsonProperty("vmname")
    public abstract @Nullable String getVirtualMachineName();

    /** Display name of the machine that has it; null while none does. */
    @JsonProperty("vmdisplayname")
    public abstract @Nullable String getVirtualMachineDisplayName();

    /** What the machine that has it is doing; null while none does. */
    @JsonProperty("vmstate")
    public abstract @Nullable VirtualMachineState getVirtualMachineState();

    /** Kind of the machine that has it, such as {@code User}; null while none does and before 4.18. */
    @JsonProperty("vmtype")
    public abstract @Nullable String getVirtualMachineType();

    /**
     * Its place on the machine: 0 for the root disk, 3 is kept for an ISO; null while it is not attached. What device
     * the guest sees differs by hypervisor.
     */
    @JsonProperty("deviceid")
    public abstract @Nullable Integer getDeviceId();

    /** Id of its disk offering; null for root disks that have a service offering instead. */
    @JsonProperty("diskofferingid")
    public abstract @Nullable String getDiskOfferingId();

    /** Name of its disk offering. */
    @JsonProperty("diskofferingname")
    public abstract @Nullable String getDiskOfferingName();

    /** Text of its disk offering. */
    @JsonProperty("diskofferingdisplaytext")
    public abstract @Nullable String getDiskOfferingDisplayText();

    /** Id of the service offering that decides its kind; null for volumes with a disk offering. */
    @JsonProperty("serviceofferingid")
    public abstract @Nullable String getServiceOfferingId();

    /** Name of that service offering. */
    @JsonProperty("serviceofferingname")
    public abstract @Nullable String getServiceOfferingName();

    /** Text of that service offering. */
    @JsonProperty("serviceofferingdisplaytext")
    public abstract @Nullable String getServiceOfferingDisplayText();

    /** How it takes space: {@code thin}, {@code sparse} or {@code fat}. */
    @JsonProperty("provisioningtype")
    public abstract @Nullable String getProvisioningType();

    /** Guaranteed I/O operations a second; null when none are. */
    @JsonProperty("miniops")
    public abstract @Nullable Long getMinIops();

    /** Most I/O operations a second; null when unlimited. */
    @JsonProperty("maxiops")
    public abstract @Nullable Long getMaxIops();

    /** Read bandwidth in bytes a second; null when unlimited. */
    @JsonProperty("diskBytesReadRate")
    public abstract @Nullable Long getDiskBytesReadRate();

    /** Write bandwidth in bytes a second; null when unlimited. */
    @JsonProperty("diskBytesWriteRate")
    public abstract @Nullable Long getDiskBytesWriteRate();

    /** Reads a second; null when unlimited. */
    @JsonProperty("diskIopsReadRate")
    public abstract @Nullable Long getDiskIopsReadRate();

    /** Writes a second; null when unlimited. */
    @JsonProperty("diskIopsWriteRate")
    public abstract @Nullable Long getDiskIopsWriteRate();

    /** KiB read from it; null when it was never attached or is not measured. */
    @JsonProperty("diskkbsread")
    public abstract @Nullable Long getDiskKbsRead();

    /** KiB written to it; null when it was never attached or is not measured. */
    @JsonProperty("diskkbswrite")
    public abstract @Nullable Long getDiskKbsWrite();

    /** Reads from it; null when it was never attached or is not measured. */
    @JsonProperty("diskioread")
    public abstract @Nullable Long getDiskIoRead();

    /** Writes to it; null when it was never attached or is not measured. */
    @JsonProperty("diskiowrite")
    public abstract @Nullable Long getDiskIoWrite();

    /** What it takes of its storage, in bytes; null when it is not measured. */
    @JsonProperty("physicalsize")
    public abstract @Nullable Long getPhysicalSizeBytes();

    /** The size its storage reports, in bytes; null when it is not measured. */
    @JsonProperty("virtualsize")
    public abstract @Nullable Long getVirtualSizeBytes();

    /** Share of its size that it takes, such as {@code 41%}; null when it is not measured. */
    @JsonProperty("utilization")
    public abstract @Nullable String getUtilization();

    /** Id of the snapshot it was made from, in the result of its creation only: lists never tell. */
    @JsonProperty("snapshotid")
    public abstract @Nullable String getSnapshotId();

    /** Id of the template it was made from; null for data disks. */
    @JsonProperty("templateid")
    public abstract @Nullable String getTemplateId();

    /** Name of the template it was made from. */
    @JsonProperty("templatename")
    public abstract @Nullable String getTemplateName();

    /** Text of the template it was made from. */
    @JsonProperty("templatedisplaytext")
    public abstract @Nullable String getTemplateDisplayText();

    /** Id of the ISO its machine was installed from; null for none. */
    @JsonProperty("isoid")
    public abstract @Nullable String getIsoId();

    /** Name of the ISO its machine was installed from. */
    @JsonProperty("isoname")
    public abstract @Nullable String getIsoName();

    /** Text of the ISO its machine was installed from. */
    @JsonProperty("isodisplaytext")
    public abstract @Nullable String getIsoDisplayText();

    /** Whether it may be downloaded; false when not reported. */
    @JsonProperty("isextractable")
    @Value.Default
    public boolean isExtractable() {
        return false;
    }

    /** Whether it refuses to be deleted and destroyed; false when not reported and before 4.20. */
    @JsonProperty("deleteprotection")
    @Value.Default
    public boolean isDeleteProtected() {
        return false;
    }

    /** Whether its machine has to be quiet while a snapshot is taken; false when not reported. */
    @JsonProperty("quiescevm")
    @Value.Default
    public boolean isQuiesced() {
        return false;
    }

    /** Whether its storage takes snapshots itself; false when not reported. */
    @JsonProperty("supportsstoragesnapshot")
    @Value.Default
    public boolean isStorageSnapshotSupported() {
        return false;
    }

    /** Whether users see it; for administrators. */
    @JsonProperty("displayvolume")
    public abstract @Nullable Boolean getDisplayed();

    /** Hypervisor it is made for; {@code None} before it is on storage. For administrators. */
    @JsonProperty("hypervisor")
    public abstract @Nullable String getHypervisor();

    /** Name of the storage it is on; null before it is on any. For administrators. */
    @JsonProperty("storage")
    public abstract @Nullable String getStorage();

    /** Id of the storage it is on; null before it is on any. For administrators. */
    @JsonProperty("storageid")
    public abstract @Nullable String getStorageId();

    /** Where it lives: {@code shared} or {@code local}. For administrators. */
    @JsonProperty("storagetype")
    public abstract @Nullable String getStorageType();

    /** Where it is on its storage. For administrators. */
    @JsonProperty("path")
    public abstract @Nullable String getPath();

    /** The chain of files it consists of on VMware; null for others. */
    @JsonProperty("chaininfo")
    public abstract @Nullable String getChainInfo();

    /** Id of the cluster of hosts its storage belongs to. For administrators. */
    @JsonProperty("clusterid")
    public abstract @Nullable String getHostClusterId();

    /** Name of the cluster of hosts its storage belongs to. For administrators. */
    @JsonProperty("clustername")
    public abstract @Nullable String getHostClusterName();

    /** Id of the pod its storage belongs to. For administrators. */
    @JsonProperty("podid")
    public abstract @Nullable String getPodId();

    /** Name of the pod its storage belongs to. For administrators. */
    @JsonProperty("podname")
    public abstract @Nullable String getPodName();

    /** What VMware calls it; null for others and before it was attached. */
    @JsonProperty("externaluuid")
    public abstract @Nullable String getExternalUuid();

    /** How it is encrypted, such as {@code luks}; null when it is not. */
    @JsonProperty("encryptformat")
    public abstract @Nullable String getEncryptionFormat();

    /** Name of the key its own key is wrapped with; null for none and before 4.23. */
    @JsonProperty("kmskey")
    public abstract @Nullable String getKmsKey();

    /** Id of the key its own key is wrapped with; null for none and before 4.23. */
    @JsonProperty("kmskeyid")
    public abstract @Nullable String getKmsKeyId();

    /** Version of that key; null for none and before 4.23. */
    @JsonProperty("kmskeyversion")
    public abstract @Nullable Integer getKmsKeyVersion();

    /** What {@code checkVolume} found, by name; empty unless it was just checked. */
    @JsonProperty("volumecheckresult")
    public abstract Map<String, String> getCheckResult();

    /** What {@code checkVolume} repaired, by name; empty unless it was just repaired. */
    @JsonProperty("volumerepairresult")
    public abstract Map<String, String> getRepairResult();

    /** Whether operators left comments on it that the caller may read; false when not reported. */
    @JsonProperty("hasannotations")
    @Value.Default
    public boolean isAnnotated() {
        return false;
    }

    /** Its tags. */
    @JsonProperty("tags")
    public abstract List<Tag> getTags();

    /** Starts an empty Volume; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a Volume. */
    public static final class Builder extends ImmutableVolume.Builder {}
}
