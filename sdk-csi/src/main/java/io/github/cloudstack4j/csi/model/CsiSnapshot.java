// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.model;

import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.SnapshotState;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A snapshot as the storage side sees it. */
@Model
@Value.Immutable
public abstract class CsiSnapshot implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Its id: the snapshot's UUID, and the handle of its content object. */
    public abstract String getId();

    /** Its name. */
    public abstract String getName();

    /** Id of the volume it was taken of, which may be gone. */
    public abstract String getVolumeId();

    /** The least size of a volume restored from it, in bytes. */
    public abstract long getSizeBytes();

    /** When it was taken. */
    public abstract @Nullable OffsetDateTime getCreated();

    /** Its state on the server. */
    public abstract SnapshotState getState();

    /** Whether volumes can be restored from it; until then it is cut, but not yet where it is kept. */
    public abstract boolean isReadyToUse();

    /** Id of its zone. */
    public abstract @Nullable String getZoneId();

    /** Name of the group it was taken with; null if it was taken alone. */
    public abstract @Nullable String getGroup();

    /** Its tags. */
    public abstract Map<String, String> getTags();

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a snapshot. */
    public static final class Builder extends ImmutableCsiSnapshot.Builder {
        Builder() {}
    }
}
