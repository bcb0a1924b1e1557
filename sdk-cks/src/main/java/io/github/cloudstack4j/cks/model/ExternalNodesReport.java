// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/** What stands between some machines and a cluster they are to join: all that the server checks, or should. */
@Model
@Value.Immutable
public abstract class ExternalNodesReport implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The cluster as it was found. */
    public abstract KubernetesCluster getCluster();

    /** Names of the machines by their ids, as they were asked for; of unknown ones what was given, for both. */
    public abstract Map<String, String> getNodes();

    /** What is wrong, that of the cluster first. */
    public abstract List<ExternalNodeProblem> getProblems();

    /** Whether nothing is wrong. */
    public final boolean isFit() {
        return getProblems().isEmpty();
    }

    /** What is wrong with one machine, by its id. */
    public final List<ExternalNodeProblem> getProblems(String nodeId) {
        return getProblems().stream()
                .filter(problem -> nodeId.equals(problem.getNode()))
                .toList();
    }

    /** What keeps the cluster from taking any machine. */
    public final List<ExternalNodeProblem> getClusterProblems() {
        return getProblems().stream().filter(ExternalNodeProblem::isOfCluster).toList();
    }

    /** Whether there is a problem of this kind. */
    public final boolean hasProblem(ExternalNodeProblem.Kind kind) {
        return getProblems().stream().anyMatch(problem -> problem.getKind() == kind);
    }

    /** Ids of the machines that nothing is wrong with. */
    public final List<String> getFitNodes() {
        return getNodes().keySet().stream()
                .filter(id -> getProblems(id).isEmpty())
                .toList();
    }

    /** The same report without problems of these kinds. */
    public final ExternalNodesReport accepting(Set<ExternalNodeProblem.Kind> kinds) {
        return builder()
                .cluster(getCluster())
                .nodes(getNodes())
                .problems(getProblems().stream()
                        .filter(problem -> !kinds.contains(problem.getKind()))
                        .toList())
                .build();
    }

    /** The machines that fit in a line, then a line for each problem. */
    @Override
    public final String toString() {
        var fit = getFitNodes().stream().map(getNodes()::get).collect(Collectors.joining(", "));
        return "Cluster " + getCluster().getName() + ", fit: " + (fit.isEmpty() ? "none" : fit)
                + getProblems().stream().map(problem -> "\n" + problem).collect(Collectors.joining());
    }

    /** Starts an empty ExternalNodesReport. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an ExternalNodesReport. */
    public static final class Builder extends ImmutableExternalNodesReport.Builder {}
}
