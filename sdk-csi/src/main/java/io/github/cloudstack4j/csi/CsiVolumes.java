// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi;

import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.csi.internal.Attachments;
import io.github.cloudstack4j.csi.internal.Changes;
import io.github.cloudstack4j.csi.internal.Provisioning;
import io.github.cloudstack4j.csi.internal.Removal;
import io.github.cloudstack4j.csi.internal.Storage;
import io.github.cloudstack4j.csi.model.CapacityRange;
import io.github.cloudstack4j.csi.model.CsiVolume;
import io.github.cloudstack4j.csi.model.Publication;
import io.github.cloudstack4j.csi.model.VolumeCapability;
import io.github.cloudstack4j.csi.model.VolumeChange;
import io.github.cloudstack4j.csi.model.VolumeSpec;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Volumes, made by name and used on one machine at a time. Thread-safe. Obtain it from {@link Csi#volumes()}.
 *
 * <p>All methods fail with {@link CsiException}; its code tells why. Any may fail with {@link CsiCode#DEADLINE_EXCEEDED},
 * {@link CsiCode#ABORTED} or {@link CsiCode#UNAVAILABLE}: then the same call is made again.
 */
public final class CsiVolumes {
    private final Provisioning provisioning;
    private final Attachments attachments;
    private final Changes changes;
    private final Removal removal;

    CsiVolumes(Storage storage) {
        this.provisioning = new Provisioning(storage);
        this.attachments = new Attachments(storage);
        this.changes = new Changes(storage);
        this.removal = new Removal(storage);
    }

    /**
     * Makes a volume, or returns the one of that name if it is what is asked for. Sends {@code createVolume} and
     * {@code createTags}; for one that is filled from a snapshot or a volume also {@code createSnapshot}, {@code resizeVolume} or
     * {@code changeOfferingForVolume}, as its size and offering ask for. An empty one takes up no storage until it is first published.
     *
     * @throws CsiException {@link CsiCode#ALREADY_EXISTS} if the name is taken by a volume of another size, offering, zone or source;
     *     {@link CsiCode#OUT_OF_RANGE} if its offering does not allow that size; {@link CsiCode#INVALID_ARGUMENT} if there is no such
     *     offering or zone; {@link CsiCode#NOT_FOUND} if what it is to be filled from is gone; {@link CsiCode#FAILED_PRECONDITION} if
     *     that cannot be copied; {@link CsiCode#RESOURCE_EXHAUSTED} if a quota is used up or no allowed zone has that storage
     */
    public CsiVolume create(VolumeSpec spec) {
        return provisioning.create(spec);
    }

    /** Makes a volume; see {@link #create(VolumeSpec)}. */
    public CsiVolume create(Consumer<VolumeSpec.Builder> spec) {
        var builder = VolumeSpec.builder();
        spec.accept(builder);
        return create(builder.build());
    }

    /** The volume with this id, unless it was deleted; sends {@code listVolumes}, one for many callers at a time. */
    public Optional<CsiVolume> find(String volumeId) {
        return changes.find(volumeId);
    }

    /**
     * The volume with this id; sends {@code listVolumes}, one for many callers at a time.
     *
     * @throws CsiException {@link CsiCode#NOT_FOUND} if there is none
     */
    public CsiVolume get(String volumeId) {
        return find(volumeId).orElseThrow(() -> notFound(volumeId));
    }

    /** The volumes of this owner, page by page as they are read; sends {@code listVolumes}. */
    public Stream<CsiVolume> list() {
        return changes.list();
    }

    /**
     * Whether a volume can be used in these ways; the answer says what is against it, and is empty if nothing is. Sends
     * {@code listVolumes}.
     *
     * @throws CsiException {@link CsiCode#NOT_FOUND} if there is no such volume
     */
    public Optional<String> objection(String volumeId, Collection<VolumeCapability> capabilities) {
        get(volumeId);
        return capabilities.stream()
                .map(VolumeCapability::objection)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Attaches a volume to a machine, and returns once it is there; sends {@code attachVolume}. If it is on a machine that was destroyed
     * it is taken from there first.
     *
     * @throws CsiException {@link CsiCode#NOT_FOUND} if the volume or the machine does not exist; {@link CsiCode#FAILED_PRECONDITION} if
     *     the volume is published to another node, which is named, or is in another zone, or the machine has snapshots;
     *     {@link CsiCode#RESOURCE_EXHAUSTED} if the machine holds as many as it can
     */
    public Publication publish(String volumeId, String nodeId) {
        return attachments.publish(volumeId, nodeId);
    }

    /**
     * Takes a volume from a machine, and returns once it is gone from there; sends {@code detachVolume}. If the volume or the machine does
     * not exist, or the volume is elsewhere, nothing is done.
     */
    public void unpublish(String volumeId, String nodeId) {
        attachments.unpublish(volumeId, nodeId);
    }

    /** Takes a volume from the machine it is on, whichever that is; see {@link #unpublish(String, String)}. */
    public void unpublish(String volumeId) {
        attachments.unpublish(volumeId, null);
    }

    /**
     * Makes a volume larger, attached or not; sends {@code resizeVolume}. One that is large enough already stays as it is. The file system
     * on it is the node's to grow.
     *
     * @throws CsiException {@link CsiCode#OUT_OF_RANGE} if the volume is above the limit, or its offering does not allow that size
     */
    public CsiVolume expand(String volumeId, CapacityRange capacity) {
        return changes.expand(volumeId, capacity);
    }

    /** Makes a volume at least so many GiB large; see {@link #expand(String, CapacityRange)}. */
    public CsiVolume expand(String volumeId, long sizeGiB) {
        return expand(volumeId, CapacityRange.ofGiB(sizeGiB));
    }

    /**
     * Gives a volume another offering, rate or other tags; sends {@code changeOfferingForVolume}, {@code resizeVolume},
     * {@code createTags} and {@code deleteTags} as needed. Done again it changes nothing.
     *
     * @throws CsiException {@link CsiCode#INVALID_ARGUMENT} if there is no such offering, or it does not let one choose the rate;
     *     {@link CsiCode#OUT_OF_RANGE} if the volume is larger than the offering's
     */
    public CsiVolume modify(String volumeId, VolumeChange change) {
        return changes.modify(volumeId, change);
    }

    /** Changes a volume; see {@link #modify(String, VolumeChange)}. */
    public CsiVolume modify(String volumeId, Consumer<VolumeChange.Builder> change) {
        var builder = VolumeChange.builder();
        change.accept(builder);
        return modify(volumeId, builder.build());
    }

    /**
     * Moves a volume to another storage pool, for administrators; sends {@code migrateVolume}. One that is in use is moved live.
     *
     * @throws CsiException {@link CsiCode#PERMISSION_DENIED} if the account may not
     */
    public CsiVolume migrate(String volumeId, String storagePoolNameOrId) {
        return changes.migrate(volumeId, Ref.of(storagePoolNameOrId));
    }

    /**
     * Deletes a volume, and returns once the server does not have it any more; sends {@code deleteVolume}, or {@code destroyVolume} where
     * what is deleted is to be recoverable. If there is none, nothing is done.
     *
     * @throws CsiException {@link CsiCode#FAILED_PRECONDITION} if it is published, which is never taken for gone, or belongs to another
     *     owner, or is protected by others
     */
    public void delete(String volumeId) {
        removal.delete(volumeId);
    }

    /**
     * Brings back a volume that was deleted while {@link CsiConfig#isDeletedRecoverable()}; sends {@code recoverVolume}.
     *
     * @throws CsiException {@link CsiCode#NOT_FOUND} if it never was, or is gone for good
     */
    public CsiVolume recover(String volumeId) {
        return removal.recover(volumeId);
    }

    private static CsiException notFound(String volumeId) {
        return new CsiException(CsiCode.NOT_FOUND, "There is no volume " + volumeId + ".");
    }
}
