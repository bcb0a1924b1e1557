// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.model.ResourceLimit;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.core.model.Volume;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import io.github.cloudstack4j.csi.model.CapacityRange;
import io.github.cloudstack4j.csi.model.Headroom;
import io.github.cloudstack4j.csi.model.StorageNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What there is to publish volumes to, and room for. */
public final class NodeLookup {
    private static final String VOLUMES = "volume";
    private static final String PRIMARY_STORAGE = "primary_storage";

    private final Storage storage;

    /** Nodes of {@code storage}. */
    public NodeLookup(Storage storage) {
        this.storage = storage;
    }

    /** A machine by id or name. */
    public StorageNode get(String nameOrId) {
        return storage.calls.run("Looking at node " + nameOrId, deadline -> {
            var machine = Uuids.isOne(nameOrId) ? storage.machines.existing(nameOrId, deadline) : named(nameOrId);
            return StorageNode.builder()
                    .id(machine.getId())
                    .name(Objects.requireNonNullElse(machine.getName(), ""))
                    .zoneId(Objects.requireNonNullElse(machine.getZoneId(), ""))
                    .zoneName(machine.getZoneName())
                    .hypervisor(machine.getHypervisor())
                    .state(Objects.requireNonNull(machine.getState()))
                    .maxVolumes(storage.limits.of(machine.getHypervisor()))
                    .build();
        });
    }

    /** The server takes a name for part of one. */
    private VirtualMachine named(String name) {
        var machines = storage.cloud.virtualMachines().list(f -> f.name(name)).stream()
                .filter(machine -> name.equals(machine.getName()))
                .filter(machine -> machine.getState() != null && !MachineLookup.isGone(machine.getState()))
                .toList();
        if (machines.size() == 1) {
            return machines.get(0);
        }
        throw machines.isEmpty()
                ? new CsiException(CsiCode.NOT_FOUND, "There is no node \"" + name + "\".")
                : new CsiException(
                        CsiCode.INVALID_ARGUMENT,
                        "There are " + machines.size() + " machines \"" + name + "\": "
                                + machines.stream().map(VirtualMachine::getId).toList() + "; give the id of one.");
    }

    /** What is left of the quotas. */
    public Headroom headroom() {
        return storage.calls.run("Looking at quotas", deadline -> {
            var limits = storage.cloud.resourceLimits().list().toList();
            var used = storage.cloud.volumes().list().stream()
                    .filter(volume -> !volume.getState().isGone())
                    .toList();
            var capabilities = storage.cloud.capabilities().server();
            return Headroom.builder()
                    .volumes(left(limits, VOLUMES, 1, used.size()))
                    .availableBytes(left(limits, PRIMARY_STORAGE, CapacityRange.GIB, sizeOf(used)))
                    .minimumVolumeBytes(bytes(capabilities.getCustomDiskOfferingMinSize()))
                    .maximumVolumeBytes(bytes(capabilities.getCustomDiskOfferingMaxSize()))
                    .build();
        });
    }

    private static long sizeOf(List<Volume> volumes) {
        return volumes.stream().mapToLong(VolumeView::sizeOf).sum();
    }

    /** Limits are in units; -1 says that there is none. Those of a tag are for offerings with that tag only. */
    private static @Nullable Long left(List<ResourceLimit> limits, String type, long unit, long used) {
        return limits.stream()
                .filter(limit -> type.equals(limit.getResourceTypeName()) && limit.getTag() == null)
                .map(ResourceLimit::getMax)
                .filter(max -> max != null && max >= 0)
                .findFirst()
                .map(max -> Math.max(0, max * unit - used))
                .orElse(null);
    }

    private static @Nullable Long bytes(@Nullable Long gib) {
        return gib == null ? null : gib * CapacityRange.GIB;
    }
}
