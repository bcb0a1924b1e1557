// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.model.HypervisorCapabilities;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.core.model.VolumeType;
import io.github.cloudstack4j.core.spi.TimeSource;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How many data disks machines can hold, and do. */
final class AttachLimits {
    private static final Duration CAPABILITIES_LIFETIME = Duration.ofHours(1);
    private static final Duration COUNT_LIFETIME = Duration.ofSeconds(30);

    /** What CloudStack falls back to for hypervisors that it has no number for. */
    private static final int UNKNOWN = 6;

    /**
     * What CloudStack comes with, and the least of it where versions of a hypervisor differ: users are not shown what their machine's host
     * runs. The server has the last word.
     */
    private static final Map<String, Integer> OUT_OF_THE_BOX = Map.of(
            "kvm", 32,
            "vmware", 59,
            "xenserver", 13,
            "hyperv", 64,
            "simulator", 6);

    private final Map<String, Integer> configured;
    private final Cached<String, OptionalInt> told;
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

    /** How many data disks a machine of this hypervisor can hold. */
    int of(@Nullable String hypervisor) {
        var name = Objects.requireNonNullElse(hypervisor, "");
        var chosen = configured.get(name);
        return chosen != null
                ? chosen
                : told.get(name).orElse(OUT_OF_THE_BOX.getOrDefault(name.toLowerCase(Locale.ROOT), UNKNOWN));
    }

    /** Refuses a machine that is full, as far as that can be known without asking each time. */
    void requireRoom(VirtualMachine machine) {
        var limit = of(machine.getHypervisor());
        if (attached.get(machine.getId()) >= limit && attached.ask(machine.getId()) >= limit) {
            throw new CsiException(
                    CsiCode.RESOURCE_EXHAUSTED,
                    "Node " + machine.getName() + " (" + machine.getId() + ") holds " + limit
                            + " data disks, the most its hypervisor " + machine.getHypervisor()
                            + " takes. Unpublish a volume there, or use another node.");
        }
    }

    /** Keeps count of what came to a machine, or left it. */
    void changed(String machineId, int by) {
        attached.change(machineId, count -> count + by);
    }

    /** Administrators are told what hypervisors can do, and may have changed it; the least of all versions counts. */
    private static OptionalInt told(CloudStack cloud, String hypervisor) {
        try {
            return hypervisor.isEmpty() ? OptionalInt.empty() : least(cloud, hypervisor);
        } catch (CloudStackException notForUsers) {
            return OptionalInt.empty();
        }
    }

    private static OptionalInt least(CloudStack cloud, String hypervisor) {
        return cloud.hypervisors().capabilities(f -> f.hypervisor(hypervisor)).stream()
                .map(HypervisorCapabilities::getMaxDataVolumes)
                .filter(Objects::nonNull)
                .flatMapToInt(IntStream::of)
                .min();
    }
}
