// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.placement;

import io.github.cloudstack4j.cks.model.ClusterPlacement;
import io.github.cloudstack4j.cks.model.ExclusionReason;
import io.github.cloudstack4j.cks.model.HostChoice;
import io.github.cloudstack4j.cks.model.HostExclusion;
import io.github.cloudstack4j.cks.model.NodePlacement;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.PlacementVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Works out, from a picture of a zone, what the server does with a new cluster. It looks for room three times: when
 * it answers the command, at the beginning of the job, and when it starts each node. The first two only count, and count
 * every host of the zone, be it others' or not, unless the account has dedicated hosts of its own; only the third is
 * strict about dedications. So a cluster may be accepted and fail.
 *
 * @param clusterName the name of the cluster to be
 * @param zoneName the name of its zone
 * @param hosts the hosts of the zone that run machines
 * @param nodes the nodes by type, in the order workers, control, etcd; only types with nodes
 * @param clusterImage what nodes are made from that have no template of their own
 * @param domainHasDedications whether something is dedicated to the whole domain, without which the command does not
 *     look at dedications
 * @param accountHasDedications whether something is dedicated to the account
 */
record PlacementPlan(
        String clusterName,
        String zoneName,
        List<PlannedHost> hosts,
        List<PlannedNodes> nodes,
        PlannedImage clusterImage,
        boolean domainHasDedications,
        boolean accountHasDedications) {

    ClusterPlacement result(List<String> known) {
        var warnings = new ArrayList<>(known);
        var places = nodes.stream().map(this::place).toList();
        var refusal = nodes.stream().flatMap(some -> refusal(some).stream()).findFirst();
        if (refusal.isPresent()) {
            return new ClusterPlacement(places, PlacementVerdict.REFUSED, refusal.get(), false, warnings);
        }
        var emptiest = lateFailure(HostFilling.Order.EMPTIEST_FIRST);
        var fullest = lateFailure(HostFilling.Order.FULLEST_FIRST);
        var tight = emptiest.isPresent() != fullest.isPresent();
        if (tight) {
            warnings.add("The hosts are nearly full: whether the nodes fit depends on the order in which the server"
                    + " fills them.");
        }
        emptiest.ifPresent(failure -> warnings.add("The server would accept the request, and the job fail: \"" + failure
                + "\". The cluster would be left in Error, and would have to be deleted."));
        return new ClusterPlacement(
                places,
                emptiest.isPresent() ? PlacementVerdict.FAILS_LATER : PlacementVerdict.FITS,
                emptiest.orElse(null),
                tight,
                warnings);
    }

    private NodePlacement place(PlannedNodes some) {
        var candidates = new ArrayList<HostChoice>();
        var exclusions = new ArrayList<HostExclusion>();
        for (var host : hosts) {
            var reasons = against(host, some);
            if (reasons.isEmpty()) {
                candidates.add(new HostChoice(host.id(), host.name(), some.roomOn(host.megahertz(), host.bytes())));
            } else {
                exclusions.add(new HostExclusion(host.id(), host.name(), reasons));
            }
        }
        return new NodePlacement(some.type(), some.count(), candidates, exclusions);
    }

    private List<ExclusionReason> against(PlannedHost host, PlannedNodes some) {
        var reasons = new ArrayList<>(againstForGood(host, some));
        if (host.megahertz() < some.megahertz()) {
            reasons.add(ExclusionReason.CPU);
        }
        if (host.bytes() < some.bytes()) {
            reasons.add(ExclusionReason.MEMORY);
        }
        some.groups().stream()
                .filter(group -> !group.allows(host.id(), group.hosts()))
                .map(group -> group.together() ? ExclusionReason.AFFINITY : ExclusionReason.ANTI_AFFINITY)
                .distinct()
                .forEach(reasons::add);
        return reasons;
    }

    /** What does not change while nodes are started. */
    private List<ExclusionReason> againstForGood(PlannedHost host, PlannedNodes some) {
        var reasons = new ArrayList<ExclusionReason>();
        addIf(!host.up(), ExclusionReason.HOST_STATE, reasons);
        addIf(!host.enabled(), ExclusionReason.RESOURCE_STATE, reasons);
        addIf(host.forOthers(), ExclusionReason.DEDICATED_TO_OTHERS, reasons);
        addIf(!host.forOthers() && nodesJoinDedications() && !host.ofGroup(), ExclusionReason.NOT_DEDICATED, reasons);
        addIf(!some.image().fitsHypervisorOf(host), ExclusionReason.HYPERVISOR, reasons);
        addIf(!some.image().fitsArchOf(host), ExclusionReason.ARCHITECTURE, reasons);
        addIf(!host.tags().containsAll(some.tags()), ExclusionReason.HOST_TAGS, reasons);
        return reasons;
    }

    private static void addIf(boolean so, ExclusionReason reason, List<ExclusionReason> reasons) {
        if (so) {
            reasons.add(reason);
        }
    }

    private boolean nodesJoinDedications() {
        return accountHasDedications || domainHasDedications;
    }

    /** What the command itself is answered with, if it is refused. */
    private Optional<String> refusal(PlannedNodes some) {
        if (hasRoom(some, counted(domainHasDedications), host -> true)) {
            return Optional.empty();
        }
        return Optional.of(
                some.keptApart()
                        ? "Host anti-affinity requires " + some.count()
                                + " separate hosts but not enough suitable hosts are available in zone " + zoneName
                        : "Creating Kubernetes cluster failed due to insufficient capacity for " + some.count()
                                + " nodes cluster in zone : " + zoneName + " with service offering : "
                                + some.offering());
    }

    /** What the job fails with, if it does. */
    private Optional<String> lateFailure(HostFilling.Order order) {
        Predicate<PlannedHost> fit = host -> clusterImage.fitsHypervisorOf(host) && clusterImage.fitsArchOf(host);
        if (!nodes.stream().allMatch(some -> hasRoom(some, counted(nodesJoinDedications()), fit))) {
            return Optional.of(
                    "Provisioning the cluster failed due to insufficient capacity in the Kubernetes cluster: ");
        }
        return new HostFilling(order, (host, some) -> againstForGood(host, some).isEmpty(), hosts)
                .firstWithoutHost(List.of(NodeType.ETCD, NodeType.CONTROL, NodeType.WORKER), nodes)
                .map(failed -> failed + " in the Kubernetes cluster : " + clusterName);
    }

    private List<PlannedHost> counted(boolean byDedication) {
        var own = byDedication ? hosts.stream().filter(PlannedHost::ofAccount).toList() : List.<PlannedHost>of();
        return own.isEmpty() ? hosts : own;
    }

    private static boolean hasRoom(PlannedNodes some, List<PlannedHost> counted, Predicate<PlannedHost> fit) {
        var open = counted.stream()
                .filter(PlannedHost::isOpen)
                .filter(host -> host.tags().containsAll(some.tags()))
                .filter(fit)
                .toList();
        if (some.keptApart()) {
            return open.stream()
                            .filter(host -> some.groups().stream()
                                    .noneMatch(group ->
                                            !group.together() && group.hosts().contains(host.id())))
                            .filter(host -> room(some, host) > 0)
                            .count()
                    >= some.count();
        }
        if (some.keptTogether()) {
            return open.stream()
                    .filter(host -> some.groups().stream().allMatch(group -> group.allows(host.id(), group.hosts())))
                    .anyMatch(host -> room(some, host) >= some.count());
        }
        return open.stream().mapToLong(host -> room(some, host)).sum() >= some.count();
    }

    private static long room(PlannedNodes some, PlannedHost host) {
        return some.roomOn(host.megahertz(), host.bytes());
    }
}
