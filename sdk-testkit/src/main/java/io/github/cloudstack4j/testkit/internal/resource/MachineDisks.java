// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.resource;

import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.util.List;

/** The disks of instances: they come with one, and some outlive it. */
public interface MachineDisks {

    /** The instance is new and gets the disks it was ordered with. */
    void created(Resource vm, MachineSpec spec);

    /** The instance has a host; what disks it has are now somewhere. */
    void started(Resource vm);

    /**
     * Throws an {@code ApiFault} unless all these are data disks of the instance that may go with it.
     */
    void checkRemoval(Resource vm, List<Resource> volumes);

    /** The instance is destroyed: its root disk with it, its data disks are left behind. */
    void destroyed(Resource vm);

    /** Destroys data disks that were to go with their instance. */
    void remove(List<Resource> volumes);

    /** Deletes the data disks of an instance for good. */
    void deleteData(Resource vm);

    /** The instance is gone for good, and so is its root disk. */
    void expunged(Resource vm);
}
