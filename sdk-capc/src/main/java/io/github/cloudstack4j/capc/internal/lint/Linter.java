// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.internal.lint;

import io.github.cloudstack4j.capc.ApiVersions;
import io.github.cloudstack4j.capc.internal.schema.SchemaCheck;
import io.github.cloudstack4j.capc.model.LintFinding;
import io.github.cloudstack4j.capc.model.LintRule;
import io.github.cloudstack4j.capc.resource.ResourceKind;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Checks documents by all rules. */
public final class Linter {
    private static final List<Consumer<Scene>> RULES = List.of(
            Linter::documents,
            ObjectRules::check,
            ReferenceRules::check,
            FailureDomainRules::check,
            MachineRules::check,
            NicRules::check,
            VersionRules::check,
            KubeadmRules::check);

    private Linter() {}

    /** All that is wrong with documents that are meant to be applied together. */
    public static List<LintFinding> check(List<Map<String, Object>> documents) {
        var scene = new Scene(documents.stream().map(Subject::new).toList());
        RULES.forEach(rule -> rule.accept(scene));
        return scene.findings();
    }

    private static void documents(Scene scene) {
        for (var subject : scene.subjects()) {
            var notes = scene.notes(subject);
            var refused = new AtomicBoolean();
            SchemaCheck.check(subject.document(), new SchemaCheck.Findings() {
                @Override
                public void refused(String path, String message) {
                    refused.set(true);
                    // Paths of the schema are those of the document already.
                    scene.raw(subject, LintRule.SCHEMA, path, message);
                }

                @Override
                public void unknown(String path, String message) {
                    scene.raw(subject, LintRule.KNOWN_FIELDS, path, message);
                }
            });
            if (subject.unreadable() != null && !refused.get()) {
                notes.add(LintRule.READABLE, "", subject.unreadable());
            }
            var version = subject.apiVersion();
            notes.addIf(
                    ApiVersions.groupOf(version).equals(ResourceKind.INFRASTRUCTURE)
                            && (version.endsWith("/v1beta1") || version.endsWith("/v1beta2")),
                    LintRule.CURRENT_VERSION,
                    "apiVersion",
                    "is " + version + ", in which CAPC loses newer fields of the object; write it in v1beta3");
            notes.addIf(
                    subject.document().get("status") != null && ApiVersions.knows(ApiVersions.groupOf(version)),
                    LintRule.NO_STATUS,
                    "status",
                    "is there, though the controllers write it; leave it out");
        }
    }
}
