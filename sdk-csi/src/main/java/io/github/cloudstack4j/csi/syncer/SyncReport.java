// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What has become of the storage classes of a plan.
 *
 * @param outcomes one for each action, in the plan's order
 */
public record SyncReport(List<ClassOutcome> outcomes) implements Serializable {
    /** Takes a copy. */
    public SyncReport {
        outcomes = List.copyOf(outcomes);
    }

    /** Whether all that was planned has been done; conflicts that the plan knew do not count. */
    public boolean isComplete() {
        return incomplete().isEmpty();
    }

    /** What was planned and has not been done. */
    public List<ClassOutcome> incomplete() {
        return outcomes.stream()
                .filter(outcome ->
                        outcome.result() == SyncResult.FAILED || outcome.result() == SyncResult.CHANGED_MEANWHILE)
                .toList();
    }

    /** The outcomes in lines for people to read. */
    public String describe() {
        return outcomes.stream().map(outcome -> outcome + "\n").collect(Collectors.joining());
    }
}
