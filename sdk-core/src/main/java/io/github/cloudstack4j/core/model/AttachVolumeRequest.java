// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A volume to be attached to a machine of its owner and zone. CloudStack command: {@code attachVolume}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableAttachVolumeRequest.class)
@JsonDeserialize(builder = AttachVolumeRequest.Builder.class)
public abstract class AttachVolumeRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The volume. */
    @JsonProperty("id")
    public abstract Ref getVolume();

    /** The machine, running or stopped. */
    @JsonProperty("virtualmachineid")
    public abstract Ref getVirtualMachine();

    /** Its place on the machine: 0 makes it the root disk, 3 is kept for an ISO; null for the first that is free. */
    @JsonProperty("deviceid")
    public abstract @Nullable Integer getDeviceId();

    /** Refuses what makes no sense. */
    @Value.Check
    protected void check() {
        var place = getDeviceId();
        if (place != null && (place < 0 || place == 3)) {
            throw new InvalidRequestException(
                    "deviceId is " + place + ", but places are 0, 1, 2 and from 4 on; give one of them,"
                            + " or leave it out for the first that is free.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an AttachVolumeRequest. */
    public static final class Builder extends ImmutableAttachVolumeRequest.Builder {
        /** As {@link #volume(Ref)}, by name or id. */
        public Builder volume(String nameOrId) {
            return volume(Ref.of(nameOrId));
        }

        /** As {@link #virtualMachine(Ref)}, by name or id. */
        public Builder virtualMachine(String nameOrId) {
            return virtualMachine(Ref.of(nameOrId));
        }
    }
}
