// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.AUTOSCALE_REQUESTED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.OPERATION_FAILED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.OPERATION_SUCCEEDED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.SCALE_DOWN_REQUESTED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.SCALE_UP_REQUESTED;

import io.github.cloudstack4j.testkit.KubernetesDefect;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** {@code scaleKubernetesCluster}: other offerings, another number of workers, named nodes away, or autoscaling. */
final class ScaleCluster {
    private final Kubernetes kubernetes;
    private final NodeFactory nodes;

    ScaleCluster(Kubernetes kubernetes) {
        this.kubernetes = kubernetes;
        this.nodes = new NodeFactory(kubernetes);
    }

    Answer handle(Call call) {
        return Targets.start(kubernetes, call, Activity.SCALE, null, this::scale);
    }

    private void scale(ClusterJob job) {
        var request = new ScaleRequest(kubernetes, job.call(), job.cluster());
        request.validate();
        var autoscaling = request.autoscalingChange();
        if (autoscaling.isPresent()) {
            autoscale(job, autoscaling.get());
            return;
        }
        var changes = request.offeringChanges();
        var added = request.targetSize() - job.cluster().size();
        var removesNodes = request.removesNodes();
        if (changes.isEmpty() && added == 0 && !removesNodes) {
            job.showClusterNow();
            return;
        }
        job.pause(kubernetes.timings().settle());
        if (added > 0) {
            thenChangeOfferings(job, request, changes);
            job.then(() -> grow(job, added));
        } else if (added < 0 || removesNodes) {
            job.then(() -> shrink(job, request));
            thenChangeOfferings(job, request, changes);
        } else {
            thenChangeOfferings(job, request, changes);
        }
        job.then(() -> {
            if (!kubernetes.has(KubernetesDefect.OFFERING_CHANGES_NOT_COUNTED)) {
                job.cluster().countResources();
            }
        });
        job.thenOn(OPERATION_SUCCEEDED).thenShowCluster();
    }

    private void autoscale(ClusterJob job, Optional<KubernetesCluster.Autoscaling> bounds) {
        var cluster = job.cluster();
        job.pause(kubernetes.timings().settle()).thenOn(AUTOSCALE_REQUESTED);
        job.then(kubernetes.timings().offeringChange(), () -> {
            job.strike(
                    KubernetesFailure.AUTOSCALER,
                    kubernetes.has(KubernetesDefect.AUTOSCALER_FAILURE_STAYS_SCALING) ? null : OPERATION_FAILED,
                    "Failed to autoscale Kubernetes cluster: " + cluster.name() + " : autoscaler deployment failed");
            cluster.autoscaling(bounds.orElse(null));
        });
        job.thenOn(OPERATION_SUCCEEDED).thenShowCluster();
    }

    private void thenChangeOfferings(ClusterJob job, ScaleRequest request, Map<NodeType, NodeOffering> changes) {
        if (changes.isEmpty()) {
            return;
        }
        job.thenOn(SCALE_UP_REQUESTED);
        changes.forEach((type, offering) -> {
            for (var node : job.cluster().nodes(type)) {
                job.then(kubernetes.timings().offeringChange(), () -> changeOffering(job, node, offering));
            }
            job.then(() -> job.cluster().offering(type, offering));
        });
        job.then(() -> request.newDefaultOffering().ifPresent(job.cluster()::defaultOffering));
    }

    private void changeOffering(ClusterJob job, ClusterNode node, NodeOffering offering) {
        if (node.isRunning()) {
            liveObstacle(node, offering).ifPresent(obstacle -> {
                throw failed("Scaling Kubernetes cluster : " + job.cluster().name()
                        + " failed, unable to scale cluster VM : " + node.vm().name() + " due to " + obstacle);
            });
        }
        job.strike(
                KubernetesFailure.OFFERING_CHANGE,
                OPERATION_FAILED,
                "Scaling Kubernetes cluster : " + job.cluster().name() + " failed, scaling action timed out");
        kubernetes.machines().applyOffering(node.vm(), offering.row());
    }

    /** What keeps a running VM from another size. */
    private Optional<String> liveObstacle(ClusterNode node, NodeOffering offering) {
        var vm = node.vm();
        var current = new NodeOffering(vm);
        if (offering.cpu() < current.cpu()
                || offering.speed() < current.speed()
                || offering.memory() < current.memory()) {
            return Optional.of("Scaling down is not supported while the VM is running. The new service offering"
                    + " attributes " + offering.attributes() + " must not be lower than the current values "
                    + current.attributes() + ".");
        }
        if (!kubernetes.world().settings().isOn("enable.dynamic.scale.vm")) {
            return Optional.of("Dynamically scaling Instances is disabled for this zone, please contact your admin.");
        }
        if (!vm.flag("isdynamicallyscalable")) {
            return Optional.of("Unable to scale " + node + " as it does not have tools to support dynamic scaling.");
        }
        return Optional.empty();
    }

    private void grow(ClusterJob job, long added) {
        var cluster = job.cluster();
        var worker = sizeable(job);
        refuseWithoutCapacity(job, worker, added);
        refuseIncomplete(job);
        cluster.on(SCALE_UP_REQUESTED);
        var before = cluster.nodes();
        job.onFailure(() -> undoGrowth(cluster, before));
        for (var i = 0; i < added; i++) {
            job.then(() -> thenMakeWorker(job));
        }
        job.then(() -> rebuildRules(
                job,
                cluster.size() + added,
                "Scaling failed for Kubernetes cluster : " + cluster.name() + ", unable to update network rules"));
        job.then(kubernetes.timings().join(), () -> {
            if (kubernetes.strikes(KubernetesFailure.NODES_NOT_READY)) {
                job.then(kubernetes.timings().scaleTimeout(), () -> {
                    throw failed("Scaling unsuccessful for Kubernetes cluster : " + cluster.name()
                            + " as it does not have desired number of nodes in ready state");
                });
            }
        });
        job.then(() -> cluster.resized(cluster.size() + added, worker));
    }

    private void thenMakeWorker(ClusterJob job) {
        var cluster = job.cluster();
        var name = new NodeNames(cluster.name(), cluster.id())
                .worker(kubernetes.world().now().toEpochMilli());
        var failure = failed("Scaling failed for Kubernetes cluster : " + cluster.name()
                + ", unable to provision node VM in the cluster");
        nodes.thenMake(job, new NodeFactory.Order(NodeType.WORKER, name, KubernetesFailure.WORKER_VM, failure));
    }

    private void undoGrowth(KubernetesCluster cluster, List<ClusterNode> before) {
        removeAllBut(cluster, before);
        if (!kubernetes.has(KubernetesDefect.FAILED_GROWTH_LEAVES_PORT)) {
            try {
                kubernetes.rules().rebuildSsh(cluster, cluster.controlNodes() + cluster.size());
            } catch (ClusterRules.Conflict conflict) {
                // Nothing was opened yet, or what stood in the way of growing still does.
                return;
            }
        }
    }

    private void removeAllBut(KubernetesCluster cluster, List<ClusterNode> kept) {
        cluster.nodes().stream().filter(node -> !kept.contains(node)).forEach(node -> nodes.remove(cluster, node));
    }

    private void shrink(ClusterJob job, ScaleRequest request) {
        var cluster = job.cluster();
        var worker = sizeable(job);
        refuseIncomplete(job);
        cluster.on(SCALE_DOWN_REQUESTED);
        var target = request.targetSize();
        var controls = request.removedControls();
        var victims = new ArrayList<>(request.victims());
        Collections.reverse(victims);
        for (var victim : victims) {
            job.then(kubernetes.timings().drain(), () -> removeFromKubernetes(job, victim));
            nodes.thenDestroy(job, victim);
        }
        if (controls > 0) {
            job.then(() -> cluster.lostControls(
                    controls, cluster.offering(NodeType.CONTROL).orElse(worker)));
        }
        if (!victims.isEmpty() || request.removesNodes()) {
            job.then(() -> rebuildRules(
                    job,
                    target,
                    "Scaling failed for Kubernetes cluster " + cluster + ", unable to update network rules"));
        }
        job.then(() -> cluster.resized(target, worker));
    }

    /** An etcd VM is no node of Kubernetes, so it cannot be taken out of it. */
    private void removeFromKubernetes(ClusterJob job, ClusterNode node) {
        if (kubernetes.strikes(KubernetesFailure.DRAIN)
                || node.is(NodeType.ETCD)
                || !kubernetes.rules().reachesControl(job.cluster())) {
            throw failed("Scaling failed for Kubernetes cluster " + job.cluster()
                    + ", failed to remove Kubernetes node: " + node.vm().name() + " running on VM : " + node);
        }
    }

    /** A forwarding in the way is noticed so late that nobody thinks of the cluster's state. */
    private void rebuildRules(ClusterJob job, long size, String failure) {
        var cluster = job.cluster();
        try {
            kubernetes.rules().rebuildSsh(cluster, cluster.controlNodes() + size);
        } catch (ClusterRules.Conflict conflict) {
            throw conflict.isForwarding()
                    ? OperationFailure.leavingState(
                            "Failed to provision firewall rules for SSH access for the Kubernetes cluster : "
                                    + cluster.name())
                    : failed(failure);
        }
    }

    /** The offering of workers, if the cluster has the default offering without which the server cannot count. */
    private NodeOffering sizeable(ClusterJob job) {
        var cluster = job.cluster();
        if (cluster.defaultOffering().isEmpty() && kubernetes.has(KubernetesDefect.RESIZE_NEEDS_DEFAULT_OFFERING)) {
            throw failed("Scaling failed for Kubernetes cluster : " + cluster.name()
                    + ", cluster service offering not found");
        }
        return cluster.offering(NodeType.WORKER).orElseThrow();
    }

    private void refuseWithoutCapacity(ClusterJob job, NodeOffering worker, long added) {
        var cluster = job.cluster();
        Resource zone = cluster.plan().zone();
        var demand =
                new HostCapacity.Demand(cluster.owner(), zone, worker, added, cluster.affinityGroups(NodeType.WORKER));
        if (kubernetes.strikes(KubernetesFailure.INSUFFICIENT_CAPACITY)
                || !kubernetes
                        .capacity()
                        .fits(demand, Objects.requireNonNull(cluster.plan().template()))) {
            throw failed("Scaling failed for Kubernetes cluster : " + cluster.name() + " in zone : " + zone.name()
                    + ", insufficient capacity");
        }
    }

    private static void refuseIncomplete(ClusterJob job) {
        if (job.cluster().nodes().size() < job.cluster().totalNodes()) {
            throw failed("Scaling failed for Kubernetes cluster : "
                    + job.cluster().name() + ", it is in unstable state as not enough existing VM instances found");
        }
    }

    private static OperationFailure failed(String text) {
        return OperationFailure.with(OPERATION_FAILED, text);
    }
}
