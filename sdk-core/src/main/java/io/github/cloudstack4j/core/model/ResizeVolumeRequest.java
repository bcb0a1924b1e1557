// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Another size for a volume, or another disk offering that brings one. CloudStack command: {@code resizeVolume}.
 * The server also takes a size for volumes with a fixed offering, unless that is strict about sizes.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableResizeVolumeRequest.class)
@JsonDeserialize(builder = ResizeVolumeRequest.Builder.class)
public abstract class ResizeVolumeRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The volume, in state {@link VolumeState#ALLOCATED} or {@link VolumeState#READY}. */
    @JsonProperty("id")
    public abstract Ref getVolume();

    /** Its new size in GiB. */
    @JsonProperty("size")
    public abstract @Nullable Long getSizeGiB();

    /** Its new disk offering; one of fixed size brings its own. */
    @JsonProperty("diskofferingid")
    public abstract @Nullable Ref getDiskOffering();

    /** Guaranteed I/O operations a second, for offerings that let the user choose; goes with {@link #getMaxIops()}. */
    @JsonProperty("miniops")
    public abstract @Nullable Long getMinIops();

    /** Most I/O operations a second, for offerings that let the user choose; goes with {@link #getMinIops()}. */
    @JsonProperty("maxiops")
    public abstract @Nullable Long getMaxIops();

    /** Whether it may become smaller, at the cost of what is at its end; null means no. */
    @JsonProperty("shrinkok")
    public abstract @Nullable Boolean getShrinkAllowed();

    /** Whether it may move to other storage if its own has no room; null means no. Since 4.20.1. */
    @JsonProperty("automigrate")
    public abstract @Nullable Boolean getAutoMigrate();

    /** Refuses what makes no sense. */
    @Value.Check
    protected void check() {
        StorageChecks.positive("sizeGiB", getSizeGiB());
        StorageChecks.iops(getMinIops(), getMaxIops());
        if (getSizeGiB() == null && getDiskOffering() == null && getMinIops() == null && getMaxIops() == null) {
            throw new InvalidRequestException("The volume " + getVolume()
                    + " is to be resized, but nothing says to what; give" + " sizeGiB, or a disk offering.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ResizeVolumeRequest. */
    public static final class Builder extends ImmutableResizeVolumeRequest.Builder {
        /** As {@link #volume(Ref)}, by name or id. */
        public Builder volume(String nameOrId) {
            return volume(Ref.of(nameOrId));
        }

        /** As {@link #diskOffering(Ref)}, by name or id. */
        public Builder diskOffering(@Nullable String nameOrId) {
            return diskOffering(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}
