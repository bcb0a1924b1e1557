// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.model;

import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.VirtualMachineState;
import java.io.Serializable;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A machine that volumes can be published to. */
@Model
@Value.Immutable
public abstract class StorageNode implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Its id: the machine's UUID. */
    public abstract String getId();

    /** Its name. */
    public abstract String getName();

    /** Id of the zone it is in: only volumes of that zone can be published to it. */
    public abstract String getZoneId();

    /** Name of that zone. */
    public abstract @Nullable String getZoneName();

    /** What it runs on, such as {@code KVM}. */
    public abstract @Nullable String getHypervisor();

    /** Its state. */
    public abstract VirtualMachineState getState();

    /** How many volumes it can hold, those that are no persistent volumes among them, and without its root disk. */
    public abstract int getMaxVolumes();

    /** A builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a node. */
    public static final class Builder extends ImmutableStorageNode.Builder {
        Builder() {}
    }
}
