// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.NodeOffering;
import io.github.cloudstack4j.cks.model.NodeSize;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.model.OfferingState;
import io.github.cloudstack4j.core.model.ServiceOffering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Judges service offerings for nodes: by what the server insists on, and by what is recommended.
 *
 * @param zoneId the zone of the nodes; null for any
 * @param version the Kubernetes version they will run; null for any
 */
public record OfferingJudge(
        @Nullable String zoneId, @Nullable KubernetesVersion version) {
    private static final List<String> WORDS_FOR_FAST = List.of("ssd", "nvme", "flash");

    /**
     * The best first: what is recommended, then what is possible with the fewest reservations, the smaller the
     * better.
     */
    public static final Comparator<NodeOffering> BEST_FIRST = Comparator.<NodeOffering>comparingInt(
                    judged -> judged.getObstacles().size())
            .thenComparingInt(judged -> judged.getReservations().size())
            .thenComparingInt(judged -> size(judged.getOffering().getCpuNumber()))
            .thenComparingInt(judged -> size(judged.getOffering().getMemory()))
            .thenComparing(judged -> String.valueOf(judged.getOffering().getName()));

    private static int size(@Nullable Integer value) {
        return value == null ? Integer.MAX_VALUE : value;
    }

    public NodeOffering judge(ServiceOffering offering, NodeType type) {
        return NodeOffering.builder()
                .offering(offering)
                .nodeType(type)
                .obstacles(obstacles(offering))
                .reservations(reservations(offering, type))
                .build();
    }

    private List<String> obstacles(ServiceOffering offering) {
        var obstacles = new ArrayList<String>();
        if (offering.isCustomized()
                || offering.getCpuNumber() == null
                || offering.getCpuSpeed() == null
                || offering.getMemory() == null) {
            obstacles.add("its size is not fixed, and CKS takes no custom offerings");
        }
        atLeast(obstacles, "virtual CPUs", offering.getCpuNumber(), NodeSize.LEAST_CPU_NUMBER, "a node needs");
        atLeast(obstacles, "MiB of memory", offering.getMemory(), NodeSize.LEAST_MEMORY, "a node needs");
        if (version != null) {
            var who = "Kubernetes " + version.getName() + " needs";
            atLeast(
                    obstacles,
                    "virtual CPUs",
                    offering.getCpuNumber(),
                    over(version.getMinCpuNumber(), NodeSize.LEAST_CPU_NUMBER),
                    who);
            atLeast(
                    obstacles,
                    "MiB of memory",
                    offering.getMemory(),
                    over(version.getMinMemory(), NodeSize.LEAST_MEMORY),
                    who);
        }
        var zones = offering.getZoneId();
        if (zoneId != null && zones != null && !List.of(zones.split(",")).contains(zoneId)) {
            obstacles.add("it is offered in other zones only: " + offering.getZone());
        }
        if (offering.getState() != null && !OfferingState.ACTIVE.equals(offering.getState())) {
            obstacles.add("it is " + offering.getState() + " and not for new machines");
        }
        if (offering.isSystem()) {
            obstacles.add("it is for machines of the system");
        }
        return obstacles;
    }

    /** What a version asks beyond what every node needs; else there is nothing to add. */
    private static int over(@Nullable Integer needed, int always) {
        return needed == null || needed <= always ? 0 : needed;
    }

    private static void atLeast(List<String> found, String what, @Nullable Integer value, int least, String who) {
        if (value != null && value < least) {
            found.add("it has " + value + " " + what + ", and " + who + " " + least);
        }
    }

    private static List<String> reservations(ServiceOffering offering, NodeType type) {
        var size = NodeSize.recommendedFor(type);
        var found = new ArrayList<String>();
        var nodes = type.getWireName() + " nodes";
        within(found, "virtual CPUs", offering.getCpuNumber(), size.getMinCpuNumber(), size.getMaxCpuNumber(), nodes);
        within(found, "MiB of memory", offering.getMemory(), size.getMinMemory(), size.getMaxMemory(), nodes);
        rootDisk(found, offering, type, size);
        if (size.isSsd() && !isFast(offering)) {
            found.add("nothing in its storage tags says that its root disks are fast, and etcd waits for each write");
        }
        if (offering.isVolatile()) {
            found.add("each restart gives its machines a fresh root disk, and with that a node without its cluster");
        }
        return found;
    }

    /**
     * Control and worker nodes get root disks as large as the cluster says, etcd nodes as large as their offering
     * says.
     */
    private static void rootDisk(List<String> found, ServiceOffering offering, NodeType type, NodeSize size) {
        if (type != NodeType.ETCD) {
            return;
        }
        var disk = Objects.requireNonNullElse(offering.getRootDiskSize(), 0L);
        if (disk == 0) {
            found.add("its root disks are as large as the template's, and " + size.getMinRootDiskGb()
                    + " GiB are recommended");
        } else if (disk < size.getMinRootDiskGb()) {
            found.add("its root disks have " + disk + " GiB, and " + size.getMinRootDiskGb() + " are recommended");
        }
    }

    private static boolean isFast(ServiceOffering offering) {
        var tags = String.valueOf(offering.getStorageTags()).toLowerCase(Locale.ROOT);
        return WORDS_FOR_FAST.stream().anyMatch(tags::contains);
    }

    private static void within(
            List<String> found, String what, @Nullable Integer value, int least, int most, String nodes) {
        if (value != null && (value < least || value > most)) {
            found.add("it has " + value + " " + what + ", and " + least + " to " + most + " are recommended for "
                    + nodes);
        }
    }
}
