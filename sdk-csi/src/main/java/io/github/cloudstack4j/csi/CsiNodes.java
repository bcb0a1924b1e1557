// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi;

import io.github.cloudstack4j.csi.internal.NodeLookup;
import io.github.cloudstack4j.csi.internal.Storage;
import io.github.cloudstack4j.csi.model.Headroom;
import io.github.cloudstack4j.csi.model.StorageNode;

/** The machines that volumes are published to, and how much more storage may be taken. Thread-safe. Obtain it from {@link Csi#nodes()}. */
public final class CsiNodes {
    private final NodeLookup lookup;

    CsiNodes(Storage storage) {
        this.lookup = new NodeLookup(storage);
    }

    /**
     * The machine with this id or exact name; sends {@code listVirtualMachines}, and for administrators
     * {@code listHypervisorCapabilities}.
     *
     * @throws CsiException {@link CsiCode#NOT_FOUND} if there is none, or it was destroyed; {@link CsiCode#INVALID_ARGUMENT} if several
     *     have that name
     */
    public StorageNode get(String nameOrId) {
        return lookup.get(nameOrId);
    }

    /** What is left of the quotas; sends {@code listResourceLimits} and {@code listVolumes}. */
    public Headroom headroom() {
        return lookup.headroom();
    }
}
