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
 * Which volumes to list. CloudStack command: {@code listVolumes}.
 * What belongs to a project is listed only if the project is named, be it by {@code Ref.id("-1")} for all of them.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableVolumeFilter.class)
@JsonDeserialize(builder = VolumeFilter.Builder.class)
public abstract class VolumeFilter extends OwnedListFilter {
    private static final long serialVersionUID = 1L;

    /** The volume with this id. */
    @JsonProperty("id")
    public abstract @Nullable String getId();

    /**
     * The volumes with these ids; excludes {@link #getId()}. The server refuses all if one of them was never an id of a
     * volume.
     */
    @JsonProperty("ids")
    public abstract List<String> getIds();

    /** Volumes with this name, in either case. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Volumes that are this to machines. */
    @JsonProperty("type")
    public abstract @Nullable VolumeType getType();

    /** Volumes in this state only. */
    @JsonProperty("state")
    public abstract @Nullable VolumeState getState();

    /** Volumes attached to this machine. */
    @JsonProperty("virtualmachineid")
    public abstract @Nullable Ref getVirtualMachine();

    /** Volumes in this zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable Ref getZone();

    /** Volumes with this disk offering. */
    @JsonProperty("diskofferingid")
    public abstract @Nullable Ref getDiskOffering();

    /** Volumes with this service offering, as root disks have. Since 4.19.1. */
    @JsonProperty("serviceofferingid")
    public abstract @Nullable Ref getServiceOffering();

    /** Volumes in this pod; for administrators. */
    @JsonProperty("podid")
    public abstract @Nullable Ref getPod();

    /** Volumes on storage of this cluster of hosts; for administrators. */
    @JsonProperty("clusterid")
    public abstract @Nullable Ref getHostCluster();

    /** Volumes of machines on this host; for administrators. */
    @JsonProperty("hostid")
    public abstract @Nullable Ref getHost();

    /** Volumes on this storage; for administrators, ignored for others. */
    @JsonProperty("storageid")
    public abstract @Nullable Ref getStoragePool();

    /** Volumes that are encrypted, or not; for administrators, ignored for others. Since 4.19.1. */
    @JsonProperty("isencrypted")
    public abstract @Nullable Boolean getEncrypted();

    /** Volumes whose own key is wrapped with this one. Since 4.23. */
    @JsonProperty("kmskeyid")
    public abstract @Nullable String getKmsKeyId();

    /** Volumes users see, or do not; for administrators, ignored for others. */
    @JsonProperty("displayvolume")
    public abstract @Nullable Boolean getDisplayed();

    /** Whether to list volumes of system machines too; for administrators. Since 4.18. */
    @JsonProperty("listsystemvms")
    public abstract @Nullable Boolean getSystemMachines();

    /**
     * Volumes that carry one of these tags: the server takes several as alternatives, not together. One that carries
     * two of them counts twice for the server, but is listed once.
     */
    @JsonProperty("tags")
    @JsonSerialize(converter = KeyValues.class)
    public abstract Map<String, String> getTags();

    /** Refuses what makes no sense. */
    @Override
    @Value.Check
    protected void check() {
        super.check();
        StorageChecks.oneOrSeveral(getId(), getIds());
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a VolumeFilter. */
    public static final class Builder extends ImmutableVolumeFilter.Builder {
        /** As {@link #virtualMachine(Ref)}, by name or id. */
        public Builder virtualMachine(@Nullable String nameOrId) {
            return virtualMachine(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(@Nullable String nameOrId) {
            return zone(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #diskOffering(Ref)}, by name or id. */
        public Builder diskOffering(@Nullable String nameOrId) {
            return diskOffering(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #serviceOffering(Ref)}, by name or id. */
        public Builder serviceOffering(@Nullable String nameOrId) {
            return serviceOffering(nameOrId == null ? null : Ref.of(nameOrId));
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

        /** As {@link #storagePool(Ref)}, by name or id. */
        public Builder storagePool(@Nullable String nameOrId) {
            return storagePool(nameOrId == null ? null : Ref.of(nameOrId));
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
