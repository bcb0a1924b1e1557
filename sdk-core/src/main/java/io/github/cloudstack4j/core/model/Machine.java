// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What a virtual machine reports wherever it appears: in its own lists and as a node of a Kubernetes cluster. */
public abstract class Machine extends OwnedResource {
    private static final long serialVersionUID = 1L;

    /** Its host name, unique in its network. */
    @JsonProperty("name")
    @Model.Nullable
    public abstract @Nullable String getName();

    /** Name shown to users; the host name when none was given. */
    @JsonProperty("displayname")
    @Model.Nullable
    public abstract @Nullable String getDisplayName();

    /** What the machine is doing. */
    @JsonProperty("state")
    @Model.Nullable
    public abstract @Nullable VirtualMachineState getState();

    /** Health of a load-balanced service on it; null unless such a list asked. */
    @JsonProperty("servicestate")
    @Model.Nullable
    public abstract @Nullable String getServiceState();

    /** Name of the group it was sorted into; null when it was not. */
    @JsonProperty("group")
    @Model.Nullable
    public abstract @Nullable String getGroup();

    /** Id of the group it was sorted into; null when it was not. */
    @JsonProperty("groupid")
    @Model.Nullable
    public abstract @Nullable String getGroupId();

    /** Id of its zone. */
    @JsonProperty("zoneid")
    @Model.Nullable
    public abstract @Nullable String getZoneId();

    /** Name of its zone. */
    @JsonProperty("zonename")
    @Model.Nullable
    public abstract @Nullable String getZoneName();

    /** Id of the host it runs on; null when stopped or for callers who are not root administrators. */
    @JsonProperty("hostid")
    @Model.Nullable
    public abstract @Nullable String getHostId();

    /** Name of the host it runs on; null when stopped or for callers who are not root administrators. */
    @JsonProperty("hostname")
    @Model.Nullable
    public abstract @Nullable String getHostName();

    /** Whether its host can be controlled, such as {@code Enabled} or {@code Offline}; null when stopped. */
    @JsonProperty("hostcontrolstate")
    @Model.Nullable
    public abstract @Nullable String getHostControlState();

    /** Hypervisor it runs on, such as {@code KVM}. */
    @JsonProperty("hypervisor")
    @Model.Nullable
    public abstract @Nullable String getHypervisor();

    /** Name on the hypervisor, such as {@code i-2-3-VM}; null for callers who are not administrators. */
    @JsonProperty("instancename")
    @Model.Nullable
    public abstract @Nullable String getInstanceName();

    /** When it was deployed. */
    @JsonProperty("created")
    @Model.Nullable
    public abstract @Nullable OffsetDateTime getCreated();

    /** When its state last changed; null until then. */
    @JsonProperty("lastupdated")
    @Model.Nullable
    public abstract @Nullable OffsetDateTime getLastUpdated();

    /** Id of the user who deployed it. */
    @JsonProperty("userid")
    @Model.Nullable
    public abstract @Nullable String getUserId();

    /** Name of the user who deployed it. */
    @JsonProperty("username")
    @Model.Nullable
    public abstract @Nullable String getUserName();

    /** Id of its size; null for a node inside a Kubernetes cluster's reply. */
    @JsonProperty("serviceofferingid")
    @Model.Nullable
    public abstract @Nullable String getServiceOfferingId();

    /** Name of its size; null for a node inside a Kubernetes cluster's reply. */
    @JsonProperty("serviceofferingname")
    @Model.Nullable
    public abstract @Nullable String getServiceOfferingName();

    /** Number of virtual CPUs; null for a node inside a Kubernetes cluster's reply. */
    @JsonProperty("cpunumber")
    @Model.Nullable
    public abstract @Nullable Integer getCpuNumber();

    /** Clock of one virtual CPU in MHz; null for a node inside a Kubernetes cluster's reply. */
    @JsonProperty("cpuspeed")
    @Model.Nullable
    public abstract @Nullable Integer getCpuSpeed();

    /** Memory in MiB; null for a node inside a Kubernetes cluster's reply. */
    @JsonProperty("memory")
    @Model.Nullable
    public abstract @Nullable Integer getMemory();

    /** Share of its CPUs in use, such as {@code 10%}; null when it is not measured. */
    @JsonProperty("cpuused")
    @Model.Nullable
    public abstract @Nullable String getCpuUsed();

    /** KiB received over the network; null when it is not measured. */
    @JsonProperty("networkkbsread")
    @Model.Nullable
    public abstract @Nullable Long getNetworkKbsRead();

    /** KiB sent over the network; null when it is not measured. */
    @JsonProperty("networkkbswrite")
    @Model.Nullable
    public abstract @Nullable Long getNetworkKbsWrite();

    /** KiB read from disks; null when it is not measured. */
    @JsonProperty("diskkbsread")
    @Model.Nullable
    public abstract @Nullable Long getDiskKbsRead();

    /** KiB written to disks; null when it is not measured. */
    @JsonProperty("diskkbswrite")
    @Model.Nullable
    public abstract @Nullable Long getDiskKbsWrite();

    /** Reads from disks; null when it is not measured. */
    @JsonProperty("diskioread")
    @Model.Nullable
    public abstract @Nullable Long getDiskIoRead();

    /** Writes to disks; null when it is not measured. */
    @JsonProperty("diskiowrite")
    @Model.Nullable
    public abstract @Nullable Long getDiskIoWrite();

    /** Memory it has now, in KiB; null when it is not measured. */
    @JsonProperty("memorykbs")
    @Model.Nullable
    public abstract @Nullable Long getMemoryKbs();

    /** Memory free inside the guest, in KiB; null when it is not measured. */
    @JsonProperty("memoryintfreekbs")
    @Model.Nullable
    public abstract @Nullable Long getMemoryFreeKbs();

    /** Memory it should have, in KiB; null when it is not measured. */
    @JsonProperty("memorytargetkbs")
    @Model.Nullable
    public abstract @Nullable Long getMemoryTargetKbs();

    /** Bytes received by VNF appliances and routers; 0 or null for others. */
    @JsonProperty("receivedbytes")
    @Model.Nullable
    public abstract @Nullable Long getReceivedBytes();

    /** Bytes sent by VNF appliances and routers; 0 or null for others. */
    @JsonProperty("sentbytes")
    @Model.Nullable
    public abstract @Nullable Long getSentBytes();

    /** Id of the template it was made from; null for a node inside a Kubernetes cluster's reply. */
    @JsonProperty("templateid")
    @Model.Nullable
    public abstract @Nullable String getTemplateId();

    /** Name of the template it was made from. */
    @JsonProperty("templatename")
    @Model.Nullable
    public abstract @Nullable String getTemplateName();

    /** Text of the template it was made from. */
    @JsonProperty("templatedisplaytext")
    @Model.Nullable
    public abstract @Nullable String getTemplateDisplayText();

    /** Origin of the template, such as {@code USER} or {@code SYSTEM}. */
    @JsonProperty("templatetype")
    @Model.Nullable
    public abstract @Nullable String getTemplateType();

    /** Form of the template's file, such as {@code QCOW2}. */
    @JsonProperty("templateformat")
    @Model.Nullable
    public abstract @Nullable String getTemplateFormat();

    /** CPU architecture, such as {@code x86_64}; null before 4.20 and for callers who may not see it. */
    @JsonProperty("arch")
    @Model.Nullable
    public abstract @Nullable String getArch();

    /** Name of the guest system. */
    @JsonProperty("osdisplayname")
    @Model.Nullable
    public abstract @Nullable String getOsDisplayName();

    /** Id of the guest system. */
    @JsonProperty("ostypeid")
    @Model.Nullable
    public abstract @Nullable String getOsTypeId();

    /** Id of the guest system, as {@link #getOsTypeId()}. */
    @JsonProperty("guestosid")
    @Model.Nullable
    public abstract @Nullable String getGuestOsId();

    /** Id of the attached ISO; null without one. */
    @JsonProperty("isoid")
    @Model.Nullable
    public abstract @Nullable String getIsoId();

    /** Name of the attached ISO; null without one. */
    @JsonProperty("isoname")
    @Model.Nullable
    public abstract @Nullable String getIsoName();

    /** Text of the attached ISO; null without one. */
    @JsonProperty("isodisplaytext")
    @Model.Nullable
    public abstract @Nullable String getIsoDisplayText();

    /** Most ISOs that can be attached at once; null before 4.23. */
    @JsonProperty("isomaxcount")
    @Model.Nullable
    public abstract @Nullable Integer getIsoMaxCount();

    /** All attached ISOs; empty without any and before 4.23. */
    @JsonProperty("isos")
    public abstract List<AttachedIso> getIsos();

    /** Address of its default card; null until it has one and for a node inside a Kubernetes cluster's reply. */
    @JsonProperty("ipaddress")
    @Model.Nullable
    public abstract @Nullable String getIpAddress();

    /** Id of the public address translated one to one; null without static NAT. */
    @JsonProperty("publicipid")
    @Model.Nullable
    public abstract @Nullable String getPublicIpId();

    /** The public address translated one to one; null without static NAT. */
    @JsonProperty("publicip")
    @Model.Nullable
    public abstract @Nullable String getPublicIp();

    /** Its network cards; empty when the list left them out. */
    @JsonProperty("nic")
    public abstract List<Nic> getNics();

    /** Whether it is in a virtual network; false when not reported. */
    @JsonProperty("forvirtualnetwork")
    @Value.Default
    public boolean isForVirtualNetwork() {
        return false;
    }

    /** The security groups that filter its traffic; empty in zones without security groups. */
    @JsonProperty("securitygroup")
    public abstract List<SecurityGroup> getSecurityGroups();

    /** Its affinity groups; empty when it has none. */
    @JsonProperty("affinitygroup")
    public abstract List<AffinityGroup> getAffinityGroups();

    /** Names of its SSH keys, separated by commas; null without keys. */
    @JsonProperty("keypairs")
    @Model.Nullable
    public abstract @Nullable String getKeyPairs();

    /** Whether it takes a password from CloudStack; false when not reported. */
    @JsonProperty("passwordenabled")
    @Value.Default
    public boolean isPasswordEnabled() {
        return false;
    }

    /** Its new password; reported once, by the job that set it, and null ever after. */
    @Value.Redacted
    @JsonProperty("password")
    @Model.Nullable
    public abstract @Nullable String getPassword();

    /** Its user data in Base64; null unless the list asked for it. */
    @Value.Redacted
    @JsonProperty("userdata")
    @Model.Nullable
    public abstract @Nullable String getUserData();

    /** Id of the registered user data it uses; null when it uses none. */
    @JsonProperty("userdataid")
    @Model.Nullable
    public abstract @Nullable String getUserDataId();

    /** Name of the registered user data it uses; null when it uses none. */
    @JsonProperty("userdataname")
    @Model.Nullable
    public abstract @Nullable String getUserDataName();

    /** How its template's user data and its own go together; null without user data. */
    @JsonProperty("userdatapolicy")
    @Model.Nullable
    public abstract @Nullable String getUserDataPolicy();

    /** Values of the user data's variables, as the server writes them; null when there are none. */
    @Value.Redacted
    @JsonProperty("userdatadetails")
    @Model.Nullable
    public abstract @Nullable String getUserDataDetails();

    /** Id of the disk offering of its root volume; null for a node inside a Kubernetes cluster's reply. */
    @JsonProperty("diskofferingid")
    @Model.Nullable
    public abstract @Nullable String getDiskOfferingId();

    /** Name of the disk offering of its root volume. */
    @JsonProperty("diskofferingname")
    @Model.Nullable
    public abstract @Nullable String getDiskOfferingName();

    /** Slot of its root volume. */
    @JsonProperty("rootdeviceid")
    @Model.Nullable
    public abstract @Nullable Long getRootDeviceId();

    /** Kind of its root volume, {@code ROOT}. */
    @JsonProperty("rootdevicetype")
    @Model.Nullable
    public abstract @Nullable String getRootDeviceType();

    /** Kind of storage of its root volume, such as {@code NetworkFilesystem}. */
    @JsonProperty("pooltype")
    @Model.Nullable
    public abstract @Nullable String getPoolType();

    /** Id of its backup offering; null without one. */
    @JsonProperty("backupofferingid")
    @Model.Nullable
    public abstract @Nullable String getBackupOfferingId();

    /** Name of its backup offering; null without one. */
    @JsonProperty("backupofferingname")
    @Model.Nullable
    public abstract @Nullable String getBackupOfferingName();

    /** What makes its backups; null without a backup offering. */
    @JsonProperty("backupprovider")
    @Model.Nullable
    public abstract @Nullable String getBackupProvider();

    /** Whether it is restarted elsewhere when its host fails; false when not reported. */
    @JsonProperty("haenable")
    @Value.Default
    public boolean isHighAvailability() {
        return false;
    }

    /** Whether it can change size while running; false when not reported. */
    @JsonProperty("isdynamicallyscalable")
    @Value.Default
    public boolean isDynamicallyScalable() {
        return false;
    }

    /** Whether it refuses to be destroyed; false when not reported. */
    @JsonProperty("deleteprotection")
    @Value.Default
    public boolean isDeleteProtected() {
        return false;
    }

    /** Whether users see it; false when not reported, as for callers who are not administrators. */
    @JsonProperty("displayvm")
    @Value.Default
    public boolean isDisplayed() {
        return false;
    }

    /** How it boots: {@code Bios} or {@code UEFI}; null when the server does not say. */
    @JsonProperty("boottype")
    @Model.Nullable
    public abstract @Nullable String getBootType();

    /** {@code Legacy} or {@code Secure}; null when the server does not say. */
    @JsonProperty("bootmode")
    @Model.Nullable
    public abstract @Nullable String getBootMode();

    /**
     * What it is for: {@code cksnode} for nodes that CloudStack made for a cluster, {@code User}, {@code sharedfsvm}
     * and others; null for ordinary machines and before 4.20.
     */
    @JsonProperty("vmtype")
    @Model.Nullable
    public abstract @Nullable String getVmType();

    /** Id of the group of machines that scales itself; null outside such groups. */
    @JsonProperty("autoscalevmgroupid")
    @Model.Nullable
    public abstract @Nullable String getAutoscaleGroupId();

    /** Name of the group of machines that scales itself; null outside such groups. */
    @JsonProperty("autoscalevmgroupname")
    @Model.Nullable
    public abstract @Nullable String getAutoscaleGroupName();

    /** Days left of its lease; null without a lease. */
    @JsonProperty("leaseduration")
    @Model.Nullable
    public abstract @Nullable Integer getLeaseDuration();

    /** When its lease ends; null without a lease. */
    @JsonProperty("leaseexpirydate")
    @Model.Nullable
    public abstract @Nullable OffsetDateTime getLeaseExpiryDate();

    /** What then happens: {@code STOP} or {@code DESTROY}; null without a lease. */
    @JsonProperty("leaseexpiryaction")
    @Model.Nullable
    public abstract @Nullable String getLeaseExpiryAction();

    /** Kind of its virtual GPU; null without one. */
    @JsonProperty("vgpu")
    @Model.Nullable
    public abstract @Nullable String getVgpu();

    /** Id of its GPU model; null without GPU. */
    @JsonProperty("gpucardid")
    @Model.Nullable
    public abstract @Nullable String getGpuCardId();

    /** Name of its GPU model; null without GPU. */
    @JsonProperty("gpucardname")
    @Model.Nullable
    public abstract @Nullable String getGpuCardName();

    /** Number of its GPUs; null without GPU. */
    @JsonProperty("gpucount")
    @Model.Nullable
    public abstract @Nullable Integer getGpuCount();

    /** Id of the slice of the GPU it has; null without GPU. */
    @JsonProperty("vgpuprofileid")
    @Model.Nullable
    public abstract @Nullable String getVgpuProfileId();

    /** Name of the slice of the GPU it has; null without GPU. */
    @JsonProperty("vgpuprofilename")
    @Model.Nullable
    public abstract @Nullable String getVgpuProfileName();

    /** Video memory of its GPU in MiB; null without GPU. */
    @JsonProperty("videoram")
    @Model.Nullable
    public abstract @Nullable Long getVideoRam();

    /** Most screens of its GPU; null without GPU. */
    @JsonProperty("maxheads")
    @Model.Nullable
    public abstract @Nullable Long getMaxHeads();

    /** Widest screen of its GPU in pixels; null without GPU. */
    @JsonProperty("maxresolutionx")
    @Model.Nullable
    public abstract @Nullable Long getMaxResolutionX();

    /** Highest screen of its GPU in pixels; null without GPU. */
    @JsonProperty("maxresolutiony")
    @Model.Nullable
    public abstract @Nullable Long getMaxResolutionY();

    /**
     * Settings of the machine by name; empty when there are none. Kept out of {@code toString}: it may hold
     * credentials.
     */
    @Value.Redacted
    @JsonProperty("details")
    public abstract Map<String, String> getDetails();

    /** Names of the details that users may not change, separated by commas; null for root administrators. */
    @JsonProperty("readonlydetails")
    @Model.Nullable
    public abstract @Nullable String getReadOnlyDetails();

    /** Names of the details that users may set, separated by commas; null when the list left them out. */
    @JsonProperty("alloweddetails")
    @Model.Nullable
    public abstract @Nullable String getAllowedDetails();

    /** Access to a network appliance, by name; empty for other machines. */
    @Value.Redacted
    @JsonProperty("vnfdetails")
    public abstract Map<String, String> getVnfDetails();

    /** Network cards that a network appliance's template asks for; empty for other machines. */
    @JsonProperty("vnfnics")
    public abstract List<VnfNic> getVnfNics();

    /** Tags of the machine; empty when it has none. */
    @JsonProperty("tags")
    public abstract List<Tag> getTags();

    /** The icon; null unless the list asked for icons. */
    @JsonProperty("icon")
    @Model.Nullable
    public abstract @Nullable Icon getIcon();

    /** Whether operators left comments on it that the caller may read; false when not reported. */
    @JsonProperty("hasannotations")
    @Value.Default
    public boolean isAnnotated() {
        return false;
    }
}
