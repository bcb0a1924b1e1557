// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All clusters of the world. Removed ones keep their row, as their id stays known to the API, but are no clusters any
 * more.
 */
final class Clusters {
    private final World world;
    private final Map<String, KubernetesCluster> byId = new HashMap<>();

    Clusters(World world) {
        this.world = world;
    }

    KubernetesCluster add(Account owner, ClusterPlan plan) {
        var row = world.add(Kind.KUBERNETES_CLUSTER, owner, plan.name());
        row.show("zoneid", plan.zone().uuid());
        var cluster = new KubernetesCluster(row, plan);
        byId.put(row.uuid(), cluster);
        return cluster;
    }

    void remove(KubernetesCluster cluster) {
        world.remove(cluster.row());
        byId.remove(cluster.id());
    }

    Optional<KubernetesCluster> find(Resource row) {
        return Optional.ofNullable(byId.get(row.uuid()));
    }

    /** Oldest first. */
    Stream<KubernetesCluster> stream() {
        return world.store(Kind.KUBERNETES_CLUSTER).stream().flatMap(row -> find(row).stream());
    }

    /** The cluster this VM is a node of. */
    Optional<KubernetesCluster> withNode(Resource vm) {
        return stream().filter(cluster -> cluster.node(vm).isPresent()).findFirst();
    }
}
