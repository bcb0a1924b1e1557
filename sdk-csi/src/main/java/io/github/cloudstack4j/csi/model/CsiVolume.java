// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.model;

import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.VolumeState;
import java.io.Serializable;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A volume as the storage side sees it. */
@Model
@Value.Immutable
public abstract class CsiVolume implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Its id: the volume's UUID, and the handle of its persistent volume. */
    public abstract String getId();

    /** Its name. */
    public abstract String getName();

    /** Its real size in bytes, which may be more than was asked for. */
    public abstract long getCapacityBytes();

    /** Its state on the server; {@code Allocated} until it is first published, since it takes up no storage before. */
    public abstract VolumeState getState();

    /** Id of the zone it is in. */
    public abstract String getZoneId();

    /** Name of that zone. */
    public abstract @Nullable String getZoneName();

    /** Id of its disk offering; null where it has none of its own, as one restored from a root disk. */
    public abstract @Nullable String getDiskOfferingId();

    /** What it was filled from; null for one that was empty, or was not made by this SDK. */
    public abstract @Nullable VolumeSource getSource();

    /** The node it is published to: the id of the machine; null for none. */
    public abstract @Nullable String getNodeId();

    /** Whether it refuses to be deleted by others; false before CloudStack 4.20. */
    @Value.Default
    public boolean isDeletionProtected() {
        return false;
    }

    /** Its tags. */
    public abstract Map<String, String> getTags();

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a volume. */
    public static final class Builder extends ImmutableCsiVolume.Builder {
        Builder() {}
    }
}
