// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi;

/**
 * What kind of failure a storage operation ended with, in the words of the Container Storage Interface: each has the name and the
 * meaning of the gRPC status code that a driver answers with.
 */
public enum CsiCode {
    /** The request is wrong in itself; sent again unchanged it fails again. Nothing was changed. */
    INVALID_ARGUMENT,
    /** The volume, snapshot or node does not exist. */
    NOT_FOUND,
    /** The name is taken by something that is not what was asked for. */
    ALREADY_EXISTS,
    /** The state of the volume, snapshot or node does not allow it; something else has to be done first. */
    FAILED_PRECONDITION,
    /** A quota, the room on the storage or the number of volumes a node can hold is used up. */
    RESOURCE_EXHAUSTED,
    /** The size asked for cannot be had. */
    OUT_OF_RANGE,
    /** Something else is at work on the same volume or snapshot, or the outcome is not known yet: ask again. */
    ABORTED,
    /** The time ran out; what was begun goes on, and the same call joins it. */
    DEADLINE_EXCEEDED,
    /** The cloud cannot be reached or is too busy: ask again later. */
    UNAVAILABLE,
    /** The credentials are not accepted. */
    UNAUTHENTICATED,
    /** The account may not do that. */
    PERMISSION_DENIED,
    /** This CloudStack, its hypervisor or its storage cannot do it. */
    UNIMPLEMENTED,
    /** Something failed on the server. */
    INTERNAL;

    /** Whether the same call may succeed later with nothing else done about it. */
    public boolean isWorthRepeating() {
        return this == ABORTED || this == DEADLINE_EXCEEDED || this == UNAVAILABLE || this == INTERNAL;
    }
}
