// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.cks.model.ExternalNodesResult;
import io.github.cloudstack4j.core.OperationFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Adding external nodes to a cluster, or removing them, failed. That does not mean that nothing was done: nodes that
 * were removed before another failed stay removed.
 */
public final class ExternalNodesFailedException extends OperationFailedException {
    private static final long serialVersionUID = 1L;

    private final @Nullable ExternalNodesResult result;

    /** Keeps the failure, and what became of each machine. */
    public ExternalNodesFailedException(ClusterFailedException failure, @Nullable ExternalNodesResult result) {
        super(failure.getToken(), failure.getReason(), failure.getFailure(), message(failure, result));
        this.result = result;
    }

    private static String message(ClusterFailedException failure, @Nullable ExternalNodesResult result) {
        return result == null
                ? String.valueOf(failure.getMessage())
                : failure.getMessage() + " What became of the machines: "
                        + result.toString().replace("\n", "; ") + ".";
    }

    /** What became of each machine, and the cluster as it was found; null if it could not be looked at. */
    public @Nullable ExternalNodesResult getResult() {
        return result;
    }
}
