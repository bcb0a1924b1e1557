// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.plan;

import io.github.cloudstack4j.cks.internal.plan.UpgradePath.Terrain;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.SemanticVersion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which steps lead from a cluster as it is to what is wanted. Pure: the next step depends on nothing but the two, so a plan
 * that was broken off anywhere is taken up by planning again.
 *
 * <p>The order goes by what the server cannot do. Offerings come first, since versions ask for a least size. External nodes
 * are out of the way while the size changes, and join last. What only stopped clusters take is done while a cluster is
 * stopped anyway.
 */
final class ApplyPlanner {
    /** More than any cluster needs. */
    private static final int MOST_STEPS = 60;

    private final Wanted wanted;

    ApplyPlanner(Wanted wanted) {
        this.wanted = wanted;
    }

    /** All steps in their order; empty if the cluster is as wanted. */
    List<Step> steps(@Nullable Picture cluster) {
        var steps = new ArrayList<Step>();
        var picture = cluster;
        for (var step = next(picture); step != null; step = next(picture)) {
            steps.add(step);
            picture = step.after(Objects.requireNonNullElse(picture, made()));
            if (steps.size() > MOST_STEPS) {
                throw new IllegalStateException("A plan that does not end: " + steps);
            }
        }
        return List.copyOf(steps);
    }

    /** What keeps the cluster from becoming as wanted although each of these can be changed in principle. */
    List<String> obstacles(Picture cluster) {
        var obstacles = new ArrayList<String>();
        if (cluster.is(ClusterState.ERROR)) {
            return List.of("the cluster is in Error and will not recover: delete it, then apply again");
        }
        path(cluster).obstacles().forEach(obstacle -> obstacles.add("kubernetesVersion: " + obstacle));
        var restart = needsRestart(cluster);
        if (!restart.isEmpty()
                && !wanted.spec().isRestartAllowed()
                && !cluster.is(ClusterState.STOPPED)
                && wanted.spec().isRunning()) {
            obstacles.add(String.join(" and ", restart)
                    + ": CloudStack changes them while the cluster is stopped; allow that by restartAllowed(true)");
        }
        if (changesNodes(cluster) && !cluster.externalNodes().isEmpty() && wanted.externalNodes() == null) {
            obstacles.add(
                    "workers: CloudStack cannot resize a cluster with external nodes; name them by externalNodes(…),"
                            + " and they are taken out and put back");
        }
        return List.copyOf(obstacles);
    }

    private List<String> needsRestart(Picture cluster) {
        var reasons = new ArrayList<String>();
        if (offeringsDiffer(cluster) && !growsLive(cluster)) {
            reasons.add("offerings");
        }
        if (groupsDiffer(cluster)) {
            reasons.add("affinityGroups");
        }
        return reasons;
    }

    @Nullable
    Step next(@Nullable Picture cluster) {
        if (cluster == null) {
            return new Step.Create(wanted.request(), made());
        }
        if (cluster.is(ClusterState.ALERT)) {
            return new Step.Start(id(cluster), "it is in Alert");
        }
        return cluster.is(ClusterState.STOPPED) ? nextOfStopped(cluster) : nextOfRunning(cluster);
    }

    private @Nullable Step nextOfStopped(Picture cluster) {
        if (groupsDiffer(cluster)) {
            return setGroups(cluster);
        }
        if (offeringsDiffer(cluster) && !externalNodesAreInTheWay(cluster)) {
            return changeOfferings(cluster);
        }
        if (wanted.spec().isRunning()) {
            return new Step.Start(id(cluster), "it is to run");
        }
        return nextOnline(cluster) == null && !offeringsDiffer(cluster)
                ? null
                : new Step.Start(id(cluster), "what follows takes a running cluster");
    }

    private @Nullable Step nextOfRunning(Picture cluster) {
        if (externalNodesAreInTheWay(cluster)) {
            return remove(cluster, cluster.externalNodes(), "they are in the way of the next change");
        }
        if (offeringsDiffer(cluster)) {
            return growsLive(cluster) ? changeOfferings(cluster) : new Step.Stop(id(cluster), "to change offerings");
        }
        if (groupsDiffer(cluster) && wanted.spec().isRunning()) {
            return new Step.Stop(id(cluster), "to change affinity groups");
        }
        var online = nextOnline(cluster);
        if (online != null) {
            return online;
        }
        return wanted.spec().isRunning() ? null : new Step.Stop(id(cluster), "it is not to run");
    }

    /** What is left to do of that which takes a running cluster. */
    private @Nullable Step nextOnline(Picture cluster) {
        var hops = path(cluster).hops();
        if (!hops.isEmpty()) {
            var from = wanted.version(cluster.versionId());
            return new Step.Upgrade(id(cluster), hops.get(0).getId(), numberOf(from), numberOf(hops.get(0)));
        }
        if (!Objects.equals(wanted.autoscaling(), cluster.autoscaling())) {
            return new Step.Autoscale(id(cluster), cluster.autoscaling(), wanted.autoscaling());
        }
        var workers = wanted.spec().getWorkers();
        if (sizeDiffers(cluster) && workers != null) {
            return new Step.Resize(id(cluster), cluster.workers(), workers);
        }
        return nextOfExternalNodes(cluster);
    }

    private @Nullable Step nextOfExternalNodes(Picture cluster) {
        var machines = wanted.externalNodes();
        if (machines == null) {
            return null;
        }
        var surplus = new TreeSet<>(cluster.externalNodes());
        surplus.removeAll(machines.keySet());
        if (!surplus.isEmpty()) {
            return remove(cluster, surplus, "they are not to be nodes");
        }
        var missing = new HashMap<>(machines);
        missing.keySet().removeAll(cluster.externalNodes());
        return missing.isEmpty()
                ? null
                : new Step.AddExternalNodes(id(cluster), missing, wanted.spec().isExternalNodesUpgradedByHand());
    }

    private Step remove(Picture cluster, Set<String> ids, String why) {
        var names = wanted.externalNodes() == null ? Map.<String, String>of() : wanted.externalNodes();
        return new Step.RemoveExternalNodes(
                id(cluster), ids.stream().collect(Collectors.toMap(id -> id, id -> names.getOrDefault(id, id))), why);
    }

    private Step changeOfferings(Picture cluster) {
        var change = wanted.types().stream()
                .sorted()
                .filter(type ->
                        !wanted.offerings().get(type).equals(cluster.offerings().get(type)))
                .map(type -> type + " from "
                        + wanted.offeringName(cluster.offerings().get(type)) + " to "
                        + wanted.offeringName(wanted.offerings().get(type)))
                .collect(Collectors.joining(", "));
        return new Step.ChangeOfferings(id(cluster), wanted.standard(), wanted.offerings(), change);
    }

    private Step setGroups(Picture cluster) {
        var groups = new EnumMap<NodeType, List<String>>(NodeType.class);
        cluster.affinityGroups().forEach((type, ids) -> {
            var ofType = wanted.affinityGroups().getOrDefault(type, ids);
            if (!ofType.isEmpty()) {
                groups.put(type, ofType);
            }
        });
        var change = wanted.affinityGroups().keySet().stream()
                .sorted()
                .map(type -> type + " to " + groups.getOrDefault(type, List.of()))
                .collect(Collectors.joining(", "));
        return new Step.SetAffinityGroups(id(cluster), groups, change);
    }

    private boolean offeringsDiffer(Picture cluster) {
        return wanted.types().stream()
                .anyMatch(type ->
                        !wanted.offerings().get(type).equals(cluster.offerings().get(type)));
    }

    private boolean groupsDiffer(Picture cluster) {
        return wanted.affinityGroups().entrySet().stream()
                .anyMatch(wish -> !Set.copyOf(wish.getValue())
                        .equals(Set.copyOf(cluster.affinityGroups().getOrDefault(wish.getKey(), List.of()))));
    }

    private boolean sizeDiffers(Picture cluster) {
        return wanted.autoscaling() == null
                && wanted.spec().getWorkers() != null
                && wanted.spec().getWorkers() != cluster.workers();
    }

    private boolean changesNodes(Picture cluster) {
        return sizeDiffers(cluster) || offeringsDiffer(cluster);
    }

    private boolean externalNodesAreInTheWay(Picture cluster) {
        return changesNodes(cluster) && !cluster.externalNodes().isEmpty();
    }

    /** Whether every offering that changes becomes larger, and the machines can grow while they run. */
    private boolean growsLive(Picture cluster) {
        return cluster.resizesLive()
                && wanted.types().stream()
                        .allMatch(type -> isAtLeast(
                                wanted.offerings().get(type),
                                cluster.offerings().get(type)));
    }

    private boolean isAtLeast(@Nullable String next, @Nullable String now) {
        var larger = next == null ? null : wanted.known().get(next);
        var smaller = now == null ? null : wanted.known().get(now);
        return larger != null
                && smaller != null
                && !isLess(larger.getCpuNumber(), smaller.getCpuNumber())
                && !isLess(larger.getCpuSpeed(), smaller.getCpuSpeed())
                && !isLess(larger.getMemory(), smaller.getMemory());
    }

    private static boolean isLess(@Nullable Integer one, @Nullable Integer other) {
        return one != null && other != null && one < other;
    }

    private UpgradePath path(Picture cluster) {
        return UpgradePath.between(from(cluster), wanted.version(), terrain());
    }

    /** Offerings are changed before versions are. */
    private Terrain terrain() {
        return wanted.terrain(wanted.offerings());
    }

    private @Nullable SemanticVersion from(Picture cluster) {
        var version = wanted.version(cluster.versionId());
        return version == null ? null : version.getSemanticVersion();
    }

    private static String numberOf(@Nullable KubernetesVersion version) {
        return version == null ? "an unknown version" : String.valueOf(version.getSemanticVersion());
    }

    private static String id(Picture cluster) {
        return Objects.requireNonNullElse(cluster.id(), cluster.name());
    }

    private Picture made() {
        var groups = new EnumMap<NodeType, List<String>>(NodeType.class);
        for (var type : NodeType.values()) {
            groups.put(type, wanted.affinityGroups().getOrDefault(type, List.of()));
        }
        return new Picture(
                null,
                wanted.spec().getName(),
                ClusterState.RUNNING,
                wanted.version().getId(),
                Objects.requireNonNullElse(wanted.request().getWorkers(), 1),
                null,
                wanted.offerings(),
                false,
                groups,
                Set.of());
    }
}
