// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.model;

import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** How much more storage an account or project may take. What the storage itself has left only an administrator sees. */
@Model
@Value.Immutable
public abstract class Headroom implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Bytes of primary storage that are left of the quota; null for no limit. */
    public abstract @Nullable Long getAvailableBytes();

    /** Number of volumes that are left of the quota; null for no limit. */
    public abstract @Nullable Long getVolumes();

    /** The smallest volume of a customised size, in bytes; null if the server does not tell. */
    public abstract @Nullable Long getMinimumVolumeBytes();

    /** The largest volume of a customised size, in bytes; null if the server does not tell. */
    public abstract @Nullable Long getMaximumVolumeBytes();

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a headroom. */
    public static final class Builder extends ImmutableHeadroom.Builder {
        Builder() {}
    }
}
