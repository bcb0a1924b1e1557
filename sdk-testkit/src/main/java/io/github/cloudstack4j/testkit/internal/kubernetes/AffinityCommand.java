// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;

/** {@code updateKubernetesClusterAffinityGroups}: replaces the groups of a stopped cluster's nodes, all types at once. */
final class AffinityCommand {
    private final Kubernetes kubernetes;

    AffinityCommand(Kubernetes kubernetes) {
        this.kubernetes = kubernetes;
    }

    Answer update(Call call) {
        var row = call.args().requireResource("id");
        var cluster =
                kubernetes.clusters().find(row).orElseThrow(() -> ApiFault.internal("Invalid Kubernetes cluster ID"));
        Refuse.when(
                cluster.isExternallyManaged(),
                "Affinity groups can only be updated for CloudManaged Kubernetes clusters");
        Refuse.when(
                !cluster.is(ClusterState.STOPPED),
                "Kubernetes cluster " + cluster.name()
                        + " must be stopped before updating affinity groups (current state: "
                        + cluster.state().wireName() + ")");
        Refuse.withoutAccess(call, row);
        var groups = NodeMaps.affinityGroups(call);
        groups.values()
                .forEach(ofType -> ofType.forEach(group -> Refuse.when(
                        !cluster.owner().equals(group.owner()),
                        "Affinity group " + group.name() + " does not belong to the cluster owner account "
                                + cluster.owner().name())));
        cluster.affinityGroups(groups);
        cluster.nodes().stream()
                .filter(node -> !node.isExternal())
                .forEach(node ->
                        kubernetes.machines().joinAffinityGroups(node.vm(), cluster.affinityGroups(node.type())));
        return new Answer.One(
                "kubernetescluster", kubernetes.views().of(cluster, call.user().role()));
    }
}
