// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What hosts with one version of a hypervisor can do; for root administrators. CloudStack command: {@code
 * listHypervisorCapabilities}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableHypervisorCapabilities.class)
@JsonDeserialize(builder = HypervisorCapabilities.Builder.class)
public abstract class HypervisorCapabilities extends ServerObject {
    private static final long serialVersionUID = 1L;

    /** Id of the row; null where the server keeps it to itself. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** The hypervisor, such as {@code KVM}. */
    @JsonProperty("hypervisor")
    public abstract @Nullable String getHypervisor();

    /** The version; {@code default} for those that are not listed. */
    @JsonProperty("hypervisorversion")
    public abstract @Nullable String getHypervisorVersion();

    /** How many data volumes a machine may have. */
    @JsonProperty("maxdatavolumeslimit")
    public abstract @Nullable Integer getMaxDataVolumes();

    /** How many machines a host may run. */
    @JsonProperty("maxguestslimit")
    public abstract @Nullable Long getMaxGuests();

    /** How many hosts a cluster of them may have; null for any number. */
    @JsonProperty("maxhostspercluster")
    public abstract @Nullable Integer getMaxHostsPerCluster();

    /** Whether security groups work; false when not reported. */
    @JsonProperty("securitygroupenabled")
    @Value.Default
    public boolean isSecurityGroupEnabled() {
        return false;
    }

    /** Whether machines and their disks may move together; false when not reported. */
    @JsonProperty("storagemotionenabled")
    @Value.Default
    public boolean isStorageMotionEnabled() {
        return false;
    }

    /** Whether snapshots of machines work; false when not reported. */
    @JsonProperty("vmsnapshotenabled")
    @Value.Default
    public boolean isVmSnapshotEnabled() {
        return false;
    }

    /** Starts an empty HypervisorCapabilities; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a HypervisorCapabilities. */
    public static final class Builder extends ImmutableHypervisorCapabilities.Builder {}
}
