// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A volume to be moved to other storage; for root administrators. CloudStack command: {@code migrateVolume}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableMigrateVolumeRequest.class)
@JsonDeserialize(builder = MigrateVolumeRequest.Builder.class)
public abstract class MigrateVolumeRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The volume. */
    @JsonProperty("volumeid")
    public abstract Ref getVolume();

    /** The storage to move it to. */
    @JsonProperty("storageid")
    public abstract Ref getStoragePool();

    /** Whether to move it while its machine runs; null means no, and the move is refused then. */
    @JsonProperty("livemigrate")
    public abstract @Nullable Boolean getLive();

    /** Another disk offering to give it on the way; null to keep its own. */
    @JsonProperty("newdiskofferingid")
    public abstract @Nullable Ref getDiskOffering();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a MigrateVolumeRequest. */
    public static final class Builder extends ImmutableMigrateVolumeRequest.Builder {
        /** As {@link #volume(Ref)}, by name or id. */
        public Builder volume(String nameOrId) {
            return volume(Ref.of(nameOrId));
        }

        /** As {@link #storagePool(Ref)}, by name or id. */
        public Builder storagePool(String nameOrId) {
            return storagePool(Ref.of(nameOrId));
        }

        /** As {@link #diskOffering(Ref)}, by name or id. */
        public Builder diskOffering(@Nullable String nameOrId) {
            return diskOffering(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}
