// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.model;

import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/** Snapshots of several volumes, taken at one moment. Each is a snapshot like any other. */
@Model
@Value.Immutable
public abstract class CsiGroupSnapshot implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Its name. */
    public abstract String getName();

    /** The snapshots, one for each volume. */
    public abstract List<CsiSnapshot> getSnapshots();

    /** Whether volumes can be restored from all of them. */
    public final boolean isReadyToUse() {
        return getSnapshots().stream().allMatch(CsiSnapshot::isReadyToUse);
    }

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a group. */
    public static final class Builder extends ImmutableCsiGroupSnapshot.Builder {
        Builder() {}
    }
}
