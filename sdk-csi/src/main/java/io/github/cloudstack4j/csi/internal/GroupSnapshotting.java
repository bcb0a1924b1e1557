// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.model.CreateSnapshotFromVmSnapshotRequest;
import io.github.cloudstack4j.core.model.CreateVmSnapshotRequest;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.Snapshot;
import io.github.cloudstack4j.core.model.VmSnapshot;
import io.github.cloudstack4j.core.model.VmSnapshotState;
import io.github.cloudstack4j.core.model.Volume;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import io.github.cloudstack4j.csi.model.CsiGroupSnapshot;
import io.github.cloudstack4j.csi.model.GroupSnapshotSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes snapshots of several volumes at one moment: of their machine first, then from that of each volume. The one of the machine stays
 * until all others are there, so that a call that is made again goes on from the same moment.
 */
public final class GroupSnapshotting {
    private static final String KVM = "KVM";

    private final Storage storage;
    private final SnapshotTaking taking;

    /** Groups of snapshots in {@code storage}. */
    public GroupSnapshotting(Storage storage) {
        this.storage = storage;
        this.taking = new SnapshotTaking(storage);
    }

    /** The group of that spec, taken if there is none. */
    public CsiGroupSnapshot create(GroupSnapshotSpec spec) {
        var what = "Taking group snapshot \"" + spec.getName() + "\"";
        return storage.calls.joint(
                spec,
                what,
                deadline -> storage.turns.take(
                        Turns.name("group", spec.getName()), what, deadline, () -> inTurn(spec, what, deadline)));
    }

    /** The group of that name, as far as it is there. */
    public Optional<CsiGroupSnapshot> find(String name) {
        return storage.calls.run(
                "Looking at group snapshot \"" + name + "\"",
                deadline -> Optional.of(members(name))
                        .filter(some -> !some.isEmpty())
                        .map(some -> view(name, some)));
    }

    /** Deletes all of a group. */
    public void delete(String name) {
        var what = "Deleting group snapshot \"" + name + "\"";
        storage.calls.joint(
                new Deletion(name),
                what,
                deadline -> storage.turns.take(Turns.name("group", name), what, deadline, () -> {
                    var members = members(name);
                    members.forEach(member -> taking.remove(member, what, deadline));
                    return members.size();
                }));
    }

    private record Deletion(String name) {}

    private CsiGroupSnapshot inTurn(GroupSnapshotSpec spec, String what, Deadline deadline) {
        var members = byVolume(members(spec.getName()));
        requireSameVolumes(spec, members);
        if (!members.keySet().containsAll(spec.getVolumes())) {
            var machineId = machineOf(spec, deadline);
            storage.turns.take(Turns.machine(machineId), what, deadline, () -> {
                takeMissing(spec, machineId, members, what, deadline);
                return machineId;
            });
        }
        return view(spec.getName(), members(spec.getName()));
    }

    private void takeMissing(
            GroupSnapshotSpec spec, String machineId, Map<String, Snapshot> members, String what, Deadline deadline) {
        var begun = momentOf(spec, machineId);
        if (begun.isEmpty()) {
            // What there is was taken at a moment that is past, and the rest cannot be taken at it any more.
            members.values().forEach(member -> taking.remove(member, what, deadline));
            members.clear();
        }
        var moment = begun.orElseGet(() -> take(spec, machineId, what, deadline));
        for (var volumeId : spec.getVolumes()) {
            if (!members.containsKey(volumeId)) {
                takeMember(spec, volumeId, moment, what, deadline);
            }
        }
        storage.cloud.vmSnapshots().delete(moment.getId()).await(deadline.left(what));
    }

    private VmSnapshot take(GroupSnapshotSpec spec, String machineId, String what, Deadline deadline) {
        storage.cloud
                .vmSnapshots()
                .create(CreateVmSnapshotRequest.builder()
                        .virtualMachine(Ref.id(machineId))
                        .name(spec.getName())
                        .memoryIncluded(false)
                        .quiesced(spec.isQuiesced() ? true : null)
                        .build())
                .await(deadline.left(what));
        return momentOf(spec, machineId)
                .orElseThrow(() -> new CsiException(
                        CsiCode.ABORTED,
                        what + ": the snapshot of node " + machineId + " was taken, but is gone. Ask again."));
    }

    private Optional<VmSnapshot> momentOf(GroupSnapshotSpec spec, String machineId) {
        return storage.cloud.vmSnapshots().list(f -> f.virtualMachine(machineId)).stream()
                .filter(snapshot -> spec.getName().equals(snapshot.getDisplayName()))
                .filter(snapshot -> VmSnapshotState.READY.equals(snapshot.getState()))
                .findFirst();
    }

    private void takeMember(
            GroupSnapshotSpec spec, String volumeId, VmSnapshot moment, String what, Deadline deadline) {
        var name = spec.getName() + "-" + volumeId;
        var snapshot = taking.find(name)
                .filter(there -> volumeId.equals(there.getVolumeId()))
                .orElseGet(() -> storage.cloud
                        .snapshots()
                        .createFromVmSnapshot(CreateSnapshotFromVmSnapshotRequest.builder()
                                .volume(Ref.id(volumeId))
                                .vmSnapshot(Ref.id(moment.getId()))
                                .name(name)
                                .build())
                        .await(deadline.left(what)));
        var tags = new LinkedHashMap<>(storage.tags.of(null, spec.getTags()));
        tags.put(OwnerTags.GROUP, spec.getName());
        tags.put(OwnerTags.SIZE, Long.toString(VolumeView.sizeOf(storage.volumes.existing(volumeId, deadline))));
        storage.tags.complete(OwnerTags.SNAPSHOT, snapshot.getId(), tags, storage.tags.of(snapshot), deadline);
    }

    private List<Snapshot> members(String name) {
        return storage.cloud.snapshots().list(f -> f.tag(OwnerTags.GROUP, name)).stream()
                .filter(snapshot -> !snapshot.getState().isGone())
                .filter(snapshot -> storage.tags.whose(storage.tags.of(snapshot)) == OwnerTags.Whose.OURS)
                .toList();
    }

    private static Map<String, Snapshot> byVolume(List<Snapshot> members) {
        return members.stream()
                .collect(Collectors.toMap(
                        member -> Objects.requireNonNullElse(member.getVolumeId(), ""),
                        Function.identity(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static void requireSameVolumes(GroupSnapshotSpec spec, Map<String, Snapshot> members) {
        if (!spec.getVolumes().containsAll(members.keySet())) {
            throw new CsiException(
                    CsiCode.ALREADY_EXISTS,
                    "There is a group snapshot \"" + spec.getName() + "\", but of volumes " + members.keySet()
                            + ", not of " + spec.getVolumes() + ". Take another name.");
        }
    }

    private String machineOf(GroupSnapshotSpec spec, Deadline deadline) {
        var volumes = spec.getVolumes().stream()
                .map(id -> storage.volumes.existing(id, deadline))
                .toList();
        var machines = volumes.stream().map(Volume::getVirtualMachineId).collect(Collectors.toSet());
        var machineId = volumes.get(0).getVirtualMachineId();
        if (machines.size() != 1 || machineId == null) {
            throw new CsiException(
                    CsiCode.FAILED_PRECONDITION,
                    "The volumes of group snapshot \"" + spec.getName() + "\" are on nodes "
                            + volumes.stream()
                                    .map(volume -> volume.getVirtualMachineId() == null
                                            ? "none"
                                            : volume.getVirtualMachineId())
                                    .toList()
                            + ", but only what is on one node can be taken at one moment.");
        }
        var machine = storage.machines.existing(machineId, deadline);
        if (!KVM.equalsIgnoreCase(machine.getHypervisor())) {
            throw new CsiException(
                    CsiCode.UNIMPLEMENTED,
                    "Node " + machine.getName() + " runs on " + machine.getHypervisor()
                            + ", but snapshots of several volumes at one moment are for KVM only.");
        }
        return machineId;
    }

    private CsiGroupSnapshot view(String name, List<Snapshot> members) {
        return CsiGroupSnapshot.builder()
                .name(name)
                .snapshots(members.stream().map(storage::view).toList())
                .build();
    }
}
