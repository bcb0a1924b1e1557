// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.io.Serializable;
import java.util.List;

/** What is to become of one storage class. */
public sealed interface SyncAction extends Serializable {
    /** Name of the class. */
    String name();

    /** Whether something is done to the cluster. */
    default boolean isChange() {
        return !(this instanceof Keep) && !(this instanceof Conflict);
    }

    /**
     * Make a class that is not there.
     *
     * @param name its name
     * @param wanted as it is to be
     */
    record Create(String name, StorageClass wanted) implements SyncAction {
        /** Takes a copy. */
        public Create {
            wanted = Copies.of(wanted);
        }

        /** As it is to be; a copy. */
        @Override
        public StorageClass wanted() {
            return Copies.of(wanted);
        }
    }

    /**
     * Change a class in place.
     *
     * @param name its name
     * @param current as it is
     * @param wanted what the syncer wants of it; labels and annotations of others stay
     * @param changes what changes by that
     */
    record Update(String name, StorageClass current, StorageClass wanted, List<FieldChange> changes)
            implements SyncAction {
        /** Takes copies. */
        public Update {
            current = Copies.of(current);
            wanted = Copies.of(wanted);
            changes = List.copyOf(changes);
        }

        /** As it is; a copy. */
        @Override
        public StorageClass current() {
            return Copies.of(current);
        }

        /** What the syncer wants of it; a copy. */
        @Override
        public StorageClass wanted() {
            return Copies.of(wanted);
        }
    }

    /**
     * Delete a class and make it anew, since Kubernetes lets nobody change what has to change. Volumes and claims that have it stay;
     * claims made between the two wait.
     *
     * @param name its name
     * @param current as it is
     * @param wanted what the syncer wants of it; labels and annotations of others stay
     * @param changes what changes by that
     */
    record Recreate(String name, StorageClass current, StorageClass wanted, List<FieldChange> changes)
            implements SyncAction {
        /** Takes copies. */
        public Recreate {
            current = Copies.of(current);
            wanted = Copies.of(wanted);
            changes = List.copyOf(changes);
        }

        /** As it is; a copy. */
        @Override
        public StorageClass current() {
            return Copies.of(current);
        }

        /** What the syncer wants of it; a copy. */
        @Override
        public StorageClass wanted() {
            return Copies.of(wanted);
        }
    }

    /**
     * Delete a class that no offering stands behind any more. Volumes and claims that have it stay.
     *
     * @param name its name
     * @param current as it is
     * @param reason why
     */
    record Delete(String name, StorageClass current, String reason) implements SyncAction {
        /** Takes a copy. */
        public Delete {
            current = Copies.of(current);
        }

        /** As it is; a copy. */
        @Override
        public StorageClass current() {
            return Copies.of(current);
        }
    }

    /**
     * Leave a class alone that is as it should be.
     *
     * @param name its name
     */
    record Keep(String name) implements SyncAction {}

    /**
     * Leave a class alone although it is not as it should be, or make none although there is an offering for it.
     *
     * @param name its name
     * @param reason the kind of obstacle
     * @param message what is in the way and what to do about it
     */
    record Conflict(String name, ConflictReason reason, String message) implements SyncAction {}
}
