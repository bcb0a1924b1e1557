// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.cks.internal.ClusterApi;
import io.github.cloudstack4j.cks.internal.KubernetesCatalogs;
import io.github.cloudstack4j.cks.internal.nodes.NodesOperation;
import io.github.cloudstack4j.cks.internal.nodes.NodesPlan;
import io.github.cloudstack4j.cks.internal.nodes.NodesPreflight;
import io.github.cloudstack4j.cks.model.AddNodesRequest;
import io.github.cloudstack4j.cks.model.ExternalNodeProblem;
import io.github.cloudstack4j.cks.model.ExternalNodesReport;
import io.github.cloudstack4j.cks.model.ExternalNodesResult;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.RemoveNodesRequest;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationToken;
import io.github.cloudstack4j.core.UnsupportedException;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.JobTicket;
import io.github.cloudstack4j.core.model.Ref;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Machines of your own as workers of clusters that CloudStack manages: storage or GPU machines, machines it did not
 * make. They are added and removed by name or id, and stay yours; CloudStack 4.21 and later.
 *
 * <p>The server drops what it does not like without a word, calls a part of the work a success, and lets go of nodes
 * that are none of these. So everything is looked at here before, and told of each machine after.
 *
 * <p>While a cluster has external nodes, do not change its number of workers (their ports get in the way), do not delete it
 * and do not destroy the machines: remove them first. Thread-safe. Obtain it from {@link Cks#externalNodes()}.
 */
public final class ExternalNodes {
    private final CloudStack cloud;
    private final Connection connection;
    private final KubernetesCatalogs catalogs;

    ExternalNodes(CloudStack cloud, KubernetesCatalogs catalogs) {
        this.cloud = cloud;
        this.connection = cloud.connection();
        this.catalogs = catalogs;
    }

    /**
     * Looks at everything that decides whether machines can join a cluster; changes nothing. It lists the cluster and all
     * others the caller sees, the machines, their templates, the network with its rules, and the affinity groups of workers.
     */
    public ExternalNodesReport preflight(AddNodesRequest request) {
        return new NodesPreflight(cloud, catalogs).look(request);
    }

    /** Looks whether machines can join a cluster; see {@link #preflight(AddNodesRequest)}. */
    public ExternalNodesReport preflight(String nameOrId, Consumer<AddNodesRequest.Builder> nodes) {
        return preflight(adding(nameOrId, nodes));
    }

    /**
     * Makes machines workers of a cluster; sends {@code addNodesToKubernetesCluster}: Importing, Running. The server opens a
     * port to each, looks at its packages over SSH, and reboots it with the data that makes it join.
     *
     * @return what becomes of each machine; see that it {@linkplain ExternalNodesResult#isComplete() is complete}
     * @throws InvalidRequestException before anything is sent, if a {@linkplain #preflight look} shows a problem that the
     *     request neither accepts nor skips
     * @throws ExternalNodesFailedException by way of the operation, if the job fails; rules and an attached ISO may be left
     *     behind then, which keep the machine from being added again
     * @throws UnsupportedException if the server is older than 4.21
     */
    public Operation<ExternalNodesResult> add(AddNodesRequest request) {
        // Of a server that has not got the command its own exception tells more.
        var report = preflight(request)
                .accepting(request.getAccepted())
                .accepting(Set.of(ExternalNodeProblem.Kind.NOT_OFFERED));
        var plan = NodesPlan.adding(request, report);
        var sent = AddNodesRequest.builder()
                .from(request)
                .cluster(Ref.id(plan.clusterId()))
                .nodes(refs(plan.nodes()))
                .build();
        return operation(api().addNodes(sent).execute(), plan);
    }

    /** Makes machines workers of a cluster; see {@link #add(AddNodesRequest)}. */
    public Operation<ExternalNodesResult> add(String nameOrId, Consumer<AddNodesRequest.Builder> nodes) {
        return add(adding(nameOrId, nodes));
    }

    /**
     * Takes external nodes out of a cluster; sends {@code removeNodesFromKubernetesCluster}: RemovingNodes, Running. Each
     * is drained and reset; the machine runs on.
     *
     * @throws InvalidRequestException before anything is sent, if a machine is not an external node of this cluster, or
     *     the cluster is neither Running nor in Alert: the server would not ask
     * @throws ExternalNodesFailedException by way of the operation, if a node could not be removed; it tells which were
     * @throws UnsupportedException if the server is older than 4.21
     */
    public Operation<ExternalNodesResult> remove(RemoveNodesRequest request) {
        var plan = NodesPlan.removing(request, catalogs.clusters().get(request.getCluster()));
        var sent = RemoveNodesRequest.builder()
                .from(request)
                .cluster(Ref.id(plan.clusterId()))
                .nodes(refs(plan.nodes()))
                .build();
        return operation(api().removeNodes(sent).execute(), plan);
    }

    /** Takes external nodes out of a cluster, by their names or ids; see {@link #remove(RemoveNodesRequest)}. */
    public Operation<ExternalNodesResult> remove(String nameOrId, String... nodes) {
        return remove(
                RemoveNodesRequest.builder().cluster(nameOrId).nodes(nodes).build());
    }

    /**
     * Takes up {@link #add adding} or {@link #remove removing} that was started before. Tokens of these are for here: other
     * clients would not know what to tell of the machines.
     *
     * @param nodeIds ids of the machines to tell of, one at least: the job itself does not know which were asked for
     * @throws InvalidRequestException if there is none, or one is no id
     */
    public Operation<ExternalNodesResult> resume(OperationToken<ExternalNodesResult> token, String... nodeIds) {
        var plan = NodesPlan.resuming(token, List.of(nodeIds));
        var job = new OperationToken<>(
                token.getEndpoint(),
                token.getCommand(),
                token.getJobId(),
                token.getResourceId(),
                KubernetesCluster.class,
                token.getStartedAt());
        return NodesOperation.of(plan, support -> connection.resume(job, support), cloud, catalogs.clusters());
    }

    private Operation<ExternalNodesResult> operation(JobTicket<KubernetesCluster> ticket, NodesPlan plan) {
        return NodesOperation.of(
                plan,
                support -> connection.operation(ticket.on(plan.clusterId()), support),
                cloud,
                catalogs.clusters());
    }

    private static AddNodesRequest adding(String nameOrId, Consumer<AddNodesRequest.Builder> nodes) {
        var builder = AddNodesRequest.builder().cluster(nameOrId);
        nodes.accept(builder);
        return builder.build();
    }

    private static List<Ref> refs(List<String> ids) {
        return ids.stream().map(Ref::id).toList();
    }

    private ClusterApi api() {
        return connection.api(ClusterApi.class);
    }
}
