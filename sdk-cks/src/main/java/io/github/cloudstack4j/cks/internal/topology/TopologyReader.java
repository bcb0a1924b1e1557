// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.topology;

import io.github.cloudstack4j.cks.internal.ClusterSurroundings;
import io.github.cloudstack4j.cks.model.ClusterTopology;
import io.github.cloudstack4j.cks.model.ClusterType;
import io.github.cloudstack4j.cks.model.EtcdQuorum;
import io.github.cloudstack4j.cks.model.EtcdTopology;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.NodeRole;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.SshEndpoint;
import io.github.cloudstack4j.cks.model.TopologyNode;
import io.github.cloudstack4j.cks.model.TopologyWarning;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.Network;
import io.github.cloudstack4j.core.model.PortForwardingRule;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.VirtualMachine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a cluster, its machines, its network and the rules there: one list of each, one of the machines for every hundred nodes. What
 * the caller may not see is left out of the picture, with a warning.
 */
public final class TopologyReader {
    private static final Comparator<KubernetesNode> ORDER = Comparator.<KubernetesNode, NodeRole>comparing(NodeRole::of)
            .thenComparing(KubernetesNode::getCreated, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(KubernetesNode::getName, Comparator.nullsLast(Comparator.naturalOrder()));

    private final CloudStack cloud;
    private final Function<Ref, Optional<KubernetesVersion>> versions;

    public TopologyReader(CloudStack cloud, Function<Ref, Optional<KubernetesVersion>> versions) {
        this.cloud = cloud;
        this.versions = versions;
    }

    /** The picture of a cluster as it was just reported. */
    public ClusterTopology read(KubernetesCluster cluster) {
        return new Look(cluster).picture();
    }

    /** One look; keeps what could not be read. */
    private final class Look {
        private final KubernetesCluster cluster;
        private final List<TopologyWarning> unread = new ArrayList<>();

        Look(KubernetesCluster cluster) {
            this.cluster = cluster;
        }

        ClusterTopology picture() {
            var surroundings = new ClusterSurroundings(cloud, cluster);
            var machines =
                    readable("the machines of the nodes", surroundings::machines, List.<VirtualMachine>of()).stream()
                            .collect(Collectors.toMap(VirtualMachine::getId, Function.identity(), (one, other) -> one));
            var network = readable("the network", surroundings::network, Optional.<Network>empty());
            var forwardings = rules(
                    "the port forwardings",
                    id -> cloud.networkRules()
                            .portForwardingRules(
                                    f -> f.network(id).listAll(true).project(cluster.getProjectId()))
                            .toList());
            var firewall = rules(
                    "the firewall rules",
                    id -> cloud.networkRules()
                            .firewallRules(f -> f.network(id).listAll(true).project(cluster.getProjectId()))
                            .toList());
            var balancers = rules(
                    "the load balancer rules",
                    id -> cloud.networkRules()
                            .loadBalancerRules(f -> f.network(id).listAll(true).project(cluster.getProjectId()))
                            .toList());
            var reachable = network.map(Look::isReachedDirectly).orElse(false);
            var nodes = cluster.getNodes().stream()
                    .sorted(ORDER)
                    .map(node -> node(node, machines, forwardings, reachable))
                    .toList();
            var seen = ClusterTopology.builder()
                    .cluster(cluster)
                    .nodes(nodes)
                    .etcd(etcd(nodes))
                    .network(network.orElse(null))
                    .apiEndpoint(blankToNull(cluster.getEndpoint()))
                    .publicAddress(publicAddress(forwardings))
                    .firewallRules(firewall)
                    .portForwardingRules(forwardings)
                    .loadBalancerRules(balancers);
            var picture = seen.build();
            var unseen = unread.stream().map(TopologyWarning::getText).toList();
            return seen.warnings(new TopologyFindings(picture, unseen.isEmpty()).all())
                    .addAllWarnings(unread)
                    .build();
        }

        private <T> List<T> rules(String what, Function<Ref, List<T>> list) {
            var id = cluster.getNetworkId();
            return id == null ? List.of() : readable(what, () -> list.apply(Ref.id(id)), List.of());
        }

        private <T> T readable(String what, Supplier<T> look, T otherwise) {
            try {
                return look.get();
            } catch (ApiException e) {
                unread.add(TopologyWarning.of(
                        TopologyWarning.Kind.NOT_READABLE, "Could not see " + what + ": " + e.getMessage()));
                return otherwise;
            }
        }

        /** Where no address is translated, a node is reached at its own. */
        private static boolean isReachedDirectly(Network network) {
            return !"Isolated".equals(network.getType());
        }

        private TopologyNode node(
                KubernetesNode node,
                Map<String, VirtualMachine> machines,
                List<PortForwardingRule> forwardings,
                boolean reachedDirectly) {
            var machine = machines.get(node.getId());
            var address = address(node);
            var ssh = ClusterPorts.sshForwardings(forwardings, node.getId())
                    .filter(rule -> rule.getIpAddress() != null && rule.getPublicPort() != null)
                    .map(rule -> SshEndpoint.of(
                            Objects.requireNonNull(rule.getIpAddress()), Objects.requireNonNull(rule.getPublicPort())))
                    .findFirst();
            var direct = reachedDirectly && address != null ? SshEndpoint.of(address, ClusterPorts.SSH) : null;
            var seen = TopologyNode.builder()
                    .id(node.getId())
                    .name(Objects.requireNonNullElse(node.getName(), node.getId()))
                    .role(NodeRole.of(node))
                    .state(node.getState())
                    .version(node.getVersion())
                    .hostName(node.getHostName())
                    .privateAddress(address)
                    .publicAddress(ssh.map(SshEndpoint::getHost).orElse(null))
                    .ssh(ssh.orElse(direct))
                    .dynamicallyScalable(node.isDynamicallyScalable());
            return (machine == null ? seen : withMachine(seen, machine)).build();
        }

        private static TopologyNode.Builder withMachine(TopologyNode.Builder node, VirtualMachine machine) {
            return node.offeringId(machine.getServiceOfferingId())
                    .offeringName(machine.getServiceOfferingName())
                    .templateId(machine.getTemplateId())
                    .templateName(machine.getTemplateName())
                    .cpuNumber(machine.getCpuNumber())
                    .memory(machine.getMemory());
        }

        private @Nullable String address(KubernetesNode node) {
            return node.getNics().stream()
                    .filter(nic -> Objects.equals(nic.getNetworkId(), cluster.getNetworkId()))
                    .map(nic -> nic.getIpAddress())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(node.getIpAddress());
        }

        private @Nullable String publicAddress(List<PortForwardingRule> forwardings) {
            var own = cluster.getIpAddress();
            return own != null
                    ? own
                    : forwardings.stream()
                            .map(PortForwardingRule::getIpAddress)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
        }

        private EtcdTopology etcd(List<TopologyNode> nodes) {
            var count = cluster.getEtcdNodes();
            var external = count != null && count > 0;
            var members = nodes.stream()
                    .filter(node -> node.getRole() == (external ? NodeRole.ETCD : NodeRole.CONTROL))
                    .toList();
            var managed = !ClusterType.EXTERNAL_MANAGED.equals(cluster.getClusterType());
            return EtcdTopology.builder()
                    .external(external)
                    .nodes(members)
                    .quorum(managed && !members.isEmpty() ? EtcdQuorum.of(members.size()) : null)
                    .offeringId(external ? cluster.getOfferingId(NodeType.ETCD) : null)
                    .isoState(readable("the Kubernetes version", this::isoState, Optional.<String>empty())
                            .orElse(null))
                    .build();
        }

        private Optional<String> isoState() {
            var id = cluster.getKubernetesVersionId();
            return id == null ? Optional.empty() : versions.apply(Ref.id(id)).map(KubernetesVersion::getIsoState);
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }
}
