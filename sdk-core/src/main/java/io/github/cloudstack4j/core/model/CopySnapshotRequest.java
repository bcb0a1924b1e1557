// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A snapshot to be copied to other zones. CloudStack command: {@code copySnapshot} (4.19). */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableCopySnapshotRequest.class)
@JsonDeserialize(builder = CopySnapshotRequest.Builder.class)
public abstract class CopySnapshotRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The snapshot. */
    @JsonProperty("id")
    public abstract Ref getSnapshot();

    /** The zone to copy it from; null for the one it was taken in. */
    @JsonProperty("sourcezoneid")
    public abstract @Nullable Ref getSourceZone();

    /** The zones to copy it to. */
    @JsonProperty("destzoneids")
    public abstract List<Ref> getTargetZones();

    /** Ids of the storage to copy it to; for root administrators. Since 4.21. */
    @JsonProperty("storageids")
    public abstract List<String> getStoragePoolIds();

    /** Whether the storage itself copies it; null means no. Since 4.21. */
    @JsonProperty("usestoragereplication")
    public abstract @Nullable Boolean getStorageReplicated();

    /** Refuses what makes no sense. */
    @Value.Check
    protected void check() {
        if (getTargetZones().isEmpty() && getStoragePoolIds().isEmpty()) {
            throw new InvalidRequestException(
                    "The snapshot " + getSnapshot() + " is to be copied, but nothing says where to; give a zone.");
        }
    }

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a CopySnapshotRequest. */
    public static final class Builder extends ImmutableCopySnapshotRequest.Builder {
        /** As {@link #snapshot(Ref)}, by name or id. */
        public Builder snapshot(String nameOrId) {
            return snapshot(Ref.of(nameOrId));
        }

        /** As {@link #sourceZone(Ref)}, by name or id. */
        public Builder sourceZone(@Nullable String nameOrId) {
            return sourceZone(nameOrId == null ? null : Ref.of(nameOrId));
        }

        /** Adds a zone to copy it to, by name or id. */
        public Builder targetZone(String nameOrId) {
            return targetZone(Ref.of(nameOrId));
        }
    }
}
