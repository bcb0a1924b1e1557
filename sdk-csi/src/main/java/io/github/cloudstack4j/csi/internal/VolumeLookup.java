// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.JobStatus;
import io.github.cloudstack4j.core.model.Volume;
import io.github.cloudstack4j.core.model.VolumeType;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Volumes as they are on the server. */
final class VolumeLookup {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final CloudStack cloud;
    private final BatchedLookup<Volume> byId;

    VolumeLookup(CloudStack cloud) {
        this.cloud = cloud;
        this.byId =
                new BatchedLookup<>(ids -> cloud.volumes().list(f -> f.ids(ids).listAll(true)).stream(), Volume::getId);
    }

    /** A volume as it is now; empty if there is none, which the server has said. */
    Optional<Volume> find(String id, Deadline deadline) {
        return Uuids.isOne(id) ? byId.find(id, "looking at volume " + id, deadline) : Optional.empty();
    }

    /** A volume once nothing is at work on it. */
    Optional<Volume> settled(String id, Deadline deadline) {
        var pause = FIRST_PAUSE;
        while (true) {
            var volume = find(id, deadline);
            if (volume.isEmpty() || !isBusy(volume.get())) {
                return volume;
            }
            deadline.pause(pause, "volume " + id + " is busy: " + stateOf(volume.get()));
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** The same of one that was just looked at. */
    Volume existing(Volume seen, Deadline deadline) {
        return isBusy(seen) ? existing(seen.getId(), deadline) : seen;
    }

    /** A volume that must be there, once nothing is at work on it. */
    Volume existing(String id, Deadline deadline) {
        return settled(id, deadline)
                .filter(volume -> !volume.getState().isGone())
                .orElseThrow(() -> new CsiException(CsiCode.NOT_FOUND, "There is no volume " + id + "."));
    }

    /** All live ones of exactly this name that the caller owns. */
    List<Volume> named(String name) {
        return cloud.volumes().list(f -> f.name(name).type(VolumeType.DATADISK)).stream()
                .filter(volume -> name.equals(volume.getName()))
                .filter(volume -> !volume.getState().isGone())
                .toList();
    }

    private static boolean isBusy(Volume volume) {
        return volume.getState().isTransitional()
                || volume.getJobId() != null && JobStatus.PENDING.equals(volume.getJobStatus());
    }

    private static String stateOf(Volume volume) {
        return volume.getJobId() == null
                ? "it is " + volume.getState()
                : "it is " + volume.getState() + ", and job " + volume.getJobId() + " is running";
    }
}
