// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import java.util.stream.Stream;

/** What a snapshot is going through. */
enum SnapshotState {
    ALLOCATED("Allocated"),
    CREATING("Creating"),
    CREATED_ON_PRIMARY("CreatedOnPrimary"),
    BACKING_UP("BackingUp"),
    BACKED_UP("BackedUp"),
    COPYING("Copying"),
    DESTROYING("Destroying"),
    DESTROYED("Destroyed"),
    ERROR("Error"),
    HIDDEN("Hidden");

    private final String wireName;

    SnapshotState(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }

    /** Whether it is being made, so that its volume has to stay as it is. */
    boolean isAtWork() {
        return this == CREATING || this == CREATED_ON_PRIMARY || this == BACKING_UP;
    }

    static SnapshotState of(String wireName) {
        return Stream.of(values())
                .filter(state -> state.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a snapshot cannot be in state " + wireName));
    }
}
