// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.KubernetesFailure;
import java.time.Duration;
import java.util.List;

/**
 * The server's own look after its clusters: running ones whose VMs are gone or stopped fall into Alert, and recover
 * when all is well again; deletes that failed or were interrupted are repeated.
 */
final class Scanner {
    private static final Duration COLLECT_EVERY = Duration.ofMinutes(5);
    private static final Duration FIRST_SCAN = Duration.ofMinutes(5);
    private static final Duration MAX_STARTING = Duration.ofMinutes(10);
    /** What keeps a cluster in Alert even though its VMs run. */
    private static final List<KubernetesFailure> STILL_BROKEN = List.of(
            KubernetesFailure.API_UNREACHABLE,
            KubernetesFailure.KUBECONFIG,
            KubernetesFailure.DASHBOARD,
            KubernetesFailure.NODES_NOT_READY);

    private final Kubernetes kubernetes;
    private final DeleteCluster delete;

    Scanner(Kubernetes kubernetes, DeleteCluster delete) {
        this.kubernetes = kubernetes;
        this.delete = delete;
    }

    void start() {
        scanLater();
        collectLater();
    }

    /** The first scan after a restart also looks after what the dead server was at; later ones leave it alone. */
    void serverRestarted() {
        kubernetes
                .world()
                .after(
                        FIRST_SCAN,
                        () -> kubernetes.clusters().stream()
                                .filter(cluster -> !cluster.isExternallyManaged())
                                .forEach(this::resume));
    }

    private void resume(KubernetesCluster cluster) {
        var oldest = kubernetes.world().now().minus(MAX_STARTING);
        if (cluster.is(ClusterState.DESTROYING)) {
            delete.collect(cluster);
        } else if (cluster.is(ClusterState.STARTING)
                && cluster.row().created().isBefore(oldest)
                && !isComplete(cluster)) {
            cluster.on(ClusterEvent.OPERATION_FAILED);
        }
    }

    private void scanLater() {
        kubernetes.world().after(kubernetes.timings().scan(), () -> {
            kubernetes.clusters().stream()
                    .filter(cluster -> !cluster.isExternallyManaged())
                    .forEach(this::scan);
            scanLater();
        });
    }

    private void scan(KubernetesCluster cluster) {
        if (cluster.is(ClusterState.RUNNING) && !isComplete(cluster)) {
            cluster.on(ClusterEvent.FAULTS_DETECTED);
        } else if (cluster.is(ClusterState.ALERT) && isComplete(cluster) && isUsable(cluster)) {
            cluster.fetchedKubeconfig();
            cluster.on(ClusterEvent.RECOVERY_REQUESTED);
            cluster.on(ClusterEvent.OPERATION_SUCCEEDED);
        } else if (cluster.is(ClusterState.ALERT) && isStopped(cluster)) {
            cluster.on(ClusterEvent.STOP_REQUESTED);
            cluster.on(ClusterEvent.OPERATION_SUCCEEDED);
        }
    }

    private static boolean isComplete(KubernetesCluster cluster) {
        var nodes = cluster.nodes();
        return nodes.size() >= cluster.totalNodes() && nodes.stream().allMatch(ClusterNode::isRunning);
    }

    private static boolean isStopped(KubernetesCluster cluster) {
        return !cluster.nodes().isEmpty() && cluster.nodes().stream().allMatch(ClusterNode::isStopped);
    }

    private boolean isUsable(KubernetesCluster cluster) {
        return !cluster.endpoint().isEmpty()
                && cluster.nodes().size() == cluster.totalNodes()
                && kubernetes.rules().reachesControl(cluster)
                && STILL_BROKEN.stream().noneMatch(kubernetes.failures()::isPlanned);
    }

    private void collectLater() {
        kubernetes.world().after(COLLECT_EVERY, () -> {
            collect();
            collectLater();
        });
    }

    private void collect() {
        kubernetes.clusters().stream()
                .filter(KubernetesCluster::isLeftForCollection)
                .forEach(delete::collect);
    }
}
