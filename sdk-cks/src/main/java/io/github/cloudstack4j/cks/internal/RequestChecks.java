// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.SemanticVersion;
import io.github.cloudstack4j.cks.model.VersionFilter;
import io.github.cloudstack4j.cks.model.VersionState;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.model.Ref;
import org.jspecify.annotations.Nullable;

/** Finds out, before anything is sent, what the server would refuse once it had looked at the version. */
public final class RequestChecks {
    private static final SemanticVersion FIRST_WITH_SEVERAL_CONTROL_NODES = SemanticVersion.of(1, 16, 0);

    private final Catalog<KubernetesVersion, VersionFilter> versions;

    public RequestChecks(Catalog<KubernetesVersion, VersionFilter> versions) {
        this.versions = versions;
    }

    public void create(CreateClusterRequest request, KubernetesVersion version) {
        refuseDisabled(version);
        var number = version.getSemanticVersion();
        if (request.getControlNodes() > 1 && number != null && !number.isAtLeast(FIRST_WITH_SEVERAL_CONTROL_NODES)) {
            throw new InvalidRequestException(
                    "controlNodes is " + request.getControlNodes() + ", but Kubernetes " + number
                            + " runs with one control node only: give controlNodes(1), or a version from "
                            + FIRST_WITH_SEVERAL_CONTROL_NODES + " on.");
        }
    }

    /** Takes the same steps as the server: up, and one minor version at a time. */
    public void upgrade(KubernetesCluster cluster, KubernetesVersion target) {
        refuseDisabled(target);
        var from = versionOf(cluster);
        var to = target.getSemanticVersion();
        if (from == null || to == null) {
            return;
        }
        if (to.compareTo(from) < 0) {
            throw new InvalidRequestException("Cluster " + cluster.getName() + " runs Kubernetes " + from
                    + " and cannot go back to " + to + ": a cluster can only be upgraded.");
        }
        if (!from.isUpgradableTo(to)) {
            throw new InvalidRequestException("Cluster " + cluster.getName() + " runs Kubernetes " + from
                    + " and cannot go to " + to + " at once: upgrade one minor version at a time, first to "
                    + from.getMajor() + "." + (from.getMinor() + 1) + ".x.");
        }
    }

    private @Nullable SemanticVersion versionOf(KubernetesCluster cluster) {
        var id = cluster.getKubernetesVersionId();
        return id == null
                ? null
                : versions.find(Ref.id(id))
                        .map(KubernetesVersion::getSemanticVersion)
                        .orElse(null);
    }

    private static void refuseDisabled(KubernetesVersion version) {
        if (VersionState.DISABLED.equals(version.getState())) {
            throw new InvalidRequestException("Kubernetes version " + version.getName()
                    + " is disabled: choose another, or have it enabled with versions().enable(…).");
        }
    }
}
