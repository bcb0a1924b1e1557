// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.KubernetesDefect;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The VMs of {@code addNodesToKubernetesCluster}: which of them fit, and what the affinity groups have against them. */
final class AddNodesRequest {
    private final Kubernetes kubernetes;
    private final Call call;
    private final KubernetesCluster cluster;

    AddNodesRequest(Kubernetes kubernetes, ClusterJob job) {
        this.kubernetes = kubernetes;
        this.call = job.call();
        this.cluster = job.cluster();
    }

    /** What is left of the nodes asked for; the others are dropped without a word. */
    List<Resource> fitNodes() {
        refuseForeign();
        Refuse.when(
                cluster.is(ClusterState.STOPPED) && !kubernetes.has(KubernetesDefect.ADD_NODES_TO_STOPPED_CLUSTER),
                "Kubernetes cluster : " + cluster.name() + " is in Stopped state");
        var asked = asked();
        var fit = asked.stream().filter(this::fits).toList();
        Refuse.when(fit.isEmpty(), "No valid nodes found to be added to the Kubernetes cluster");
        if (!kubernetes.has(KubernetesDefect.UNFIT_NODES_DROPPED)) {
            refuseUnfit(asked, fit);
        }
        refuseAgainstAffinity(fit);
        Refuse.when(
                cluster.publicIp().isEmpty(),
                "Failed to retrieve public IP for the network: "
                        + cluster.knownNetwork().map(Resource::name).orElse("") + " ");
        return fit;
    }

    private List<Resource> asked() {
        return call.args().resources("nodeids").stream().distinct().toList();
    }

    private void refuseForeign() {
        if (!kubernetes.has(KubernetesDefect.ADD_NODES_WITHOUT_ACCESS_CHECK)) {
            Refuse.withoutAccess(call, cluster.row());
            asked().forEach(vm -> Refuse.withoutAccess(call, vm));
        }
    }

    private static void refuseUnfit(List<Resource> asked, List<Resource> fit) {
        var unfit = asked.stream()
                .filter(vm -> !fit.contains(vm))
                .map(Resource::uuid)
                .collect(Collectors.joining(", "));
        Refuse.when(!unfit.isEmpty(), "Nodes that cannot be added to the Kubernetes cluster: " + unfit);
    }

    private boolean fits(Resource vm) {
        var template = vm.text("templateid");
        return !vm.isRemoved()
                && template != null
                && call.world()
                        .store(Kind.TEMPLATE)
                        .find(template)
                        .filter(image -> image.flag("forcks"))
                        .isPresent()
                && isOnClusterNetwork(vm)
                && kubernetes.clusters().withNode(vm).isEmpty();
    }

    /** Only the default interface counts. */
    private boolean isOnClusterNetwork(Resource vm) {
        for (var nic : vm.fields().path("nic")) {
            if (nic.path("isdefault").asBoolean()) {
                var network = nic.path("networkid").asText();
                return cluster.knownNetwork()
                        .filter(own -> own.uuid().equals(network))
                        .isPresent();
            }
        }
        return false;
    }

    /** The groups of workers bind external nodes as well; what has no host yet is let through. */
    private void refuseAgainstAffinity(List<Resource> fit) {
        for (var group : cluster.affinityGroups(NodeType.WORKER)) {
            var type = String.valueOf(group.text("type"));
            if (type.equals("host anti-affinity")) {
                refuseSharedHosts(group, fit);
            } else if (type.equals("host affinity")) {
                refuseOtherHosts(group, fit);
            }
        }
    }

    private void refuseSharedHosts(Resource group, List<Resource> fit) {
        var taken = new HashSet<>(workerHosts().toList());
        for (var vm : fit) {
            var host = vm.text("hostid");
            Refuse.when(
                    host != null && !taken.add(host),
                    () -> complaint(vm, group) + " already has a worker of the Kubernetes cluster");
        }
    }

    private void refuseOtherHosts(Resource group, List<Resource> fit) {
        var wanted = workerHosts().toList();
        for (var vm : fit) {
            var host = vm.text("hostid");
            Refuse.when(
                    host != null && !wanted.isEmpty() && !wanted.contains(host),
                    () -> complaint(vm, group) + " is not that of the workers of the Kubernetes cluster");
        }
    }

    private Stream<String> workerHosts() {
        return cluster.nodes(NodeType.WORKER).stream()
                .map(ClusterNode::vm)
                .flatMap(vm -> Stream.ofNullable(vm.text("hostid")));
    }

    private static String complaint(Resource vm, Resource group) {
        return "VM " + vm.name() + " violates affinity group " + group.name() + " (" + group.text("type") + "): host "
                + vm.text("hostname");
    }
}
