// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/**
 * A snapshot whose file is to be made available; with the roles CloudStack comes with, for root administrators.
 * CloudStack command: {@code extractSnapshot} (4.20).
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableExtractSnapshotRequest.class)
@JsonDeserialize(builder = ExtractSnapshotRequest.Builder.class)
public abstract class ExtractSnapshotRequest extends ApiRequest {
    private static final long serialVersionUID = 1L;

    /** The snapshot. */
    @JsonProperty("id")
    public abstract Ref getSnapshot();

    /** A zone it is kept in. */
    @JsonProperty("zoneid")
    public abstract Ref getZone();

    /** Starts an empty request. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an ExtractSnapshotRequest. */
    public static final class Builder extends ImmutableExtractSnapshotRequest.Builder {
        /** As {@link #snapshot(Ref)}, by name or id. */
        public Builder snapshot(String nameOrId) {
            return snapshot(Ref.of(nameOrId));
        }

        /** As {@link #zone(Ref)}, by name or id. */
        public Builder zone(String nameOrId) {
            return zone(Ref.of(nameOrId));
        }
    }
}
