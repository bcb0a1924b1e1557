// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.List;

/**
 * The storage classes of a cluster, as a client of Kubernetes fills it. Whatever fails may throw any unchecked exception: the syncer
 * reports it for the class in question and goes on with the next.
 */
public interface StorageClasses {
    /** All storage classes of the cluster, whoever made them, each with its UID and resource version. */
    List<StorageClass> list();

    /**
     * Makes a class.
     *
     * @return as the cluster keeps it
     * @throws StorageClassConflictException if there is one of this name already
     */
    StorageClass create(StorageClass wanted);

    /**
     * Puts a class into the place of the one with its name, provided that one still has the UID and resource version that
     * {@code wanted} carries.
     *
     * @return as the cluster keeps it
     * @throws StorageClassConflictException if it has changed meanwhile, or is there no more
     */
    StorageClass replace(StorageClass wanted);

    /**
     * Deletes a class, provided it still has the UID and resource version of {@code current}.
     *
     * @return whether there was one of its name
     * @throws StorageClassConflictException if it has changed meanwhile
     */
    boolean delete(StorageClass current);
}
