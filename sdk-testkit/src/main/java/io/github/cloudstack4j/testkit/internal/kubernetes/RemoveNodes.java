// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.OPERATION_FAILED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.OPERATION_SUCCEEDED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.REMOVE_NODE_REQUESTED;

import io.github.cloudstack4j.testkit.KubernetesDefect;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code removeNodesFromKubernetesCluster}: VMs leave the cluster and go on running. Whether they are in it is not
 * asked.
 */
final class RemoveNodes {
    private final Kubernetes kubernetes;

    RemoveNodes(Kubernetes kubernetes) {
        this.kubernetes = kubernetes;
    }

    Answer handle(Call call) {
        return Targets.start(kubernetes, call, Activity.NODES_REMOVE, ClusterJob.SUBJECT, this::remove);
    }

    private void remove(ClusterJob job) {
        var vms = job.call().args().resources("nodeids").stream()
                .distinct()
                .filter(vm -> isValid(job.cluster(), vm))
                .toList();
        if (vms.isEmpty()) {
            throw ApiFault.internal(
                    failed(job) + " due to: No valid nodes found to be removed from the Kubernetes cluster");
        }
        var removed = new ArrayList<Resource>();
        job.pause(kubernetes.timings().settle()).thenOn(REMOVE_NODE_REQUESTED);
        for (var vm : vms) {
            job.then(kubernetes.timings().nodeRemoval(), () -> {
                if (canLeave(job.cluster(), vm)) {
                    kubernetes.rules().closeNode(job.cluster(), vm);
                    removed.add(vm);
                }
            });
        }
        job.then(() -> strike(job.cluster(), removed));
        job.then(() -> report(job, vms, removed));
        job.thenOn(OPERATION_SUCCEEDED).thenShowCluster();
    }

    private boolean isValid(KubernetesCluster cluster, Resource vm) {
        return !vm.isRemoved()
                && (kubernetes.has(KubernetesDefect.REMOVE_NODES_WITHOUT_MEMBERSHIP_CHECK)
                        || cluster.node(vm).filter(ClusterNode::isExternal).isPresent());
    }

    /** The first control node drains it; the server calls it by its display name, which need not be there. */
    private boolean canLeave(KubernetesCluster cluster, Resource vm) {
        var named = vm.flag("displaynamegiven") || !kubernetes.has(KubernetesDefect.REMOVE_NODES_NEEDS_DISPLAY_NAME);
        return named
                && cluster.firstControl().filter(ClusterNode::isRunning).isPresent()
                && kubernetes.rules().reachesControl(cluster)
                && !kubernetes.strikes(KubernetesFailure.DRAIN);
    }

    private static void strike(KubernetesCluster cluster, List<Resource> removed) {
        for (var vm : removed) {
            cluster.node(vm).ifPresent(cluster::remove);
            cluster.lost(vm);
        }
    }

    private void report(ClusterJob job, List<Resource> vms, List<Resource> removed) {
        var failed = removed.size() < vms.size();
        if (failed && !kubernetes.has(KubernetesDefect.REMOVE_NODES_EVENT_ALWAYS_SUCCESS)) {
            job.events()
                    .nodesMissing("Not every node was removed from the Kubernetes Cluster "
                            + job.cluster().id() + ", nodes removed: " + removed.size() + " out of " + vms.size());
        } else {
            job.events()
                    .nodesDone("Successfully removed " + vms.size() + " nodes from the Kubernetes Cluster "
                            + job.cluster().id());
        }
        if (failed) {
            throw OperationFailure.with(OPERATION_FAILED, failed(job) + " due to: " + failed(job));
        }
    }

    private static String failed(ClusterJob job) {
        return "Failed to remove node(s) from Kubernetes cluster ID: "
                + job.cluster().row().number();
    }
}
