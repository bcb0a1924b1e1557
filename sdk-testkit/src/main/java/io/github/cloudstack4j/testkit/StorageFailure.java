// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

/** What can go wrong with volumes and snapshots on a real cloud; see {@link StorageFailures}. */
public enum StorageFailure {
    /** A volume cannot be made on its pool when it is first attached: it stays Allocated. */
    VOLUME_CREATE,
    /** A volume cannot be attached to a running instance: it stays Ready, attached to nothing. */
    VOLUME_ATTACH,
    /** A volume cannot be detached from a running instance: it stays attached. */
    VOLUME_DETACH,
    /** A volume that is on a pool cannot be resized: it keeps its size. */
    VOLUME_RESIZE,
    /** A volume cannot be moved to another pool: it stays where it is. */
    VOLUME_MIGRATE,
    /** A snapshot cannot be taken on the volume's pool: it ends in Error, the volume is Ready again. */
    SNAPSHOT_CREATE,
    /** A snapshot was taken, but cannot be brought to secondary storage: it is gone. */
    SNAPSHOT_BACKUP
}
