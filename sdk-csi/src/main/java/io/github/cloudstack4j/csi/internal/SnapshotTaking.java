// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationTimeoutException;
import io.github.cloudstack4j.core.model.CreateSnapshotRequest;
import io.github.cloudstack4j.core.model.DeleteSnapshotRequest;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.Snapshot;
import io.github.cloudstack4j.core.model.Volume;
import io.github.cloudstack4j.core.model.VolumeState;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import io.github.cloudstack4j.csi.model.SnapshotSpec;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes snapshots, one for each name, and removes them. */
final class SnapshotTaking {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.csi");

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private static final Comparator<Snapshot> FIRST =
            Comparator.comparing(snapshot -> Objects.requireNonNullElse(snapshot.getCreated(), OffsetDateTime.MAX));

    private final Storage storage;

    SnapshotTaking(Storage storage) {
        this.storage = storage;
    }

    /** The one of that name that is ours, or may be taken for it. */
    Optional<Snapshot> find(String name) {
        return named(name).stream().findFirst();
    }

    private List<Snapshot> named(String name) {
        return storage.snapshots.named(name).stream()
                .filter(snapshot -> storage.isOurs(storage.tags.of(snapshot)))
                .sorted(FIRST)
                .toList();
    }

    /** The snapshot of that spec, taken if there is none. Its moment is fixed; it need not be ready. */
    Snapshot take(SnapshotSpec spec, Map<String, String> furtherTags, String what, Deadline deadline) {
        return storage.turns.take(Turns.name("snapshot", spec.getName()), what, deadline, () -> {
            var tags = new LinkedHashMap<>(spec.getTags());
            tags.putAll(furtherTags);
            return takeUp(spec, what, deadline).orElseGet(() -> make(spec, tags, what, deadline));
        });
    }

    private Optional<Snapshot> takeUp(SnapshotSpec spec, String what, Deadline deadline) {
        var there = named(spec.getName());
        for (var snapshot : there) {
            if (!spec.getVolumeId().equals(snapshot.getVolumeId())) {
                throw new CsiException(
                        CsiCode.ALREADY_EXISTS,
                        "There is a snapshot \"" + spec.getName() + "\" (" + snapshot.getId() + "), but of volume "
                                + snapshot.getVolumeId() + ", not of " + spec.getVolumeId() + ". Take another name.");
            }
            var settled = awaitCut(snapshot, what, deadline);
            if (settled.filter(SnapshotLookup::isCut).isPresent()) {
                removeOthers(there, snapshot.getId(), what, deadline);
                return settled.map(taken -> owned(taken, spec, deadline));
            }
            settled.ifPresent(dead -> remove(dead, what, deadline));
        }
        return Optional.empty();
    }

    /** Those that other processes took under the same name at the same time. */
    private void removeOthers(List<Snapshot> all, String kept, String what, Deadline deadline) {
        all.stream()
                .filter(other -> !other.getId().equals(kept))
                .filter(other -> storage.tags.whose(storage.tags.of(other)) == OwnerTags.Whose.OURS)
                .map(other -> storage.snapshots.find(other.getId(), deadline))
                .flatMap(Optional::stream)
                .forEach(other -> {
                    log.info("{}: there are two of that name; {} goes.", what, other.getId());
                    remove(other, what, deadline);
                });
    }

    /** One without an owner is ours from now on. */
    private Snapshot owned(Snapshot snapshot, SnapshotSpec spec, Deadline deadline) {
        var present = storage.tags.of(snapshot);
        if (storage.tags.whose(present) == OwnerTags.Whose.OURS) {
            return snapshot;
        }
        storage.tags.complete(
                OwnerTags.SNAPSHOT, snapshot.getId(), storage.tags.of(null, spec.getTags()), present, deadline);
        return storage.snapshots.existing(snapshot.getId(), deadline);
    }

    private Snapshot make(SnapshotSpec spec, Map<String, String> tags, String what, Deadline deadline) {
        var taking = storage.turns.take(Turns.volume(spec.getVolumeId()), what, deadline, () -> {
            var volume = storage.volumes.existing(spec.getVolumeId(), deadline);
            requireReady(volume);
            return begin(spec, tagged(tags, volume));
        });
        // Not in the volume's turn: keeping a copy may take hours, and the volume must be able to move to another node
        // meanwhile.
        try {
            taking.await(deadline.left(what));
        } catch (CallInterruptedException e) {
            throw e;
        } catch (CloudStackException e) {
            return takenAfterAll(spec, what, deadline, e);
        }
        return only(spec, what, deadline);
    }

    private Operation<Snapshot> begin(SnapshotSpec spec, Map<String, String> tags) {
        return storage.cloud
                .snapshots()
                .create(CreateSnapshotRequest.builder()
                        .volume(Ref.id(spec.getVolumeId()))
                        .name(spec.getName())
                        .quiesced(spec.isQuiesced() ? true : null)
                        .tags(tags)
                        .build());
    }

    private Map<String, String> tagged(Map<String, String> tags, Volume volume) {
        var all = new LinkedHashMap<>(storage.tags.of(null, tags));
        all.put(OwnerTags.SIZE, Long.toString(VolumeView.sizeOf(volume)));
        return all;
    }

    private static void requireReady(Volume volume) {
        if (VolumeState.ALLOCATED.equals(volume.getState())) {
            throw new CsiException(
                    CsiCode.FAILED_PRECONDITION,
                    "Volume " + volume.getId() + " has never been published, so there is nothing on the storage to take"
                            + " a snapshot of. Publish it to a node once.");
        }
        if (!VolumeState.READY.equals(volume.getState())) {
            throw new CsiException(
                    CsiCode.FAILED_PRECONDITION,
                    "Volume " + volume.getId() + " is " + volume.getState()
                            + ", but a snapshot can be taken of one only that is Ready.");
        }
    }

    /** The time may have run out while it is being copied, or the answer been lost; what is dead is of no use to anyone. */
    private Snapshot takenAfterAll(SnapshotSpec spec, String what, Deadline deadline, CloudStackException failure) {
        if (failure instanceof OperationTimeoutException) {
            return named(spec.getName()).stream()
                    .filter(SnapshotLookup::isCut)
                    .findFirst()
                    .orElseThrow(() -> failure);
        }
        return takeUp(spec, what, deadline).orElseThrow(() -> failure);
    }

    /** The one of that name that stays, if another process has taken one too. */
    private Snapshot only(SnapshotSpec spec, String what, Deadline deadline) {
        var all = named(spec.getName()).stream()
                .filter(snapshot -> spec.getVolumeId().equals(snapshot.getVolumeId()))
                .filter(snapshot -> !SnapshotLookup.isDead(snapshot))
                .toList();
        if (all.isEmpty()) {
            throw new CsiException(
                    CsiCode.ABORTED,
                    what + ": the server said it was taken, but there is none of that name. Ask again.");
        }
        removeOthers(all, all.get(0).getId(), what, deadline);
        return all.get(0);
    }

    /** A snapshot as soon as its moment is fixed, or it is dead; empty if it is gone. */
    private Optional<Snapshot> awaitCut(Snapshot seen, String what, Deadline deadline) {
        return await(
                seen, snapshot -> SnapshotLookup.isCut(snapshot) || SnapshotLookup.isDead(snapshot), what, deadline);
    }

    /** A snapshot as soon as volumes can be made from it. */
    Snapshot awaitReady(Snapshot seen, String what, Deadline deadline) {
        return await(
                        seen,
                        snapshot -> SnapshotLookup.isReady(snapshot) || SnapshotLookup.isDead(snapshot),
                        what,
                        deadline)
                .filter(SnapshotLookup::isReady)
                .orElseThrow(() -> new CsiException(
                        CsiCode.FAILED_PRECONDITION,
                        what + ": snapshot " + seen.getId() + " will not be ready. Take another."));
    }

    private Optional<Snapshot> await(Snapshot seen, Predicate<Snapshot> isThere, String what, Deadline deadline) {
        var snapshot = Optional.of(seen);
        for (var pause = FIRST_PAUSE; snapshot.filter(isThere.negate()).isPresent(); ) {
            deadline.pause(
                    pause,
                    what + ": snapshot " + seen.getId() + " is "
                            + snapshot.get().getState());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            snapshot = storage.snapshots.find(seen.getId(), deadline);
        }
        return snapshot;
    }

    /** Deletes a snapshot that is there, and sees to it that it is gone. */
    void remove(Snapshot snapshot, String what, Deadline deadline) {
        try {
            storage.cloud
                    .snapshots()
                    .delete(DeleteSnapshotRequest.builder()
                            .snapshot(Ref.id(snapshot.getId()))
                            .build())
                    .await(deadline.left(what));
        } catch (CallInterruptedException | OperationTimeoutException e) {
            throw e;
        } catch (CloudStackException e) {
            if (storage.snapshots.find(snapshot.getId(), deadline).isPresent()) {
                throw e;
            }
            return;
        }
        if (storage.snapshots.find(snapshot.getId(), deadline).isPresent()) {
            throw new CsiException(
                    CsiCode.INTERNAL, what + ": the server said it was done, but the snapshot is there. Ask again.");
        }
    }
}
