// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.UnsupportedException;
import io.github.cloudstack4j.core.model.HypervisorCapabilities;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.core.model.VolumeType;
import io.github.cloudstack4j.core.spi.TimeSource;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many data disks machines can hold, and do. */
final class AttachLimits {
    private static final Duration CAPABILITIES_LIFETIME = Duration.ofHours(1);
    private static final Duration COUNT_LIFETIME = Duration.ofSeconds(30);

    /** What CloudStack falls back to for hypervisors that it has no number for. */
    private static final int UNKNOWN = 6;

    /** What CloudStack comes with, and the least of it where versions of a hypervisor differ. */
    private static final Map<String, Integer> OUT_OF_THE_BOX = Map.of(
            "kvm", 32,
            "vmware", 59,
            "xenserver", 13,
            "hyperv", 64,
            "simulator", 6);

    private final Map<String, Integer> configured;
    private final Cached<String, List<Integer>> told;
    private final Cached<String, Integer> attached;

    AttachLimits(CloudStack cloud, Map<String, Integer> configured, TimeSource time) {
        this.configured = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.configured.putAll(configured);
        this.told = new Cached<>(time, CAPABILITIES_LIFETIME, hypervisor -> told(cloud, hypervisor));
        this.attached = new Cached<>(time, COUNT_LIFETIME, machine -> (int)
                cloud
                        .volumes()
                        .list(f -> f.virtualMachine(machine)
                                .type(VolumeType.DATADISK)
                                .listAll(true))
                        .stream()
                        .count());
    }

    /** How many data disks a machine of this hypervisor can hold at least. */
    int of(@Nullable String hypervisor) {
        var name = Objects.requireNonNullElse(hypervisor, "");
        return known(name).stream()
                .min(Integer::compare)
                .orElse(OUT_OF_THE_BOX.getOrDefault(name.toLowerCase(Locale.ROOT), UNKNOWN));
    }

    /** The limits of the versions of a hypervisor; empty where nobody tells. */
    private List<Integer> known(String hypervisor) {
        var chosen = configured.get(hypervisor);
        return chosen == null ? told.get(hypervisor) : List.of(chosen);
    }

    /**
     * Refuses a machine that is full, where that is sure: the limit is configured or told, and the same for all versions of its
     * hypervisor. Otherwise the server has the last word, since an administrator may have raised what it comes with.
     */
    void requireRoom(VirtualMachine machine) {
        var limits = known(Objects.requireNonNullElse(machine.getHypervisor(), ""));
        if (limits.size() == 1
                && attached.get(machine.getId()) >= limits.get(0)
                && attached.ask(machine.getId()) >= limits.get(0)) {
            throw new CsiException(
                    CsiCode.RESOURCE_EXHAUSTED,
                    "Node " + machine.getName() + " (" + machine.getId() + ") holds " + limits.get(0)
                            + " data disks, the most its hypervisor " + machine.getHypervisor()
                            + " takes. Unpublish a volume there, or use another node.");
        }
    }

    /** Keeps count of what came to a machine, or left it. */
    void changed(String machineId, int by) {
        attached.change(machineId, count -> count + by);
    }

    /** Only administrators are told. */
    private static List<Integer> told(CloudStack cloud, String hypervisor) {
        try {
            return hypervisor.isEmpty()
                    ? List.of()
                    : cloud.hypervisors().capabilities(f -> f.hypervisor(hypervisor)).stream()
                            .map(HypervisorCapabilities::getMaxDataVolumes)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList();
        } catch (PermissionDeniedException | UnsupportedException notForUsers) {
            return List.of();
        }
    }
}
