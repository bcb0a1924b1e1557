// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.planning;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.SemanticVersion;
import io.github.cloudstack4j.cks.model.VersionState;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.ServiceOffering;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a cloud has to make clusters of: a zone, its smallest fitting offering, and versions two minors apart. */
record Ingredients(String zone, String offering, KubernetesVersion from, KubernetesVersion to) {
    static Ingredients of(CloudStack cloud) {
        var zone = cloud.zones()
                .list(filter -> filter.available(true))
                .first()
                .orElseThrow(() -> new IllegalStateException("There is no zone."));
        var versions = Cks.on(cloud).versions().list(filter -> filter.zone(zone.getId())).stream()
                .filter(version -> VersionState.ENABLED.equals(version.getState()))
                .filter(version -> "Ready".equals(version.getIsoState()) && version.getSemanticVersion() != null)
                .sorted(Comparator.comparing(Ingredients::number))
                .toList();
        for (var from : versions) {
            for (var to : versions) {
                if (hasMinor(versions, from, 1) && isMinorsLater(from, to, 2)) {
                    return new Ingredients(zone.getId(), offering(cloud), from, to);
                }
            }
        }
        throw new IllegalStateException("There are no Kubernetes versions of three minors in a row.");
    }

    private static boolean hasMinor(List<KubernetesVersion> versions, KubernetesVersion from, int later) {
        return versions.stream().anyMatch(version -> isMinorsLater(from, version, later));
    }

    private static boolean isMinorsLater(KubernetesVersion from, KubernetesVersion to, int later) {
        return number(to).getMajor() == number(from).getMajor()
                && number(to).getMinor() == number(from).getMinor() + later;
    }

    private static SemanticVersion number(KubernetesVersion version) {
        return Objects.requireNonNull(version.getSemanticVersion());
    }

    private static String offering(CloudStack cloud) {
        return cloud.serviceOfferings().list().stream()
                .filter(offering -> !offering.isCustomized())
                .filter(offering -> atLeast(2, offering.getCpuNumber()) && atLeast(2048, offering.getMemory()))
                .min(Comparator.comparing(ServiceOffering::getCpuNumber).thenComparing(ServiceOffering::getMemory))
                .orElseThrow(() -> new IllegalStateException("No offering of a fixed size has 2 vCPUs and 2048 MiB."))
                .getId();
    }

    private static boolean atLeast(int least, @Nullable Integer value) {
        return value != null && value >= least;
    }
}
