// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.CreateServiceOfferingRequest;
import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A family of service offerings, one for each type of node, that an administrator can have made. Begin with one of
 * {@link #standard()}, {@link #highPerformance()} and {@link #memoryOptimised()}, and change it with {@code
 * OfferingProfile.builder().from(…)}.
 */
@Model
@Value.Immutable
public abstract class OfferingProfile implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Its name, which goes into those of its offerings. */
    public abstract String getName();

    /** What the names of its offerings begin with. */
    @Value.Default
    public String getPrefix() {
        return "cks";
    }

    /** Number of virtual CPUs by type. */
    public abstract Map<NodeType, Integer> getCpuNumbers();

    /** Memory by type, in MiB. */
    public abstract Map<NodeType, Integer> getMemories();

    /** Clock of one virtual CPU in MHz; it must be fixed for CKS. */
    @Value.Default
    public int getCpuSpeed() {
        return 2000;
    }

    /** Size of the root disks of etcd nodes in GiB. Those of other types are as large as the cluster says. */
    @Value.Default
    public long getEtcdRootDiskGb() {
        return 50;
    }

    /** Tags the storage of root disks must carry by type, separated by commas, such as {@code ssd} for etcd. */
    public abstract Map<NodeType, String> getStorageTags();

    /** Tags the hosts must carry by type, separated by commas. */
    public abstract Map<NodeType, String> getHostTags();

    /** Id of the GPU, or of the slice of one, that each worker gets; null for none. Since 4.21. */
    public abstract @Nullable String getVgpuProfileId();

    /** Number of GPUs a worker gets; null for 1. Since 4.21. */
    public abstract @Nullable Integer getGpuCount();

    /** The least that is recommended: for clusters without special needs. */
    public static OfferingProfile standard() {
        return of("standard", 2, 8, 4, 16, 2, 8);
    }

    /** The most that is recommended; give it a GPU with {@code vgpuProfileId}. */
    public static OfferingProfile highPerformance() {
        return of("high-performance", 4, 16, 16, 64, 4, 16);
    }

    /** Much memory for few CPUs: for caches, databases and the like. */
    public static OfferingProfile memoryOptimised() {
        return of("memory-optimised", 2, 16, 8, 64, 2, 16);
    }

    private static OfferingProfile of(
            String name, int controlCpus, int controlGb, int workerCpus, int workerGb, int etcdCpus, int etcdGb) {
        return builder()
                .name(name)
                .cpuNumber(NodeType.CONTROL, controlCpus)
                .cpuNumber(NodeType.WORKER, workerCpus)
                .cpuNumber(NodeType.ETCD, etcdCpus)
                .memory(NodeType.CONTROL, controlGb * 1024)
                .memory(NodeType.WORKER, workerGb * 1024)
                .memory(NodeType.ETCD, etcdGb * 1024)
                .build();
    }

    /** The name of its offering for a type, such as {@code cks-standard-worker}. */
    public final String offeringName(NodeType type) {
        return getPrefix() + "-" + getName() + "-" + type.getWireName();
    }

    /** Its offering for a type, ready to be made. */
    public final CreateServiceOfferingRequest offering(NodeType type) {
        var cpus = getCpuNumbers().get(type);
        var memory = getMemories().get(type);
        if (cpus == null || memory == null) {
            throw new InvalidRequestException("The profile \"" + getName() + "\" does not say how large "
                    + type.getWireName() + " nodes are; give it a cpuNumber and a memory for " + type + ".");
        }
        var offering = CreateServiceOfferingRequest.builder()
                .name(offeringName(type))
                .displayText("Kubernetes " + type.getWireName() + " nodes, " + getName())
                .customized(false)
                .cpuNumber(cpus)
                .cpuSpeed(getCpuSpeed())
                .memory(memory)
                .storageTags(getStorageTags().get(type))
                .hostTags(getHostTags().get(type));
        if (type == NodeType.ETCD) {
            offering.rootDiskSize(getEtcdRootDiskGb());
        }
        if (type == NodeType.WORKER) {
            offering.vgpuProfileId(getVgpuProfileId()).gpuCount(getGpuCount());
        }
        return offering.build();
    }

    /** Refuses what no node can have. */
    @Value.Check
    protected void check() {
        Checks.notBlank("name", getName(), "give the profile a name");
        getCpuNumbers()
                .forEach((type, cpus) -> Checks.atLeast(2, "cpuNumber for " + type, cpus, "nodes need 2 virtual CPUs"));
        getMemories()
                .forEach((type, memory) -> Checks.atLeast(2048, "memory for " + type, memory, "nodes need 2048 MiB"));
    }

    /** Starts an empty OfferingProfile. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an OfferingProfile. */
    public static final class Builder extends ImmutableOfferingProfile.Builder {}
}
