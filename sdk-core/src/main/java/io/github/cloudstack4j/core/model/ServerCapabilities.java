// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a server is and allows, as it tells the caller. What a server of this version does not report is null.
 * CloudStack command: {@code listCapabilities}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableServerCapabilities.class)
@JsonDeserialize(as = ImmutableServerCapabilities.class)
public abstract class ServerCapabilities extends ServerObject {
    private static final long serialVersionUID = 1L;

    /**
     * The server's version as it puts it, such as {@code 4.22.0.0}; null when it is set to keep that to itself, and
     * {@code unknown} when it was not built as a package.
     */
    @JsonProperty("cloudstackversion")
    public abstract @Nullable String getCloudStackVersion();

    /** The server's version, to compare with others; null when the server does not tell. */
    public final @Nullable CloudStackVersion getVersion() {
        return CloudStackVersion.parseOrNull(getCloudStackVersion());
    }

    /** Whether some zone filters the traffic of machines with security groups. */
    @JsonProperty("securitygroupsenabled")
    public abstract @Nullable Boolean getSecurityGroupsEnabled();

    /** Whether what roles may call is kept in the database, and so can be changed. */
    @JsonProperty("dynamicrolesenabled")
    public abstract @Nullable Boolean getDynamicRolesEnabled();

    /** Whether users may make their templates public. */
    @JsonProperty("userpublictemplateenabled")
    public abstract @Nullable Boolean getUserPublicTemplateEnabled();

    /** Whether load balancer rules may get an address of their own in basic zones, as the server puts it: {@code true} or {@code false}. */
    @JsonProperty("supportELB")
    public abstract @Nullable String getSupportElb();

    /** Whether accounts must be invited to a project, and accept, before they are members. */
    @JsonProperty("projectinviterequired")
    public abstract @Nullable Boolean getProjectInviteRequired();

    /** Whether users may make projects. */
    @JsonProperty("allowusercreateprojects")
    public abstract @Nullable Boolean getAllowUserCreateProjects();

    /** Smallest size of a volume whose offering leaves it open, in GB. */
    @JsonProperty("customdiskofferingminsize")
    public abstract @Nullable Long getCustomDiskOfferingMinSize();

    /** Largest size of a volume whose offering leaves it open, in GB. */
    @JsonProperty("customdiskofferingmaxsize")
    public abstract @Nullable Long getCustomDiskOfferingMaxSize();

    /** Whether there is secondary storage for the whole region. */
    @JsonProperty("regionsecondaryenabled")
    public abstract @Nullable Boolean getRegionSecondaryEnabled();

    /** Whether volumes of running machines on KVM can be snapshot. */
    @JsonProperty("kvmsnapshotenabled")
    public abstract @Nullable Boolean getKvmSnapshotEnabled();

    /** Whether the size of a snapshot counts its parents too. Null before 4.22.1. */
    @JsonProperty("snapshotshowchainsize")
    public abstract @Nullable Boolean getSnapshotShowChainSize();

    /** Calls that an account may make in one interval; null when calls are not limited. */
    @JsonProperty("apilimitmax")
    public abstract @Nullable Integer getApiLimitMax();

    /** Length of that interval, in seconds; null when calls are not limited. */
    @JsonProperty("apilimitinterval")
    public abstract @Nullable Integer getApiLimitInterval();

    /** Whether the caller sees destroyed machines. */
    @JsonProperty("allowuserviewdestroyedvm")
    public abstract @Nullable Boolean getAllowUserViewDestroyedVm();

    /** Whether the caller may expunge and recover machines. */
    @JsonProperty("allowuserexpungerecovervm")
    public abstract @Nullable Boolean getAllowUserExpungeRecoverVm();

    /** Whether the caller may expunge and recover volumes. */
    @JsonProperty("allowuserexpungerecovervolume")
    public abstract @Nullable Boolean getAllowUserExpungeRecoverVolume();

    /** Whether users see all accounts of their domain. */
    @JsonProperty("allowuserviewalldomainaccounts")
    public abstract @Nullable Boolean getAllowUserViewAllDomainAccounts();

    /** Whether users may stop machines by force. Null before 4.20. */
    @JsonProperty("allowuserforcestopvm")
    public abstract @Nullable Boolean getAllowUserForceStopVm();

    /** Whether the Kubernetes service is on; without it the server knows none of its commands. */
    @JsonProperty("kubernetesserviceenabled")
    public abstract @Nullable Boolean getKubernetesServiceEnabled();

    /** Whether clusters may use what CloudStack calls experimental, such as a private image registry. */
    @JsonProperty("kubernetesclusterexperimentalfeaturesenabled")
    public abstract @Nullable Boolean getKubernetesClusterExperimentalFeaturesEnabled();

    /** What the hypervisor {@code Custom} is called here. Null before 4.19. */
    @JsonProperty("customhypervisordisplayname")
    public abstract @Nullable String getCustomHypervisorDisplayName();

    /** Rows on a page of the web interface. */
    @JsonProperty("defaultuipagesize")
    public abstract @Nullable Long getDefaultUiPageSize();

    /** How long figures of machines are kept, in minutes. Null before 4.18. */
    @JsonProperty("instancesstatsretentiontime")
    public abstract @Nullable Integer getInstancesStatsRetentionTime();

    /** Whether figures are kept of user machines only. Null before 4.18. */
    @JsonProperty("instancesstatsuseronly")
    public abstract @Nullable Boolean getInstancesStatsUserOnly();

    /** Whether figures of disks are kept. Null before 4.18. */
    @JsonProperty("instancesdisksstatsretentionenabled")
    public abstract @Nullable Boolean getInstancesDisksStatsRetentionEnabled();

    /** How long figures of disks are kept, in minutes. Null before 4.18. */
    @JsonProperty("instancesdisksstatsretentiontime")
    public abstract @Nullable Integer getInstancesDisksStatsRetentionTime();

    /** Fewest CPUs of a machine that serves a shared file system. Null before 4.20. */
    @JsonProperty("sharedfsvmmincpucount")
    public abstract @Nullable Integer getSharedFsVmMinCpuCount();

    /** Least memory of a machine that serves a shared file system, in MB. Null before 4.20. */
    @JsonProperty("sharedfsvmminramsize")
    public abstract @Nullable Integer getSharedFsVmMinRamSize();

    /** Whether machines can be resized while they run. Null before 4.20.2. */
    @JsonProperty("dynamicscalingenabled")
    public abstract @Nullable Boolean getDynamicScalingEnabled();

    /** Whether the caller may give machines further hypervisor settings. Null before 4.20.2. */
    @JsonProperty("additionalconfigenabled")
    public abstract @Nullable Boolean getAdditionalConfigEnabled();

    /** Whether machines can be leased for a time. Null before 4.21. */
    @JsonProperty("instanceleaseenabled")
    public abstract @Nullable Boolean getInstanceLeaseEnabled();

    /** Where the server keeps its extensions; for root administrators, null before 4.21. */
    @JsonProperty("extensionspath")
    public abstract @Nullable String getExtensionsPath();

    /** What a customer gateway of a VPN may use, by the kind of parameter; empty before 4.23. */
    @JsonProperty("vpncustomergatewayparameters")
    public abstract Map<String, Object> getVpnCustomerGatewayParameters();

    /** Starts an empty ServerCapabilities; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ServerCapabilities. */
    public static final class Builder extends ImmutableServerCapabilities.Builder {}
}
