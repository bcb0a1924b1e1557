// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import java.util.stream.Stream;

/** What a volume is going through. */
enum VolumeState {
    ALLOCATED("Allocated"),
    CREATING("Creating"),
    READY("Ready"),
    MIGRATING("Migrating"),
    SNAPSHOTTING("Snapshotting"),
    REVERT_SNAPSHOTTING("RevertSnapshotting"),
    RESIZING("Resizing"),
    EXPUNGING("Expunging"),
    EXPUNGED("Expunged"),
    DESTROY("Destroy"),
    DESTROYING("Destroying"),
    UPLOAD_OP("UploadOp"),
    COPYING("Copying"),
    UPLOADED("Uploaded"),
    NOT_UPLOADED("NotUploaded"),
    UPLOAD_IN_PROGRESS("UploadInProgress"),
    UPLOAD_ERROR("UploadError"),
    UPLOAD_ABANDONED("UploadAbandoned"),
    ATTACHING("Attaching"),
    RESTORING("Restoring"),
    CONSOLIDATING("Consolidating"),
    RESTORE_ERROR("RestoreError");

    private final String wireName;

    VolumeState(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }

    static VolumeState of(String wireName) {
        return Stream.of(values())
                .filter(state -> state.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a volume cannot be in state " + wireName));
    }
}
