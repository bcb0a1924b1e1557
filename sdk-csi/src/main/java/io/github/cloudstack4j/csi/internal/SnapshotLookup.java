// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.JobStatus;
import io.github.cloudstack4j.core.model.Snapshot;
import io.github.cloudstack4j.core.model.SnapshotState;
import io.github.cloudstack4j.core.spi.TimeSource;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Snapshots as they are on the server. */
final class SnapshotLookup {
    /** The moment is fixed; what is written to the volume from now on is not in the snapshot. */
    private static final Set<SnapshotState> CUT =
            Set.of(SnapshotState.CREATED_ON_PRIMARY, SnapshotState.BACKING_UP, SnapshotState.BACKED_UP);

    private final CloudStack cloud;
    private final BatchedLookup<Snapshot> byId;

    SnapshotLookup(CloudStack cloud, TimeSource time) {
        this.cloud = cloud;
        this.byId = new BatchedLookup<>(
                time, ids -> cloud.snapshots().list(f -> f.ids(ids).listAll(true)).stream(), Snapshot::getId);
    }

    /** A snapshot as it is now; empty if there is none, which the server has said. */
    Optional<Snapshot> find(String id, Deadline deadline) {
        return Uuids.isOne(id)
                ? byId.find(id, "looking at snapshot " + id, deadline)
                        .filter(snapshot -> !snapshot.getState().isGone())
                : Optional.empty();
    }

    Snapshot existing(String id, Deadline deadline) {
        return find(id, deadline)
                .orElseThrow(() -> new CsiException(CsiCode.NOT_FOUND, "There is no snapshot " + id + "."));
    }

    /** All that are not deleted of exactly this name that the caller owns. */
    List<Snapshot> named(String name) {
        return cloud.snapshots().list(f -> f.name(name)).stream()
                .filter(snapshot -> name.equals(snapshot.getName()))
                .filter(snapshot -> !snapshot.getState().isGone())
                .toList();
    }

    static boolean isReady(Snapshot snapshot) {
        return SnapshotState.BACKED_UP.equals(snapshot.getState());
    }

    static boolean isCut(Snapshot snapshot) {
        return CUT.contains(snapshot.getState());
    }

    /** Whether it will never be anything: it failed, or was left before it was begun. */
    static boolean isDead(Snapshot snapshot) {
        return SnapshotState.ERROR.equals(snapshot.getState())
                || SnapshotState.ALLOCATED.equals(snapshot.getState()) && !isBusy(snapshot);
    }

    static boolean isBusy(Snapshot snapshot) {
        return snapshot.getJobId() != null && JobStatus.PENDING.equals(snapshot.getJobStatus());
    }
}
