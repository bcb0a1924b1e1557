// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends an operation on a cluster: the text of the job's error, and what the failure does to the cluster's state. */
final class OperationFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable ClusterEvent event;

    private OperationFailure(String text, @Nullable ClusterEvent event) {
        super(text, null, false, false);
        this.event = event;
    }

    /** A failure the server notices too late, or not at all, to change the state. */
    static OperationFailure leavingState(String text) {
        return new OperationFailure(text, null);
    }

    static OperationFailure with(ClusterEvent event, String text) {
        return new OperationFailure(text, event);
    }

    String text() {
        return String.valueOf(getMessage());
    }

    Optional<ClusterEvent> event() {
        return Optional.ofNullable(event);
    }
}
