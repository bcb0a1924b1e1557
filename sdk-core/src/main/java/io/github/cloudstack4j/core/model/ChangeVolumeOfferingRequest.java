// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Another disk offering for a volume. CloudStack command: {@code changeOfferingForVolume} (4.17). */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableChangeVolumeOfferingRequest.class)
@JsonDeserialize(builder = ChangeVolumeOfferingRequest.Builder.class)
public abstract class ChangeVolumeOfferingRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The volume. */
    @JsonProperty("id")
    public abstract Ref getVolume();

    /** Its new disk offering. */
    @JsonProperty("diskofferingid")
    public abstract Ref getDiskOffering();

    /** Its new size in GiB; needed for customised offerings, refused by others. */
    @JsonProperty("size")
    public abstract @Nullable Long getSizeGiB();

    /** Guaranteed I/O operations a second, for offerings that let the user choose; goes with {@link #getMaxIops()}. */
    @JsonProperty("miniops")
    public abstract @Nullable Long getMinIops();

    /** Most I/O operations a second, for offerings that let the user choose; goes with {@link #getMinIops()}. */
    @JsonProperty("maxiops")
    public abstract @Nullable Long getMaxIops();

    /** Whether it may become smaller, at the cost of what is at its end; null means no. */
    @JsonProperty("shrinkok")
    public abstract @Nullable Boolean getShrinkAllowed();

    /**
     * Whether it may move to other storage if the offering wants that; null means no, and the change is refused then.
     */
    @JsonProperty("automigrate")
    public abstract @Nullable Boolean getAutoMigrate();

    /** Refuses what makes no sense. */
    @Value.Check
    protected void check() {
        StorageChecks.positive("sizeGiB", getSizeGiB());
        StorageChecks.iops(getMinIops(), getMaxIops());
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ChangeVolumeOfferingRequest. */
    public static final class Builder extends ImmutableChangeVolumeOfferingRequest.Builder {
        /** As {@link #volume(Ref)}, by name or id. */
        public Builder volume(String nameOrId) {
            return volume(Ref.of(nameOrId));
        }

        /** As {@link #diskOffering(Ref)}, by name or id. */
        public Builder diskOffering(String nameOrId) {
            return diskOffering(Ref.of(nameOrId));
        }
    }
}
