// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.nodes;

import io.github.cloudstack4j.cks.internal.ClusterSurroundings;
import io.github.cloudstack4j.cks.model.ClusterType;
import io.github.cloudstack4j.cks.model.ExternalNodeProblem;
import io.github.cloudstack4j.cks.model.ExternalNodeProblem.Kind;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.SshPortPlan;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with a cluster that is to take machines. */
final class ClusterFitness {
    private static final String COMMAND = "addNodesToKubernetesCluster";

    private final CloudStack cloud;
    private final KubernetesCluster cluster;

    ClusterFitness(CloudStack cloud, KubernetesCluster cluster) {
        this.cloud = cloud;
        this.cluster = cluster;
    }

    /** @param nodes how many machines are to join */
    List<ExternalNodeProblem> problems(int nodes) {
        var problems = new ArrayList<ExternalNodeProblem>();
        if (!isOffered()) {
            problems.add(Problems.ofCluster(
                    Kind.NOT_OFFERED,
                    "This CloudStack does not offer " + COMMAND + " to this account; it takes 4.21 or later."));
        }
        if (ClusterType.EXTERNAL_MANAGED.equals(cluster.getClusterType())) {
            problems.add(Problems.ofCluster(
                    Kind.EXTERNALLY_MANAGED,
                    "CloudStack does not manage cluster " + cluster.getName()
                            + "; list its machines with externalClusters().addMachines(…)."));
            return problems;
        }
        if (!NodesPlan.isOpenToChanges(cluster)) {
            problems.add(Problems.ofCluster(
                    Kind.CLUSTER_STATE,
                    "Cluster " + cluster.getName() + " is in state " + cluster.getState()
                            + ": the server would begin all the same, and get stuck. Bring it to Running first."));
        }
        var network = new ClusterSurroundings(cloud, cluster).network();
        if (network.isPresent() && !hasPublicAddress(network.get())) {
            problems.add(Problems.ofCluster(
                    Kind.NO_PUBLIC_ADDRESS,
                    "The network " + network.get().getName() + " of cluster " + cluster.getName()
                            + " has no public address, and external nodes are reached through one."));
        } else {
            takenPorts(nodes).forEach(problems::add);
        }
        return problems;
    }

    /** A role that may not ask what there is finds out when it asks for it. */
    private boolean isOffered() {
        try {
            return cloud.capabilities().offers(COMMAND);
        } catch (ApiException e) {
            return true;
        }
    }

    /** A tier of a VPC is reached through an address of the VPC, which the cluster does not show. */
    private boolean hasPublicAddress(Network network) {
        return cluster.getIpAddressId() != null || network.getVpcId() != null;
    }

    private Stream<ExternalNodeProblem> takenPorts(int nodes) {
        var address = cluster.getIpAddressId();
        if (address == null) {
            return Stream.empty();
        }
        var first = SshPortPlan.FIRST_SSH_PORT + number(cluster.getControlNodes()) + number(cluster.getWorkers());
        var last = first + nodes - 1;
        var open = cloud
                .networkRules()
                .firewallRules(f -> f.ipAddressId(address).listAll(true).project(cluster.getProjectId()))
                .stream()
                .filter(rule -> meets(first, last, rule.getStartPort(), rule.getEndPort()))
                .map(rule -> "the firewall rule for " + rule.getStartPort() + " to " + rule.getEndPort());
        var forwarded = cloud
                .networkRules()
                .portForwardingRules(f -> f.ipAddressId(address).listAll(true).project(cluster.getProjectId()))
                .stream()
                .filter(rule -> meets(first, last, rule.getPublicPort(), rule.getPublicEndPort()))
                .map(rule -> "the forwarding of " + rule.getPublicPort() + " to " + rule.getVirtualMachineName());
        return Stream.concat(open, forwarded)
                .map(rule -> Problems.ofCluster(
                        Kind.PORT_TAKEN,
                        "New nodes of cluster " + cluster.getName() + " get ports " + first + " to " + last + ", and "
                                + rule + " is in the way. Delete it if it is a leftover."));
    }

    private static boolean meets(int first, int last, @Nullable Integer start, @Nullable Integer end) {
        return start != null && start <= last && first <= (end == null ? start : end);
    }

    private static int number(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
