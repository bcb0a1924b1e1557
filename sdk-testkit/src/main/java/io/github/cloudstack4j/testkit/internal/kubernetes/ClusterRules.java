// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.KubernetesDefect;
import io.github.cloudstack4j.testkit.KubernetesDefects;
import io.github.cloudstack4j.testkit.internal.resource.Networks;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The firewall, port-forwarding and load-balancer rules that make a cluster reachable: SSH to control nodes and workers
 * from port 2222, SSH to etcd nodes from port 50000, the API on 6443.
 */
final class ClusterRules {
    static final int API_PORT = 6443;
    static final int FIRST_SSH_PORT = 2222;

    private static final int SSH = 22;
    private static final String ANYWHERE = "0.0.0.0/0";

    private final World world;
    private final Networks networks;
    private final KubernetesDefects defects;

    ClusterRules(World world, Networks networks, KubernetesDefects defects) {
        this.world = world;
        this.networks = networks;
        this.defects = defects;
    }

    /** Rules that stand in the way of others. */
    static final class Conflict extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean forwarding;

        private Conflict(boolean forwarding) {
            this.forwarding = forwarding;
        }

        /** Whether it is a port forwarding; the firewall was opened before that was noticed. */
        boolean isForwarding() {
            return forwarding;
        }
    }

    /** Opens a new cluster to the world; returns the load balancer rule of its API, if the cluster has rules at all. */
    Optional<Resource> open(KubernetesCluster cluster) throws Conflict {
        var ip = cluster.publicIp();
        if (ip.isEmpty()) {
            return Optional.empty();
        }
        openSsh(cluster, ip.get(), cluster.controlNodes() + cluster.size());
        var balancer = openApi(cluster, ip.get());
        openEtcd(cluster, ip.get());
        return Optional.of(balancer);
    }

    /**
     * Rebuilds the SSH rules after a resize, as the server does it: it revokes the oldest firewall rule that forwards
     * to SSH, taking it for the nodes' range, and all forwardings up to where that rule ends. With etcd nodes the
     * second resize meets the etcd rule first, and takes every forwarding away before it fails.
     *
     * @param nodes how many ports to open: what the server counts, which need not be what there is
     */
    void rebuildSsh(KubernetesCluster cluster, long nodes) throws Conflict {
        var address = cluster.publicIp();
        if (address.isEmpty()) {
            return;
        }
        var ip = address.get();
        var mended = !defects.isEnabled(KubernetesDefect.EXTERNAL_RULES_IN_THE_WAY);
        if (mended) {
            cluster.externalNodes().forEach(node -> closeNode(cluster, node.vm()));
        }
        if (hasFirewall(cluster)) {
            var revoked = firewallRules(ip)
                    .filter(rule -> isSshRule(ip, rule))
                    .findFirst()
                    .orElseThrow(() -> new Conflict(false));
            networks.removeRule(revoked);
            removeForwardings(ip, FIRST_SSH_PORT, revoked.number("endport"));
        } else {
            removeForwardings(ip, FIRST_SSH_PORT, firstEtcdPort() - 1L);
        }
        openSsh(cluster, ip, mended ? nodes - cluster.externalNodes().size() : nodes);
        if (mended) {
            var port = FIRST_SSH_PORT + ownSshNodes(cluster).size();
            for (var node : cluster.externalNodes()) {
                openNode(cluster, port++, node.vm());
            }
        }
    }

    /** Opens SSH to one more VM; returns the forwarding. */
    Resource openNode(KubernetesCluster cluster, int port, Resource vm) throws Conflict {
        var ip = cluster.publicIp().orElseThrow();
        if (isForwarded(ip, port)) {
            throw new Conflict(true);
        }
        if (hasFirewall(cluster)) {
            openFirewall(ip, port, port);
        }
        return networks.forward(ip, port, vm, SSH);
    }

    /** Takes away the forwardings to a VM and the firewall rules that are about nothing else. */
    void closeNode(KubernetesCluster cluster, Resource vm) {
        var address = cluster.publicIp();
        if (address.isEmpty()) {
            return;
        }
        var ip = address.get();
        for (var forwarding : forwardings(ip)
                .filter(rule -> vm.uuid().equals(rule.text("virtualmachineid")))
                .toList()) {
            var port = forwarding.number("publicport");
            networks.removeRule(forwarding);
            firewallRules(ip)
                    .filter(rule -> rule.number("startport") == port && rule.number("endport") == port)
                    .forEach(networks::removeRule);
        }
    }

    /** The database id of the forwarding at a port. */
    long forwardingNumber(KubernetesCluster cluster, int port) {
        return cluster.publicIp().stream()
                .flatMap(this::forwardings)
                .filter(rule -> rule.number("publicport") == port)
                .mapToLong(Resource::number)
                .findFirst()
                .orElse(0);
    }

    /** Whether the server can reach the first control node: everything it does inside a cluster goes that way. */
    boolean reachesControl(KubernetesCluster cluster) {
        return cluster.publicIp()
                .map(ip -> forwardings(ip).anyMatch(rule -> rule.number("publicport") == FIRST_SSH_PORT))
                .orElse(true);
    }

    /** The addresses that carry the rule of the first etcd node. */
    Stream<Resource> etcdAddresses(KubernetesCluster cluster) {
        return cluster.publicIp().stream()
                .filter(ip -> forwardings(ip).anyMatch(rule -> rule.number("publicport") == firstEtcdPort()));
    }

    /** Whether an existing TCP rule on the network's address uses the API's port or the nodes' SSH ports. */
    Optional<String> usedPurpose(Resource ip, Kind kind, long nodes) {
        var lastSshPort = FIRST_SSH_PORT + nodes - 1;
        var tcp = rules(kind, ip)
                .filter(rule -> "tcp".equalsIgnoreCase(rule.text("protocol")))
                .toList();
        for (var rule : tcp) {
            var start = rule.number(kind == Kind.FIREWALL_RULE ? "startport" : "publicport");
            var end = rule.number(kind == Kind.FIREWALL_RULE ? "endport" : "publicendport");
            if (start <= API_PORT && API_PORT <= end) {
                return Optional.of("API access");
            }
            if (start <= lastSshPort && FIRST_SSH_PORT <= end) {
                return Optional.of("node VM SSH access");
            }
        }
        return Optional.empty();
    }

    /** Takes away all rules from an address that outlives the cluster. */
    void revokeAll(Resource ip) {
        networks.rulesOn(ip).forEach(networks::removeRule);
    }

    /** Networks in a VPC are guarded by ACLs instead of firewall rules. */
    private boolean hasFirewall(KubernetesCluster cluster) {
        var network = cluster.network();
        return network.text("vpcid") == null;
    }

    private void openSsh(KubernetesCluster cluster, Resource ip, long count) throws Conflict {
        var mended = !defects.isEnabled(KubernetesDefect.EXTERNAL_RULES_IN_THE_WAY);
        var nodes = mended
                ? ownSshNodes(cluster)
                : cluster.kubernetesNodes().stream().map(ClusterNode::vm).toList();
        if (hasFirewall(cluster)) {
            openFirewall(ip, FIRST_SSH_PORT, (int) (FIRST_SSH_PORT + count - 1));
        }
        for (var i = 0; i < nodes.size(); i++) {
            if (isForwarded(ip, FIRST_SSH_PORT + i)) {
                throw new Conflict(true);
            }
        }
        for (var i = 0; i < nodes.size(); i++) {
            networks.forward(ip, FIRST_SSH_PORT + i, nodes.get(i), SSH);
        }
    }

    private Resource openApi(KubernetesCluster cluster, Resource ip) throws Conflict {
        if (hasFirewall(cluster)) {
            openFirewall(ip, API_PORT, API_PORT);
        }
        var controls = vms(cluster, NodeType.CONTROL);
        return networks.balance(ip, "api-lb", "LB rule for API access", API_PORT, API_PORT, controls);
    }

    private void openEtcd(KubernetesCluster cluster, Resource ip) throws Conflict {
        var nodes = vms(cluster, NodeType.ETCD);
        for (var i = 0; i < nodes.size(); i++) {
            var port = firstEtcdPort() + i;
            if (hasFirewall(cluster)) {
                openFirewall(ip, port, port);
            }
            networks.forward(ip, port, nodes.get(i), SSH);
        }
    }

    private void openFirewall(Resource ip, int startPort, int endPort) throws Conflict {
        var overlaps = firewallRules(ip)
                .anyMatch(rule -> rule.number("startport") <= endPort && startPort <= rule.number("endport"));
        if (overlaps) {
            throw new Conflict(false);
        }
        networks.openFirewall(ip, "tcp", startPort, endPort, ANYWHERE);
    }

    private static List<Resource> ownSshNodes(KubernetesCluster cluster) {
        return cluster.kubernetesNodes().stream()
                .filter(node -> !node.isExternal())
                .map(ClusterNode::vm)
                .toList();
    }

    private boolean isForwarded(Resource ip, int port) {
        return forwardings(ip).anyMatch(rule -> rule.number("publicport") == port);
    }

    private boolean isSshRule(Resource ip, Resource rule) {
        if (!defects.isEnabled(KubernetesDefect.SECOND_RESIZE_WITH_ETCD_FAILS)) {
            return rule.number("startport") == FIRST_SSH_PORT;
        }
        return rule.number("startport") == FIRST_SSH_PORT
                || forwardings(ip)
                        .anyMatch(forwarding -> forwarding.number("publicport") == rule.number("startport")
                                && forwarding.number("publicendport") == rule.number("endport")
                                && forwarding.number("privateport") == SSH);
    }

    private void removeForwardings(Resource ip, long firstPort, long lastPort) {
        forwardings(ip)
                .filter(rule -> rule.number("publicport") >= firstPort && rule.number("publicport") <= lastPort)
                .forEach(networks::removeRule);
    }

    private static List<Resource> vms(KubernetesCluster cluster, NodeType type) {
        return cluster.nodes(type).stream().map(ClusterNode::vm).toList();
    }

    private int firstEtcdPort() {
        return world.settings().getInt("cloud.kubernetes.etcd.node.start.port");
    }

    private Stream<Resource> firewallRules(Resource ip) {
        return rules(Kind.FIREWALL_RULE, ip);
    }

    private Stream<Resource> forwardings(Resource ip) {
        return rules(Kind.PORT_FORWARDING_RULE, ip);
    }

    private Stream<Resource> rules(Kind kind, Resource ip) {
        return networks.rulesOn(ip).filter(rule -> rule.kind() == kind);
    }
}
