// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.cks.internal.ClusterApi;
import io.github.cloudstack4j.cks.model.AddMachinesRequest;
import io.github.cloudstack4j.cks.model.ClusterType;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.RemoveMachinesRequest;
import io.github.cloudstack4j.cks.model.RemovedMachine;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.internal.Connection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Clusters that something other than CloudStack runs, such as the Cluster API, and that are registered with CloudStack to be
 * seen there with their machines. All else about them, deletion too, is with {@link Cks#clusters()}. Since CloudStack 4.19.
 *
 * <p>Thread-safe. Obtain it from {@link Cks#externalClusters()}.
 */
public final class ExternalClusters {
    private final KubernetesClusters clusters;
    private final Connection connection;

    ExternalClusters(KubernetesClusters clusters, Connection connection) {
        this.clusters = clusters;
        this.connection = connection;
    }

    /**
     * Registers a cluster, of which only a name and a zone must be known; sends {@code createKubernetesCluster}. It is Running
     * at once, has no machines, and never a kubeconfig.
     */
    public Operation<KubernetesCluster> register(Consumer<CreateClusterRequest.Builder> request) {
        return clusters.create(builder -> {
            builder.clusterType(ClusterType.EXTERNAL_MANAGED);
            request.accept(builder);
        });
    }

    /**
     * Lists machines as nodes of a registered cluster; sends {@code addVirtualMachinesToKubernetesCluster}. Those it has already
     * stay as they are, so that it does no harm to do it twice.
     *
     * @return the cluster afterwards
     * @throws PermissionDeniedException if the caller may not use one of the machines; none is added then
     * @throws NotFoundException if there is no such machine
     */
    public KubernetesCluster addMachines(AddMachinesRequest request) {
        api().addMachines(request).execute();
        return clusters.get(request.getCluster());
    }

    /** Lists machines as nodes; see {@link #addMachines(AddMachinesRequest)}. */
    public KubernetesCluster addMachines(String nameOrId, Consumer<AddMachinesRequest.Builder> machines) {
        var builder = AddMachinesRequest.builder().cluster(nameOrId);
        machines.accept(builder);
        return addMachines(builder.build());
    }

    /**
     * Takes machines off the list of a registered cluster's nodes; they go on running. Sends
     * {@code removeVirtualMachinesFromKubernetesCluster}.
     *
     * <p>A machine that is not of the cluster is no failure of the command but of that machine. If a reply is lost and the
     * command sent again, machines that left the cluster the first time are reported that way too.
     *
     * @return what became of each machine
     */
    public List<RemovedMachine> removeMachines(RemoveMachinesRequest request) {
        return api().removeMachines(request).execute().items();
    }

    /** Takes machines off the list of nodes; see {@link #removeMachines(RemoveMachinesRequest)}. */
    public List<RemovedMachine> removeMachines(String nameOrId, Consumer<RemoveMachinesRequest.Builder> machines) {
        var builder = RemoveMachinesRequest.builder().cluster(nameOrId);
        machines.accept(builder);
        return removeMachines(builder.build());
    }

    private ClusterApi api() {
        return connection.api(ClusterApi.class);
    }
}
