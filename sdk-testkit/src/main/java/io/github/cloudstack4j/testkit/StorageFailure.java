// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

/** What can go wrong with volumes on a real cloud; see {@link StorageFailures}. */
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
    VOLUME_MIGRATE
}
