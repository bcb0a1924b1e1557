// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of one volume to be made from that of its machine, on KVM only. CloudStack command: {@code
 * createSnapshotFromVMSnapshot}.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCreateSnapshotFromVmSnapshotRequest.class)
@JsonDeserialize(builder = CreateSnapshotFromVmSnapshotRequest.Builder.class)
public abstract class CreateSnapshotFromVmSnapshotRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The volume, which was attached to the machine then. */
    @JsonProperty("volumeid")
    public abstract Ref getVolume();

    /** The snapshot of the machine. */
    @JsonProperty("vmsnapshotid")
    public abstract Ref getVmSnapshot();

    /** Its name; null for one of the server's. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Refuses what makes no sense. */
    @Value.Check
    protected void check() {
        StorageChecks.notBlank("name", getName(), "give it a name, or leave it out for one of the server's");
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CreateSnapshotFromVmSnapshotRequest. */
    public static final class Builder extends ImmutableCreateSnapshotFromVmSnapshotRequest.Builder {
        /** As {@link #volume(Ref)}, by name or id. */
        public Builder volume(String nameOrId) {
            return volume(Ref.of(nameOrId));
        }

        /** As {@link #vmSnapshot(Ref)}, by name or id. */
        public Builder vmSnapshot(String nameOrId) {
            return vmSnapshot(Ref.of(nameOrId));
        }
    }
}
