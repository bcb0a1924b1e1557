// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.cks.internal.plan.ApplyOutlooks.ApplyOutlook;
import io.github.cloudstack4j.cks.internal.plan.Step;
import io.github.cloudstack4j.cks.model.ClusterSpec;
import io.github.cloudstack4j.cks.model.PlannedStep;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.io.Serializable;
import java.util.List;

/**
 * The steps from a cluster as it is to what a spec wants, or why they cannot be taken. Serializable: keep it, and execute it
 * in another process, or again after a crash at any point.
 */
public final class ApplyPlan implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Cks cks;
    private final ClusterSpec spec;
    private final List<PlannedStep> steps;
    private final List<String> obstacles;
    private final List<String> warnings;

    ApplyPlan(Cks cks, ClusterSpec spec, ApplyOutlook outlook) {
        this.cks = cks;
        this.spec = spec;
        this.steps = outlook.steps().stream().map(Step::describe).toList();
        this.obstacles = outlook.obstacles();
        this.warnings = outlook.warnings();
    }

    /** What is wanted. */
    public ClusterSpec getSpec() {
        return spec;
    }

    /** The steps in their order; empty if the cluster is as wanted, and if it cannot become so. */
    public List<PlannedStep> getSteps() {
        return steps;
    }

    /** What cannot be changed, and why; empty if all can. */
    public List<String> getObstacles() {
        return obstacles;
    }

    /** What to look out for. */
    public List<String> getWarnings() {
        return warnings;
    }

    /** Whether the cluster is as wanted, so that there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty() && obstacles.isEmpty();
    }

    /** Whether nothing stands in the way. */
    public boolean isPossible() {
        return obstacles.isEmpty();
    }

    /**
     * Takes the steps that are left, by the client the plan was made with; a plan that came back from serialisation has
     * made one of its own from where the configuration came from.
     *
     * <p>Before each step the cluster is looked up by its name and planned for anew. So what is done is not done again, a
     * cluster that is being made is waited for and not made twice, and a second one who executes the same waits for
     * the first. If something stands in the way, nothing is changed and {@link InvalidRequestException} says what.
     *
     * <p>One thing CloudStack leaves open: two who find no cluster at the very same moment both make one. Both are then told
     * that there are two of that name.
     */
    public PlanExecution execute() {
        return executeOn(cks);
    }

    /** Takes the steps that are left, by another client; see {@link #execute()}. */
    public PlanExecution executeOn(Cks other) {
        return other.clusters().plans().apply(spec);
    }

    /** Some lines for people: the steps, what cannot be changed, what to look out for. */
    public String describe() {
        var text = new StringBuilder("Cluster ").append(spec.getName()).append(": ");
        if (!isPossible()) {
            text.append("cannot become as wanted");
        } else {
            text.append(steps.isEmpty() ? "nothing to do" : steps.size() + (steps.size() == 1 ? " step" : " steps"));
        }
        for (int i = 0; i < steps.size(); i++) {
            text.append("\n  ").append(i + 1).append(". ").append(steps.get(i));
        }
        obstacles.forEach(obstacle -> text.append("\n  x ").append(obstacle));
        warnings.forEach(warning -> text.append("\n  ! ").append(warning));
        return text.toString();
    }

    @Override
    public String toString() {
        return describe();
    }
}
