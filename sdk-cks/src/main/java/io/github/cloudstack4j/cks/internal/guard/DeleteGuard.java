// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.guard;

import io.github.cloudstack4j.cks.internal.KubernetesIssues;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.VirtualMachines;
import io.github.cloudstack4j.core.model.KnownIssue;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.core.model.VirtualMachineState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A network that was made for a cluster goes with it, so no stranger may be on it. */
final class DeleteGuard implements ClusterGuard {
    private static final List<VirtualMachineState> GONE =
            List.of(VirtualMachineState.DESTROYED, VirtualMachineState.EXPUNGING);

    private final VirtualMachines machines;

    DeleteGuard(VirtualMachines machines) {
        this.machines = machines;
    }

    @Override
    public KnownIssue issue() {
        return KubernetesIssues.DELETE_WITH_STRANGERS;
    }

    @Override
    public Optional<String> objection(KubernetesCluster cluster, Change change) {
        if (!(change instanceof Change.Delete) || !isOnNetworkOfItsOwn(cluster)) {
            return Optional.empty();
        }
        var external = cluster.getNodes().stream()
                .filter(KubernetesNode::isExternalNode)
                .map(KubernetesNode::getName)
                .toList();
        return external.isEmpty()
                ? strangers(cluster)
                : Optional.of("external nodes are part of it: " + external + ".");
    }

    /** The server names such a network after the cluster, and does not tell by any other sign. */
    private static boolean isOnNetworkOfItsOwn(KubernetesCluster cluster) {
        return cluster.getNetworkId() != null && (cluster.getName() + "-network").equals(cluster.getNetworkName());
    }

    private Optional<String> strangers(KubernetesCluster cluster) {
        var nodes = cluster.getNodes().stream().map(KubernetesNode::getId).collect(Collectors.toSet());
        var network = Ref.id(String.valueOf(cluster.getNetworkId()));
        try {
            var strangers =
                    machines
                            .list(filter ->
                                    filter.network(network).listAll(true).project(cluster.getProjectId()))
                            .stream()
                            .filter(machine -> !nodes.contains(machine.getId()) && !GONE.contains(machine.getState()))
                            .map(VirtualMachine::getName)
                            .toList();
            return strangers.isEmpty()
                    ? Optional.empty()
                    : Optional.of("machines that are not part of it use its network: " + strangers + ".");
        } catch (ApiException e) {
            // The server looks too.
            return Optional.empty();
        }
    }
}
