// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which virtual machines to list. CloudStack command: {@code listVirtualMachines}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableVirtualMachineFilter.class)
@JsonDeserialize(builder = VirtualMachineFilter.Builder.class)
public abstract class VirtualMachineFilter extends OwnedListFilter {
    private static final long serialVersionUID = 1L;

    /** The machine with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** The machines with these ids. */
    @JsonProperty("ids")
    public abstract List<String> getIds();

    /** Machines with this host name; the server also takes a part of it. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Machines in this state only. */
    @JsonProperty("state")
    public abstract @Nullable VirtualMachineState getState();

    /** Machines in this zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable Ref getZone();

    /** Machines in this network. */
    @JsonProperty("networkid")
    public abstract @Nullable Ref getNetwork();

    /** Machines in this VPC. */
    @JsonProperty("vpcid")
    public abstract @Nullable String getVpcId();

    /** Machines made from this template. */
    @JsonProperty("templateid")
    public abstract @Nullable Ref getTemplate();

    /** Machines with this ISO attached. */
    @JsonProperty("isoid")
    public abstract @Nullable String getIsoId();

    /** Machines of this size. */
    @JsonProperty("serviceofferingid")
    public abstract @Nullable Ref getServiceOffering();

    /** Machines in this affinity group. */
    @JsonProperty("affinitygroupid")
    public abstract @Nullable Ref getAffinityGroup();

    /** Machines in this security group. Since 4.15. */
    @JsonProperty("securitygroupid")
    public abstract @Nullable String getSecurityGroupId();

    /** Machines sorted into this group. */
    @JsonProperty("groupid")
    public abstract @Nullable String getGroupId();

    /** Machines of this self-scaling group. Since 4.18. */
    @JsonProperty("autoscalevmgroupid")
    public abstract @Nullable String getAutoscaleGroupId();

    /** Machines with the SSH key of this name. */
    @JsonProperty("keypair")
    public abstract @Nullable String getKeyPair();

    /** Machines this user deployed. */
    @JsonProperty("userid")
    public abstract @Nullable String getUserId();

    /** Machines with this registered user data. Since 4.20.1. */
    @JsonProperty("userdataid")
    public abstract @Nullable String getUserDataId();

    /** Machines with this backup offering. Since 4.17. */
    @JsonProperty("backupofferingid")
    public abstract @Nullable String getBackupOfferingId();

    /** Machines on this host; for administrators. */
    @JsonProperty("hostid")
    public abstract @Nullable String getHostId();

    /** Machines on this cluster of hosts; for administrators. */
    @JsonProperty("clusterid")
    public abstract @Nullable String getHostClusterId();

    /** Machines in this pod; for administrators. */
    @JsonProperty("podid")
    public abstract @Nullable String getPodId();

    /** Machines with a volume on this storage; for administrators. */
    @JsonProperty("storageid")
    public abstract @Nullable String getStorageId();

    /** Machines on this hypervisor. */
    @JsonProperty("hypervisor")
    public abstract @Nullable String getHypervisor();

    /** Machines of this CPU architecture. Since 4.20.1. */
    @JsonProperty("arch")
    public abstract @Nullable String getArch();

    /** Machines restarted when their host fails, or not; for administrators. */
    @JsonProperty("haenable")
    public abstract @Nullable Boolean getHighAvailability();

    /** Machines with GPUs, or without. Since 4.21. */
    @JsonProperty("gpuenabled")
    public abstract @Nullable Boolean getGpuEnabled();

    /** Machines with a lease, or without. Since 4.21. */
    @JsonProperty("leased")
    public abstract @Nullable Boolean getLeased();

    /** Network appliances, or other machines. Since 4.19. */
    @JsonProperty("isvnf")
    public abstract @Nullable Boolean getVnf();

    /** Machines users see, or do not; for administrators. */
    @JsonProperty("displayvm")
    public abstract @Nullable Boolean getDisplayed();

    /** What to report, such as {@code min}, {@code nics}, {@code stats}; empty for all. */
    @JsonProperty("details")
    public abstract List<String> getDetails();

    /** Whether to report the user data. Since 4.18. */
    @JsonProperty("userdata")
    public abstract @Nullable Boolean getUserData();

    /** Whether statistics add up since the machine started. Since 4.17. */
    @JsonProperty("accumulate")
    public abstract @Nullable Boolean getAccumulate();

    /** Whether to report icons. */
    @JsonProperty("showicon")
    public abstract @Nullable Boolean getShowIcon();

    /** Machines that carry all these tags. */
    @JsonProperty("tags")
    @JsonSerialize(converter = KeyValues.class)
    public abstract Map<String, String> getTags();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a VirtualMachineFilter. */
    public static final class Builder extends ImmutableVirtualMachineFilter.Builder {
        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(@Nullable String nameOrId) {
            return zone(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #network(Ref)}, by name or id. */
        public Builder network(@Nullable String nameOrId) {
            return network(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #template(Ref)}, by name or id. */
        public Builder template(@Nullable String nameOrId) {
            return template(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #serviceOffering(Ref)}, by name or id. */
        public Builder serviceOffering(@Nullable String nameOrId) {
            return serviceOffering(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #affinityGroup(Ref)}, by name or id. */
        public Builder affinityGroup(@Nullable String nameOrId) {
            return affinityGroup(nameOrId == null ? null : Ref.of(nameOrId));
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
