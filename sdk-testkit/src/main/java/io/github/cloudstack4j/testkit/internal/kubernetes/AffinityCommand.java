// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;

/**
 * {@code updateKubernetesClusterAffinityGroups}: replaces the groups of a stopped cluster's nodes, all types at once.
 */
final class AffinityCommand {
    private final Kubernetes kubernetes;

    AffinityCommand(Kubernetes kubernetes) {
        this.kubernetes = kubernetes;
    }

    Answer update(Call call) {
        var row = call.args().requireResource("id");
        var cluster =
                kubernetes.clusters().find(row).orElseThrow(() -> ApiFault.internal("Invalid Kubernetes cluster ID"));
        var events = new EventTrail(kubernetes.world().events(), call.user(), Activity.AFFINITY_UPDATE, cluster);
        try {
            update(call, cluster);
            events.succeeded();
        } catch (ApiFault refusal) {
            events.failed();
            throw refusal;
        }
        return new Answer.One(
                "kubernetescluster", kubernetes.views().of(cluster, call.user().role()));
    }

    private void update(Call call, KubernetesCluster cluster) {
        Refuse.when(
                cluster.isExternallyManaged(),
                "Affinity groups can only be updated for CloudManaged Kubernetes clusters");
        Refuse.when(
                !cluster.is(ClusterState.STOPPED),
                "Kubernetes cluster " + cluster.name()
                        + " must be stopped before updating affinity groups (current state: "
                        + cluster.state().wireName() + ")");
        Refuse.withoutAccess(call, cluster.row());
        var groups = NodeMaps.affinityGroups(call);
        groups.values()
                .forEach(ofType -> ofType.forEach(group -> Refuse.when(
                        !cluster.owner().equals(group.owner()),
                        "Affinity group " + group.name() + " does not belong to the cluster owner account "
                                + cluster.owner().name())));
        cluster.affinityGroups(groups);
        cluster.nodes()
                .forEach(node -> kubernetes
                        .machines()
                        .joinAffinityGroups(node.vm(), kubernetes.capacity().groupsOfNodes(cluster, node.type())));
    }
}
