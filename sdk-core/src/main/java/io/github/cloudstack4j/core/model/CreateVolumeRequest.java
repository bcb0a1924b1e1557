// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A data volume to be made: a blank one from a disk offering, or one with the content of a snapshot. CloudStack
 * command: {@code createVolume}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCreateVolumeRequest.class)
@JsonDeserialize(builder = CreateVolumeRequest.Builder.class)
public abstract class CreateVolumeRequest extends OwnedRequest {
    private static final long serialVersionUID = 1L;

    /** Its name, which need not be unique; null for a random one. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Where to make it; null for the zone of the snapshot. */
    @JsonProperty("zoneid")
    public abstract @Nullable Ref getZone();

    /**
     * Its kind. Needed without a snapshot; with the snapshot of a root disk it says what kind of data disk to make,
     * with any other it is refused.
     */
    @JsonProperty("diskofferingid")
    public abstract @Nullable Ref getDiskOffering();

    /** Its size in GiB, for customised offerings: others refuse it. With a snapshot alone the server ignores it. */
    @JsonProperty("size")
    public abstract @Nullable Long getSizeGiB();

    /** What to fill it with: a snapshot that is {@link SnapshotState#BACKED_UP}; null for nothing. */
    @JsonProperty("snapshotid")
    public abstract @Nullable Ref getSnapshot();

    /** The machine to attach it to as soon as it is filled; with a snapshot only. */
    @JsonProperty("virtualmachineid")
    public abstract @Nullable Ref getVirtualMachine();

    /** Guaranteed I/O operations a second, for offerings that let the user choose; others ignore it. */
    @JsonProperty("miniops")
    public abstract @Nullable Long getMinIops();

    /** Most I/O operations a second, for offerings that let the user choose; others ignore it. */
    @JsonProperty("maxiops")
    public abstract @Nullable Long getMaxIops();

    /** The storage to make it on at once; for root administrators, and not with a snapshot. Since 4.22.1. */
    @JsonProperty("storageid")
    public abstract @Nullable Ref getStoragePool();

    /** Id of the key to wrap its own key with, for offerings that encrypt. Since 4.23. */
    @JsonProperty("kmskeyid")
    public abstract @Nullable String getKmsKeyId();

    /** Whether users see it; for administrators, ignored for others. Null means yes. */
    @JsonProperty("displayvolume")
    public abstract @Nullable Boolean getDisplayed();

    /** The id to give it, a UUID never used for a volume before; for root administrators. */
    @JsonProperty("customid")
    public abstract @Nullable String getCustomId();

    @Override
    public List<String> getWarnings() {
        return getSizeGiB() != null && getSnapshot() != null && getDiskOffering() == null
                ? List.of("the volume gets the size of the snapshot, whatever sizeGiB says; resize it afterwards")
                : List.of();
    }

    /** Refuses what makes no sense. */
    @Override
    @Value.Check
    protected void check() {
        super.check();
        StorageChecks.notBlank("name", getName(), "give it a name, or leave it out for a random one");
        StorageChecks.positive("sizeGiB", getSizeGiB());
        StorageChecks.iops(getMinIops(), getMaxIops());
        if (getDiskOffering() == null && getSnapshot() == null) {
            throw new InvalidRequestException(
                    "Neither a disk offering nor a snapshot is given, so there is nothing to say"
                            + " what volume to make; give one of them.");
        }
        if (getZone() == null && getSnapshot() == null) {
            throw new InvalidRequestException(
                    "A blank volume is made in a zone, but none is given; give the zone's name or id.");
        }
        if (getVirtualMachine() != null && getSnapshot() == null) {
            throw new InvalidRequestException(
                    "CloudStack attaches only volumes made from a snapshot at once and would ignore"
                            + " virtualMachine; leave it out, and attach the volume when it is made.");
        }
        if (getStoragePool() != null && getSnapshot() != null) {
            throw new InvalidRequestException(
                    "Both a storage pool and a snapshot are given, but CloudStack itself chooses the"
                            + " storage of a volume made from a snapshot; give one of them.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CreateVolumeRequest. */
    public static final class Builder extends ImmutableCreateVolumeRequest.Builder {
        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(@Nullable String nameOrId) {
            return zone(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #diskOffering(Ref)}, by name or id. */
        public Builder diskOffering(@Nullable String nameOrId) {
            return diskOffering(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #snapshot(Ref)}, by name or id. */
        public Builder snapshot(@Nullable String nameOrId) {
            return snapshot(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #virtualMachine(Ref)}, by name or id. */
        public Builder virtualMachine(@Nullable String nameOrId) {
            return virtualMachine(nameOrId == null ? null : Ref.of(nameOrId));
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
