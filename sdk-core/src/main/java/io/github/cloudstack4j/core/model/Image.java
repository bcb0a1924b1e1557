// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What templates and ISOs have in common: a disk image kept for starting or equipping machines. */
public abstract class Image extends OwnedResource {
    private static final long serialVersionUID = 1L;

    /** Its name; need not be unique. */
    @JsonProperty("name")
    @Model.Nullable
    public abstract @Nullable String getName();

    /** Text shown to users. */
    @JsonProperty("displaytext")
    @Model.Nullable
    public abstract @Nullable String getDisplayText();

    /**
     * What happened to the copy in the zone, in words: {@code Download Complete}, {@code Successfully Installed}, a
     * percentage or an error.
     */
    @JsonProperty("status")
    @Model.Nullable
    public abstract @Nullable String getStatus();

    /** Whether machines can use it in the zone now; false when not reported. */
    @JsonProperty("isready")
    @Value.Default
    public boolean isReady() {
        return false;
    }

    /** Id of the zone of this copy; the same image is listed once a zone. Null for a list with one row an image. */
    @JsonProperty("zoneid")
    @Model.Nullable
    public abstract @Nullable String getZoneId();

    /** Name of the zone of this copy. */
    @JsonProperty("zonename")
    @Model.Nullable
    public abstract @Nullable String getZoneName();

    /** Whether it is kept in all zones; false when not reported. */
    @JsonProperty("crossZones")
    @Value.Default
    public boolean isCrossZones() {
        return false;
    }

    /** When it was registered. */
    @JsonProperty("created")
    @Model.Nullable
    public abstract @Nullable OffsetDateTime getCreated();

    /** When it was deleted; null while it exists. */
    @JsonProperty("removed")
    @Model.Nullable
    public abstract @Nullable OffsetDateTime getRemoved();

    /** Form of the file, such as {@code QCOW2}, {@code VHD}, {@code OVA} or {@code ISO}. */
    @JsonProperty("format")
    @Model.Nullable
    public abstract @Nullable String getFormat();

    /** CPU architecture, such as {@code x86_64} or {@code aarch64}; null before 4.20. */
    @JsonProperty("arch")
    @Model.Nullable
    public abstract @Nullable String getArch();

    /** Word size in bits, 32 or 64; 0 or null when unknown. */
    @JsonProperty("bits")
    @Model.Nullable
    public abstract @Nullable Integer getBits();

    /** Hypervisor it is made for, such as {@code KVM}; null for ISOs. */
    @JsonProperty("hypervisor")
    @Model.Nullable
    public abstract @Nullable String getHypervisor();

    /** Virtual size in bytes; null until it is known. */
    @JsonProperty("size")
    @Model.Nullable
    public abstract @Nullable Long getSize();

    /** Size of the file in bytes; null until it is known. */
    @JsonProperty("physicalsize")
    @Model.Nullable
    public abstract @Nullable Long getPhysicalSize();

    /** Checksum of the file; empty or null when none was given. */
    @JsonProperty("checksum")
    @Model.Nullable
    public abstract @Nullable String getChecksum();

    /** Where it was downloaded from; null for uploads and for callers who may not see it. */
    @Value.Redacted
    @JsonProperty("url")
    @Model.Nullable
    public abstract @Nullable String getUrl();

    /** Id of the guest system. */
    @JsonProperty("ostypeid")
    @Model.Nullable
    public abstract @Nullable String getOsTypeId();

    /** Name of the guest system. */
    @JsonProperty("ostypename")
    @Model.Nullable
    public abstract @Nullable String getOsTypeName();

    /** Whether a machine can start from it; false when not reported. */
    @JsonProperty("bootable")
    @Value.Default
    public boolean isBootable() {
        return false;
    }

    /** Whether it is put forward to all users; false when not reported. */
    @JsonProperty("isfeatured")
    @Value.Default
    public boolean isFeatured() {
        return false;
    }

    /** Whether all users may use it; false when not reported. */
    @JsonProperty("ispublic")
    @Value.Default
    public boolean isPublic() {
        return false;
    }

    /** Whether users may download it; false when not reported. */
    @JsonProperty("isextractable")
    @Value.Default
    public boolean isExtractable() {
        return false;
    }

    /** Whether machines made from it can change size while running; false when not reported. */
    @JsonProperty("isdynamicallyscalable")
    @Value.Default
    public boolean isDynamicallyScalable() {
        return false;
    }

    /** Whether machines made from it take a password from CloudStack; false when not reported. */
    @JsonProperty("passwordenabled")
    @Value.Default
    public boolean isPasswordEnabled() {
        return false;
    }

    /** Whether machines made from it take an SSH key from CloudStack; false when not reported. */
    @JsonProperty("sshkeyenabled")
    @Value.Default
    public boolean isSshKeyEnabled() {
        return false;
    }

    /** Whether it needs hardware virtualisation; false when not reported. */
    @JsonProperty("requireshvm")
    @Value.Default
    public boolean isHvmRequired() {
        return false;
    }

    /** Whether hosts fetch it themselves, past the image store; false when not reported. */
    @JsonProperty("directdownload")
    @Value.Default
    public boolean isDirectDownload() {
        return false;
    }

    /** Whether a VMware appliance is deployed exactly as packed; false when not reported. */
    @JsonProperty("deployasis")
    @Value.Default
    public boolean isDeployAsIs() {
        return false;
    }

    /** Properties of such an appliance, by name; empty for others. */
    @Value.Redacted
    @JsonProperty("deployasisdetails")
    public abstract Map<String, String> getDeployAsIsDetails();

    /** Whether it is meant for nodes of Kubernetes clusters; false when not reported and before 4.21. */
    @JsonProperty("forcks")
    @Value.Default
    public boolean isForKubernetes() {
        return false;
    }

    /**
     * Origin: {@code USER}, {@code BUILTIN}, {@code SYSTEM}, {@code ROUTING}, {@code VNF} and others; null for ISOs.
     */
    @JsonProperty("templatetype")
    @Model.Nullable
    public abstract @Nullable String getTemplateType();

    /** Host tag that machines made from it need; null when any host will do. */
    @JsonProperty("templatetag")
    @Model.Nullable
    public abstract @Nullable String getTemplateTag();

    /** Id of the template its volume came from; null when it came from elsewhere. */
    @JsonProperty("sourcetemplateid")
    @Model.Nullable
    public abstract @Nullable String getSourceTemplateId();

    /** Id of the template this is a part of; null when it stands alone. */
    @JsonProperty("parenttemplateid")
    @Model.Nullable
    public abstract @Nullable String getParentTemplateId();

    /** The data disk images that belong to it, as reported; empty when there are none. */
    @JsonProperty("childtemplates")
    public abstract List<Object> getChildTemplates();

    /** Id of the account that owns it; null when a project does. */
    @JsonProperty("accountid")
    @Model.Nullable
    public abstract @Nullable String getAccountId();

    /** Id of the store host; null except for root administrators on old servers. */
    @JsonProperty("hostid")
    @Model.Nullable
    public abstract @Nullable String getHostId();

    /** Name of the store host; null except for root administrators on old servers. */
    @JsonProperty("hostname")
    @Model.Nullable
    public abstract @Nullable String getHostName();

    /** Id of the extension that runs its machines; null for ordinary hypervisors. */
    @JsonProperty("extensionid")
    @Model.Nullable
    public abstract @Nullable String getExtensionId();

    /** Name of the extension that runs its machines; null for ordinary hypervisors. */
    @JsonProperty("extensionname")
    @Model.Nullable
    public abstract @Nullable String getExtensionName();

    /** Id of the user data linked to it; null when none is. */
    @JsonProperty("userdataid")
    @Model.Nullable
    public abstract @Nullable String getUserDataId();

    /** Name of the user data linked to it; null when none is. */
    @JsonProperty("userdataname")
    @Model.Nullable
    public abstract @Nullable String getUserDataName();

    /** Names of the variables of that user data, separated by commas; null when there are none. */
    @Value.Redacted
    @JsonProperty("userdataparams")
    @Model.Nullable
    public abstract @Nullable String getUserDataParams();

    /**
     * Whether a user may override that user data: {@code ALLOWOVERRIDE}, {@code APPEND} or {@code DENYOVERRIDE};
     * null without user data.
     */
    @JsonProperty("userdatapolicy")
    @Model.Nullable
    public abstract @Nullable String getUserDataPolicy();

    /** Settings passed on to machines, by name; empty when there are none. */
    @Value.Redacted
    @JsonProperty("details")
    public abstract Map<String, String> getDetails();

    /** The copies on the image stores; empty for callers who may not see them. */
    @JsonProperty("downloaddetails")
    public abstract List<ImageDownload> getDownloads();

    /** Tags of the image; empty when it has none. */
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
