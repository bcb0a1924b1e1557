// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.model;

import io.github.cloudstack4j.core.InvalidRequestException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that is wrong with the objects of a cluster.
 *
 * @param findings what is wrong, in the order of the objects
 */
public record LintReport(List<LintFinding> findings) implements Serializable {
    /** What is wrong, in the order of the objects. */
    public LintReport {
        findings = List.copyOf(findings);
    }

    /** What is refused, or keeps the cluster from getting ready. */
    public List<LintFinding> errors() {
        return of(LintSeverity.ERROR);
    }

    /** What is likely to be meant otherwise. */
    public List<LintFinding> warnings() {
        return of(LintSeverity.WARNING);
    }

    private List<LintFinding> of(LintSeverity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    /** Whether nothing is wrong; warnings count too. */
    public boolean isClean() {
        return findings.isEmpty();
    }

    /**
     * Goes on only without errors; warnings are passed over.
     *
     * @throws InvalidRequestException if there are errors, with all of them
     */
    public void refuseErrors() {
        var errors = errors();
        if (!errors.isEmpty()) {
            throw new InvalidRequestException("The objects have " + errors.size()
                    + (errors.size() == 1 ? " error:" : " errors:")
                    + errors.stream().map(finding -> "\n  " + finding).collect(Collectors.joining()));
        }
    }

    /** A line for each finding. */
    @Override
    public String toString() {
        return findings.isEmpty()
                ? "nothing wrong"
                : findings.stream().map(LintFinding::toString).collect(Collectors.joining("\n"));
    }
}
