// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.syncer;

import io.github.cloudstack4j.csi.syncer.SyncAction.Conflict;
import java.io.Serializable;
import java.util.List;

/**
 * What would be done to the storage classes of a cluster. It can be kept and applied later, and again after a crash: what has come to be
 * meanwhile is left alone.
 *
 * @param options what it was made with
 * @param actions what is to become of each class, in the order of their names; a name that several offerings lead to may be there twice,
 *     once for the class that exists and once as a conflict
 * @param skipped the offerings that get no class, in the order of their names
 * @param notes what else is worth knowing
 */
public record SyncPlan(SyncOptions options, List<SyncAction> actions, List<SkippedOffering> skipped, List<String> notes)
        implements Serializable {
    /** Takes copies. */
    public SyncPlan {
        actions = List.copyOf(actions);
        skipped = List.copyOf(skipped);
        notes = List.copyOf(notes);
    }

    /** What is done to the cluster, if anything. */
    public List<SyncAction> changes() {
        return actions.stream().filter(SyncAction::isChange).toList();
    }

    /** What is left as it is although it is not as it should be. */
    public List<Conflict> conflicts() {
        return actions.stream()
                .filter(Conflict.class::isInstance)
                .map(Conflict.class::cast)
                .toList();
    }

    /** Whether there is nothing to do and nothing in the way. */
    public boolean isInStep() {
        return changes().isEmpty() && conflicts().isEmpty();
    }

    /**
     * The plan in lines for people to read, the same for the same plan. {@code +} marks a class to create, {@code ~} one to change,
     * {@code -/+} one to make anew, {@code -} one to delete, {@code !} one that cannot be brought in step.
     */
    public String describe() {
        return new PlanText(this).lines();
    }
}
