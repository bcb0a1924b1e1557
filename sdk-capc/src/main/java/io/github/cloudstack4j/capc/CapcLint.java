// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc;

import io.github.cloudstack4j.capc.internal.ResourceCodec;
import io.github.cloudstack4j.capc.internal.YamlDocuments;
import io.github.cloudstack4j.capc.internal.lint.Linter;
import io.github.cloudstack4j.capc.model.LintReport;
import io.github.cloudstack4j.capc.model.LintRule;
import io.github.cloudstack4j.core.InvalidRequestException;

/**
 * Checks the objects of clusters before they are applied: what the schemas of Kubernetes and the webhooks of CAPC would refuse,
 * and what they take although the cluster would never get ready. Needs neither a management cluster nor CloudStack.
 *
 * @see LintRule what is checked
 */
public final class CapcLint {
    private CapcLint() {}

    /**
     * All that is wrong with the objects of a text, with the fields as they are written there.
     *
     * @throws InvalidRequestException if the text is no YAML at all
     */
    public static LintReport check(String yaml) {
        return new LintReport(Linter.check(YamlDocuments.read(yaml)));
    }

    /** All that is wrong with objects, as they are written in {@link ApiVersions#standard()}. */
    public static LintReport check(Manifest manifest) {
        return check(manifest, ApiVersions.standard());
    }

    /** All that is wrong with objects, as they are written in the versions of a management cluster. */
    public static LintReport check(Manifest manifest, ApiVersions versions) {
        return new LintReport(Linter.check(manifest.getResources().stream()
                .map(resource -> ResourceCodec.write(resource, versions))
                .toList()));
    }
}
