// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.repair;

import io.github.cloudstack4j.cks.KubernetesClusters;
import io.github.cloudstack4j.cks.internal.EtcdFirewallRules;
import io.github.cloudstack4j.cks.internal.topology.ClusterPorts;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.ClusterTopology;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.RepairStep;
import io.github.cloudstack4j.cks.model.TopologyNode;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.model.FirewallRule;
import io.github.cloudstack4j.core.model.PortForwardingRule;
import io.github.cloudstack4j.core.model.VirtualMachineState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Does the steps of a repair, each only if a fresh look says that it is still needed. */
public final class RepairActions {
    private static final String SSH = "22";

    private final CloudStack cloud;
    private final KubernetesClusters clusters;
    private final ClusterJobs jobs;

    public RepairActions(CloudStack cloud, KubernetesClusters clusters) {
        this.cloud = cloud;
        this.clusters = clusters;
        this.jobs = new ClusterJobs(cloud);
    }

    /** Does a step; false if there was nothing left to do. */
    public boolean perform(String clusterId, RepairStep step) {
        return switch (step.getAction()) {
            case OPEN_PORTS -> openPorts(clusters.topology(clusterId), port(step.getFirstPort()), step.getLastPort());
            case NARROW_SSH_PORTS -> narrow(clusters.topology(clusterId), port(step.getLastPort()));
            case RENEW_ETCD_RULES -> renewEtcdRules(clusters.topology(clusterId));
            case FORWARD_PORT ->
                forward(clusters.topology(clusterId), String.valueOf(step.getMachineId()), port(step.getFirstPort()));
            case START_MACHINE -> startMachine(String.valueOf(step.getMachineId()));
            case START_CLUSTER -> startCluster(clusterId);
            case STOP_CLUSTER -> stopCluster(clusterId);
            case DELETE_CLUSTER -> deleteCluster(clusterId);
        };
    }

    private boolean openPorts(ClusterTopology topology, int first, @Nullable Integer last) {
        if (new ClusterPorts(topology).letsIn(first)) {
            return false;
        }
        open(addressId(topology), first, last == null ? first : last, List.of());
        return true;
    }

    private void open(String addressId, int first, int last, List<String> cidrs) {
        cloud.networkRules()
                .openFirewall(rule -> rule.ipAddressId(addressId)
                        .protocol("tcp")
                        .startPort(first)
                        .endPort(last)
                        .cidrs(cidrs))
                .await();
    }

    private boolean narrow(ClusterTopology topology, int last) {
        var rule = new ClusterPorts(topology).sshRule();
        if (rule.isEmpty() || Objects.equals(rule.get().getEndPort(), last)) {
            return false;
        }
        var old = rule.get();
        cloud.networkRules().closeFirewall(old.getId()).await();
        open(addressId(topology), port(old.getStartPort()), last, cidrs(old));
        return true;
    }

    private static List<String> cidrs(FirewallRule rule) {
        var cidrs = rule.getCidrList();
        return cidrs == null || cidrs.isBlank() ? List.of() : List.of(cidrs.split(","));
    }

    private boolean renewEtcdRules(ClusterTopology topology) {
        if (!new ClusterPorts(topology).isAnEtcdRuleOldest()) {
            return false;
        }
        new EtcdFirewallRules(cloud.networkRules()).putInOrderBeforeResizing(topology.getCluster());
        return true;
    }

    private boolean forward(ClusterTopology topology, String machineId, int port) {
        var node = topology.getNodes().stream()
                .filter(known -> known.getId().equals(machineId))
                .findFirst();
        if (node.isEmpty() || new ClusterPorts(topology).forwarding(node.get()).isPresent()) {
            return false;
        }
        // The firewall is looked after by steps of its own; the server would open it for each port alone.
        cloud.start("createPortForwardingRule", forwarding(topology, node.get(), port))
                .await();
        return true;
    }

    private static Map<String, String> forwarding(ClusterTopology topology, TopologyNode node, int port) {
        return Map.of(
                "ipaddressid",
                addressId(topology),
                "protocol",
                "tcp",
                "publicport",
                String.valueOf(port),
                "privateport",
                SSH,
                "virtualmachineid",
                node.getId(),
                "networkid",
                String.valueOf(topology.getCluster().getNetworkId()),
                "openfirewall",
                "false");
    }

    /** The cluster's own address; on a VPC tier the one that its other rules are on. */
    private static String addressId(ClusterTopology topology) {
        return Stream.<@Nullable String>concat(
                        Stream.of(topology.getCluster().getIpAddressId()),
                        Stream.concat(
                                topology.getPortForwardingRules().stream().map(PortForwardingRule::getIpAddressId),
                                topology.getLoadBalancerRules().stream().map(rule -> rule.getPublicIpId())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new CloudStackException(
                        "No rule of the cluster is left to tell which public address it is reached through."));
    }

    private boolean startMachine(String id) {
        if (!VirtualMachineState.STOPPED.equals(cloud.virtualMachines().get(id).getState())) {
            return false;
        }
        cloud.virtualMachines().start(id).await();
        return true;
    }

    private boolean startCluster(String id) {
        var cluster = clusters.get(id);
        if (ClusterState.RUNNING.equals(cluster.getState()) || ClusterState.RECOVERING.equals(cluster.getState())) {
            return false;
        }
        refuseAtWork(cluster);
        clusters.start(id).await();
        return true;
    }

    private boolean stopCluster(String id) {
        var cluster = clusters.get(id);
        if (ClusterState.STOPPED.equals(cluster.getState())) {
            return false;
        }
        refuseAtWork(cluster);
        clusters.stop(id).await();
        return true;
    }

    private boolean deleteCluster(String id) {
        Optional<KubernetesCluster> cluster = clusters.find(id);
        cluster.ifPresent(this::refuseAtWork);
        cluster.ifPresent(known -> clusters.delete(id).await());
        return cluster.isPresent();
    }

    private void refuseAtWork(KubernetesCluster cluster) {
        if (cluster.getState() != null && cluster.getState().isTransitional() && jobs.canLook()) {
            jobs.atWork(cluster).ifPresent(job -> {
                throw new CloudStackException("Job " + job.getId() + " may be at work on cluster " + cluster.getName()
                        + "; wait for its end.");
            });
        }
    }

    private static int port(@Nullable Integer port) {
        return Objects.requireNonNull(port, "port");
    }
}
