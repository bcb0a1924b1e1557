// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.storage;

import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.resource.Limits;

/**
 * {@code deleteVolume}, at once and for good; {@code destroyVolume}, which {@code recoverVolume} takes back.
 */
final class RemoveVolume {

    private final Storage storage;

    RemoveVolume(Storage storage) {
        this.storage = storage;
    }

    Answer delete(Call call) {
        var volume = storage.volumes().of(call.args().requireResource("id"));
        checkRemovable(volume);
        checkSteady(volume);
        storage.volumes().expunge(volume);
        storage.events().done(call, volume, "VOLUME.DELETE", "deleting volume");
        return Answer.success();
    }

    Answer destroy(Call call) {
        var volume = storage.volumes().of(call.args().requireResource("id"));
        return call.startJob(
                Storage.subject(volume),
                storage.events().follow(call, volume, "VOLUME.DESTROY", "destroying a volume", run -> {
                    checkRemovable(volume);
                    var expunge = call.args().flag("expunge");
                    var isNowhere = volume.is(VolumeState.ALLOCATED, VolumeState.UPLOADED);
                    if (isNowhere && !expunge) {
                        throw ApiFault.invalidValue(
                                "The volume in Allocated/Uploaded state can only be expunged not destroyed/recovered");
                    }
                    checkSteady(volume);
                    storage.volumes().move(volume, VolumeState.DESTROY);
                    if (!expunge) {
                        storage.views().succeed(run, call, volume);
                        return;
                    }
                    if (isNowhere) {
                        storage.views().succeed(run, call, volume);
                        storage.volumes().expunge(volume);
                    } else {
                        storage.volumes().expunge(volume);
                        storage.views().succeed(run, call, volume);
                    }
                }));
    }

    Answer recover(Call call) {
        var volume = storage.volumes().of(call.args().requireResource("id"));
        if (volume.isRemoved()) {
            throw ApiFault.invalidValue("Unable to find a volume with id " + volume.number());
        }
        if (!volume.is(VolumeState.DESTROY)) {
            throw ApiFault.invalidValue("Please specify a volume in Destroy state.");
        }
        try {
            storage.limits().check(volume.owner(), Limits.Type.VOLUME, 1);
            storage.limits().check(volume.owner(), Limits.Type.PRIMARY_STORAGE, volume.size());
        } catch (ApiFault tooMuch) {
            throw ApiFault.invalidValue(String.valueOf(tooMuch.getMessage()));
        }
        storage.volumes().detach(volume);
        storage.volumes().move(volume, VolumeState.READY);
        // The real server forgets here who asks, and shows everyone what is for root admins.
        return new Answer.One("volume", storage.views().full(call, volume));
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

    private static void checkSteady(Volume volume) {
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
    }
}
