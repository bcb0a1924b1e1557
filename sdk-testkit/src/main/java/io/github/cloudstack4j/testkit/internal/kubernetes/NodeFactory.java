// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.resource.MachineSpec;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes and destroys node VMs, one after another, each passing the states a client can watch. */
final class NodeFactory {
    /** The type the guards of other commands recognise a node by. */
    private static final String VM_TYPE = "cksnode";

    private final Kubernetes kubernetes;

    NodeFactory(Kubernetes kubernetes) {
        this.kubernetes = kubernetes;
    }

    /**
     * One node to make, and what it means if that fails.
     *
     * @param failed how the operation ends if the VM cannot be provisioned
     */
    record Order(NodeType type, String name, KubernetesFailure failure, OperationFailure failed) {}

    /** Plans a VM: a row, then Starting on some host, then Running. */
    void thenMake(ClusterJob job, Order order) {
        job.then(() -> {
            var cluster = job.cluster();
            var offering = cluster.offering(order.type()).orElseThrow();
            if (kubernetes.limits().complaint(cluster.owner(), offering, 1).isPresent()) {
                throw order.failed();
            }
            var vm = kubernetes.machines().create(spec(job, order));
            vm.show("lastupdated", null).show("pooltype", null);
            showVlan(vm, cluster.network());
            giveCniConfiguration(vm, cluster, order.type());
            var node = ClusterNode.provisioned(
                    vm, order.type(), cluster.requireVersion().version());
            cluster.add(node);
            job.pause(kubernetes.timings().vmRow());
            thenStart(job, node, order.failure(), order.failed());
        });
    }

    /** The first control node brings the network plugin to the whole cluster. */
    private void giveCniConfiguration(Resource vm, KubernetesCluster cluster, NodeType type) {
        var cni = cluster.plan().cniConfiguration();
        if (cni != null
                && type == NodeType.CONTROL
                && cluster.nodes().stream().noneMatch(node -> node.is(NodeType.CONTROL))) {
            kubernetes.machines().giveUserData(vm, cni, cluster.plan().cniDetails());
        }
    }

    /** The network runs before its nodes do, so that their nics know its VLAN from the beginning. */
    private static void showVlan(Resource vm, Resource network) {
        var vlan = network.text("broadcasturi");
        if (vlan != null) {
            vm.fields()
                    .path("nic")
                    .forEach(nic -> ((ObjectNode) nic).put("isolationuri", vlan).put("broadcasturi", vlan));
        }
    }

    /** Plans the start of a VM that exists: Starting, then on a host, then Running. */
    void thenStart(ClusterJob job, ClusterNode node, KubernetesFailure failure, OperationFailure failed) {
        var half = kubernetes.timings().vmStart().dividedBy(2);
        job.then(() -> beginStart(node.vm(), failure, failed));
        job.then(half, () -> reachHost(node.vm(), failed));
        job.then(half, () -> finishStart(node.vm(), failed));
    }

    private void beginStart(Resource vm, KubernetesFailure failure, OperationFailure failed) {
        if (kubernetes.strikes(failure) || vm.isRemoved()) {
            throw failed;
        }
        try {
            kubernetes.machines().beginStart(vm);
        } catch (ApiFault noCapacity) {
            throw failed;
        }
    }

    private void reachHost(Resource vm, OperationFailure failed) {
        var planned = vm.text("plannedhost");
        if (planned == null) {
            throw failed;
        }
        var host = kubernetes.world().store(Kind.HOST).require(planned);
        vm.show("hostid", host.uuid())
                .show("hostname", host.name())
                .show("hostcontrolstate", "Enabled")
                .show("pooltype", "NetworkFilesystem");
    }

    private void finishStart(Resource vm, OperationFailure failed) {
        if (vm.isRemoved() || vm.text("plannedhost") == null) {
            throw failed;
        }
        kubernetes.machines().finishStart(vm);
    }

    /** Plans the end of a node: stopped, expunging, gone from the cluster and the world. */
    void thenDestroy(ClusterJob job, ClusterNode node) {
        var third = kubernetes.timings().vmDestroy().dividedBy(3);
        job.then(third, () -> kubernetes.machines().stop(node.vm()));
        job.then(third, () -> kubernetes.machines().beginExpunge(node.vm()));
        job.then(third, () -> remove(job.cluster(), node));
    }

    /** Takes a node away at once, as cleaning up after a failure does. */
    void remove(KubernetesCluster cluster, ClusterNode node) {
        kubernetes.machines().expunge(node.vm());
        cluster.remove(node);
    }

    private MachineSpec spec(ClusterJob job, Order order) {
        var cluster = job.cluster();
        var plan = cluster.plan();
        var template = Optional.ofNullable(plan.templates().get(order.type()))
                .or(() -> Optional.ofNullable(plan.template()))
                .orElseThrow();
        var offering = cluster.offering(order.type()).orElseThrow();
        return new MachineSpec(
                order.name(),
                order.name(),
                cluster.owner(),
                job.call().user(),
                plan.zone(),
                offering.row(),
                template,
                List.of(cluster.network()),
                kubernetes.capacity().groupsOfNodes(cluster, order.type()),
                plan.keyPair(),
                VM_TYPE,
                details(plan, order.type()),
                null);
    }

    private static Map<String, String> details(ClusterPlan plan, NodeType type) {
        var details = new LinkedHashMap<String, String>();
        if (type != NodeType.ETCD) {
            details.put("rootdisksize", String.valueOf(plan.rootDiskSize()));
        }
        return details;
    }
}
