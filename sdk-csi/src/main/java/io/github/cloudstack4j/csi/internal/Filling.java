// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.model.CreateVolumeRequest;
import io.github.cloudstack4j.core.model.DiskOffering;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.Snapshot;
import io.github.cloudstack4j.core.model.Volume;
import io.github.cloudstack4j.core.model.VolumeType;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import io.github.cloudstack4j.csi.model.CapacityRange;
import io.github.cloudstack4j.csi.model.SnapshotSpec;
import io.github.cloudstack4j.csi.model.VolumeSource;
import io.github.cloudstack4j.csi.model.VolumeSpec;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fills volumes from snapshots, and from volumes by way of a snapshot that lives no longer than that takes. The server gives a restored
 * volume the size and the offering of the snapshot's volume, and never tells what it was restored from. So the intent is put on the
 * source first, as a tag: whoever finds the volume half-done can tell by it what it is to become.
 */
final class Filling {
    private final Storage storage;
    private final Resizing resizing;
    private final SnapshotTaking taking;

    Filling(Storage storage) {
        this.storage = storage;
        this.resizing = new Resizing(storage);
        this.taking = new SnapshotTaking(storage);
    }

    /** What to ask the server for; the snapshot is ready and the source bears the intent then. */
    CreateVolumeRequest begin(VolumeSpec spec, String what, Deadline deadline) {
        var source = Objects.requireNonNull(spec.getSource());
        var kind = OwnerTags.kindOf(source);
        var snapshot = snapshotFor(spec, what, deadline);
        var bytes = SnapshotView.sizeOf(snapshot, storage.tags.of(snapshot));
        requirePossible(spec, snapshot, bytes);
        storage.tags.complete(
                kind,
                source.getId(),
                storage.tags.intent(spec.getName()),
                storage.tags.of(kind, source.getId()),
                deadline);
        var request = CreateVolumeRequest.builder()
                .name(spec.getName())
                .snapshot(Ref.id(snapshot.getId()))
                .zone(snapshot.getZoneId() == null ? null : Ref.id(snapshot.getZoneId()));
        var offering = offeringOf(spec);
        if (VolumeType.ROOT.equals(snapshot.getVolumeType()) && offering != null) {
            var size = storage.offerings.sizeGiB(offering, atLeast(spec, bytes));
            request.diskOffering(Ref.id(offering.getId()))
                    .sizeGiB(offering.isCustomized() ? size : null)
                    .minIops(spec.getMinIops())
                    .maxIops(spec.getMaxIops());
        }
        return request.build();
    }

    /** Whether the source says that a volume of that name is being made from it. */
    boolean isBegun(VolumeSpec spec) {
        var source = spec.getSource();
        return source != null
                && storage.tags.isIntended(spec.getName(), storage.tags.of(OwnerTags.kindOf(source), source.getId()));
    }

    /** Gives a volume that was filled the size and the offering that it is to have. */
    Volume complete(Volume filled, VolumeSpec spec, String what, Deadline deadline) {
        var volume = storage.volumes.existing(filled.getId(), deadline);
        var offering = offeringOf(spec);
        if (offering != null && !offering.getId().equals(volume.getDiskOfferingId())) {
            return resizing.changeOffering(
                    volume, offering, spec.getCapacity(), spec.getMinIops(), spec.getMaxIops(), what, deadline);
        }
        return resizing.enlarge(volume, spec.getCapacity(), what, deadline);
    }

    /** Removes what only served to make the volume, once it is finished. */
    void tidyUp(VolumeSpec spec, Deadline deadline) {
        var source = spec.getSource();
        if (source == null) {
            return;
        }
        if (source.getKind() == VolumeSource.Kind.VOLUME) {
            taking.find(momentOf(spec).getName())
                    .ifPresent(snapshot -> taking.remove(
                            snapshot,
                            "Removing the snapshot that volume \"" + spec.getName() + "\" was cloned by",
                            deadline));
        }
        storage.tags.remove(
                OwnerTags.kindOf(source),
                source.getId(),
                storage.tags.intent(spec.getName()).keySet(),
                deadline);
    }

    private Snapshot snapshotFor(VolumeSpec spec, String what, Deadline deadline) {
        var source = Objects.requireNonNull(spec.getSource());
        var snapshot = source.getKind() == VolumeSource.Kind.SNAPSHOT
                ? storage.snapshots.existing(source.getId(), deadline)
                : taking.take(momentOf(spec), Map.of(), what, deadline);
        if (SnapshotLookup.isDead(snapshot)) {
            throw new CsiException(
                    CsiCode.FAILED_PRECONDITION,
                    "Snapshot " + snapshot.getId() + " is " + snapshot.getState()
                            + " and will never be ready. Take another.");
        }
        return taking.awaitReady(snapshot, what, deadline);
    }

    /** The snapshot that a clone is made by: of a name that no other clone's has. */
    private static SnapshotSpec momentOf(VolumeSpec spec) {
        var source = Objects.requireNonNull(spec.getSource());
        var name = UUID.nameUUIDFromBytes(spec.getName().getBytes(StandardCharsets.UTF_8));
        return SnapshotSpec.builder()
                .name("clone-" + name)
                .volumeId(source.getId())
                .build();
    }

    private void requirePossible(VolumeSpec spec, Snapshot snapshot, long bytes) {
        if (snapshot.getZoneId() != null) {
            storage.zones.requireAllowed(spec, snapshot.getZoneId(), "where its snapshot is");
        }
        var offering = offeringOf(spec);
        if (offering != null) {
            Offerings.requireIopsAllowed(offering, spec.getMinIops());
            storage.offerings.sizeGiB(offering, atLeast(spec, bytes));
        } else if (spec.getCapacity().isExceededBy(bytes)) {
            throw new CsiException(
                    CsiCode.OUT_OF_RANGE,
                    "Snapshot " + snapshot.getId() + " is of " + bytes + " bytes, more than the limit: "
                            + spec.getCapacity() + " were asked for.");
        }
    }

    private @Nullable DiskOffering offeringOf(VolumeSpec spec) {
        return spec.getDiskOffering() == null ? null : storage.offerings.get(spec.getDiskOffering());
    }

    private static CapacityRange atLeast(VolumeSpec spec, long bytes) {
        var limit = spec.getCapacity().getLimitBytes();
        if (limit > 0 && limit < bytes) {
            throw new CsiException(
                    CsiCode.OUT_OF_RANGE,
                    "The source of volume \"" + spec.getName() + "\" has " + bytes + " bytes, more than the limit: "
                            + spec.getCapacity() + " were asked for.");
        }
        return CapacityRange.between(Math.max(spec.getCapacity().getRequiredBytes(), bytes), limit);
    }
}
