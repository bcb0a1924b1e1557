// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.JobStatus;
import io.github.cloudstack4j.core.model.Volume;
import io.github.cloudstack4j.core.model.VolumeType;
import io.github.cloudstack4j.core.spi.TimeSource;
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

    VolumeLookup(CloudStack cloud, TimeSource time) {
        this.cloud = cloud;
        this.byId = new BatchedLookup<>(
                time, ids -> cloud.volumes().list(f -> f.ids(ids).listAll(true)).stream(), Volume::getId);
    }

    /** A volume as it is now; empty if there is none, which the server has said. */
    Optional<Volume> find(String id, Deadline deadline) {
        return Uuids.isOne(id) ? byId.find(id, "looking at volume " + id, deadline) : Optional.empty();
    }

    /** A volume once nothing is at work on it. */
    Optional<Volume> settled(String id, Deadline deadline) {
        return settled(find(id, deadline), deadline);
    }

    /** The same of one that was just looked at. */
    Optional<Volume> settled(Volume seen, Deadline deadline) {
        return settled(Optional.of(seen), deadline);
    }

    /** A volume once the job that was just begun on it, and all others, are done with it. */
    Optional<Volume> afterwards(String id, Deadline deadline) {
        deadline.pause(FIRST_PAUSE, "volume " + id + " is being worked on");
        return settled(id, deadline);
    }

    private Optional<Volume> settled(Optional<Volume> seen, Deadline deadline) {
        var volume = seen;
        for (var pause = FIRST_PAUSE; volume.filter(VolumeLookup::isBusy).isPresent(); pause = longer(pause)) {
            deadline.pause(pause, "volume " + volume.get().getId() + " is busy: " + stateOf(volume.get()));
            volume = find(volume.get().getId(), deadline);
        }
        return volume;
    }

    private static Duration longer(Duration pause) {
        var longer = pause.multipliedBy(3).dividedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    /** The same of one that was just looked at. */
    Volume existing(Volume seen, Deadline deadline) {
        return existing(settled(seen, deadline), seen.getId());
    }

    /** A volume that must be there, once nothing is at work on it. */
    Volume existing(String id, Deadline deadline) {
        return existing(settled(id, deadline), id);
    }

    private static Volume existing(Optional<Volume> volume, String id) {
        return volume.filter(there -> !there.getState().isGone())
                .orElseThrow(() -> new CsiException(CsiCode.NOT_FOUND, "There is no volume " + id + "."));
    }

    /** All live ones of exactly this name that the caller owns. */
    List<Volume> named(String name) {
        return cloud.volumes().list(f -> f.name(name).type(VolumeType.DATADISK)).stream()
                .filter(volume -> name.equals(volume.getName()))
                .filter(volume -> !volume.getState().isGone())
                .toList();
    }

    /** Whether a job is at work on it. */
    static boolean isBusy(Volume volume) {
        return volume.getState().isTransitional()
                || volume.getJobId() != null && JobStatus.PENDING.equals(volume.getJobStatus());
    }

    private static String stateOf(Volume volume) {
        return volume.getJobId() == null
                ? "it is " + volume.getState()
                : "it is " + volume.getState() + ", and job " + volume.getJobId() + " is running";
    }
}
