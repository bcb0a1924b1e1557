// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.guard;

import io.github.cloudstack4j.cks.DefectGuardException;
import io.github.cloudstack4j.cks.internal.repair.ClusterJobs;
import io.github.cloudstack4j.cks.model.ClusterType;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.internal.KnownIssues;
import java.util.List;

/**
 * Looks at a cluster before it is changed, and refuses what a defect of the server would turn against it. The one place
 * where that is decided; a request may ask to be sent all the same.
 */
public final class ClusterGuards {
    private final KnownIssues issues;
    private final List<ClusterGuard> guards;

    public ClusterGuards(CloudStack cloud) {
        this.issues = cloud.connection().knownIssues();
        this.guards = List.of(
                new ExternalNodesGuard(),
                new ControlNodeGuard(),
                new EtcdNodeGuard(),
                new EtcdAutoscalingGuard(),
                new DefaultOfferingGuard(),
                new MissingNodesGuard(),
                new LiveOfferingGuard(cloud),
                new UnreachableNodesGuard(cloud.networkRules()),
                new NeverProvisionedGuard(),
                new UnfinishedCreateGuard(new ClusterJobs(cloud)),
                new DeleteGuard(cloud.virtualMachines()));
    }

    /**
     * Lets a change pass, or not.
     *
     * @param despiteDefects whether to warn only
     * @throws DefectGuardException if a defect strikes
     */
    public void check(KubernetesCluster cluster, Change change, boolean despiteDefects) {
        if (ClusterType.EXTERNAL_MANAGED.equals(cluster.getClusterType())) {
            return;
        }
        for (var guard : guards) {
            var issue = guard.issue();
            if (!issue.getCommands().contains(change.command()) || !issues.mayHave(issue)) {
                continue;
            }
            var objection = guard.objection(cluster, change);
            if (objection.isPresent() && !despiteDefects) {
                throw new DefectGuardException(
                        issue,
                        change.command() + " was not sent for cluster " + cluster.getName() + ": " + objection.get()
                                + " "
                                + issue.getWayRound() + " (" + issue.getId()
                                + "; despiteDefects(true) on the request sends it all the same.)");
            }
            objection.ifPresent(known -> issues.warn(issue, change.command()));
        }
    }
}
