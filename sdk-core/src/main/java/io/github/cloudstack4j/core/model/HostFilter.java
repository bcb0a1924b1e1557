// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which hosts to list. CloudStack command: {@code listHosts}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableHostFilter.class)
@JsonDeserialize(builder = HostFilter.Builder.class)
public abstract class HostFilter extends ApiRequest implements ListFilter {
    private static final long serialVersionUID = 1L;

    /** The host with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Hosts with this name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Hosts of this type; {@code Routing} for those that run machines. */
    @JsonProperty("type")
    public abstract @Nullable String getType();

    /** Hosts in this state. */
    @JsonProperty("state")
    public abstract @Nullable HostState getState();

    /** Hosts that the operator put in this state. */
    @JsonProperty("resourcestate")
    public abstract @Nullable HostResourceState getResourceState();

    /** Hosts of this zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable Ref getZone();

    /** Hosts of this pod. */
    @JsonProperty("podid")
    public abstract @Nullable Ref getPod();

    /** Hosts of this cluster of hosts. */
    @JsonProperty("clusterid")
    public abstract @Nullable Ref getHostCluster();

    /** Hosts with this hypervisor. */
    @JsonProperty("hypervisor")
    public abstract @Nullable String getHypervisor();

    /** Hosts of this CPU architecture. Since 4.20.1. */
    @JsonProperty("arch")
    public abstract @Nullable String getArch();

    /** Hosts whose agent is of this version. Since 4.20.3. */
    @JsonProperty("version")
    public abstract @Nullable String getVersion();

    /** Whether they are kept for machines that failed elsewhere. */
    @JsonProperty("hahost")
    public abstract @Nullable Boolean getHighAvailabilityHost();

    /** Hosts that this machine could move to. */
    @JsonProperty("virtualmachineid")
    public abstract @Nullable Ref getVirtualMachine();

    /** Hosts that this management server looks after. Since 4.21. */
    @JsonProperty("managementserverid")
    public abstract @Nullable String getManagementServerId();

    /** Whether their power can be switched from outside. */
    @JsonProperty("outofbandmanagementenabled")
    public abstract @Nullable Boolean getOutOfBandManagementEnabled();

    /** Hosts whose power is in this state. */
    @JsonProperty("outofbandmanagementpowerstate")
    public abstract @Nullable String getOutOfBandManagementPowerState();

    /** Hosts with this storage access group. Since 4.21. */
    @JsonProperty("storageaccessgroup")
    public abstract @Nullable String getStorageAccessGroup();

    /**
     * What to report: {@code min}, {@code all}, {@code capacity}, {@code events} or {@code stats}; empty for all.
     */
    @JsonProperty("details")
    public abstract List<String> getDetails();

    /** Refuses empty pages. */
    @Value.Check
    protected void check() {
        OwnedListFilter.checkPageSize(this);
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a HostFilter. */
    public static final class Builder extends ImmutableHostFilter.Builder {
        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(@Nullable String nameOrId) {
            return zone(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #pod(Ref)}, by name or id. */
        public Builder pod(@Nullable String nameOrId) {
            return pod(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #hostCluster(Ref)}, by name or id. */
        public Builder hostCluster(@Nullable String nameOrId) {
            return hostCluster(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #virtualMachine(Ref)}, by name or id. */
        public Builder virtualMachine(@Nullable String nameOrId) {
            return virtualMachine(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}
