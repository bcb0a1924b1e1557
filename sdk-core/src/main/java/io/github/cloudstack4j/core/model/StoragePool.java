// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.OffsetDateTime;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Primary storage, on which volumes live; for root administrators. CloudStack command: {@code listStoragePools}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableStoragePool.class)
@JsonDeserialize(builder = StoragePool.Builder.class)
public abstract class StoragePool extends Resource {
    private static final long serialVersionUID = 1L;

    /** Its name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Whether it can be used: {@code Up}, {@code Maintenance}, {@code Disabled} and others. */
    @JsonProperty("state")
    public abstract @Nullable String getState();

    /** How it is reached, such as {@code NetworkFilesystem} or {@code RBD}. */
    @JsonProperty("type")
    public abstract @Nullable String getType();

    /** Whose volumes it takes: {@code ZONE}, {@code CLUSTER} or {@code HOST}. */
    @JsonProperty("scope")
    public abstract @Nullable String getScope();

    /** What manages it. */
    @JsonProperty("provider")
    public abstract @Nullable String getProvider();

    /** Whether each volume is one of its own there; false when not reported. */
    @JsonProperty("managed")
    @Value.Default
    public boolean isManaged() {
        return false;
    }

    /** Hypervisor it is for; null for any. */
    @JsonProperty("hypervisor")
    public abstract @Nullable String getHypervisor();

    /** Id of its zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable String getZoneId();

    /** Name of its zone. */
    @JsonProperty("zonename")
    public abstract @Nullable String getZoneName();

    /** Id of its pod; null where it is the zone's. */
    @JsonProperty("podid")
    public abstract @Nullable String getPodId();

    /** Name of its pod. */
    @JsonProperty("podname")
    public abstract @Nullable String getPodName();

    /** Id of its cluster of hosts; null where it is the zone's. */
    @JsonProperty("clusterid")
    public abstract @Nullable String getHostClusterId();

    /** Name of its cluster of hosts. */
    @JsonProperty("clustername")
    public abstract @Nullable String getHostClusterName();

    /** When it was added. */
    @JsonProperty("created")
    public abstract @Nullable OffsetDateTime getCreated();

    /** What it holds, in bytes. */
    @JsonProperty("disksizetotal")
    public abstract @Nullable Long getTotalBytes();

    /** What of that is promised to volumes, in bytes; more than it holds may be promised. */
    @JsonProperty("disksizeallocated")
    public abstract @Nullable Long getAllocatedBytes();

    /** What of that is taken, in bytes. */
    @JsonProperty("disksizeused")
    public abstract @Nullable Long getUsedBytes();

    /** What it may hold, in bytes. */
    @JsonProperty("capacitybytes")
    public abstract @Nullable Long getCapacityBytes();

    /** I/O operations a second it may promise; null when that is not counted. */
    @JsonProperty("capacityiops")
    public abstract @Nullable Long getCapacityIops();

    /** I/O operations a second it has promised; null when that is not counted. */
    @JsonProperty("allocatediops")
    public abstract @Nullable Long getAllocatedIops();

    /** I/O operations a second it has seen; null when that is not counted. */
    @JsonProperty("usediops")
    public abstract @Nullable Long getUsedIops();

    /** How many times what it holds may be promised, as a decimal number. */
    @JsonProperty("overprovisionfactor")
    public abstract @Nullable String getOverprovisioningFactor();

    /** Its tags, which offerings ask for, separated by commas; null for none. */
    @JsonProperty("tags")
    public abstract @Nullable String getTags();

    /** Whether the tags are a rule in place of words; false when not reported. */
    @JsonProperty("istagarule")
    @Value.Default
    public boolean isTagRule() {
        return false;
    }

    /** Whether the volume that was asked about may move there; false when not reported. */
    @JsonProperty("suitableformigration")
    @Value.Default
    public boolean isSuitableForMigration() {
        return false;
    }

    /** Address of its server; null where it has none. */
    @JsonProperty("ipaddress")
    public abstract @Nullable String getIpAddress();

    /** Where it is on its server. */
    @JsonProperty("path")
    public abstract @Nullable String getPath();

    /** How it is mounted; null for others than NFS and for the default. */
    @JsonProperty("nfsmountopts")
    public abstract @Nullable String getNfsMountOptions();

    /** Groups of hosts that reach it, separated by commas; null for all. */
    @JsonProperty("storageaccessgroups")
    public abstract @Nullable String getStorageAccessGroups();

    /** What it can do, by name. */
    @JsonProperty("storagecapabilities")
    public abstract Map<String, String> getCapabilities();

    /** What its provider tells, by name; empty unless asked for. */
    @JsonProperty("storagecustomstats")
    public abstract Map<String, String> getCustomStatistics();

    /** Settings, by name. Kept out of {@code toString}. */
    @Value.Redacted
    @JsonProperty("details")
    public abstract Map<String, String> getDetails();

    /** Whether operators left comments on it that the caller may read; false when not reported. */
    @JsonProperty("hasannotations")
    @Value.Default
    public boolean isAnnotated() {
        return false;
    }

    /** Starts an empty StoragePool; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a StoragePool. */
    public static final class Builder extends ImmutableStoragePool.Builder {}
}
