// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.model.Model;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What became of each machine that was to join a cluster, or to leave it. The server calls a part a success, and even
 * none; this does not.
 */
@Model
@Value.Immutable
public abstract class ExternalNodesResult implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The cluster afterwards. */
    public abstract KubernetesCluster getCluster();

    /** One outcome for each machine. */
    public abstract List<NodeOutcome> getOutcomes();

    /** Whether every machine was added, or every one removed: none skipped and none failed. */
    public final boolean isComplete() {
        return getOutcomes().stream().allMatch(outcome -> outcome.getReason() == null);
    }

    /** The outcomes of one status. */
    public final List<NodeOutcome> getOutcomes(NodeOutcome.Status status) {
        return getOutcomes().stream()
                .filter(outcome -> outcome.getStatus() == status)
                .toList();
    }

    /** The outcomes, a line each. */
    @Override
    public final String toString() {
        return getOutcomes().stream().map(NodeOutcome::toString).collect(Collectors.joining("\n"));
    }

    /** Starts an empty ExternalNodesResult. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an ExternalNodesResult. */
    public static final class Builder extends ImmutableExternalNodesResult.Builder {}
}
