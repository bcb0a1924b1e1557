// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.OPERATION_FAILED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.OPERATION_SUCCEEDED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.START_REQUESTED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.STOP_REQUESTED;

import io.github.cloudstack4j.testkit.KubernetesDefect;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.Call;

/**
 * {@code startKubernetesCluster} and {@code stopKubernetesCluster}. Neither asks for the state first: what has no
 * transition runs all the same, which is how a start repairs a cluster stuck in Scaling or Upgrading, and a stop one
 * stuck in Starting.
 */
final class PowerCluster {
    private final Kubernetes kubernetes;
    private final NodeFactory nodes;

    PowerCluster(Kubernetes kubernetes) {
        this.kubernetes = kubernetes;
        this.nodes = new NodeFactory(kubernetes);
    }

    Answer start(Call call) {
        return Targets.start(kubernetes, call, Activity.START, null, this::validateStart);
    }

    Answer stop(Call call) {
        return Targets.start(kubernetes, call, Activity.STOP, null, this::validateStop);
    }

    private void validateStart(ClusterJob job) {
        Targets.refuseExternallyManaged(job.cluster(), "Start");
        Refuse.withoutAccess(job.call(), job.cluster().row());
        if (job.cluster().is(ClusterState.RUNNING) || job.cluster().is(ClusterState.STARTING)) {
            job.showClusterNow();
            return;
        }
        Refuse.when(
                job.cluster().is(ClusterState.ERROR) && !kubernetes.has(KubernetesDefect.START_IN_ERROR_STAYS_ERROR),
                "Kubernetes cluster : " + job.cluster().name() + " is in Error state and can not be started");
        job.pause(kubernetes.timings().settle()).thenOn(START_REQUESTED).then(() -> thenStartNodes(job));
        thenWaitUntilUsable(job);
        job.thenOn(OPERATION_SUCCEEDED).thenShowCluster();
    }

    private void validateStop(ClusterJob job) {
        Targets.refuseExternallyManaged(job.cluster(), "Stop");
        Refuse.withoutAccess(job.call(), job.cluster().row());
        if (job.cluster().is(ClusterState.STOPPED) || job.cluster().is(ClusterState.STOPPING)) {
            job.succeedNow();
            return;
        }
        job.pause(kubernetes.timings().settle()).thenOn(STOP_REQUESTED).then(() -> thenStopNodes(job));
        job.thenOn(OPERATION_SUCCEEDED).thenSucceed();
    }

    private void thenStartNodes(ClusterJob job) {
        var failure = failed("Failed to start all VMs in Kubernetes cluster : "
                + job.cluster().name());
        for (var node : job.cluster().nodes()) {
            if (!node.isRunning()) {
                nodes.thenStart(job, node, KubernetesFailure.VM_START, failure);
            }
        }
    }

    private void thenStopNodes(ClusterJob job) {
        for (var node : job.cluster().nodes()) {
            if (!node.isRunning()) {
                continue;
            }
            job.then(() -> kubernetes.machines().beginStop(node.vm()));
            job.then(kubernetes.timings().vmStop(), () -> {
                job.strike(
                        KubernetesFailure.VM_STOP,
                        OPERATION_FAILED,
                        "Failed to stop all VMs in Kubernetes cluster : "
                                + job.cluster().name());
                kubernetes.machines().stop(node.vm());
            });
        }
    }

    private void thenWaitUntilUsable(ClusterJob job) {
        var cluster = job.cluster();
        job.then(() -> {
            if (cluster.endpoint().isEmpty()) {
                throw OperationFailure.with(
                        OPERATION_FAILED,
                        "Kubernetes cluster : " + cluster.name()
                                + " has invalid API endpoint. Can not verify if cluster is in ready state");
            }
        });
        var start = "Failed to start Kubernetes cluster : " + cluster.name() + " in usable state";
        job.then(() -> job.giveUpIf(kubernetes.strikes(KubernetesFailure.API_UNREACHABLE), failed(start)));
        job.then(() -> job.giveUpIf(
                kubernetes.strikes(KubernetesFailure.KUBECONFIG)
                        || !kubernetes.rules().reachesControl(cluster),
                failed(start + " as unable to retrieve kube-config for the cluster")));
        job.then(cluster::fetchedKubeconfig);
        job.then(() -> job.giveUpIf(
                kubernetes.strikes(KubernetesFailure.DASHBOARD),
                failed(start + " as unable to get Dashboard service running for the cluster")));
    }

    private static OperationFailure failed(String text) {
        return OperationFailure.with(OPERATION_FAILED, text);
    }
}
