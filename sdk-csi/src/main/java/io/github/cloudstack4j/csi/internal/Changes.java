// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.model.MigrateVolumeRequest;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.Volume;
import io.github.cloudstack4j.core.model.VolumeType;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import io.github.cloudstack4j.csi.model.CapacityRange;
import io.github.cloudstack4j.csi.model.CsiVolume;
import io.github.cloudstack4j.csi.model.VolumeChange;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Looks at volumes, and changes what they are. */
public final class Changes {
    private final Storage storage;
    private final Resizing resizing;

    /** Volumes of {@code storage}. */
    public Changes(Storage storage) {
        this.storage = storage;
        this.resizing = new Resizing(storage);
    }

    /** A volume, if there is one that was not deleted. */
    public Optional<CsiVolume> find(String volumeId) {
        return storage.calls.run(
                "Looking at volume " + volumeId,
                deadline -> storage.volumes
                        .find(volumeId, deadline)
                        .filter(volume -> !volume.getState().isGone())
                        .map(VolumeView::of));
    }

    /** Our volumes. */
    public Stream<CsiVolume> list() {
        return storage.calls.run(
                "Listing volumes",
                deadline -> storage
                        .cloud
                        .volumes()
                        .list(f -> f.type(VolumeType.DATADISK)
                                .tag(OwnerTags.OWNER, storage.config.getOwner())
                                .listAll(true))
                        .stream()
                        .filter(volume -> !volume.getState().isGone())
                        .map(VolumeView::of));
    }

    /** Makes a volume larger; one that is large enough stays as it is. */
    public CsiVolume expand(String volumeId, CapacityRange capacity) {
        var what = "Expanding volume " + volumeId;
        return storage.calls.joint(
                new Expansion(volumeId, capacity),
                what,
                deadline ->
                        inTurn(volumeId, what, deadline, volume -> resizing.enlarge(volume, capacity, what, deadline)));
    }

    /** Gives a volume another offering, rate or other tags. */
    public CsiVolume modify(String volumeId, VolumeChange change) {
        var what = "Modifying volume " + volumeId;
        return storage.calls.joint(
                new Modification(volumeId, change),
                what,
                deadline -> inTurn(volumeId, what, deadline, volume -> modify(volume, change, what, deadline)));
    }

    /** Moves a volume to another storage pool. */
    public CsiVolume migrate(String volumeId, Ref storagePool) {
        var what = "Moving volume " + volumeId + " to storage pool " + storagePool;
        return storage.calls.run(what, deadline -> {
            var pool = storage.cloud.storagePools().get(storagePool);
            return inTurn(volumeId, what, deadline, volume -> {
                if (pool.getId().equals(volume.getStorageId())) {
                    return volume;
                }
                storage.cloud
                        .volumes()
                        .migrate(MigrateVolumeRequest.builder()
                                .volume(Ref.id(volumeId))
                                .storagePool(Ref.id(pool.getId()))
                                .live(volume.getVirtualMachineId() == null ? null : true)
                                .build())
                        .await(deadline.left(what));
                return storage.volumes.existing(volumeId, deadline);
            });
        });
    }

    private record Expansion(String volumeId, CapacityRange capacity) {}

    private record Modification(String volumeId, VolumeChange change) {}

    private CsiVolume inTurn(String volumeId, String what, Deadline deadline, UnaryOperator<Volume> change) {
        return storage.turns.take(
                Turns.volume(volumeId),
                what,
                deadline,
                () -> VolumeView.of(change.apply(storage.volumes.existing(volumeId, deadline))));
    }

    private Volume modify(Volume volume, VolumeChange change, String what, Deadline deadline) {
        requireTagsFree(change);
        var changed = changeKind(volume, change, what, deadline);
        var present = OwnerTags.read(changed.getTags());
        if (present.entrySet().containsAll(change.getTags().entrySet())
                && change.getRemovedTags().stream().noneMatch(present::containsKey)) {
            return changed;
        }
        storage.tags.remove(OwnerTags.VOLUME, volume.getId(), change.getRemovedTags(), deadline);
        storage.tags.complete(OwnerTags.VOLUME, volume.getId(), change.getTags(), present, deadline);
        return storage.volumes.existing(volume.getId(), deadline);
    }

    private Volume changeKind(Volume volume, VolumeChange change, String what, Deadline deadline) {
        var minIops = change.getMinIops();
        var maxIops = change.getMaxIops();
        var offering = change.getDiskOffering() == null ? null : storage.offerings.get(change.getDiskOffering());
        if (offering != null && !offering.getId().equals(volume.getDiskOfferingId())) {
            return resizing.changeOffering(volume, offering, CapacityRange.ANY, minIops, maxIops, what, deadline);
        }
        if (minIops == null
                || maxIops == null
                || minIops.equals(volume.getMinIops()) && maxIops.equals(volume.getMaxIops())) {
            return volume;
        }
        if (volume.getDiskOfferingId() != null) {
            storage.offerings
                    .find(Ref.id(volume.getDiskOfferingId()))
                    .ifPresent(own -> Offerings.requireIopsAllowed(own, minIops));
        }
        return resizing.changeIops(volume, minIops, maxIops, what, deadline);
    }

    private static void requireTagsFree(VolumeChange change) {
        Stream.concat(change.getTags().keySet().stream(), change.getRemovedTags().stream())
                .filter(OwnerTags::isReserved)
                .findFirst()
                .ifPresent(tag -> {
                    throw new CsiException(
                            CsiCode.INVALID_ARGUMENT,
                            "The tag " + tag + " tells whose a volume is and what it was made from; it cannot be"
                                    + " changed.");
                });
    }
}
