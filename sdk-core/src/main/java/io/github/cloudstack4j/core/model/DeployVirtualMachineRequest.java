// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine to be made. What has no property here is given by {@code parameter(name, value)}. CloudStack
 * command: {@code deployVirtualMachine}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDeployVirtualMachineRequest.class)
@JsonDeserialize(builder = DeployVirtualMachineRequest.Builder.class)
public abstract class DeployVirtualMachineRequest extends OwnedRequest {
    private static final long serialVersionUID = 1L;

    /** Where to place it. */
    @JsonProperty("zoneid")
    public abstract Ref getZone();

    /** Its size. */
    @JsonProperty("serviceofferingid")
    public abstract Ref getServiceOffering();

    /** What to make it from: a template or an ISO; null when it starts from a volume or a snapshot. */
    @JsonProperty("templateid")
    public abstract @Nullable Ref getTemplate();

    /** Host name, unique in its network; null to let the server choose. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Name shown to users; null for the host name. */
    @JsonProperty("displayname")
    public abstract @Nullable String getDisplayName();

    /** Its networks, the default one first; empty to let the server choose. */
    @JsonProperty("networkids")
    public abstract List<Ref> getNetworks();

    /** Address in its default network; null to let the server choose. */
    @JsonProperty("ipaddress")
    public abstract @Nullable String getIpAddress();

    /** IPv6 address in its default network; null to let the server choose. */
    @JsonProperty("ip6address")
    public abstract @Nullable String getIp6Address();

    /** Hardware address of its default card; null to let the server choose. */
    @JsonProperty("macaddress")
    public abstract @Nullable String getMacAddress();

    /** Ids of the security groups that filter its traffic, in zones with security groups. */
    @JsonProperty("securitygroupids")
    public abstract List<String> getSecurityGroupIds();

    /** Its affinity groups. */
    @JsonProperty("affinitygroupids")
    public abstract List<Ref> getAffinityGroups();

    /** Names of SSH keys to put on it. Since 4.17. */
    @JsonProperty("keypairs")
    public abstract List<String> getKeyPairs();

    /** User data in Base64. Kept out of {@code toString}. */
    @Value.Redacted
    @JsonProperty("userdata")
    public abstract @Nullable String getUserData();

    /** Id of registered user data to use instead. Since 4.18. */
    @JsonProperty("userdataid")
    public abstract @Nullable String getUserDataId();

    /** Values of the user data's variables. Since 4.18. */
    @Value.Redacted
    @JsonProperty("userdatadetails")
    public abstract Map<String, String> getUserDataDetails();

    /** Password to set, for templates that take one; null for a random one. Since 4.19. */
    @Value.Redacted
    @JsonProperty("password")
    public abstract @Nullable String getPassword();

    /** Disk offering of one further data volume, or of the root volume when made from an ISO. */
    @JsonProperty("diskofferingid")
    public abstract @Nullable Ref getDiskOffering();

    /** Size of that volume in GiB, for customised disk offerings. */
    @JsonProperty("size")
    public abstract @Nullable Integer getDiskSize();

    /** Size of the root volume in GiB; null for the template's or the offering's. */
    @JsonProperty("rootdisksize")
    public abstract @Nullable Integer getRootDiskSize();

    /** Disk offering of the root volume instead of the service offering's. Since 4.17. */
    @JsonProperty("overridediskofferingid")
    public abstract @Nullable Ref getRootDiskOffering();

    /** Id of a volume to start from. Since 4.21. */
    @JsonProperty("volumeid")
    public abstract @Nullable String getVolumeId();

    /** Id of a snapshot of a root volume to start from. Since 4.21. */
    @JsonProperty("snapshotid")
    public abstract @Nullable String getSnapshotId();

    /** Hypervisor, needed only with an ISO that does not tell. */
    @JsonProperty("hypervisor")
    public abstract @Nullable String getHypervisor();

    /**
     * Settings by name, such as {@code cpuNumber} and {@code memory} of a customised offering. Kept out of
     * {@code toString}.
     */
    @Value.Redacted
    @JsonProperty("details")
    public abstract Map<String, String> getDetails();

    /** Name of the group to sort it into. */
    @JsonProperty("group")
    public abstract @Nullable String getGroup();

    /** Whether to start it at once; null means yes. */
    @JsonProperty("startvm")
    public abstract @Nullable Boolean getStart();

    /** Whether it may change size while running. Since 4.16. */
    @JsonProperty("dynamicscalingenabled")
    public abstract @Nullable Boolean getDynamicScalingEnabled();

    /** {@code Bios} or {@code UEFI}. */
    @JsonProperty("boottype")
    public abstract @Nullable String getBootType();

    /** {@code Legacy} or {@code Secure}; goes with {@code UEFI}. */
    @JsonProperty("bootmode")
    public abstract @Nullable String getBootMode();

    /** Whether to stop in the firmware's setup, on VMware. Since 4.15. */
    @JsonProperty("bootintosetup")
    public abstract @Nullable Boolean getBootIntoSetup();

    /** Keyboard of the console, such as {@code us} or {@code de}. */
    @JsonProperty("keyboard")
    public abstract @Nullable String getKeyboard();

    /** Whether it gets the tags of its template. */
    @JsonProperty("copyimagetags")
    public abstract @Nullable Boolean getCopyImageTags();

    /** Days until its lease ends. Since 4.21. */
    @JsonProperty("leaseduration")
    public abstract @Nullable Integer getLeaseDuration();

    /** What happens then: {@code STOP} or {@code DESTROY}. Since 4.21. */
    @JsonProperty("leaseexpiryaction")
    public abstract @Nullable String getLeaseExpiryAction();

    /** Host to place it on; for root administrators. */
    @JsonProperty("hostid")
    public abstract @Nullable String getHostId();

    /** Cluster of hosts to place it on; for root administrators. Since 4.13. */
    @JsonProperty("clusterid")
    public abstract @Nullable String getHostClusterId();

    /** Pod to place it in; for root administrators. Since 4.13. */
    @JsonProperty("podid")
    public abstract @Nullable String getPodId();

    /** What chooses the host; for root administrators. */
    @JsonProperty("deploymentplanner")
    public abstract @Nullable String getDeploymentPlanner();

    /** UUID it shall have; for root administrators. */
    @JsonProperty("customid")
    public abstract @Nullable String getCustomId();

    /** Whether users see it; for root administrators. */
    @JsonProperty("displayvm")
    public abstract @Nullable Boolean getDisplayed();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DeployVirtualMachineRequest. */
    public static final class Builder extends ImmutableDeployVirtualMachineRequest.Builder {
        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(String nameOrId) {
            return zone(Ref.of(nameOrId));
        }

        /** As {@link #serviceOffering(Ref)}, by name or id. */
        public Builder serviceOffering(String nameOrId) {
            return serviceOffering(Ref.of(nameOrId));
        }

        /** As {@link #template(Ref)}, by name or id. */
        public Builder template(@Nullable String nameOrId) {
            return template(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #network(Ref)}, by name or id. */
        public Builder network(String nameOrId) {
            return network(Ref.of(nameOrId));
        }

        /** As {@link #affinityGroup(Ref)}, by name or id. */
        public Builder affinityGroup(String nameOrId) {
            return affinityGroup(Ref.of(nameOrId));
        }

        /** As {@link #diskOffering(Ref)}, by name or id. */
        public Builder diskOffering(@Nullable String nameOrId) {
            return diskOffering(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #rootDiskOffering(Ref)}, by name or id. */
        public Builder rootDiskOffering(@Nullable String nameOrId) {
            return rootDiskOffering(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #domain(Ref)}, by name or id. */
        public Builder domain(@Nullable String nameOrId) {
            return domain(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #project(Ref)}, by name or id. */
        public Builder project(@Nullable String nameOrId) {
            return project(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}
