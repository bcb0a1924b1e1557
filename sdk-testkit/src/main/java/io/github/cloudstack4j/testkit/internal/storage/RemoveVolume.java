// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;

/** {@code deleteVolume}: at once and for good. */
final class RemoveVolume {

    private final Storage storage;

    RemoveVolume(Storage storage) {
        this.storage = storage;
    }

    Answer delete(Call call) {
        var volume = storage.volumes().of(call.args().requireResource("id"));
        checkRemovable(volume);
        if (!volume.is(
                VolumeState.ALLOCATED,
                VolumeState.CREATING,
                VolumeState.READY,
                VolumeState.DESTROY,
                VolumeState.UPLOADED,
                VolumeState.UPLOAD_ERROR,
                VolumeState.UPLOAD_ABANDONED)) {
            throw ApiFault.internal("Failed to delete volume");
        }
        storage.volumes().expunge(volume);
        return Answer.success();
    }

    private void checkRemovable(Volume volume) {
        if (volume.isRemoved()) {
            throw ApiFault.invalidValue("Unable to find volume with ID: " + volume.number());
        }
        if (storage.snapshots().isAtWork(volume)) {
            throw ApiFault.invalidValue("There are snapshot operations in progress on the volume, unable to delete it");
        }
        if (volume.isAttached() && !volume.is(VolumeState.DESTROY)) {
            throw ApiFault.invalidValue("Please specify a volume that is not attached to any VM.");
        }
        if (volume.isProtected()) {
            throw ApiFault.invalidValue("Volume [id = " + volume.uuid() + ", name = " + volume.name()
                    + "] has delete protection enabled and cannot be deleted.");
        }
    }
}
