// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.OperationTimeoutException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.model.DestroyVolumeRequest;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.UpdateVolumeRequest;
import io.github.cloudstack4j.core.model.Volume;
import io.github.cloudstack4j.core.model.VolumeState;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import io.github.cloudstack4j.csi.model.CsiVolume;
import java.util.Objects;

/**
 * Deletes volumes and brings them back. That a volume is gone is believed only when the server, asked for it, does not have it: its
 * errors say the same of a volume that is gone, attached or being snapshotted.
 */
public final class Removal {
    private final Storage storage;
    private final Namesakes namesakes;

    /** Removal of volumes of {@code storage}. */
    public Removal(Storage storage) {
        this.storage = storage;
        this.namesakes = new Namesakes(storage);
    }

    /** Deletes a volume; if there is none, that is that. */
    public void delete(String volumeId) {
        var what = "Deleting volume " + volumeId;
        storage.calls.joint(
                new Deletion(volumeId),
                what,
                deadline -> storage.turns.take(Turns.volume(volumeId), what, deadline, () -> {
                    var there = storage.volumes.settled(volumeId, deadline).filter(this::isToGo);
                    there.ifPresent(volume -> {
                        requireOurs(volume);
                        remove(volume, what, deadline);
                    });
                    return there.isPresent();
                }));
    }

    /** Brings back a volume that was deleted, but not for good. */
    public CsiVolume recover(String volumeId) {
        var what = "Recovering volume " + volumeId;
        return storage.calls.run(
                what,
                deadline -> storage.turns.take(Turns.volume(volumeId), what, deadline, () -> {
                    var volume = storage.volumes
                            .settled(volumeId, deadline)
                            .orElseThrow(() -> new CsiException(
                                    CsiCode.NOT_FOUND, "There is no volume " + volumeId + ", or no longer."));
                    requireOurs(volume);
                    if (VolumeState.DESTROY.equals(volume.getState())) {
                        requireNameFree(volume);
                        storage.cloud.volumes().recover(volumeId);
                    }
                    return VolumeView.of(storage.volumes.existing(volumeId, deadline));
                }));
    }

    private record Deletion(String volumeId) {}

    private void requireNameFree(Volume deleted) {
        var name = Objects.requireNonNullElse(deleted.getName(), "");
        namesakes.of(name).stream().findFirst().ifPresent(taken -> {
            throw new CsiException(
                    CsiCode.ALREADY_EXISTS,
                    "Volume " + deleted.getId() + " cannot come back: its name \"" + name + "\" is that of volume "
                            + taken.getId() + " now, and there is one volume of a name. Delete that one first.");
        });
    }

    private boolean isToGo(Volume volume) {
        return !volume.getState().isGone()
                || VolumeState.DESTROY.equals(volume.getState()) && !storage.config.isDeletedRecoverable();
    }

    private void requireOurs(Volume volume) {
        var tags = OwnerTags.read(volume.getTags());
        if (storage.tags.whose(tags) == OwnerTags.Whose.ANOTHERS) {
            throw new CsiException(
                    CsiCode.FAILED_PRECONDITION,
                    "Volume " + volume.getId() + " is owned by \"" + tags.get(OwnerTags.OWNER) + "\", not by \""
                            + storage.config.getOwner() + "\"; it is left alone.");
        }
    }

    /** Deletes a volume that is there. */
    void remove(Volume volume, String what, Deadline deadline) {
        if (volume.getVirtualMachineId() != null) {
            throw new CsiException(
                    CsiCode.FAILED_PRECONDITION,
                    "Volume " + volume.getId() + " is published to node " + volume.getVirtualMachineId()
                            + ". Unpublish it first.");
        }
        unprotect(volume, what, deadline);
        try {
            send(volume, what, deadline);
        } catch (CallInterruptedException | OperationTimeoutException e) {
            throw e;
        } catch (CloudStackException e) {
            if (isThere(volume.getId(), deadline)) {
                throw e;
            }
            return;
        }
        if (isThere(volume.getId(), deadline)) {
            throw new CsiException(
                    CsiCode.INTERNAL, what + ": the server said it was done, but the volume is there. Ask again.");
        }
    }

    private void send(Volume volume, String what, Deadline deadline) {
        // A volume that was never in use has nothing to recover, and the server refuses to keep it.
        if (storage.config.isDeletedRecoverable() && !VolumeState.ALLOCATED.equals(volume.getState())) {
            destroy(volume, what, deadline);
            return;
        }
        try {
            storage.cloud.volumes().delete(volume);
        } catch (PermissionDeniedException e) {
            // Where only administrators may expunge, the server does it itself some time after.
            if (VolumeState.ALLOCATED.equals(volume.getState())) {
                throw e;
            }
            destroy(volume, what, deadline);
        }
    }

    private void destroy(Volume volume, String what, Deadline deadline) {
        storage.cloud
                .volumes()
                .destroy(DestroyVolumeRequest.builder()
                        .volume(Ref.id(volume.getId()))
                        .build())
                .await(deadline.left(what));
    }

    /** Protection is against others. */
    private void unprotect(Volume volume, String what, Deadline deadline) {
        if (volume.isDeleteProtected() && storage.config.isDeletionProtected()) {
            storage.cloud
                    .volumes()
                    .update(UpdateVolumeRequest.builder()
                            .volume(Ref.id(volume.getId()))
                            .deleteProtected(false)
                            .build())
                    .await(deadline.left(what));
        } else if (volume.isDeleteProtected()) {
            throw new CsiException(
                    CsiCode.FAILED_PRECONDITION,
                    "Volume " + volume.getId() + " is protected from deletion. Take the protection off first.");
        }
    }

    private boolean isThere(String volumeId, Deadline deadline) {
        return storage.volumes
                .settled(volumeId, deadline)
                .filter(volume -> !volume.getState().isGone())
                .isPresent();
    }
}
