// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.FirewallRule;
import io.github.cloudstack4j.core.model.PortForwardingRule;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The public ports that a cluster will take on its network's address, known before it is made: 2222 and on for the
 * control nodes and then the workers, 6443 for the API, 50000 and on for etcd nodes. Shared networks have none of these.
 */
public final class SshPortPlan implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The port of the Kubernetes API. */
    public static final int API_PORT = 6443;

    /** The SSH port of the first control node. */
    public static final int FIRST_SSH_PORT = 2222;

    /** The SSH port of the first etcd node, unless {@code cloud.kubernetes.etcd.node.start.port} says otherwise. */
    public static final int FIRST_ETCD_PORT = 50000;

    private final int controlNodes;
    private final int workers;
    private final int etcdNodes;
    private final int firstEtcdPort;
    private final List<String> conflicts;

    private SshPortPlan(int controlNodes, int workers, int etcdNodes, int firstEtcdPort, List<String> conflicts) {
        this.controlNodes = controlNodes;
        this.workers = workers;
        this.etcdNodes = etcdNodes;
        this.firstEtcdPort = firstEtcdPort;
        this.conflicts = conflicts;
    }

    /** The ports a cluster will take on a network of its own, where nothing can be in the way. */
    public static SshPortPlan of(CreateClusterRequest request) {
        return of(request, FIRST_ETCD_PORT);
    }

    /** The ports a cluster will take where the server starts etcd nodes at another port. */
    public static SshPortPlan of(CreateClusterRequest request, int firstEtcdPort) {
        return new SshPortPlan(
                request.getControlNodes(),
                Objects.requireNonNullElse(request.getWorkers(), 0),
                request.getEtcdNodes(),
                firstEtcdPort,
                List.of());
    }

    /**
     * The same ports on an address that has these rules already. As the server does, it takes TCP rules for in the way
     * that overlap the API's port or the nodes' SSH ports; rules in the way of etcd nodes, which the server finds only
     * once it has made all machines, count too.
     */
    public SshPortPlan beside(List<FirewallRule> firewallRules, List<PortForwardingRule> portForwardings) {
        var found = new ArrayList<String>();
        for (var rule : firewallRules) {
            if (isTcp(rule.getProtocol())) {
                note(found, "Firewall rule", rule.getStartPort(), rule.getEndPort());
            }
        }
        for (var rule : portForwardings) {
            if (isTcp(rule.getProtocol())) {
                note(found, "Port forwarding", rule.getPublicPort(), rule.getPublicEndPort());
            }
        }
        return new SshPortPlan(controlNodes, workers, etcdNodes, firstEtcdPort, List.copyOf(found));
    }

    private void note(List<String> found, String rule, @Nullable Integer first, @Nullable Integer last) {
        if (first == null) {
            return;
        }
        var end = last == null ? first : last;
        var ports = first.equals(end) ? String.valueOf(first) : first + "-" + end;
        if (first <= API_PORT && API_PORT <= end) {
            found.add(rule + " " + ports + " is in the way of the API on " + API_PORT + ".");
        }
        if (overlaps(getNodePorts(), first, end)) {
            found.add(rule + " " + ports + " is in the way of the nodes' SSH ports from " + FIRST_SSH_PORT + " to "
                    + (FIRST_SSH_PORT + controlNodes + workers - 1) + ".");
        }
        if (overlaps(getEtcdPorts(), first, end)) {
            found.add(rule + " " + ports + " is in the way of the etcd nodes' SSH ports from " + firstEtcdPort + " to "
                    + (firstEtcdPort + etcdNodes - 1) + ".");
        }
    }

    private static boolean overlaps(List<Integer> ports, int first, int last) {
        return ports.stream().anyMatch(port -> first <= port && port <= last);
    }

    private static boolean isTcp(@Nullable String protocol) {
        return "tcp".equalsIgnoreCase(protocol);
    }

    /** SSH ports of the control nodes. */
    public List<Integer> getControlPorts() {
        return ports(FIRST_SSH_PORT, controlNodes);
    }

    /** SSH ports of the workers. */
    public List<Integer> getWorkerPorts() {
        return ports(FIRST_SSH_PORT + controlNodes, workers);
    }

    /** SSH ports of control nodes and workers. */
    public List<Integer> getNodePorts() {
        return ports(FIRST_SSH_PORT, controlNodes + workers);
    }

    /** SSH ports of the etcd nodes; empty without them. */
    public List<Integer> getEtcdPorts() {
        return ports(firstEtcdPort, etcdNodes);
    }

    /** The port of the API. */
    public int getApiPort() {
        return API_PORT;
    }

    /** What rules are in the way, a sentence each; empty when none is. */
    public List<String> getConflicts() {
        return conflicts;
    }

    /** Whether nothing is in the way. */
    public boolean isFree() {
        return conflicts.isEmpty();
    }

    private static List<Integer> ports(int first, int count) {
        return IntStream.range(first, first + count).boxed().toList();
    }

    /** The ports in a line. */
    @Override
    public String toString() {
        return "control " + getControlPorts() + ", workers " + getWorkerPorts() + ", etcd " + getEtcdPorts() + ", API "
                + API_PORT + (isFree() ? "" : ", in the way: " + conflicts);
    }
}
