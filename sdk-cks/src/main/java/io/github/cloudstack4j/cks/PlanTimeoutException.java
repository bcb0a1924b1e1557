// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.core.CloudStackException;
import org.jspecify.annotations.Nullable;

/** A plan was not carried out in time. What has begun goes on; execute the plan again to wait for it and for the rest. */
public final class PlanTimeoutException extends CloudStackException {
    private static final long serialVersionUID = 1L;

    private final String present;

    /** Names the cluster and what was waited for last. */
    public PlanTimeoutException(String cluster, String present, @Nullable Throwable cause) {
        super(
                "The plan for cluster " + cluster + " is not carried out in time; last: " + present
                        + ". What has begun goes on. Execute the plan again to wait on: it goes on from there. A cluster"
                        + " that stays in Scaling or Upgrading is brought back by starting it.",
                cause);
        this.present = present;
    }

    /** The step or the state that was waited for last. */
    public String getPresent() {
        return present;
    }
}
