// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * How large nodes of a type should be, as it is recommended for CKS. What the server insists on is less: 2
 * virtual CPUs and 2048 MiB.
 */
@Model
@Value.Immutable
public abstract class NodeSize implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Fewest virtual CPUs of a node of any type; the server insists on them. */
    public static final int LEAST_CPU_NUMBER = 2;

    /** Least memory of a node of any type, in MiB; the server insists on it. */
    public static final int LEAST_MEMORY = 2048;

    /** Fewest virtual CPUs. */
    public abstract int getMinCpuNumber();

    /** Most virtual CPUs that are of use. */
    public abstract int getMaxCpuNumber();

    /** Least memory, in MiB. */
    public abstract int getMinMemory();

    /** Most memory that is of use, in MiB. */
    public abstract int getMaxMemory();

    /** Smallest root disk, in GiB. */
    public abstract int getMinRootDiskGb();

    /** Whether the root disk should be a fast SSD: etcd waits for each write to be on disk. */
    @Value.Default
    public boolean isSsd() {
        return false;
    }

    /** What is recommended for nodes of a type. */
    public static NodeSize recommendedFor(NodeType type) {
        return switch (type) {
            case CONTROL -> of(2, 4, 8, 16, 50).build();
            case WORKER -> of(4, 16, 16, 64, 100).build();
            case ETCD -> of(2, 4, 8, 16, 50).ssd(true).build();
        };
    }

    private static Builder of(int minCpus, int maxCpus, int minMemoryGb, int maxMemoryGb, int minDiskGb) {
        return builder()
                .minCpuNumber(minCpus)
                .maxCpuNumber(maxCpus)
                .minMemory(minMemoryGb * 1024)
                .maxMemory(maxMemoryGb * 1024)
                .minRootDiskGb(minDiskGb);
    }

    /** Starts an empty NodeSize. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a NodeSize. */
    public static final class Builder extends ImmutableNodeSize.Builder {}
}
