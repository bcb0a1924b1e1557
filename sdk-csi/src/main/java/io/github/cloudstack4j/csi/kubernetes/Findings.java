// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.github.cloudstack4j.core.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is found wrong with an object. */
final class Findings {
    private final List<ObjectProblem> problems = new ArrayList<>();

    void note(String field, String message) {
        problems.add(new ObjectProblem(field, message));
    }

    void note(String field, Optional<String> objection) {
        objection.ifPresent(message -> note(field, message));
    }

    void noteIf(boolean wrong, String field, String message) {
        if (wrong) {
            note(field, message);
        }
    }

    void noteAll(List<ObjectProblem> others) {
        problems.addAll(others);
    }

    List<ObjectProblem> problems() {
        return List.copyOf(problems);
    }

    /** Refuses an object for all that is wrong with it. */
    void refuse(String kind, String name) {
        if (problems.isEmpty()) {
            return;
        }
        var message = new StringBuilder(kind).append(" \"").append(name).append("\" cannot be made:");
        problems.forEach(problem -> message.append(' ').append(problem));
        throw new InvalidRequestException(message.toString());
    }
}
