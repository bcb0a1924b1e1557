// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.nodes;

import io.github.cloudstack4j.cks.model.AddNodesRequest;
import io.github.cloudstack4j.cks.model.ExternalNodeProblem;
import io.github.cloudstack4j.cks.model.ExternalNodeProblem.Kind;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.NodeSize;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.AffinityGroup;
import io.github.cloudstack4j.core.model.Nic;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.Template;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.core.model.VirtualMachineState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with single machines. Made for one look, as it remembers what it saw. */
final class MachineFitness {
    private static final String APART = "host anti-affinity";
    private static final String TOGETHER = "host affinity";

    private final CloudStack cloud;
    private final KubernetesCluster cluster;
    private final Optional<KubernetesVersion> version;
    private final List<KubernetesCluster> all;
    private final AddNodesRequest request;
    private final Map<String, Optional<Template>> templates = new HashMap<>();
    private final List<AffinityGroup> groups;
    private final Set<String> workerHosts;
    private final Set<String> takenHosts;

    MachineFitness(
            CloudStack cloud,
            KubernetesCluster cluster,
            Optional<KubernetesVersion> version,
            List<KubernetesCluster> all,
            AddNodesRequest request) {
        this.cloud = cloud;
        this.cluster = cluster;
        this.version = version;
        this.all = all;
        this.request = request;
        this.groups = cluster.getAffinityGroupIds(NodeType.WORKER).stream()
                .flatMap(id -> cloud.connection().inventory().affinityGroups().find(Ref.id(id)).stream())
                .toList();
        this.workerHosts = cluster.getNodes(NodeType.WORKER).stream()
                .map(KubernetesNode::getHostId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        this.takenHosts = new HashSet<>(workerHosts);
    }

    List<ExternalNodeProblem> problems(VirtualMachine machine) {
        var problems = Stream.of(
                        template(machine),
                        network(machine),
                        membership(machine),
                        state(machine),
                        displayName(machine),
                        size(machine),
                        iso(machine),
                        router(machine))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(ArrayList::new));
        var joins = problems.stream().map(ExternalNodeProblem::getKind).allMatch(request.getAccepted()::contains);
        affinity(machine, joins).ifPresent(problems::add);
        return problems;
    }

    private Optional<ExternalNodeProblem> template(VirtualMachine machine) {
        var id = machine.getTemplateId();
        var template = id == null ? Optional.<Template>empty() : templates.computeIfAbsent(id, this::find);
        if (template.isEmpty()) {
            return problem(
                    machine,
                    Kind.TEMPLATE_NOT_FOR_KUBERNETES,
                    "has a template that this account does not see, so that nobody can tell whether it is made for Kubernetes.");
        }
        return when(
                !template.get().isForKubernetes(),
                machine,
                Kind.TEMPLATE_NOT_FOR_KUBERNETES,
                "is made of the template " + template.get().getName()
                        + ", which is not marked as made for Kubernetes: the server would drop the machine silently. Mark the"
                        + " template (updateTemplate forcks=true) if it is.");
    }

    private Optional<Template> find(String id) {
        return cloud.connection().inventory().templates().find(Ref.id(id));
    }

    private Optional<ExternalNodeProblem> network(VirtualMachine machine) {
        var onIt = machine.getNics().stream()
                .filter(Nic::isDefaultNic)
                .anyMatch(nic -> Objects.equals(nic.getNetworkId(), cluster.getNetworkId()));
        return when(
                !onIt,
                machine,
                Kind.OTHER_NETWORK,
                "has its default interface on another network than " + cluster.getNetworkName()
                        + ", the cluster's: the server would drop it silently. Deploy it on that network, or make the interface"
                        + " there its default one.");
    }

    private Optional<ExternalNodeProblem> membership(VirtualMachine machine) {
        if (isMember(cluster, machine)) {
            return problem(
                    machine,
                    Kind.MEMBER_ALREADY,
                    "is a node of the cluster already: the server would drop it silently. Leave it out.");
        }
        return all.stream()
                .filter(other -> isMember(other, machine))
                .findFirst()
                .flatMap(other -> problem(
                        machine,
                        Kind.MEMBER_OF_OTHER_CLUSTER,
                        "is a node of cluster " + other.getName()
                                + ": the server would drop it silently. Remove it there first."));
    }

    private static boolean isMember(KubernetesCluster cluster, VirtualMachine machine) {
        return cluster.getNodes().stream().anyMatch(node -> node.getId().equals(machine.getId()));
    }

    private static Optional<ExternalNodeProblem> state(VirtualMachine machine) {
        return when(
                !VirtualMachineState.RUNNING.equals(machine.getState()),
                machine,
                Kind.NOT_RUNNING,
                "is " + machine.getState() + ": the server logs in to look at its packages. Start it first.");
    }

    private static Optional<ExternalNodeProblem> displayName(VirtualMachine machine) {
        return when(
                !NodesPlan.hasOwnDisplayName(machine.getName(), machine.getDisplayName()),
                machine,
                Kind.NO_DISPLAY_NAME,
                "has no display name, or one like its name, which nobody can tell apart: without one it could never be removed"
                        + " from the cluster. Give it one with updateVirtualMachine, or accept(NO_DISPLAY_NAME) if it was"
                        + " deployed with this one.");
    }

    private Optional<ExternalNodeProblem> size(VirtualMachine machine) {
        var cpus = Math.max(
                NodeSize.LEAST_CPU_NUMBER,
                version.map(KubernetesVersion::getMinCpuNumber).orElse(0));
        var memory = Math.max(
                NodeSize.LEAST_MEMORY,
                version.map(KubernetesVersion::getMinMemory).orElse(0));
        return when(
                isLess(machine.getCpuNumber(), cpus) || isLess(machine.getMemory(), memory),
                machine,
                Kind.TOO_SMALL,
                "has " + machine.getCpuNumber() + " cores and " + machine.getMemory() + " MB, and needs " + cpus
                        + " and " + memory + " at least to run Kubernetes " + cluster.getKubernetesVersionName() + ".");
    }

    private static boolean isLess(@Nullable Integer value, int least) {
        return value != null && value < least;
    }

    private Optional<ExternalNodeProblem> iso(VirtualMachine machine) {
        return when(
                !request.isMountIsoOnRouter()
                        && (machine.getIsoId() != null || !machine.getIsos().isEmpty()),
                machine,
                Kind.ISO_ATTACHED,
                "has an ISO in its drive, perhaps left by an attempt that failed: the server could not attach its own, and"
                        + " would add no machine at all. Detach it (detachIso).");
    }

    /** Hosts are shown to root admins only; what cannot be seen is left to the server. */
    private Optional<ExternalNodeProblem> affinity(VirtualMachine machine, boolean joins) {
        var host = machine.getHostId();
        if (host == null) {
            return Optional.empty();
        }
        var isTaken = takenHosts.contains(host);
        if (joins) {
            takenHosts.add(host);
        }
        for (var group : groups) {
            if (APART.equals(group.getType()) && isTaken) {
                return problem(
                        machine,
                        Kind.AFFINITY,
                        against(machine, group) + " already has a worker. Migrate it to another host.");
            }
            if (TOGETHER.equals(group.getType()) && !workerHosts.isEmpty() && !workerHosts.contains(host)) {
                return problem(
                        machine,
                        Kind.AFFINITY,
                        against(machine, group) + " is not that of the workers. Migrate it to theirs.");
            }
        }
        return Optional.empty();
    }

    private static String against(VirtualMachine machine, AffinityGroup group) {
        return "is against the affinity group " + group.getName() + " (" + group.getType() + ") of the workers, and the"
                + " server would add no machine at all: its host " + machine.getHostName();
    }

    private Optional<ExternalNodeProblem> router(VirtualMachine machine) {
        return when(
                request.isMountIsoOnRouter() && !"VMware".equalsIgnoreCase(machine.getHypervisor()),
                machine,
                Kind.ISO_ON_ROUTER,
                "runs on " + machine.getHypervisor()
                        + ", and the router serves the ISO on VMware only: elsewhere the server"
                        + " fails. Leave mountIsoOnRouter out.");
    }

    private static Optional<ExternalNodeProblem> problem(VirtualMachine machine, Kind kind, String text) {
        return Optional.of(Problems.of(machine, kind, text));
    }

    private static Optional<ExternalNodeProblem> when(boolean bad, VirtualMachine machine, Kind kind, String text) {
        return bad ? problem(machine, kind, text) : Optional.empty();
    }
}
