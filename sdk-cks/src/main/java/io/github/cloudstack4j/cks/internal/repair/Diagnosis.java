// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.repair;

import io.github.cloudstack4j.cks.model.RepairAction;
import io.github.cloudstack4j.cks.model.RepairFinding;
import io.github.cloudstack4j.cks.model.RepairRisk;
import io.github.cloudstack4j.cks.model.RepairStep;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found out about a cluster. */
public record Diagnosis(List<RepairFinding> findings, List<RepairStep> steps, List<String> leftAlone) {
    public Diagnosis {
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
        leftAlone = List.copyOf(leftAlone);
    }

    /** Gathers a diagnosis. */
    static final class Notes {
        private final List<RepairFinding> findings = new ArrayList<>();
        private final List<RepairStep> steps = new ArrayList<>();
        private final List<String> leftAlone = new ArrayList<>();

        void found(String problem, String evidence, @Nullable OffsetDateTime since) {
            findings.add(RepairFinding.builder()
                    .problem(problem)
                    .evidence(evidence)
                    .since(since)
                    .build());
        }

        void step(RepairAction action, RepairRisk risk, String description) {
            steps.add(RepairStep.builder()
                    .action(action)
                    .risk(risk)
                    .description(description)
                    .build());
        }

        void onMachine(RepairAction action, String machineId, @Nullable Integer port, String description) {
            steps.add(RepairStep.builder()
                    .action(action)
                    .risk(RepairRisk.SAFE)
                    .machineId(machineId)
                    .firstPort(port)
                    .lastPort(port)
                    .description(description)
                    .build());
        }

        void onPorts(RepairAction action, RepairRisk risk, int first, int last, String description) {
            steps.add(RepairStep.builder()
                    .action(action)
                    .risk(risk)
                    .firstPort(first)
                    .lastPort(last)
                    .description(description)
                    .build());
        }

        void leave(String reason) {
            leftAlone.add(reason);
        }

        boolean has(RepairAction action) {
            return steps.stream().anyMatch(step -> step.getAction() == action);
        }

        Diagnosis close() {
            return new Diagnosis(findings, steps, leftAlone);
        }
    }
}
