// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A volume to be taken from its machine, named by itself or by its place there, never by both. CloudStack command:
 * {@code detachVolume}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDetachVolumeRequest.class)
@JsonDeserialize(builder = DetachVolumeRequest.Builder.class)
public abstract class DetachVolumeRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The volume; excludes the other two. */
    @JsonProperty("id")
    public abstract @Nullable Ref getVolume();

    /** The machine to take it from, with {@link #getDeviceId()}. */
    @JsonProperty("virtualmachineid")
    public abstract @Nullable Ref getVirtualMachine();

    /** Its place on that machine. */
    @JsonProperty("deviceid")
    public abstract @Nullable Integer getDeviceId();

    /** Refuses what makes no sense. */
    @Value.Check
    protected void check() {
        var byPlace = getVirtualMachine() != null && getDeviceId() != null;
        var partOfPlace = getVirtualMachine() != null || getDeviceId() != null;
        if (getVolume() == null ? !byPlace : partOfPlace) {
            throw new InvalidRequestException(
                    "CloudStack takes a volume, or a machine with a deviceId, and nothing between; give"
                            + " the volume alone, or both of the others.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DetachVolumeRequest. */
    public static final class Builder extends ImmutableDetachVolumeRequest.Builder {
        /** As {@link #volume(Ref)}, by name or id. */
        public Builder volume(@Nullable String nameOrId) {
            return volume(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** As {@link #virtualMachine(Ref)}, by name or id. */
        public Builder virtualMachine(@Nullable String nameOrId) {
            return virtualMachine(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}
