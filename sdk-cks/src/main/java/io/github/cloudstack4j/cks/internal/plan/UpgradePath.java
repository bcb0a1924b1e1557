// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.plan;

import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.SemanticVersion;
import io.github.cloudstack4j.cks.model.VersionState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The registered versions a cluster passes through on its way to another, one minor version at a time; or what stands in
 * the way.
 */
record UpgradePath(List<KubernetesVersion> hops, List<String> obstacles) {
    UpgradePath {
        hops = List.copyOf(hops);
        obstacles = List.copyOf(obstacles);
    }

    /** Where a path is looked for: the versions of the cluster's zone, its architecture, and what else speaks against one. */
    record Terrain(
            List<KubernetesVersion> registered,
            @Nullable String arch,
            Function<KubernetesVersion, List<String>> complaints) {
        /** Why clusters cannot be brought to {@code version}; empty if they can. */
        List<String> whyNot(KubernetesVersion version) {
            var reasons = new ArrayList<String>();
            var name = version.getName();
            if (VersionState.DISABLED.equals(version.getState())) {
                reasons.add(name + " is disabled");
            }
            if (version.getIsoState() != null && !"Ready".equals(version.getIsoState())) {
                reasons.add("the ISO of " + name + " is " + version.getIsoState() + ", not Ready");
            }
            if (arch != null && version.getArch() != null && !arch.equals(version.getArch())) {
                reasons.add(name + " is for " + version.getArch() + ", the cluster's nodes are " + arch);
            }
            reasons.addAll(complaints.apply(version));
            return List.copyOf(reasons);
        }

        /** The latest version that clusters can be brought to. */
        @Nullable
        SemanticVersion latest() {
            return registered.stream()
                    .filter(version -> version.getSemanticVersion() != null)
                    .filter(version -> whyNot(version).isEmpty())
                    .map(UpgradePath::number)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    static UpgradePath between(@Nullable SemanticVersion from, KubernetesVersion target, Terrain terrain) {
        var to = target.getSemanticVersion();
        if (from == null || to == null) {
            return blocked("the versions cannot be compared: the cluster has " + from + ", the target is " + to);
        }
        if (to.equals(from)) {
            return new UpgradePath(List.of(), List.of());
        }
        if (to.compareTo(from) < 0) {
            return blocked("the cluster runs " + from + ", and CloudStack cannot take it back to " + to);
        }
        if (to.getMajor() != from.getMajor()) {
            return blocked("CloudStack upgrades within one major version only, not from " + from + " to " + to);
        }
        var hops = new ArrayList<KubernetesVersion>();
        var obstacles = new ArrayList<String>();
        for (int minor = from.getMinor() + 1; minor < to.getMinor(); minor++) {
            addLatestOf(from.getMajor(), minor, terrain, hops, obstacles);
        }
        obstacles.addAll(terrain.whyNot(target));
        hops.add(target);
        return obstacles.isEmpty() ? new UpgradePath(hops, List.of()) : new UpgradePath(List.of(), obstacles);
    }

    private static void addLatestOf(
            int major, int minor, Terrain terrain, List<KubernetesVersion> hops, List<String> obstacles) {
        var ofMinor = terrain.registered().stream()
                .filter(version -> version.getSemanticVersion() != null)
                .filter(version ->
                        number(version).getMajor() == major && number(version).getMinor() == minor)
                .sorted(Comparator.comparing(UpgradePath::number).reversed())
                .toList();
        var usable = ofMinor.stream()
                .filter(version -> terrain.whyNot(version).isEmpty())
                .findFirst();
        if (usable.isPresent()) {
            hops.add(usable.get());
        } else if (ofMinor.isEmpty()) {
            obstacles.add(
                    "no version " + major + "." + minor + " is registered in the zone, and minor versions cannot be"
                            + " skipped: register one with versions().add(…)");
        } else {
            obstacles.add("no registered version " + major + "." + minor + " can be used, and minor versions cannot be"
                    + " skipped: "
                    + ofMinor.stream()
                            .flatMap(version -> terrain.whyNot(version).stream())
                            .distinct()
                            .collect(Collectors.joining("; ")));
        }
    }

    private static UpgradePath blocked(String obstacle) {
        return new UpgradePath(List.of(), List.of(obstacle));
    }

    static SemanticVersion number(KubernetesVersion version) {
        return Objects.requireNonNull(version.getSemanticVersion());
    }
}
