// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.internal.resource.Dedications;
import io.github.cloudstack4j.testkit.internal.resource.HostAffinity;
import io.github.cloudstack4j.testkit.internal.resource.Hosts;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server's rough look, before it provisions, whether hosts have room for the nodes of one type. It looks at the
 * account's own dedicated hosts if it has come to look at dedications at all, else at every host of the zone, be it
 * others' or not: what a node really may run on comes up only when it starts.
 */
final class HostCapacity {
    private final World world;
    private final Dedications dedications;

    HostCapacity(World world) {
        this.world = world;
        this.dedications = new Dedications(world);
    }

    /** Nodes of one type that are to find room. */
    record Demand(Account owner, Resource zone, NodeOffering offering, long nodes, List<Resource> groups) {}

    /** What a command answers at once if there is no room: it knows of dedications once the whole domain has some. */
    Optional<String> refusal(Demand demand) {
        var byDedication = dedications.domainGroup(demand.owner().domain()).isPresent();
        return obstacle(demand, hosts(demand, byDedication))
                .map(obstacle -> obstacle.text("Creating Kubernetes cluster failed due to insufficient capacity for "
                        + demand.nodes() + " nodes cluster in zone : "
                        + demand.zone().name()
                        + " with service offering : " + demand.offering().name()));
    }

    /** Whether the job finds room, on hosts that can run the template. */
    boolean fits(Demand demand, Resource template) {
        var hosts = hosts(demand, dedicationGroup(demand.owner()).isPresent());
        return obstacle(demand, hosts.filter(host -> Hosts.canRun(host, template)))
                .isEmpty();
    }

    /** The group that nodes of an account join: its own one first, then its domain's. */
    Optional<Resource> dedicationGroup(Account owner) {
        return dedications.accountGroup(owner).or(() -> dedications.domainGroup(owner.domain()));
    }

    /** A node type's groups and the one for dedicated hosts. */
    List<Resource> groupsOfNodes(KubernetesCluster cluster, NodeType type) {
        return Stream.concat(cluster.affinityGroups(type).stream(), dedicationGroup(cluster.owner()).stream())
                .distinct()
                .toList();
    }

    private Stream<Resource> hosts(Demand demand, boolean byDedication) {
        var own = byDedication ? inZone(demand, dedications.hostsOf(demand.owner()).stream()) : List.<Resource>of();
        return (own.isEmpty() ? inZone(demand, world.store(Kind.HOST).stream()) : own)
                .stream()
                        .filter(Hosts::isOpen)
                        .filter(host -> Hosts.hasTagsFor(host, demand.offering().row()));
    }

    private static List<Resource> inZone(Demand demand, Stream<Resource> hosts) {
        return hosts.filter(host -> demand.zone().uuid().equals(host.text("zoneid")))
                .toList();
    }

    /**
     * Why nodes find no room.
     *
     * @param instead whether the reason stands for the whole text, or goes behind it
     */
    private record Obstacle(String reason, boolean instead) {
        String text(String general) {
            return instead ? reason : general + reason;
        }
    }

    private Optional<Obstacle> obstacle(Demand demand, Stream<Resource> hosts) {
        var groups = demand.groups();
        if (HostAffinity.keepsApart(groups)) {
            var taken = HostAffinity.excludedHosts(world, groups);
            var suitable = hosts.filter(host -> !taken.contains(host.uuid()))
                    .filter(host -> nodesOn(host, demand.offering()) > 0)
                    .count();
            return suitable >= demand.nodes()
                    ? Optional.empty()
                    : Optional.of(new Obstacle(
                            "Host anti-affinity requires " + demand.nodes()
                                    + " separate hosts but not enough suitable hosts are available in zone "
                                    + demand.zone().name(),
                            true));
        }
        if (HostAffinity.keepsTogether(groups)) {
            var required = HostAffinity.requiredHost(world, groups);
            var fits = hosts.filter(host -> required.map(host.uuid()::equals).orElse(true))
                    .anyMatch(host -> nodesOn(host, demand.offering()) >= demand.nodes());
            return fits
                    ? Optional.empty()
                    : Optional.of(new Obstacle(
                            required.map(host -> ", host affinity requires all VMs on host "
                                            + world.store(Kind.HOST)
                                                    .require(host)
                                                    .name())
                                    .orElse(""),
                            false));
        }
        var room = hosts.mapToLong(host -> nodesOn(host, demand.offering())).sum();
        return room >= demand.nodes() ? Optional.empty() : Optional.of(new Obstacle("", false));
    }

    private long nodesOn(Resource host, NodeOffering offering) {
        var byCpu = Hosts.freeMegahertz(world, host) / (offering.cpu() * offering.speed());
        var byMemory = Hosts.freeMemory(world, host) / offering.memory();
        return Math.max(0, Math.min(byCpu, byMemory));
    }
}
