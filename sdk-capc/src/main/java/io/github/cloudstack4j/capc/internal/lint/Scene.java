// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.lint;

import io.github.cloudstack4j.capc.model.LintFinding;
import io.github.cloudstack4j.capc.model.LintRule;
import io.github.cloudstack4j.capc.resource.Resource;
import io.github.cloudstack4j.capc.resource.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The objects that are looked at together, and what is found wrong with them. */
final class Scene {
    private final List<Subject> subjects;
    private final List<LintFinding> findings = new ArrayList<>();

    Scene(List<Subject> subjects) {
        this.subjects = subjects;
    }

    List<Subject> subjects() {
        return subjects;
    }

    /** All findings, in the order of the objects. */
    List<LintFinding> findings() {
        var order = subjects.stream().map(Subject::label).toList();
        return findings.stream()
                .sorted((one, other) -> Integer.compare(order.indexOf(one.object()), order.indexOf(other.object())))
                .distinct()
                .toList();
    }

    /** Looks at each object of a kind. */
    <T extends Resource> void each(ResourceKind<T> kind, BiConsumer<T, Notes> look) {
        for (var subject : subjects) {
            if (kind.getType().isInstance(subject.resource())) {
                look.accept(kind.getType().cast(subject.resource()), notes(subject));
            }
        }
    }

    /** The objects of a kind. */
    <T extends Resource> List<T> all(ResourceKind<T> kind) {
        return subjects.stream()
                .map(Subject::resource)
                .filter(kind.getType()::isInstance)
                .map(kind.getType()::cast)
                .toList();
    }

    /** The object of a kind with the name. */
    <T extends Resource> Optional<T> find(ResourceKind<T> kind, String name) {
        return all(kind).stream()
                .filter(resource -> Objects.equals(resource.getName(), name))
                .findFirst();
    }

    Notes notes(Subject subject) {
        return (rule, path, message) ->
                findings.add(new LintFinding(rule, subject.label(), subject.written(path), message));
    }

    /** Takes down what is wrong with a field that is named as in the document. */
    void raw(Subject subject, LintRule rule, String path, String message) {
        findings.add(new LintFinding(rule, subject.label(), path, message));
    }

    /** Takes down what is wrong with one object. */
    @FunctionalInterface
    interface Notes {
        void add(LintRule rule, String path, String message);

        default void addIf(boolean wrong, LintRule rule, String path, String message) {
            if (wrong) {
                add(rule, path, message);
            }
        }
    }
}
