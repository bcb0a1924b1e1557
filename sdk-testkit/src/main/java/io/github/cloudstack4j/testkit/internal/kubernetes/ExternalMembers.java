// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.engine.ListQuery;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import org.jspecify.annotations.Nullable;

/** {@code addVirtualMachinesToKubernetesCluster} and its opposite: who belongs to an externally managed cluster. */
final class ExternalMembers {
    private static final String REMOVED_LIST = "removevirtualmachinesfromkubernetesclusterresponse";

    private final Kubernetes kubernetes;

    ExternalMembers(Kubernetes kubernetes) {
        this.kubernetes = kubernetes;
    }

    Answer add(Call call) {
        var cluster = externalCluster(call, "VM cannot be added to a CloudStack managed Kubernetes cluster");
        var type = call.args().flag("iscontrolnode") ? NodeType.CONTROL : NodeType.WORKER;
        var vms = call.args().resources("virtualmachineids");
        for (var vm : vms) {
            Refuse.when(vm.isRemoved(), "Invalid VM ID specified");
            Refuse.withoutAccess(call, vm);
        }
        vms.stream()
                .filter(vm -> cluster.node(vm).isEmpty())
                .forEach(vm -> cluster.add(ClusterNode.registered(vm, type)));
        cluster.recount();
        return Answer.success();
    }

    Answer remove(Call call) {
        var cluster = externalCluster(call, "VM cannot be removed from a CloudStack Managed Kubernetes cluster");
        var answer = ListQuery.page(
                call, REMOVED_LIST, call.args().resources("virtualmachineids"), vm -> remove(cluster, vm));
        cluster.recount();
        return answer;
    }

    private KubernetesCluster externalCluster(Call call, String complaint) {
        var row = call.args().requireResource("id");
        var cluster = kubernetes
                .clusters()
                .find(row)
                .orElseThrow(() -> ApiFault.internal("Invalid Kubernetes cluster ID specified"));
        Refuse.when(!cluster.isExternallyManaged(), complaint);
        Refuse.withoutAccess(call, row);
        return cluster;
    }

    private static ObjectNode remove(KubernetesCluster cluster, Resource vm) {
        if (vm.isRemoved()) {
            return outcome(vm, "VM is already removed");
        }
        var node = cluster.node(vm);
        if (node.isEmpty()) {
            return outcome(vm, "VM is not part of the cluster");
        }
        cluster.remove(node.get());
        return outcome(vm, null);
    }

    private static ObjectNode outcome(Resource vm, @Nullable String complaint) {
        var item = JsonNodeFactory.instance.objectNode().put("id", vm.uuid()).put("success", complaint == null);
        return complaint == null ? item : item.put("displaytext", complaint);
    }
}
