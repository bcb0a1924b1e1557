// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

/** Why a storage class cannot be brought in step. */
public enum ConflictReason {
    /** Several offerings lead to the same name. */
    NAME_COLLISION,
    /** The name is taken by a class that does not carry the owner's label. */
    FOREIGN_CLASS,
    /** Kubernetes lets nobody change what would have to change, and making the class anew is not allowed. */
    FIXED_FIELD,
    /** Kubernetes or the driver would not take such a class. */
    INVALID_CLASS,
    /** No offering stands behind the class, and deleting is not allowed. */
    OBSOLETE,
    /** No offering stands behind the class, but there is reason to doubt that it is this syncer's to delete. */
    DOUBTFUL
}
