// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.KubernetesDefect;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of {@code scaleKubernetesCluster}, checked against a cluster in the server's order. */
final class ScaleRequest {
    private static final Set<ClusterState> SCALABLE =
            EnumSet.of(ClusterState.CREATED, ClusterState.RUNNING, ClusterState.STOPPED);

    private final Kubernetes kubernetes;
    private final Call call;
    private final KubernetesCluster cluster;
    private final @Nullable Long size;
    private final List<Resource> removedVms;
    private final @Nullable Boolean autoscalingEnabled;
    private final Map<NodeType, NodeOffering> nodeOfferings;
    private final Optional<NodeOffering> defaultOffering;

    ScaleRequest(Kubernetes kubernetes, Call call, KubernetesCluster cluster) {
        this.kubernetes = kubernetes;
        this.call = call;
        this.cluster = cluster;
        var args = call.args();
        this.size = args.number("size");
        this.removedVms = args.resources("nodeids");
        this.autoscalingEnabled = args.flagIfSent("autoscalingenabled");
        this.nodeOfferings = NodeMaps.offerings(call);
        this.defaultOffering =
                Optional.ofNullable(args.resource("serviceofferingid")).map(NodeOffering::new);
    }

    void validate() {
        refuseEmpty();
        Refuse.withoutAccess(call, cluster.row());
        Targets.refuseExternallyManaged(cluster, "Scale");
        Refuse.when(
                !SCALABLE.contains(cluster.state()),
                "Kubernetes cluster " + cluster.name() + " is in "
                        + cluster.state().wireName() + " state and can not be scaled");
        if (Boolean.TRUE.equals(autoscalingEnabled)) {
            refuseBadAutoscaling();
        }
        if (!removedVms.isEmpty()) {
            refuseBadNodes();
        }
        for (var type : List.of(NodeType.WORKER, NodeType.CONTROL, NodeType.ETCD)) {
            requestedOffering(type).ifPresent(offering -> refuseBadOffering(type, offering));
        }
        if (size != null && size != cluster.size()) {
            refuseBadSize(size);
        }
    }

    /** The bounds to set, or nothing to switch autoscaling off; absent altogether if the request leaves it as it is. */
    Optional<Optional<KubernetesCluster.Autoscaling>> autoscalingChange() {
        if (autoscalingEnabled == null) {
            return Optional.empty();
        }
        var wanted = autoscalingEnabled ? Optional.of(bounds()) : Optional.<KubernetesCluster.Autoscaling>empty();
        return wanted.equals(cluster.autoscaling()) ? Optional.empty() : Optional.of(wanted);
    }

    /**
     * What each type of node must become, in the order the server works through them. Without a map of its own a
     * request means the default offering for every type, even if it only asks for another size: this is why resizing
     * clusters with offerings per type fails.
     */
    Map<NodeType, NodeOffering> offeringChanges() {
        var changes = new EnumMap<NodeType, NodeOffering>(NodeType.class);
        for (var type : List.of(NodeType.CONTROL, NodeType.ETCD, NodeType.WORKER)) {
            var current = cluster.offering(type);
            Refuse.when(
                    nodeOfferings.isEmpty()
                            && current.isEmpty()
                            && kubernetes.has(KubernetesDefect.RESIZE_NEEDS_DEFAULT_OFFERING),
                    "The Kubernetes cluster " + cluster.name() + " does not have a service offering set for node type "
                            + type);
            wantedOffering(type)
                    .filter(wanted -> current.filter(wanted::equals).isEmpty())
                    .ifPresent(wanted -> changes.put(type, wanted));
        }
        return changes;
    }

    Optional<NodeOffering> newDefaultOffering() {
        return defaultOffering;
    }

    /** Whether nodes to remove are named. */
    boolean removesNodes() {
        return !removedVms.isEmpty();
    }

    /** How many control nodes are to be counted off as such. */
    long removedControls() {
        return kubernetes.has(KubernetesDefect.REMOVED_CONTROL_NODE_COUNTS_AS_WORKER)
                ? 0
                : members().stream().filter(node -> node.is(NodeType.CONTROL)).count();
    }

    /** The number of workers asked for; the server takes every named node for a worker. */
    long targetSize() {
        if (!removedVms.isEmpty()) {
            return cluster.size() - removedVms.size() + removedControls();
        }
        return size == null ? cluster.size() : size;
    }

    /**
     * The nodes to remove: the named ones, or the newest workers CloudStack made. Their number alone is compared with
     * the size asked for, though the size has external nodes in it.
     */
    List<ClusterNode> victims() {
        if (!removedVms.isEmpty()) {
            return members().stream().filter(node -> !node.isExternal()).toList();
        }
        var own = cluster.ownWorkers();
        var kept = kubernetes.has(KubernetesDefect.SHRINK_FORGETS_EXTERNAL_NODES)
                ? targetSize()
                : Math.max(0, own.size() - (cluster.size() - targetSize()));
        return own.subList((int) Math.min(own.size(), kept), own.size());
    }

    private List<ClusterNode> members() {
        return cluster.nodes().stream()
                .filter(node -> removedVms.contains(node.vm()))
                .toList();
    }

    private void refuseEmpty() {
        Refuse.when(
                size == null
                        && removedVms.isEmpty()
                        && autoscalingEnabled == null
                        && nodeOfferings.isEmpty()
                        && defaultOffering.isEmpty(),
                "Kubernetes cluster " + cluster.name()
                        + " cannot be scaled, either service offering or cluster size or nodeids to be removed or"
                        + " autoscaling must be passed");
    }

    private void refuseBadAutoscaling() {
        Refuse.when(
                size != null || !removedVms.isEmpty(),
                "Autoscaling can not be passed along with nodeids or clustersize");
        Refuse.when(
                !supportsAutoscaling(cluster.requireVersion().version()),
                "Autoscaling requires Kubernetes Version 1.15.0 or above");
        Refuse.whenNodesCannotReachApi(call);
        var bounds = bounds();
        Refuse.when(bounds.minSize() < 1, "Minsize must be at least than 1");
        Refuse.when(bounds.maxSize() <= bounds.minSize(), "Maxsize must be greater than minsize");
        Refuse.whenOverMaximumSize(call, cluster.owner(), bounds.maxSize() + cluster.controlNodes());
    }

    private boolean supportsAutoscaling(SemanticVersion version) {
        return kubernetes.has(KubernetesDefect.AUTOSCALING_VERSION_AS_TEXT)
                ? version.supportsAutoscaling()
                : !version.isBefore(SemanticVersion.FIRST_WITH_AUTOSCALING);
    }

    private KubernetesCluster.Autoscaling bounds() {
        var minSize = call.args().number("minsize");
        var maxSize = call.args().number("maxsize");
        if (minSize == null || maxSize == null) {
            throw ApiFault.internal("Autoscaling requires minsize and maxsize to be passed");
        }
        return new KubernetesCluster.Autoscaling(minSize, maxSize);
    }

    private void refuseBadNodes() {
        Refuse.when(
                size != null || defaultOffering.isPresent() || nodeOfferings.containsKey(NodeType.WORKER),
                "nodeids can not be passed along with clustersize or service offering");
        var members = members();
        Refuse.when(members.size() != removedVms.size(), "Invalid node ids");
        Refuse.when(
                members.stream().anyMatch(ClusterNode::isExternal)
                        && !kubernetes.has(KubernetesDefect.EXTERNAL_NODE_IN_NODEIDS_STAYS_SCALING),
                "Invalid node ids");
        var controls =
                members.stream().filter(node -> node.is(NodeType.CONTROL)).count();
        Refuse.when(controls >= cluster.controlNodes(), "Can not remove all control nodes from a cluster");
        Refuse.when(members.size() - controls >= cluster.size(), "Can not remove all nodes from a cluster");
    }

    private void refuseBadOffering(NodeType type, NodeOffering offering) {
        Refuse.when(offering.row().isRemoved(), "Failed to find service offering ID: " + offering.id());
        Refuse.when(
                offering.isDynamic(),
                "Custom service offerings are not supported for Kubernetes clusters. Kubernetes cluster : "
                        + cluster.name() + ", service offering : " + offering.name());
        var cannot = "Kubernetes cluster : " + cluster.name() + " cannot be scaled with service offering : "
                + offering.name() + ", ";
        Refuse.when(
                offering.isTooSmallForKubernetes(),
                cannot + "Kubernetes cluster template(CoreOS) needs minimum 2 vCPUs and 2048 MB RAM");
        var version = cluster.requireVersion();
        var needs = "associated Kubernetes version : " + version.name() + " needs minimum ";
        Refuse.when(offering.cpu() < version.minCpu(), cannot + needs + version.minCpu() + " vCPUs");
        Refuse.when(offering.memory() < version.minMemory(), cannot + needs + version.minMemory() + " MB RAM");
        cluster.offering(type)
                .filter(current -> cluster.is(ClusterState.RUNNING) && offering.isLessThan(current))
                .ifPresent(current -> {
                    throw ApiFault.internal("Kubernetes cluster cannot be scaled down for service offering."
                            + " Service offering : " + offering.name()
                            + " offers lesser resources as compared to service offering : " + current.name()
                            + " of Kubernetes cluster : " + cluster.name());
                });
    }

    private void refuseBadSize(long wanted) {
        Refuse.when(
                cluster.is(ClusterState.STOPPED), "Kubernetes cluster : " + cluster.name() + " is in Stopped state");
        Refuse.when(wanted < 1, "Kubernetes cluster : " + cluster.name() + " cannot be scaled for size, " + wanted);
        Refuse.whenOverMaximumSize(call, cluster.owner(), wanted + cluster.controlNodes());
        var added = wanted - cluster.size();
        if (added > 0) {
            wantedOffering(NodeType.WORKER)
                    .or(() -> cluster.offering(NodeType.WORKER))
                    .flatMap(offering -> kubernetes.limits().complaint(cluster.owner(), offering, added))
                    .ifPresent(complaint -> {
                        throw ApiFault.internal("Resource limits prevent scaling the cluster: " + complaint);
                    });
        }
    }

    /** What the request itself says about a type. */
    private Optional<NodeOffering> requestedOffering(NodeType type) {
        return Optional.ofNullable(nodeOfferings.get(type)).or(() -> defaultOffering);
    }

    private Optional<NodeOffering> wantedOffering(NodeType type) {
        var requested = requestedOffering(type);
        var silent = requested.isEmpty() && nodeOfferings.isEmpty();
        return silent && kubernetes.has(KubernetesDefect.SIZE_FORCES_DEFAULT_OFFERING)
                ? cluster.defaultOffering()
                : requested;
    }
}
