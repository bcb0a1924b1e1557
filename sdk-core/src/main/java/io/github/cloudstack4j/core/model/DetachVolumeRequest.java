// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/**
 * A volume to be taken from its machine. CloudStack command: {@code detachVolume}. The command also takes a machine and a
 * place there, but servers fail on that without a word that helps.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDetachVolumeRequest.class)
@JsonDeserialize(builder = DetachVolumeRequest.Builder.class)
public abstract class DetachVolumeRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The volume. */
    @JsonProperty("id")
    public abstract Ref getVolume();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DetachVolumeRequest. */
    public static final class Builder extends ImmutableDetachVolumeRequest.Builder {
        /** As {@link #volume(Ref)}, by name or id. */
        public Builder volume(String nameOrId) {
            return volume(Ref.of(nameOrId));
        }
    }
}
