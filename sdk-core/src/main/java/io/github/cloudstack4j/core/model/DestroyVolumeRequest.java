// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A volume to be destroyed. CloudStack command: {@code destroyVolume}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDestroyVolumeRequest.class)
@JsonDeserialize(builder = DestroyVolumeRequest.Builder.class)
public abstract class DestroyVolumeRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The volume, which is attached to no machine. One on no storage yet can only be expunged. */
    @JsonProperty("id")
    public abstract Ref getVolume();

    /** Whether it goes for good at once instead of waiting to be recovered; null means no. */
    @JsonProperty("expunge")
    public abstract @Nullable Boolean getExpunge();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DestroyVolumeRequest. */
    public static final class Builder extends ImmutableDestroyVolumeRequest.Builder {
        /** As {@link #volume(Ref)}, by name or id. */
        public Builder volume(String nameOrId) {
            return volume(Ref.of(nameOrId));
        }
    }
}
