// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.cks.internal.ClusterApi;
import io.github.cloudstack4j.cks.internal.ClusterWatch;
import io.github.cloudstack4j.cks.internal.CniValues;
import io.github.cloudstack4j.cks.internal.EtcdFirewallRules;
import io.github.cloudstack4j.cks.internal.KubernetesCatalogs;
import io.github.cloudstack4j.cks.internal.NodeTemplateCheck;
import io.github.cloudstack4j.cks.internal.PortPlanning;
import io.github.cloudstack4j.cks.internal.RequestChecks;
import io.github.cloudstack4j.cks.internal.ScalePlan;
import io.github.cloudstack4j.cks.internal.guard.Change;
import io.github.cloudstack4j.cks.internal.guard.ClusterGuards;
import io.github.cloudstack4j.cks.internal.repair.RepairActions;
import io.github.cloudstack4j.cks.internal.repair.RepairPlanner;
import io.github.cloudstack4j.cks.internal.topology.TopologyReader;
import io.github.cloudstack4j.cks.model.ClusterConfig;
import io.github.cloudstack4j.cks.model.ClusterFilter;
import io.github.cloudstack4j.cks.model.ClusterSpec;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.ClusterTopology;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.DeleteClusterRequest;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.ScaleRequest;
import io.github.cloudstack4j.cks.model.SshPortPlan;
import io.github.cloudstack4j.cks.model.UpdateAffinityGroupsRequest;
import io.github.cloudstack4j.cks.model.UpgradeRequest;
import io.github.cloudstack4j.cks.model.VersionReport;
import io.github.cloudstack4j.core.AmbiguousNameException;
import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.InternalErrorException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.InvalidStateException;
import io.github.cloudstack4j.core.Listing;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationToken;
import io.github.cloudstack4j.core.ThrottledException;
import io.github.cloudstack4j.core.TransportException;
import io.github.cloudstack4j.core.UnavailableException;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.core.UnsupportedException;
import io.github.cloudstack4j.core.internal.ById;
import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.internal.JobTicket;
import io.github.cloudstack4j.core.internal.Reconciliation;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.Success;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kubernetes clusters run by CloudStack (CloudManaged) or registered with it (ExternalManaged). Clusters are named by
 * id or by exact name; CloudStack lets several carry one name, and then the id is needed.
 *
 * <p>What fails while the server works on it fails with {@link ClusterFailedException}, which carries the cluster, its
 * nodes and its last events. Thread-safe. Obtain it from {@link Cks#clusters()}.
 */
public final class KubernetesClusters {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.cks");
    private static final Duration STATE_POLL = Duration.ofSeconds(3);

    private final CloudStack cloud;
    private final Connection connection;
    private final Catalog<KubernetesCluster, ClusterFilter> catalog;
    private final KubernetesCatalogs catalogs;
    private final RequestChecks checks;
    private final ClusterGuards guards;

    KubernetesClusters(CloudStack cloud, KubernetesCatalogs catalogs) {
        this.cloud = cloud;
        this.connection = cloud.connection();
        this.catalog = catalogs.clusters();
        this.catalogs = catalogs;
        this.checks = new RequestChecks(catalogs.versions());
        this.guards = new ClusterGuards(cloud);
    }

    /** All of this account; sends {@code listKubernetesClusters}. */
    public Listing<KubernetesCluster> list() {
        return catalog.list();
    }

    /** Those that pass a filter; sends {@code listKubernetesClusters}. */
    public Listing<KubernetesCluster> list(ClusterFilter filter) {
        return catalog.list(filter, filter.getPageSize());
    }

    /** Those that pass a filter; sends {@code listKubernetesClusters}. */
    public Listing<KubernetesCluster> list(Consumer<ClusterFilter.Builder> filter) {
        var builder = ClusterFilter.builder();
        filter.accept(builder);
        return list(builder.build());
    }

    /** The one with this id or exact name, if there is one. */
    public Optional<KubernetesCluster> find(String nameOrId) {
        return find(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at, if there is one. */
    public Optional<KubernetesCluster> find(Ref ref) {
        return catalog.find(ref);
    }

    /**
     * The one with this id or exact name.
     *
     * @throws UnknownNameException if no cluster has this name; it suggests names that come near
     * @throws AmbiguousNameException if several have it
     * @throws NotFoundException if no cluster has this id
     */
    public KubernetesCluster get(String nameOrId) {
        return get(Ref.of(nameOrId));
    }

    /** The one that {@code ref} points at; fails as {@link #get(String)} does. */
    public KubernetesCluster get(Ref ref) {
        return catalog.get(ref);
    }

    /**
     * Makes a cluster; sends {@code createKubernetesCluster}. The server checks the request at once and then builds for
     * ten minutes and more: Created, Starting, Running. A cluster that fails on the way is left in Error or Alert for a
     * later {@link #delete(String)}.
     *
     * <p>A default offering is always sent, the workers' if no other is given: the server can never resize or upgrade a
     * cluster that was made without one.
     *
     * @throws InvalidRequestException before anything is sent, if the version is disabled, or cannot have
     *     several control nodes, if a template is not marked as made for Kubernetes nodes, or if the values for a CNI
     *     configuration do not fit its variables
     * @throws AmbiguousOutcomeException if its reply was lost and its job cannot be found; it tells which clusters
     *     of that name came into being meanwhile
     * @throws UnsupportedException before the command is sent, if the server has not got what the request uses of
     *     CloudStack 4.19 and later
     */
    public Operation<KubernetesCluster> create(CreateClusterRequest request) {
        request.getWarnings()
                .forEach(warning -> log.warn("createKubernetesCluster {}: {}", request.getName(), warning));
        CniValues.check(request, cloud, catalogs);
        var complete = new NodeTemplateCheck(cloud).check(withVersionOfItsZone(request));
        var isNew = connection.createdFromNow(KubernetesCluster::getCreated);
        var reconciliation = connection.reconciliation(
                () -> list(filter -> filter.name(complete.getName())).stream().filter(isNew));
        var ticket = reconciliation.explaining(() -> api().create(complete).execute());
        return watched(ticket.resourceId() == null ? knowingItsCluster(ticket, reconciliation) : ticket);
    }

    /** A job that was found after its reply was lost does not tell which cluster it makes. */
    private static JobTicket<KubernetesCluster> knowingItsCluster(
            JobTicket<KubernetesCluster> ticket, Reconciliation<KubernetesCluster> reconciliation) {
        return reconciliation.made().map(cluster -> ticket.on(cluster.getId())).orElse(ticket);
    }

    /** One number may be registered once a zone: which is meant shows only once the zone is known. */
    private CreateClusterRequest withVersionOfItsZone(CreateClusterRequest request) {
        var named = request.getKubernetesVersion();
        if (named == null) {
            return request;
        }
        var zone = connection.inventory().zones().resolve(request.getZone());
        var version = catalogs.version(named, zone.getValue());
        checks.create(request, version);
        return CreateClusterRequest.builder()
                .from(request)
                .zone(zone)
                .kubernetesVersion(Ref.id(version.getId()))
                .build();
    }

    /** Makes a cluster; see {@link #create(CreateClusterRequest)}. */
    public Operation<KubernetesCluster> create(Consumer<CreateClusterRequest.Builder> request) {
        var builder = CreateClusterRequest.builder();
        request.accept(builder);
        return create(builder.build());
    }

    /**
     * Starts a stopped cluster; sends {@code startKubernetesCluster}: Starting, Running. Does nothing to a running one.
     * It also brings a cluster that is stuck in Scaling or Upgrading, or that is in Alert, back to Running.
     *
     * @throws DefectGuardException before anything is sent, if the cluster never came so far as to have an API
     */
    public Operation<KubernetesCluster> start(String nameOrId) {
        var id = guarded(Ref.of(nameOrId), new Change.Start(), false);
        return watched(api().start(new ById(id)).execute().on(id));
    }

    /**
     * Stops all nodes of a cluster; sends {@code stopKubernetesCluster}: Stopping, Stopped. Does nothing
     * to a stopped one.
     *
     * @throws DefectGuardException before anything is sent, if the job that makes the cluster may still be at work: it
     *     would go on
     */
    public Operation<Success> stop(String nameOrId) {
        var id = guarded(Ref.of(nameOrId), new Change.Stop(), false);
        return watched(api().stop(new ById(id)).execute().on(id));
    }

    /**
     * Changes the number of workers, the offerings or the autoscaling of a cluster, or removes nodes; sends
     * {@code scaleKubernetesCluster}: Scaling, Running.
     *
     * <p>Works round two defects of the server before sending. It repeats the current offering of each node type when
     * the number of workers changes, because the server would otherwise force the default offering on every node. And
     * it makes the firewall rules of etcd nodes anew where that is needed to keep the server from revoking them in
     * place of the nodes' SSH rule; that blocks for a few short jobs. Resizes by the cluster's own autoscaler do not
     * pass here: do not let it scale a cluster with etcd nodes.
     *
     * @throws DefectGuardException before anything is sent, where a defect of the server would do harm to the cluster or
     *     make the resize fail for certain, as with external nodes; see {@link ScaleRequest#isDespiteDefects()}
     * @throws InvalidStateException by way of {@link ClusterFailedException}, if the cluster is neither
     *     Running nor Stopped
     */
    public Operation<KubernetesCluster> scale(ScaleRequest request) {
        var cluster = get(request.getCluster());
        guards.check(cluster, new Change.Scale(request), request.isDespiteDefects());
        var plan = ScalePlan.of(request, cluster);
        // In other states the server refuses the change, and may be at work on the rules itself.
        if (plan.changesNodes() && ClusterState.RUNNING.equals(cluster.getState())) {
            new EtcdFirewallRules(cloud.networkRules()).putInOrderBeforeResizing(cluster);
        }
        return watched(api().scale(plan.request()).execute().on(cluster.getId()));
    }

    /** Scales a cluster; see {@link #scale(ScaleRequest)}. */
    public Operation<KubernetesCluster> scale(String nameOrId, Consumer<ScaleRequest.Builder> change) {
        var builder = ScaleRequest.builder().cluster(nameOrId);
        change.accept(builder);
        return scale(builder.build());
    }

    /**
     * Gives the nodes of a stopped cluster other affinity groups, in place of all they have; sends
     * {@code updateKubernetesClusterAffinityGroups}. Since 4.23.
     *
     * @throws InvalidStateException if the cluster is not Stopped
     * @throws UnsupportedException before it is sent, if the server is older than 4.23
     */
    public KubernetesCluster updateAffinityGroups(UpdateAffinityGroupsRequest request) {
        return api().updateAffinityGroups(request).execute();
    }

    /** Gives nodes other affinity groups; see {@link #updateAffinityGroups(UpdateAffinityGroupsRequest)}. */
    public KubernetesCluster updateAffinityGroups(
            String nameOrId, Consumer<UpdateAffinityGroupsRequest.Builder> groups) {
        var builder = UpdateAffinityGroupsRequest.builder().cluster(nameOrId);
        groups.accept(builder);
        return updateAffinityGroups(builder.build());
    }

    /**
     * Brings a running cluster to another version, node by node, control nodes first; sends
     * {@code upgradeKubernetesCluster}: Upgrading, Running. Etcd nodes, and external nodes marked for manual upgrade,
     * are left as they are.
     *
     * @throws InvalidRequestException before anything is sent, if the version is disabled, older, or more than one
     *     minor version away
     * @throws DefectGuardException before anything is sent, if the cluster has no default offering, or the server cannot
     *     reach its nodes; see {@link UpgradeRequest#isDespiteDefects()}
     * @throws InvalidStateException by way of {@link ClusterFailedException}, if the cluster is not Running
     */
    public Operation<KubernetesCluster> upgrade(UpgradeRequest request) {
        var cluster = get(request.getCluster());
        var target = catalogs.version(request.getKubernetesVersion(), cluster.getZoneId());
        checks.upgrade(cluster, target);
        guards.check(cluster, new Change.Upgrade(), request.isDespiteDefects());
        var resolved = UpgradeRequest.builder()
                .from(request)
                .cluster(Ref.id(cluster.getId()))
                .kubernetesVersion(Ref.id(target.getId()))
                .build();
        return watched(api().upgrade(resolved).execute().on(cluster.getId()));
    }

    /** Upgrades a cluster to the version with this name, number or id; see {@link #upgrade(UpgradeRequest)}. */
    public Operation<KubernetesCluster> upgrade(String nameOrId, String version) {
        return upgrade(UpgradeRequest.builder()
                .cluster(nameOrId)
                .kubernetesVersion(version)
                .build());
    }

    /**
     * Looks for the way to a version over the registered ones, minor version by minor version, and for what stands in it.
     * Sends only what reads. The plan tells which nodes are left behind, as far as the server shows that.
     *
     * @param version name, number or id of the supported version to get to
     * @throws UnknownNameException if there is no such cluster, or no such version in its zone
     */
    public UpgradePlan planUpgrade(String nameOrId, String version) {
        return planUpgrade(nameOrId, version, Set.of());
    }

    /**
     * The same for one who knows which external nodes are marked for manual upgrade, which the server does not show; see
     * {@link #planUpgrade(String, String)}.
     *
     * @param upgradedByHand names or ids of nodes that were added with the mark
     */
    public UpgradePlan planUpgrade(String nameOrId, String version, Set<String> upgradedByHand) {
        return plans().planUpgrade(nameOrId, Ref.of(version), upgradedByHand);
    }

    /**
     * The Kubernetes version of each node, held against the cluster's and against the latest to be had. Tells external
     * nodes that upgrades have left behind, and nodes so old that Kubernetes does not support them beside the control
     * plane. Sends only what reads.
     */
    public VersionReport versionReport(String nameOrId) {
        return plans().report(nameOrId);
    }

    /**
     * Compares what is wanted with what there is, and plans the steps from one to the other. Changes nothing until the
     * plan is executed; the plan is empty if there is nothing to do. The cluster is the one of the spec's name.
     *
     * <p>Let one process at a time apply a spec: CloudStack lets several clusters have one name, so two that find none at
     * the same instant both make one.
     *
     * @throws AmbiguousNameException if several clusters have that name
     * @throws UnknownNameException if something that the spec names does not exist
     */
    public ApplyPlan apply(ClusterSpec spec) {
        return plans().planFor(spec);
    }

    /** Plans for what is wanted; see {@link #apply(ClusterSpec)}. */
    public ApplyPlan apply(Consumer<ClusterSpec.Builder> spec) {
        var builder = ClusterSpec.builder();
        spec.accept(builder);
        return apply(builder.build());
    }

    ClusterPlans plans() {
        return new ClusterPlans(cloud, catalogs, this);
    }

    /**
     * Deletes a cluster with its nodes, and with its network if that was made for it; sends
     * {@code deleteKubernetesCluster}: Destroying, then gone. The registration of an externally managed cluster is
     * deleted, its machines stay.
     *
     * @throws DefectGuardException before anything is sent, if external nodes or other machines are on the network that
     *     was made for the cluster; see {@link DeleteClusterRequest#isDespiteDefects()}
     * @throws InvalidStateException by way of {@link ClusterFailedException}, if the cluster is in none of Running,
     *     Stopped, Alert, Error and Destroying, or still has external nodes
     */
    public Operation<Success> delete(String nameOrId) {
        return delete(DeleteClusterRequest.builder().cluster(nameOrId).build());
    }

    /**
     * Deletes a cluster, an externally managed one with its machines if the request says so; see
     * {@link #delete(String)}.
     */
    public Operation<Success> delete(DeleteClusterRequest request) {
        var id = guarded(request.getCluster(), new Change.Delete(), request.isDespiteDefects());
        var resolved =
                DeleteClusterRequest.builder().from(request).cluster(Ref.id(id)).build();
        return watched(api().delete(resolved).execute().on(id));
    }

    /** Deletes a cluster; see {@link #delete(DeleteClusterRequest)}. */
    public Operation<Success> delete(String nameOrId, Consumer<DeleteClusterRequest.Builder> how) {
        var builder = DeleteClusterRequest.builder().cluster(nameOrId);
        how.accept(builder);
        return delete(builder.build());
    }

    /**
     * The kubeconfig of a cluster's administrator, as text: a secret. Sends {@code getKubernetesClusterConfig}.
     *
     * @throws InvalidStateException if the cluster has none yet, or never will: it failed early, or is
     *     externally managed
     */
    public String kubeconfig(String nameOrId) {
        return config(nameOrId).getKubeconfig();
    }

    /** The kubeconfig of a cluster with its name and id; see {@link #kubeconfig(String)}. */
    public ClusterConfig config(String nameOrId) {
        return api().config(new ById(idOf(nameOrId))).execute();
    }

    /**
     * The kubeconfig of a cluster's administrator, read: where it leads, and until when its certificate counts. Sends
     * {@code getKubernetesClusterConfig}.
     *
     * @throws InvalidStateException as {@link #kubeconfig(String)} does
     */
    public Kubeconfig readKubeconfig(String nameOrId) {
        return Kubeconfig.parse(kubeconfig(nameOrId), connection.time());
    }

    /**
     * What is wrong with a cluster, and what would mend it: stuck operations, machines that are down, rules that are
     * missing, too wide or in the wrong order. Looks only; nothing is done before {@link RepairPlan#execute()}.
     */
    public RepairPlan repair(String nameOrId) {
        var topology = topology(nameOrId);
        return new RepairPlan(topology, new RepairPlanner(cloud).diagnose(topology), new RepairActions(cloud, this));
    }

    /**
     * The public ports that a cluster will take on its network's address, and what is in the way there. Looks at the rules
     * of the network that the request names; without one nothing can be in the way. A root administrator's look includes
     * the setting {@code cloud.kubernetes.etcd.node.start.port}; others get its default.
     */
    public SshPortPlan planPorts(CreateClusterRequest request) {
        return new PortPlanning(cloud).plan(request);
    }

    /**
     * The picture of a cluster: its nodes with their machines, versions, addresses and SSH endpoints, its network and the
     * rules that lead in, its etcd, and what is not as it should be. Lists the cluster, its machines, its network and the
     * rules there, one list each, of machines one for every hundred; what the caller may not see is left out with a warning.
     *
     * @throws UnknownNameException if no cluster has this name
     * @throws NotFoundException if no cluster has this id
     */
    public ClusterTopology topology(String nameOrId) {
        return new TopologyReader(cloud, version -> catalogs.versions().find(version)).read(get(nameOrId));
    }

    /**
     * Waits until a cluster is in a state, whoever brings it there. {@link ClusterState#DESTROYED} also means that it
     * is gone. Once the cluster was seen, a server that does not answer for a while does not end the wait.
     *
     * @return the cluster in that state, or as it was seen last before it was gone
     * @throws UnknownNameException if there is no such cluster to begin with, not even one to see it destroyed
     * @throws NotFoundException the same, for an id
     * @throws ClusterStateException if time runs out, or the cluster goes to Error, from where it goes nowhere
     */
    public KubernetesCluster awaitState(String nameOrId, ClusterState state, Duration atMost) {
        var time = connection.time();
        var start = time.now();
        var cluster = get(nameOrId);
        while (!state.equals(cluster.getState())) {
            if (ClusterState.ERROR.equals(cluster.getState()) && !ClusterState.DESTROYED.equals(state)) {
                throw new ClusterStateException(cluster, state, "it failed and will not recover; look at its events.");
            }
            var left = atMost.minus(Duration.between(start, time.now()));
            if (left.isZero() || left.isNegative()) {
                throw new ClusterStateException(
                        cluster, state, "it did not get there within " + atMost.toSeconds() + " s.");
            }
            pause(left.compareTo(STATE_POLL) < 0 ? left : STATE_POLL, cluster, state);
            var seen = lookAgain(cluster);
            if (seen.isEmpty()) {
                return gone(cluster, state);
            }
            cluster = seen.get();
        }
        return cluster;
    }

    /** A look that came to nothing says nothing about the cluster: it is taken to be as it was. */
    private Optional<KubernetesCluster> lookAgain(KubernetesCluster last) {
        try {
            return catalog.find(Ref.id(last.getId()));
        } catch (TransportException | UnavailableException | ThrottledException | InternalErrorException e) {
            log.debug("Cluster {}: cannot look at it now: {}", last.getName(), e.getMessage());
            return Optional.of(last);
        }
    }

    private static KubernetesCluster gone(KubernetesCluster last, ClusterState wanted) {
        if (ClusterState.DESTROYED.equals(wanted)) {
            return last;
        }
        throw new ClusterStateException(last, wanted, "it was deleted.");
    }

    private void pause(Duration pause, KubernetesCluster cluster, ClusterState state) {
        try {
            connection.time().sleep(pause, new CompletableFuture<>());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    "The wait for cluster " + cluster.getName() + " to be " + state + " was interrupted.", e);
        }
    }

    /**
     * Takes up an operation on a cluster that was started before; beyond
     * {@link io.github.cloudstack4j.core.Operations#resume(OperationToken)} it shows the cluster's state in its
     * progress and its failure.
     */
    public <T> Operation<T> resume(OperationToken<T> token) {
        return connection.resume(token, new ClusterWatch<>(cloud, catalog));
    }

    /** The id, once the guards have let the change pass; a cluster that cannot be seen is left to the server. */
    private String guarded(Ref ref, Change change, boolean despiteDefects) {
        var id = catalog.resolve(ref);
        catalog.find(id).ifPresent(cluster -> guards.check(cluster, change, despiteDefects));
        return id.getValue();
    }

    private <T> Operation<T> watched(JobTicket<T> ticket) {
        return connection.operation(ticket, new ClusterWatch<>(cloud, catalog));
    }

    private String idOf(String nameOrId) {
        return catalog.resolve(Ref.of(nameOrId)).getValue();
    }

    private ClusterApi api() {
        return connection.api(ClusterApi.class);
    }
}
