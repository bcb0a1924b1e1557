// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Which primary storage to list; for root administrators. CloudStack command: {@code listStoragePools}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableStoragePoolFilter.class)
@JsonDeserialize(builder = StoragePoolFilter.Builder.class)
public abstract class StoragePoolFilter extends ApiRequest implements ListFilter {
    private static final long serialVersionUID = 1L;

    /** The pool with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /** Pools with this name. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Pools of this zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable Ref getZone();

    /** Pools of this pod. */
    @JsonProperty("podid")
    public abstract @Nullable Ref getPod();

    /** Pools of this cluster of hosts. */
    @JsonProperty("clusterid")
    public abstract @Nullable Ref getHostCluster();

    /** Pools that this host reaches. */
    @JsonProperty("hostid")
    public abstract @Nullable Ref getHost();

    /** Pools for these: {@code ZONE}, {@code CLUSTER} or {@code HOST}. */
    @JsonProperty("scope")
    public abstract @Nullable String getScope();

    /** Pools in this state, such as {@code Up}. */
    @JsonProperty("status")
    public abstract @Nullable String getState();

    /** Pools of the server with this address. */
    @JsonProperty("ipaddress")
    public abstract @Nullable String getIpAddress();

    /** Pools with this path on their server. */
    @JsonProperty("path")
    public abstract @Nullable String getPath();

    /** Pools that this group of hosts reaches. Since 4.21. */
    @JsonProperty("storageaccessgroup")
    public abstract @Nullable String getStorageAccessGroup();

    /** Whether to report what the provider tells. Since 4.18.1. */
    @JsonProperty("storagecustomstats")
    public abstract @Nullable Boolean getCustomStatistics();

    /** Refuses what makes no sense. */
    @Value.Check
    protected void check() {
        OwnedListFilter.checkPageSize(this);
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a StoragePoolFilter. */
    public static final class Builder extends ImmutableStoragePoolFilter.Builder {
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

        /** As {@link #host(Ref)}, by name or id. */
        public Builder host(@Nullable String nameOrId) {
            return host(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}
