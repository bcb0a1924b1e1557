// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.quickstart;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.VersionState;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.ServiceOffering;
import io.github.cloudstack4j.core.model.Zone;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What to build the cluster from, found in the cloud at hand. */
record Choice(
        Zone zone,
        KubernetesVersion version,
        KubernetesVersion nextVersion,
        ServiceOffering controlOffering,
        ServiceOffering workerOffering,
        ServiceOffering etcdOffering) {
    private static final int MIN_CORES = 2;
    private static final int MIN_MEMORY_MB = 2048;

    static Choice from(CloudStack cloud) {
        var zone = cloud.zones().list().first().orElseThrow(() -> new IllegalStateException("The cloud has no zone."));
        var versions = Cks.on(cloud).versions().list(filter -> filter.zone(zone.getId())).stream()
                .filter(Choice::isUsable)
                .sorted(Comparator.comparing(KubernetesVersion::getSemanticVersion)
                        .reversed())
                .toList();
        var upgrade = newestUpgrade(versions);
        var offerings = List.copyOf(oneOfEachSize(cloud).values());
        if (offerings.isEmpty()) {
            throw new IllegalStateException("The cloud has no service offering with a fixed size of at least "
                    + MIN_CORES + " cores and " + MIN_MEMORY_MB + " MB.");
        }
        return new Choice(
                zone,
                upgrade.from(),
                upgrade.to(),
                offering(offerings, 1),
                offering(offerings, 2),
                offering(offerings, 0));
    }

    private static SortedMap<Size, ServiceOffering> oneOfEachSize(CloudStack cloud) {
        var bySize = new TreeMap<Size, ServiceOffering>(
                Comparator.comparing(Size::cores).thenComparing(Size::memoryMb));
        cloud.serviceOfferings().list().stream()
                .filter(Choice::isUsable)
                .forEach(offering ->
                        bySize.putIfAbsent(new Size(offering.getCpuNumber(), offering.getMemory()), offering));
        return bySize;
    }

    private record Size(int cores, int memoryMb) {}

    private static boolean isUsable(KubernetesVersion version) {
        return VersionState.ENABLED.equals(version.getState())
                && "Ready".equals(version.getIsoState())
                && version.getSemanticVersion() != null;
    }

    private static boolean isUsable(ServiceOffering offering) {
        return !offering.isCustomized()
                && offering.getCpuNumber() != null
                && offering.getMemory() != null
                && offering.getCpuNumber() >= MIN_CORES
                && offering.getMemory() >= MIN_MEMORY_MB;
    }

    private static Upgrade newestUpgrade(List<KubernetesVersion> newestFirst) {
        for (var to : newestFirst) {
            for (var from : newestFirst) {
                if (from.getSemanticVersion().getMinor()
                                < to.getSemanticVersion().getMinor()
                        && from.getSemanticVersion().isUpgradableTo(to.getSemanticVersion())) {
                    return new Upgrade(from, to);
                }
            }
        }
        throw new IllegalStateException(
                "The cloud has no two enabled Kubernetes versions, with Ready ISOs, one minor version apart.");
    }

    /** A cloud with few offerings gives the same one twice. */
    private static ServiceOffering offering(List<ServiceOffering> smallestFirst, int wanted) {
        return smallestFirst.get(Math.min(wanted, smallestFirst.size() - 1));
    }

    private record Upgrade(KubernetesVersion from, KubernetesVersion to) {}
}
