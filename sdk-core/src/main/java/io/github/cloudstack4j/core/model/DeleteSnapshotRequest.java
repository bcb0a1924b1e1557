// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A snapshot to be deleted. CloudStack command: {@code deleteSnapshot}. */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableDeleteSnapshotRequest.class)
@JsonDeserialize(builder = DeleteSnapshotRequest.Builder.class)
public abstract class DeleteSnapshotRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The snapshot. */
    @JsonProperty("id")
    public abstract Ref getSnapshot();

    /** The only zone to delete it from; null for all. Since 4.19. */
    @JsonProperty("zoneid")
    public abstract @Nullable Ref getZone();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a DeleteSnapshotRequest. */
    public static final class Builder extends ImmutableDeleteSnapshotRequest.Builder {
        /** As {@link #snapshot(Ref)}, by name or id. */
        public Builder snapshot(String nameOrId) {
            return snapshot(Ref.of(nameOrId));
        }

        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(@Nullable String nameOrId) {
            return zone(nameOrId == null ? null : Ref.of(nameOrId));
        }
    }
}
