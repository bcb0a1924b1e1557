// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.OPERATION_FAILED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.OPERATION_SUCCEEDED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.UPGRADE_REQUESTED;

import io.github.cloudstack4j.testkit.KubernetesDefect;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import java.util.List;

/**
 * {@code upgradeKubernetesCluster}: node by node, control nodes first; the cluster's own version changes at the end.
 */
final class UpgradeCluster {
    private final Kubernetes kubernetes;

    UpgradeCluster(Kubernetes kubernetes) {
        this.kubernetes = kubernetes;
    }

    Answer handle(Call call) {
        return Targets.start(kubernetes, call, Activity.UPGRADE, null, this::upgrade);
    }

    private void upgrade(ClusterJob job) {
        var target = validated(job);
        var timings = kubernetes.timings();
        var nodeWork = timings.nodeUpgrade().minus(timings.drain());
        job.pause(timings.settle()).thenOn(UPGRADE_REQUESTED);
        var upgraded = job.cluster().kubernetesNodes().stream()
                .filter(node -> !node.isManuallyUpgraded())
                .toList();
        for (var node : upgraded) {
            job.then(timings.drain(), () -> drain(job, node));
            job.then(nodeWork, () -> upgradeNode(job, node, target));
        }
        job.then(() -> job.cluster().upgradedTo(target))
                .thenOn(OPERATION_SUCCEEDED)
                .thenShowCluster();
    }

    private SupportedVersion validated(ClusterJob job) {
        var call = job.call();
        var cluster = job.cluster();
        Refuse.whenNodesCannotReachApi(call);
        Targets.refuseExternallyManaged(cluster, "Upgrade");
        Refuse.withoutAccess(call, cluster.row());
        Refuse.when(
                !cluster.is(ClusterState.RUNNING),
                "Kubernetes cluster : " + cluster.name() + " is not in running state");
        var row = call.args().requireResource("kubernetesversionid");
        Refuse.when(row.isRemoved(), "Invalid Kubernetes version ID");
        var target = new SupportedVersion(row);
        Refuse.when(!target.isEnabled(), "Kubernetes version ID: " + target.id() + " for upgrade is in Disabled state");
        refuseSmallOffering(cluster, target);
        refusePath(cluster.requireVersion().version(), target.version());
        Refuse.when(target.row().text("isoid") == null, "Invalid ISO associated with version : " + target.name());
        Refuse.when(
                !target.isIsoReady(),
                "ISO associated with version : " + target.name() + " is not in Ready state for datacenter : "
                        + cluster.plan().zone().name());
        return target;
    }

    private void refuseSmallOffering(KubernetesCluster cluster, SupportedVersion target) {
        if (cluster.defaultOffering().isPresent()) {
            refuseSmallOffering(cluster, cluster.defaultOffering().get(), target);
            return;
        }
        Refuse.when(
                kubernetes.has(KubernetesDefect.RESIZE_NEEDS_DEFAULT_OFFERING),
                "Invalid service offering associated with Kubernetes cluster : " + cluster.name());
        for (var type : List.of(NodeType.CONTROL, NodeType.WORKER)) {
            cluster.offering(type).ifPresent(offering -> refuseSmallOffering(cluster, offering, target));
        }
    }

    private static void refuseSmallOffering(KubernetesCluster cluster, NodeOffering offering, SupportedVersion target) {
        var complaint = "Kubernetes cluster : " + cluster.name() + " cannot be upgraded with Kubernetes version : "
                + target.name() + " which needs minimum ";
        var associated = " while associated service offering : " + offering.name() + " offers only ";
        Refuse.when(
                offering.cpu() < target.minCpu(),
                complaint + target.minCpu() + " vCPUs" + associated + offering.cpu() + " vCPUs");
        Refuse.when(
                offering.memory() < target.minMemory(),
                complaint + target.minMemory() + " MB RAM" + associated + offering.memory() + " MB RAM");
    }

    private static void refusePath(SemanticVersion current, SemanticVersion target) {
        var versions = ", current version: " + current + ", upgrade version: " + target;
        Refuse.when(target.isBefore(current), "Kubernetes clusters can not be downgraded" + versions);
        Refuse.when(
                !current.canReach(target),
                "Kubernetes clusters can be upgraded between next minor or patch version releases" + versions);
    }

    private void drain(ClusterJob job, ClusterNode node) {
        if (kubernetes.strikes(KubernetesFailure.DRAIN) || !kubernetes.rules().reachesControl(job.cluster())) {
            throw failed(
                    job, "unable to drain Kubernetes node on VM : " + node.vm().name());
        }
    }

    private void upgradeNode(ClusterJob job, ClusterNode node, SupportedVersion target) {
        if (kubernetes.strikes(KubernetesFailure.NODE_UPGRADE)) {
            throw failed(
                    job,
                    "unable to upgrade Kubernetes node on VM : " + node.vm().name());
        }
        var version = target.version().text();
        node.upgradedTo(kubernetes.has(KubernetesDefect.NODE_VERSION_AS_PRINTED) ? "v" + version + "\n" : version);
    }

    private static OperationFailure failed(ClusterJob job, String what) {
        return OperationFailure.with(
                OPERATION_FAILED,
                "Failed to upgrade Kubernetes cluster : " + job.cluster().name() + ", " + what);
    }
}
