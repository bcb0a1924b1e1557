// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.OwnedResource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes cluster as CloudStack reports it. CloudStack command: {@code listKubernetesClusters} and the
 * commands that change clusters.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableKubernetesCluster.class)
@JsonDeserialize(builder = KubernetesCluster.Builder.class)
public abstract class KubernetesCluster extends OwnedResource {
    private static final long serialVersionUID = 1L;

    /** Its name; need not be unique. */
    @JsonProperty("name")
    public abstract @Nullable String getName();

    /** Free text; the name when none was given. */
    @JsonProperty("description")
    public abstract @Nullable String getDescription();

    /** What the cluster is doing. */
    @JsonProperty("state")
    public abstract @Nullable ClusterState getState();

    /** Who makes its machines; null before 4.19, when CloudStack made all. */
    @JsonProperty("clustertype")
    public abstract @Nullable ClusterType getClusterType();

    /** Id of its zone. */
    @JsonProperty("zoneid")
    public abstract @Nullable String getZoneId();

    /** Name of its zone. */
    @JsonProperty("zonename")
    public abstract @Nullable String getZoneName();

    /** When it was made; null before 4.17.1. */
    @JsonProperty("created")
    public abstract @Nullable OffsetDateTime getCreated();

    /** Id of the supported version it runs; changes at the end of an upgrade. Null when managed externally. */
    @JsonProperty("kubernetesversionid")
    public abstract @Nullable String getKubernetesVersionId();

    /** Name of that supported version, such as {@code v1.30.0}; chosen by the operator. */
    @JsonProperty("kubernetesversionname")
    public abstract @Nullable String getKubernetesVersionName();

    /** Number of control nodes. */
    @JsonProperty("controlnodes")
    public abstract @Nullable Integer getControlNodes();

    /** Number of worker nodes, external ones included. */
    @JsonProperty("size")
    public abstract @Nullable Integer getWorkers();

    /** Number of nodes that run etcd only; 0 when etcd runs on the control nodes, null before 4.21. */
    @JsonProperty("etcdnodes")
    public abstract @Nullable Integer getEtcdNodes();

    /** Old name of {@link #getControlNodes()}; the server still reports both. */
    @JsonProperty("masternodes")
    public abstract @Nullable Integer getMasterNodes();

    /** Its nodes in no particular order; empty until they exist. */
    @JsonProperty("virtualmachines")
    public abstract List<KubernetesNode> getNodes();

    /**
     * Address of the Kubernetes API, such as {@code https://203.0.113.5:6443/}; empty until it is known, shortly
     * before the cluster runs.
     */
    @JsonProperty("endpoint")
    public abstract @Nullable String getEndpoint();

    /** Address of a console; servers do not fill it. */
    @JsonProperty("consoleendpoint")
    public abstract @Nullable String getConsoleEndpoint();

    /**
     * Id of the source NAT address it is reached through; null before there is one, on VPC tiers and on shared
     * networks.
     */
    @JsonProperty("ipaddressid")
    public abstract @Nullable String getIpAddressId();

    /** The source NAT address it is reached through; null as {@link #getIpAddressId()}. */
    @JsonProperty("ipaddress")
    public abstract @Nullable String getIpAddress();

    /**
     * Addresses the etcd nodes are reached through, by the id of the public address; empty without etcd nodes and
     * until they are reachable.
     */
    @JsonProperty("etcdips")
    public abstract Map<String, String> getEtcdIps();

    /** Id of its network. */
    @JsonProperty("networkid")
    public abstract @Nullable String getNetworkId();

    /** Name of its network. */
    @JsonProperty("associatednetworkname")
    public abstract @Nullable String getNetworkName();

    /** Id of the offering for node types without one of their own; null when every type was given one. */
    @JsonProperty("serviceofferingid")
    public abstract @Nullable String getServiceOfferingId();

    /** Name of the offering for node types without one of their own. */
    @JsonProperty("serviceofferingname")
    public abstract @Nullable String getServiceOfferingName();

    /** Id of the offering set for control nodes; null when they use the default and before 4.21. */
    @JsonProperty("controlofferingid")
    public abstract @Nullable String getControlOfferingId();

    /** Name of the offering set for control nodes; null as its id. */
    @JsonProperty("controlofferingname")
    public abstract @Nullable String getControlOfferingName();

    /** Id of the offering set for worker nodes; null when they use the default and before 4.21. */
    @JsonProperty("workerofferingid")
    public abstract @Nullable String getWorkerOfferingId();

    /** Name of the offering set for worker nodes; null as its id. */
    @JsonProperty("workerofferingname")
    public abstract @Nullable String getWorkerOfferingName();

    /** Id of the offering set for etcd nodes; null when they use the default and before 4.21. */
    @JsonProperty("etcdofferingid")
    public abstract @Nullable String getEtcdOfferingId();

    /** Name of the offering set for etcd nodes; null as its id. */
    @JsonProperty("etcdofferingname")
    public abstract @Nullable String getEtcdOfferingName();

    /**
     * Id of the default template, even if every node type was given another; a node's own is in its machine's reply.
     */
    @JsonProperty("templateid")
    public abstract @Nullable String getTemplateId();

    /** Name of the default template; null before 4.22. */
    @JsonProperty("templatename")
    public abstract @Nullable String getTemplateName();

    /** Ids of the control nodes' affinity groups, separated by commas; null when there are none and before 4.23. */
    @JsonProperty("controlaffinitygroupids")
    public abstract @Nullable String getControlAffinityGroupIds();

    /** Names of the control nodes' affinity groups, separated by commas; null as their ids. */
    @JsonProperty("controlaffinitygroupnames")
    public abstract @Nullable String getControlAffinityGroupNames();

    /** Ids of the worker nodes' affinity groups, separated by commas; null when there are none and before 4.23. */
    @JsonProperty("workeraffinitygroupids")
    public abstract @Nullable String getWorkerAffinityGroupIds();

    /** Names of the worker nodes' affinity groups, separated by commas; null as their ids. */
    @JsonProperty("workeraffinitygroupnames")
    public abstract @Nullable String getWorkerAffinityGroupNames();

    /** Ids of the etcd nodes' affinity groups, separated by commas; null when there are none and before 4.23. */
    @JsonProperty("etcdaffinitygroupids")
    public abstract @Nullable String getEtcdAffinityGroupIds();

    /** Names of the etcd nodes' affinity groups, separated by commas; null as their ids. */
    @JsonProperty("etcdaffinitygroupnames")
    public abstract @Nullable String getEtcdAffinityGroupNames();

    /**
     * Virtual CPUs of all nodes together, as counted when they were made; a later change of the offering does not
     * change it.
     */
    @JsonProperty("cpunumber")
    public abstract @Nullable Integer getCpuNumber();

    /**
     * Memory of all nodes together in MiB, as counted when they were made; a later change of the offering does not
     * change it.
     */
    @JsonProperty("memory")
    public abstract @Nullable Long getMemory();

    /** Whether the cluster autoscaler sets the number of workers; false when not reported. */
    @JsonProperty("autoscalingenabled")
    @Value.Default
    public boolean isAutoscalingEnabled() {
        return false;
    }

    /** Fewest workers the autoscaler keeps; null without autoscaling. */
    @JsonProperty("minsize")
    public abstract @Nullable Integer getMinSize();

    /** Most workers the autoscaler makes; null without autoscaling. */
    @JsonProperty("maxsize")
    public abstract @Nullable Integer getMaxSize();

    /** Whether CloudStack installed its CSI driver; false when not reported and before 4.22. */
    @JsonProperty("csienabled")
    @Value.Default
    public boolean isCsiEnabled() {
        return false;
    }

    /** Id of the CNI configuration it was made with; null when the built-in network plugin is used and before 4.21. */
    @JsonProperty("cniconfigurationid")
    public abstract @Nullable String getCniConfigurationId();

    /** Name of the CNI configuration it was made with; null as its id. */
    @JsonProperty("cniconfigname")
    public abstract @Nullable String getCniConfigurationName();

    /** Name of the SSH key on its nodes; null without one. */
    @JsonProperty("keypair")
    public abstract @Nullable String getKeyPair();

    /** Whether operators left comments on it that the caller may read; false when not reported. */
    @JsonProperty("hasannotations")
    @Value.Default
    public boolean isAnnotated() {
        return false;
    }

    /** The nodes of one type; empty until they exist. */
    public List<KubernetesNode> getNodes(NodeType type) {
        return getNodes().stream().filter(node -> node.getNodeType() == type).toList();
    }

    /** Id of the offering nodes of this type have: their own, else the default one; null when neither is reported. */
    public @Nullable String getOfferingId(NodeType type) {
        var own = switch (type) {
            case CONTROL -> getControlOfferingId();
            case WORKER -> getWorkerOfferingId();
            case ETCD -> getEtcdOfferingId();
        };
        return own != null ? own : getServiceOfferingId();
    }

    /** Ids of the affinity groups of this type's nodes; empty when there are none and before 4.23. */
    public List<String> getAffinityGroupIds(NodeType type) {
        var joined = switch (type) {
            case CONTROL -> getControlAffinityGroupIds();
            case WORKER -> getWorkerAffinityGroupIds();
            case ETCD -> getEtcdAffinityGroupIds();
        };
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    /** How many nodes CloudStack counts: control nodes, workers with external nodes among them, and etcd nodes. */
    public int getCountedNodes() {
        return Stream.of(getControlNodes(), getWorkers(), getEtcdNodes())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Starts an empty KubernetesCluster; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a KubernetesCluster. */
    public static final class Builder extends ImmutableKubernetesCluster.Builder {}
}
