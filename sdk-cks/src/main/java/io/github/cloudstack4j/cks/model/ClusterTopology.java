// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.cks.internal.topology.TopologyRenderers;
import io.github.cloudstack4j.core.model.FirewallRule;
import io.github.cloudstack4j.core.model.LoadBalancerRule;
import io.github.cloudstack4j.core.model.Model;
import io.github.cloudstack4j.core.model.Network;
import io.github.cloudstack4j.core.model.PortForwardingRule;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a cluster as it was at one moment: its nodes with their machines, its network with the rules that lead
 * in, and what is not as it should be. It can be drawn in several formats.
 */
@Model
@Value.Immutable
public abstract class ClusterTopology implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The cluster as it was reported. */
    public abstract KubernetesCluster getCluster();

    /** Its nodes: control nodes, workers, etcd nodes, external nodes; among these by age and name. */
    public abstract List<TopologyNode> getNodes();

    /** Its etcd. */
    public abstract EtcdTopology getEtcd();

    /** Its network; null while it has none, and when the caller cannot see it. */
    public abstract @Nullable Network getNetwork();

    /** Address of the Kubernetes API; null until it is known. */
    public abstract @Nullable String getApiEndpoint();

    /** The public address it is reached through; null on shared networks and until there is one. */
    public abstract @Nullable String getPublicAddress();

    /** Firewall rules of the network, newest first; empty on VPC tiers and shared networks. */
    public abstract List<FirewallRule> getFirewallRules();

    /** Port forwardings of the network, newest first. */
    public abstract List<PortForwardingRule> getPortForwardingRules();

    /** Load balancer rules of the network. */
    public abstract List<LoadBalancerRule> getLoadBalancerRules();

    /** What is not as it should be; empty when nothing is. */
    public abstract List<TopologyWarning> getWarnings();

    /** The nodes with one role. */
    public final List<TopologyNode> getNodes(NodeRole role) {
        return getNodes().stream().filter(node -> node.getRole() == role).toList();
    }

    /** Whether there is a warning of this kind. */
    public final boolean hasWarning(TopologyWarning.Kind kind) {
        return getWarnings().stream().anyMatch(warning -> warning.getKind() == kind);
    }

    /** The picture drawn in a format. */
    public final String render(TopologyFormat format) {
        return TopologyRenderers.of(format).render(this);
    }

    /** The picture as a table of plain text. */
    public final String toTable() {
        return render(TopologyFormat.TABLE);
    }

    /** The picture as a Mermaid flowchart. */
    public final String toMermaid() {
        return render(TopologyFormat.MERMAID);
    }

    /** The picture as a Graphviz graph. */
    public final String toDot() {
        return render(TopologyFormat.DOT);
    }

    /** The picture as an SVG drawing that needs nothing but itself. */
    public final String toSvg() {
        return render(TopologyFormat.SVG);
    }

    /** Starts an empty ClusterTopology. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a ClusterTopology. */
    public static final class Builder extends ImmutableClusterTopology.Builder {}
}
