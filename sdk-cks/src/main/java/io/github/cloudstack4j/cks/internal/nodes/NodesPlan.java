// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.nodes;

import io.github.cloudstack4j.cks.model.AddNodesRequest;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.ClusterType;
import io.github.cloudstack4j.cks.model.ExternalNodeProblem;
import io.github.cloudstack4j.cks.model.ExternalNodesReport;
import io.github.cloudstack4j.cks.model.ExternalNodesResult;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.cks.model.NodeOutcome;
import io.github.cloudstack4j.cks.model.RemoveNodesRequest;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.OperationToken;
import io.github.cloudstack4j.core.model.Ref;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which machines are sent to the server, to join a cluster or to leave it, and which are not.
 *
 * @param nodes ids of those that are sent
 * @param names of all, by id
 * @param skipped why others are not sent, by id
 */
public record NodesPlan(
        boolean adds, String clusterId, List<String> nodes, Map<String, String> names, Map<String, String> skipped) {

    /** What is left to send after a look, or a refusal. */
    public static NodesPlan adding(AddNodesRequest request, ExternalNodesReport report) {
        var refusing = request.isSkipUnfit() ? report.getClusterProblems() : report.getProblems();
        if (!refusing.isEmpty()) {
            throw refused("No node was added to", report.getCluster(), refusing);
        }
        var fit = report.getFitNodes();
        if (fit.isEmpty()) {
            throw refused("None of the machines can be added to", report.getCluster(), report.getProblems());
        }
        var skipped = new LinkedHashMap<String, String>();
        for (var node : report.getNodes().keySet()) {
            var problems = report.getProblems(node);
            if (!problems.isEmpty()) {
                skipped.put(
                        node,
                        problems.stream().map(ExternalNodeProblem::getText).collect(Collectors.joining(" ")));
            }
        }
        return new NodesPlan(true, report.getCluster().getId(), fit, report.getNodes(), skipped);
    }

    private static InvalidRequestException refused(
            String what, KubernetesCluster cluster, List<ExternalNodeProblem> problems) {
        return new InvalidRequestException(what + " cluster " + cluster.getName() + ": "
                + problems.stream().map(ExternalNodeProblem::toString).collect(Collectors.joining(" "))
                + " Mend that, leave machines out with skipUnfit(), or accept(…) a kind of problem.");
    }

    /** The members that are meant, or a refusal. */
    public static NodesPlan removing(RemoveNodesRequest request, KubernetesCluster cluster) {
        refuseUnready(cluster);
        var names = new LinkedHashMap<String, String>();
        var complaints = new ArrayList<String>();
        for (var ref : request.getNodes()) {
            var member = member(cluster, ref);
            if (member.isEmpty()) {
                complaints.add(ref + " is no node of it");
            } else if (!member.get().isExternalNode()) {
                complaints.add(ref + " is a node CloudStack made for it, to be removed with clusters().scale(…)");
            } else {
                names.put(member.get().getId(), name(member.get()));
            }
        }
        if (!complaints.isEmpty()) {
            throw new InvalidRequestException("No node was removed from cluster " + cluster.getName() + ": "
                    + String.join("; ", complaints)
                    + ". The server would count them off all the same. Its external nodes"
                    + " are " + externalNodes(cluster) + ".");
        }
        return new NodesPlan(false, cluster.getId(), List.copyOf(names.keySet()), names, Map.of());
    }

    private static void refuseUnready(KubernetesCluster cluster) {
        if (ClusterType.EXTERNAL_MANAGED.equals(cluster.getClusterType())) {
            throw new InvalidRequestException("No node was removed from cluster " + cluster.getName()
                    + ": CloudStack does not manage it; take machines off its list with"
                    + " externalClusters().removeMachines(…).");
        }
        if (!isOpenToChanges(cluster)) {
            throw new InvalidRequestException(
                    "No node was removed from cluster " + cluster.getName() + ": it is in state " + cluster.getState()
                            + ", and nodes are drained by its control node; bring it to Running first.");
        }
    }

    /** Running clusters, and those in Alert, which may well be usable. */
    static boolean isOpenToChanges(KubernetesCluster cluster) {
        return ClusterState.RUNNING.equals(cluster.getState()) || ClusterState.ALERT.equals(cluster.getState());
    }

    private static Optional<KubernetesNode> member(KubernetesCluster cluster, Ref ref) {
        return cluster.getNodes().stream()
                .filter(node -> ref.getValue().equals(ref.isId() ? node.getId() : node.getName()))
                .findFirst();
    }

    private static String externalNodes(KubernetesCluster cluster) {
        var names = cluster.getNodes().stream()
                .filter(KubernetesNode::isExternalNode)
                .map(NodesPlan::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    private static String name(KubernetesNode node) {
        return node.getName() == null ? node.getId() : node.getName();
    }

    /** As much of the plan as can be told from the job. */
    public static NodesPlan resuming(OperationToken<ExternalNodesResult> token, List<String> nodeIds) {
        if (nodeIds.isEmpty()) {
            throw new InvalidRequestException(
                    "nodeIds is empty; give the ids of the machines that were to be added or removed.");
        }
        nodeIds.stream().map(Ref::of).filter(ref -> !ref.isId()).findFirst().ifPresent(name -> {
            throw new InvalidRequestException("\"" + name.getValue()
                    + "\" is no id; machines may have changed their names since, so give the ids of those that were to be"
                    + " added or removed.");
        });
        return new NodesPlan(
                token.getCommand().startsWith("add"),
                String.valueOf(token.getResourceId()),
                List.copyOf(nodeIds),
                Map.of(),
                Map.of());
    }

    /** What became of each, to be told from the cluster afterwards. */
    ExternalNodesResult result(KubernetesCluster cluster, @Nullable String failure) {
        var members = cluster.getNodes().stream()
                .collect(Collectors.toMap(KubernetesNode::getId, node -> node, (one, other) -> one));
        var outcomes = new ArrayList<NodeOutcome>();
        for (var node : nodes) {
            var member = members.get(node);
            var outcome = NodeOutcome.builder()
                    .node(node)
                    .name(names.getOrDefault(node, member == null ? null : member.getName()));
            outcomes.add(
                    adds
                            ? addition(outcome, member != null && member.isExternalNode(), failure)
                            : removal(outcome, member, failure));
        }
        skipped.forEach((node, reason) -> outcomes.add(NodeOutcome.builder()
                .node(node)
                .name(names.get(node))
                .status(NodeOutcome.Status.SKIPPED)
                .reason(reason)
                .build()));
        return ExternalNodesResult.builder().cluster(cluster).outcomes(outcomes).build();
    }

    private static NodeOutcome addition(NodeOutcome.Builder outcome, boolean joined, @Nullable String failure) {
        if (joined) {
            return outcome.status(NodeOutcome.Status.ADDED).build();
        }
        return outcome.status(NodeOutcome.Status.FAILED)
                .reason(
                        failure == null
                                ? "the server left it out: it did not fit, or it could not be reached by SSH, or a package"
                                        + " that nodes need is not installed on it"
                                : "the job failed; before you add it again, see that no port forwarding to it and no ISO in"
                                        + " its drive is left behind")
                .build();
    }

    private static NodeOutcome removal(
            NodeOutcome.Builder outcome, @Nullable KubernetesNode member, @Nullable String failure) {
        if (member == null) {
            return outcome.status(NodeOutcome.Status.REMOVED).build();
        }
        return outcome.status(NodeOutcome.Status.FAILED)
                .reason(
                        hasOwnDisplayName(member.getName(), member.getDisplayName())
                                ? "it could not be drained or reset; the control node and the machine must be reachable by SSH"
                                : "it was perhaps deployed without a display name, which the server shows as one like its name: then give"
                                        + " it one with updateVirtualMachine, and remove it again; otherwise it could not be"
                                        + " drained or reset")
                .build();
    }

    /** The server shows the name where no display name was given. */
    static boolean hasOwnDisplayName(@Nullable String name, @Nullable String displayName) {
        return displayName != null && !displayName.isBlank() && !displayName.equals(name);
    }
}
