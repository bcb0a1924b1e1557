// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.Network;
import io.github.cloudstack4j.core.model.VirtualMachine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a cluster is made of beyond its own reply, in the project it belongs to. */
public record ClusterSurroundings(CloudStack cloud, KubernetesCluster cluster) {
    /** Ids are sent in a list, which is not to grow without end. */
    private static final int MACHINES_AT_ONCE = 100;

    /** The machines of all its nodes. */
    public List<VirtualMachine> machines() {
        return machines(cluster.getNodes());
    }

    /** The machines of some of its nodes. */
    public List<VirtualMachine> machines(Collection<KubernetesNode> nodes) {
        var ids = nodes.stream().map(KubernetesNode::getId).toList();
        var machines = new ArrayList<VirtualMachine>();
        for (var from = 0; from < ids.size(); from += MACHINES_AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + MACHINES_AT_ONCE));
            cloud.virtualMachines()
                    .list(f -> f.ids(some).listAll(true).project(cluster.getProjectId()))
                    .forEach(machines::add);
        }
        return machines;
    }

    /** Its network, if it has one that the caller sees. */
    public Optional<Network> network() {
        var id = cluster.getNetworkId();
        return id == null
                ? Optional.empty()
                : cloud.networks().list(f -> f.id(id).listAll(true).project(cluster.getProjectId())).stream()
                        .findFirst();
    }
}
