// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import io.github.cloudstack4j.cks.internal.repair.Diagnosis;
import io.github.cloudstack4j.cks.internal.repair.RepairActions;
import io.github.cloudstack4j.cks.model.ClusterTopology;
import io.github.cloudstack4j.cks.model.RepairFinding;
import io.github.cloudstack4j.cks.model.RepairReport;
import io.github.cloudstack4j.cks.model.RepairResult;
import io.github.cloudstack4j.cks.model.RepairResult.Outcome;
import io.github.cloudstack4j.cks.model.RepairRisk;
import io.github.cloudstack4j.cks.model.RepairStep;
import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.CloudStackException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a cluster, and what would mend it. Nothing is done before {@code execute}, and nothing but what the
 * plan says. Each step looks first whether it is still needed; so a repair that broke off is taken up by running the plan
 * again, or by making another with {@link KubernetesClusters#repair(String)} in another process. Obtain it there.
 */
public final class RepairPlan {
    private final ClusterTopology topology;
    private final Diagnosis diagnosis;
    private final RepairActions actions;

    RepairPlan(ClusterTopology topology, Diagnosis diagnosis, RepairActions actions) {
        this.topology = topology;
        this.diagnosis = diagnosis;
        this.actions = actions;
    }

    /** The cluster as it was when the plan was made. */
    public ClusterTopology getTopology() {
        return topology;
    }

    /** What is wrong; empty for a cluster that is well, or at work. */
    public List<RepairFinding> getFindings() {
        return diagnosis.findings();
    }

    /** What would be done, in this order. */
    public List<RepairStep> getSteps() {
        return diagnosis.steps();
    }

    /** What is not touched and why, a sentence each: what cannot be repaired from here, or must be waited for. */
    public List<String> getLeftAlone() {
        return diagnosis.leftAlone();
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return getSteps().isEmpty();
    }

    /** The greatest risk among the steps: what {@link #execute(RepairRisk)} needs to do all of them. */
    public RepairRisk getRisk() {
        return getSteps().stream()
                .map(RepairStep::getRisk)
                .max(RepairRisk::compareTo)
                .orElse(RepairRisk.SAFE);
    }

    /** Does the steps up to the first that is not {@link RepairRisk#SAFE}; blocks. */
    public RepairReport execute() {
        return execute(RepairRisk.SAFE);
    }

    /** Does the steps up to the first whose risk is greater than what is allowed, or that fails; blocks. */
    public RepairReport execute(RepairRisk allowed) {
        return execute(allowed, result -> {});
    }

    /**
     * Does the steps up to the first whose risk is greater than what is allowed, or that fails; blocks.
     *
     * @param listener told when each step starts and ends
     * @throws CallInterruptedException if the calling thread was interrupted; what was begun goes on
     */
    public RepairReport execute(RepairRisk allowed, Consumer<? super RepairResult> listener) {
        var results = new ArrayList<RepairResult>();
        for (var step : getSteps()) {
            var result = execute(step, allowed, listener);
            results.add(result);
            listener.accept(result);
            if (result.getOutcome() == Outcome.FAILED || result.getOutcome() == Outcome.NOT_ALLOWED) {
                break;
            }
        }
        return RepairReport.builder().results(results).build();
    }

    private RepairResult execute(RepairStep step, RepairRisk allowed, Consumer<? super RepairResult> listener) {
        if (step.getRisk().compareTo(allowed) > 0) {
            return result(step, Outcome.NOT_ALLOWED, null);
        }
        listener.accept(result(step, Outcome.STARTED, null));
        try {
            var changed = actions.perform(topology.getCluster().getId(), step);
            return result(step, changed ? Outcome.DONE : Outcome.NOT_NEEDED, null);
        } catch (CallInterruptedException e) {
            throw e;
        } catch (CloudStackException e) {
            return result(step, Outcome.FAILED, e.getMessage());
        }
    }

    private static RepairResult result(RepairStep step, Outcome outcome, @Nullable String reason) {
        return RepairResult.builder().step(step).outcome(outcome).reason(reason).build();
    }

    /** The whole plan, a line each for what is wrong, what is left alone and what would be done. */
    @Override
    public String toString() {
        var text = new StringBuilder("Repair of cluster ")
                .append(topology.getCluster().getName())
                .append(" (")
                .append(topology.getCluster().getState())
                .append(')');
        getFindings().forEach(finding -> text.append("\n  wrong: ").append(finding));
        getLeftAlone().forEach(reason -> text.append("\n  left alone: ").append(reason));
        getSteps().forEach(step -> text.append("\n  step: ").append(step));
        return text.toString();
    }
}
