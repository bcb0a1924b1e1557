// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.OperationTimeoutException;
import io.github.cloudstack4j.core.model.AttachVolumeRequest;
import io.github.cloudstack4j.core.model.DetachVolumeRequest;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.core.model.Volume;
import io.github.cloudstack4j.core.model.VolumeState;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import io.github.cloudstack4j.csi.model.Publication;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings volumes to machines and takes them away. A volume and a machine are worked on by one call at a time, and what counts is where
 * the volume is afterwards, not what a job said: one that was overtaken can tell of a success that no longer holds.
 */
public final class Attachments {
    private static final Set<VolumeState> ATTACHABLE =
            Set.of(VolumeState.ALLOCATED, VolumeState.READY, VolumeState.UPLOADED);

    private final Storage storage;

    /** Attachments of the volumes of {@code storage}. */
    public Attachments(Storage storage) {
        this.storage = storage;
    }

    /** Attaches a volume to a machine; if it is there already, that is that. */
    public Publication publish(String volumeId, String nodeId) {
        var what = "Publishing volume " + volumeId + " to node " + nodeId;
        return storage.calls.joint(
                new Publishing(volumeId, nodeId),
                what,
                deadline -> inTurn(volumeId, nodeId, what, deadline, () -> attach(volumeId, nodeId, what, deadline)));
    }

    /** Takes a volume from a machine, or from whichever it is on; if it is not there, that is that. */
    public void unpublish(String volumeId, @Nullable String nodeId) {
        var what = "Unpublishing volume " + volumeId + (nodeId == null ? "" : " from node " + nodeId);
        storage.calls.joint(new Unpublishing(volumeId, nodeId), what, deadline -> {
            var machineId = nodeId == null ? whereIs(volumeId, deadline) : nodeId;
            return machineId != null
                    && inTurn(volumeId, machineId, what, deadline, () -> detach(volumeId, machineId, what, deadline));
        });
    }

    private record Publishing(String volumeId, String nodeId) {}

    private record Unpublishing(String volumeId, @Nullable String nodeId) {}

    private <R> R inTurn(String volumeId, String machineId, String what, Deadline deadline, Supplier<R> work) {
        return storage.turns.take(
                Turns.volume(volumeId),
                what,
                deadline,
                () -> storage.turns.take(Turns.machine(machineId), what, deadline, work));
    }

    private @Nullable String whereIs(String volumeId, Deadline deadline) {
        return storage.volumes
                .settled(volumeId, deadline)
                .map(Volume::getVirtualMachineId)
                .orElse(null);
    }

    private Publication attach(String volumeId, String machineId, String what, Deadline deadline) {
        var volume = storage.volumes.existing(volumeId, deadline);
        if (at(machineId).test(volume)) {
            return publication(volume);
        }
        var machine = storage.machines.existing(machineId, deadline);
        free(volume, machineId, what, deadline);
        requireFit(volume, machine);
        storage.limits.requireRoom(machine);
        var attached = attachNow(volumeId, machineId, what, deadline);
        storage.limits.changed(machineId, 1);
        return publication(attached);
    }

    private Volume attachNow(String volumeId, String machineId, String what, Deadline deadline) {
        try {
            var attaching = storage.cloud
                    .volumes()
                    .attach(AttachVolumeRequest.builder()
                            .volume(Ref.id(volumeId))
                            .virtualMachine(Ref.id(machineId))
                            .build());
            var after = storage.volumes.afterwards(volumeId, deadline).filter(at(machineId));
            if (after.isPresent()) {
                return after.get();
            }
            // It failed, and its job tells why; or it did not last.
            attaching.await(deadline.left(what));
        } catch (CallInterruptedException | OperationTimeoutException | CsiException e) {
            throw e;
        } catch (CloudStackException e) {
            // Another process may have attached it there, or the answer was lost.
            return storage.volumes
                    .settled(volumeId, deadline)
                    .filter(at(machineId))
                    .orElseThrow(() -> e);
        }
        var now = storage.volumes.existing(volumeId, deadline);
        if (!at(machineId).test(now)) {
            throw new CsiException(
                    CsiCode.ABORTED,
                    what + ": it was attached, but something took it away again: it is " + placeOf(now)
                            + " now. Ask again if it is to be there.");
        }
        return now;
    }

    /** A volume on another machine stays there, unless that machine is gone and cannot be using it. */
    private void free(Volume volume, String machineId, String what, Deadline deadline) {
        var holder = volume.getVirtualMachineId();
        if (holder == null) {
            return;
        }
        var isHeld = volume.getVirtualMachineState() == null
                ? storage.machines.find(holder, deadline).isPresent()
                : !MachineLookup.isGone(volume.getVirtualMachineState());
        if (isHeld) {
            throw new CsiException(
                    CsiCode.FAILED_PRECONDITION,
                    "Volume " + volume.getId() + " is published to node " + holder + ", not to " + machineId
                            + ". Unpublish it there first.");
        }
        detachNow(volume.getId(), holder, what, deadline);
    }

    private static void requireFit(Volume volume, VirtualMachine machine) {
        MachineLookup.requireUsable(machine);
        if (!Objects.equals(volume.getZoneId(), machine.getZoneId())) {
            throw new CsiException(
                    CsiCode.FAILED_PRECONDITION,
                    "Volume " + volume.getId() + " is in zone " + volume.getZoneName() + " (" + volume.getZoneId()
                            + "), but node " + machine.getName() + " (" + machine.getId() + ") is in zone "
                            + machine.getZoneName() + " (" + machine.getZoneId()
                            + "): volumes do not leave their zone.");
        }
        if (!ATTACHABLE.contains(volume.getState())) {
            throw new CsiException(
                    CsiCode.FAILED_PRECONDITION,
                    "Volume " + volume.getId() + " is " + volume.getState() + ", but only one that is "
                            + "Ready, Allocated or Uploaded can be published.");
        }
    }

    private boolean detach(String volumeId, String machineId, String what, Deadline deadline) {
        var isThere = isAt(volumeId, machineId, deadline);
        if (isThere) {
            detachNow(volumeId, machineId, what, deadline);
        }
        return isThere;
    }

    private void detachNow(String volumeId, String machineId, String what, Deadline deadline) {
        try {
            var detaching = storage.cloud
                    .volumes()
                    .detach(DetachVolumeRequest.builder()
                            .volume(Ref.id(volumeId))
                            .build());
            if (storage.volumes
                    .afterwards(volumeId, deadline)
                    .filter(at(machineId))
                    .isPresent()) {
                // It failed, and its job tells why; or it did not last.
                detaching.await(deadline.left(what));
                requireAway(volumeId, machineId, what, deadline);
            }
        } catch (CallInterruptedException | OperationTimeoutException | CsiException e) {
            throw e;
        } catch (CloudStackException e) {
            if (isAt(volumeId, machineId, deadline)) {
                throw e;
            }
        }
        storage.limits.changed(machineId, -1);
    }

    private void requireAway(String volumeId, String machineId, String what, Deadline deadline) {
        if (isAt(volumeId, machineId, deadline)) {
            throw new CsiException(
                    CsiCode.ABORTED,
                    what + ": it was detached, but something attached it again. Ask again if it is to go.");
        }
    }

    private boolean isAt(String volumeId, String machineId, Deadline deadline) {
        return storage.volumes.settled(volumeId, deadline).filter(at(machineId)).isPresent();
    }

    private static Predicate<Volume> at(String machineId) {
        return volume -> machineId.equals(volume.getVirtualMachineId());
    }

    private static Publication publication(Volume volume) {
        return Publication.builder()
                .volumeId(volume.getId())
                .nodeId(Objects.requireNonNull(volume.getVirtualMachineId()))
                .deviceId(volume.getDeviceId())
                .externalUuid(volume.getExternalUuid())
                .build();
    }

    private static String placeOf(Volume volume) {
        return volume.getVirtualMachineId() == null ? "detached" : "on node " + volume.getVirtualMachineId();
    }
}
