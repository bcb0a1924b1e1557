// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cluster and its nodes. Whoever touches it holds the world's lock. */
final class KubernetesCluster {
    private final Resource row;
    private final ClusterPlan plan;
    private final List<ClusterNode> nodes = new ArrayList<>();
    private final Map<NodeType, NodeOffering> offerings = new EnumMap<>(NodeType.class);
    private final Map<NodeType, List<Resource>> affinityGroups = new EnumMap<>(NodeType.class);
    private ClusterState state = ClusterState.CREATED;
    private @Nullable SupportedVersion version;
    private @Nullable NodeOffering defaultOffering;
    private @Nullable Autoscaling autoscaling;
    private @Nullable Resource publicIp;
    private long size;
    private long controlNodes;
    private long cores;
    private long memory;
    private String endpoint = "";
    private boolean kubeconfigFetched;
    private boolean leftForCollection;

    /** The bounds the autoscaler keeps the number of workers in. */
    record Autoscaling(long minSize, long maxSize) {}

    KubernetesCluster(Resource row, ClusterPlan plan) {
        this.row = row;
        this.plan = plan;
        this.version = plan.version();
        this.defaultOffering = plan.defaultOffering();
        this.offerings.putAll(plan.offerings());
        this.affinityGroups.putAll(plan.affinityGroups());
        this.size = plan.size();
        this.controlNodes = plan.controlNodes();
        this.cores = plan.cores();
        this.memory = plan.memory();
    }

    Resource row() {
        return row;
    }

    ClusterPlan plan() {
        return plan;
    }

    String id() {
        return row.uuid();
    }

    String name() {
        return row.name();
    }

    Account owner() {
        return row.requireOwner();
    }

    ClusterState state() {
        return state;
    }

    boolean is(ClusterState wanted) {
        return state == wanted;
    }

    void on(ClusterEvent event) {
        state = state.after(event);
    }

    /** Puts a cluster where no transition leads: an externally managed one runs from the start. */
    void begin(ClusterState initial) {
        state = initial;
    }

    boolean isExternallyManaged() {
        return plan.type() == ClusterType.EXTERNAL_MANAGED;
    }

    @Nullable
    SupportedVersion version() {
        return version;
    }

    /** For the clusters CloudStack manages, which always have one. */
    SupportedVersion requireVersion() {
        if (version == null) {
            throw new IllegalStateException(this + " has no version");
        }
        return version;
    }

    void upgradedTo(SupportedVersion newVersion) {
        version = newVersion;
    }

    Optional<NodeOffering> defaultOffering() {
        return Optional.ofNullable(defaultOffering);
    }

    void defaultOffering(NodeOffering offering) {
        defaultOffering = offering;
    }

    /** The offering set for this type of node in particular. */
    Optional<NodeOffering> ownOffering(NodeType type) {
        return Optional.ofNullable(offerings.get(type));
    }

    /** The offering of this type of node: its own, or the cluster's default. */
    Optional<NodeOffering> offering(NodeType type) {
        return ownOffering(type).or(this::defaultOffering);
    }

    void offering(NodeType type, NodeOffering offering) {
        offerings.put(type, offering);
    }

    /** The groups nodes of this type join. */
    List<Resource> affinityGroups(NodeType type) {
        return affinityGroups.getOrDefault(type, List.of());
    }

    void affinityGroups(Map<NodeType, List<Resource>> groups) {
        affinityGroups.clear();
        affinityGroups.putAll(groups);
    }

    Optional<Autoscaling> autoscaling() {
        return Optional.ofNullable(autoscaling);
    }

    void autoscaling(@Nullable Autoscaling bounds) {
        autoscaling = bounds;
    }

    /** The address the cluster's rules stand on; none before the network runs, nor on shared networks. */
    Optional<Resource> publicIp() {
        return Optional.ofNullable(publicIp);
    }

    void publicIp(@Nullable Resource address) {
        publicIp = address;
    }

    /** The network the nodes are on; an externally managed cluster need not name one. */
    Optional<Resource> knownNetwork() {
        return Optional.ofNullable(plan.network());
    }

    /** For the clusters CloudStack manages, which always have one. */
    Resource network() {
        return knownNetwork().orElseThrow(() -> new IllegalStateException(this + " has no network"));
    }

    /** The number of workers. */
    long size() {
        return size;
    }

    long controlNodes() {
        return controlNodes;
    }

    long totalNodes() {
        return controlNodes + size + plan.etcdNodes();
    }

    /** A resize counts the cores and memory of the changed number only; earlier offering changes it never learns of. */
    void resized(long newSize, NodeOffering worker) {
        var added = newSize - size;
        size = newSize;
        cores += added * worker.cpu();
        memory += added * worker.memory();
    }

    /** A VM joined as an external node: a worker more, of whatever size. */
    void gained(Resource vm) {
        size++;
        cores += vm.number("cpunumber");
        memory += vm.number("memory");
    }

    /** A VM was counted off, member or not. */
    void lost(Resource vm) {
        size--;
        cores -= vm.number("cpunumber");
        memory -= vm.number("memory");
    }

    /** Control nodes were taken away, and counted as what they are. */
    void lostControls(long count, NodeOffering control) {
        controlNodes -= count;
        cores -= count * control.cpu();
        memory -= count * control.memory();
    }

    /** Counts cores and memory of the nodes as they are. */
    void countResources() {
        cores = nodes.stream().mapToLong(node -> node.vm().number("cpunumber")).sum();
        memory = nodes.stream().mapToLong(node -> node.vm().number("memory")).sum();
    }

    /** Counts the members of an externally managed cluster anew. */
    void recount() {
        controlNodes = nodes.stream().filter(node -> node.is(NodeType.CONTROL)).count();
        size = nodes.size() - controlNodes;
    }

    long cores() {
        return cores;
    }

    long memory() {
        return memory;
    }

    String endpoint() {
        return endpoint;
    }

    void endpoint(String url) {
        endpoint = url;
    }

    boolean kubeconfigFetched() {
        return kubeconfigFetched;
    }

    void fetchedKubeconfig() {
        kubeconfigFetched = true;
    }

    /** A delete failed half way; the server's collector will finish it. */
    boolean isLeftForCollection() {
        return leftForCollection;
    }

    void leaveForCollection() {
        leftForCollection = true;
    }

    List<ClusterNode> nodes() {
        return List.copyOf(nodes);
    }

    List<ClusterNode> nodes(NodeType type) {
        return nodes.stream().filter(node -> node.is(type)).toList();
    }

    /** Workers CloudStack made, oldest first. */
    List<ClusterNode> ownWorkers() {
        return nodes(NodeType.WORKER).stream()
                .filter(node -> !node.isExternal())
                .toList();
    }

    List<ClusterNode> externalNodes() {
        return nodes.stream().filter(ClusterNode::isExternal).toList();
    }

    /** Control nodes and workers in the order they were made: what Kubernetes knows as nodes. */
    List<ClusterNode> kubernetesNodes() {
        return nodes.stream().filter(node -> !node.is(NodeType.ETCD)).toList();
    }

    Optional<ClusterNode> node(Resource vm) {
        return nodes.stream().filter(node -> node.vm().equals(vm)).findFirst();
    }

    Optional<ClusterNode> firstControl() {
        return nodes(NodeType.CONTROL).stream().findFirst();
    }

    void add(ClusterNode node) {
        nodes.add(node);
    }

    void remove(ClusterNode node) {
        nodes.remove(node);
    }

    /** The cluster as it appears inside the server's error texts. */
    @Override
    public String toString() {
        return "KubernetesCluster {\"id\":" + row.number() + ",\"name\":\"" + name() + "\",\"uuid\":\"" + id() + "\"}";
    }
}
