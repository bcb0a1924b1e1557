// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.model.CopySnapshotRequest;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.Snapshot;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import io.github.cloudstack4j.csi.model.CsiSnapshot;
import io.github.cloudstack4j.csi.model.SnapshotSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done with snapshots. */
public final class Snapshotting {
    private final Storage storage;
    private final SnapshotTaking taking;

    /** Snapshots in {@code storage}. */
    public Snapshotting(Storage storage) {
        this.storage = storage;
        this.taking = new SnapshotTaking(storage);
    }

    /** The snapshot of that spec, taken if there is none. */
    public CsiSnapshot create(SnapshotSpec spec) {
        var what = "Taking snapshot \"" + spec.getName() + "\" of volume " + spec.getVolumeId();
        return storage.calls.joint(spec, what, deadline -> storage.view(taking.take(spec, Map.of(), what, deadline)));
    }

    /** A snapshot, if there is one. */
    public Optional<CsiSnapshot> find(String snapshotId) {
        return storage.calls.run(
                "Looking at snapshot " + snapshotId,
                deadline -> storage.snapshots.find(snapshotId, deadline).map(storage::view));
    }

    /** A snapshot once volumes can be made from it. */
    public CsiSnapshot awaitReady(String snapshotId) {
        var what = "Waiting for snapshot " + snapshotId;
        return storage.calls.run(
                what,
                deadline -> storage.view(
                        taking.awaitReady(storage.snapshots.existing(snapshotId, deadline), what, deadline)));
    }

    /** Our snapshots. */
    public Stream<CsiSnapshot> list() {
        return storage.calls.run("Listing snapshots", deadline -> {
            var tags = storage.tags.ofAll(OwnerTags.SNAPSHOT);
            return storage
                    .cloud
                    .snapshots()
                    .list(f -> f.tag(OwnerTags.OWNER, storage.config.getOwner()).listAll(true))
                    .stream()
                    .filter(snapshot -> !snapshot.getState().isGone())
                    .map(snapshot -> SnapshotView.of(snapshot, tags.getOrDefault(snapshot.getId(), Map.of())));
        });
    }

    /** Deletes a snapshot; if there is none, that is that. */
    public void delete(String snapshotId) {
        var what = "Deleting snapshot " + snapshotId;
        storage.calls.joint(new Deletion(snapshotId), what, deadline -> {
            var there = storage.snapshots.find(snapshotId, deadline);
            there.ifPresent(snapshot -> {
                requireOurs(snapshot);
                taking.remove(snapshot, what, deadline);
            });
            return there.isPresent();
        });
    }

    private record Deletion(String snapshotId) {}

    private void requireOurs(Snapshot snapshot) {
        var tags = storage.tags.of(snapshot);
        if (storage.tags.whose(tags) == OwnerTags.Whose.ANOTHERS) {
            throw new CsiException(
                    CsiCode.FAILED_PRECONDITION,
                    "Snapshot " + snapshot.getId() + " is owned by \"" + tags.get(OwnerTags.OWNER) + "\", not by \""
                            + storage.config.getOwner() + "\"; it is left alone.");
        }
    }

    /** Puts a volume back to what it was when the snapshot was taken. */
    public CsiSnapshot revert(String snapshotId) {
        var what = "Reverting to snapshot " + snapshotId;
        return storage.calls.run(what, deadline -> {
            var snapshot = storage.snapshots.existing(snapshotId, deadline);
            var volumeId = snapshot.getVolumeId();
            if (volumeId == null) {
                throw new CsiException(
                        CsiCode.FAILED_PRECONDITION,
                        "The volume of snapshot " + snapshotId + " is gone. Make a new one from it.");
            }
            return storage.turns.take(Turns.volume(volumeId), what, deadline, () -> {
                storage.volumes.existing(volumeId, deadline);
                storage.cloud.snapshots().revert(snapshotId).await(deadline.left(what));
                return storage.view(storage.snapshots.existing(snapshotId, deadline));
            });
        });
    }

    /** Copies a snapshot to other zones. */
    public CsiSnapshot copy(String snapshotId, List<Ref> zones) {
        var what = "Copying snapshot " + snapshotId;
        return storage.calls.run(what, deadline -> {
            var there = zonesOf(snapshotId);
            var missing = zones.stream().filter(zone -> !there.contains(zone)).toList();
            if (!missing.isEmpty()) {
                copyTo(snapshotId, missing, what, deadline);
            }
            return storage.view(storage.snapshots.existing(snapshotId, deadline));
        });
    }

    private void copyTo(String snapshotId, List<Ref> zones, String what, Deadline deadline) {
        try {
            storage.cloud
                    .snapshots()
                    .copy(CopySnapshotRequest.builder()
                            .snapshot(Ref.id(snapshotId))
                            .targetZones(zones)
                            .build())
                    .await(deadline.left(what));
        } catch (CallInterruptedException e) {
            throw e;
        } catch (CloudStackException e) {
            if (!zonesOf(snapshotId).containsAll(zones)) {
                throw e;
            }
        }
    }

    /** The zones it is in, by id and by name. */
    private List<Ref> zonesOf(String snapshotId) {
        return storage.cloud.snapshots().list(f -> f.id(snapshotId)).stream()
                .flatMap(row -> Stream.of(
                        Optional.ofNullable(row.getZoneId()).map(Ref::id),
                        Optional.ofNullable(row.getZoneName()).map(Ref::name)))
                .flatMap(Optional::stream)
                .toList();
    }
}
