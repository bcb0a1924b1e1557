// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A volume whose file is to be made available. CloudStack command: {@code extractVolume}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableExtractVolumeRequest.class)
@JsonDeserialize(builder = ExtractVolumeRequest.Builder.class)
public abstract class ExtractVolumeRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The volume, which is attached to no running machine. */
    @JsonProperty("id")
    public abstract Ref getVolume();

    /** The zone it is in. */
    @JsonProperty("zoneid")
    public abstract Ref getZone();

    /** How it leaves the cloud. */
    @JsonProperty("mode")
    public abstract ExtractMode getMode();

    /** The address to send it to, for {@link ExtractMode#FTP_UPLOAD}. Kept out of {@code toString}. */
    @Value.Redacted
    @JsonProperty("url")
    public abstract @Nullable String getUrl();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an ExtractVolumeRequest. */
    public static final class Builder extends ImmutableExtractVolumeRequest.Builder {
        /** As {@link #volume(Ref)}, by name or id. */
        public Builder volume(String nameOrId) {
            return volume(Ref.of(nameOrId));
        }

        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(String nameOrId) {
            return zone(Ref.of(nameOrId));
        }
    }
}
