// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A volume on KVM whose image is to be checked. CloudStack command: {@code checkVolume} (4.19.1). */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCheckVolumeRequest.class)
@JsonDeserialize(builder = CheckVolumeRequest.Builder.class)
public abstract class CheckVolumeRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The volume. */
    @JsonProperty("id")
    public abstract Ref getVolume();

    /** What to repair; null to look only. */
    @JsonProperty("repair")
    public abstract @Nullable VolumeRepair getRepair();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CheckVolumeRequest. */
    public static final class Builder extends ImmutableCheckVolumeRequest.Builder {
        /** As {@link #volume(Ref)}, by name or id. */
        public Builder volume(String nameOrId) {
            return volume(Ref.of(nameOrId));
        }
    }
}
