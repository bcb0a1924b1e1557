// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.ADD_NODE_REQUESTED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.OPERATION_FAILED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.OPERATION_SUCCEEDED;

import io.github.cloudstack4j.testkit.KubernetesDefect;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code addNodesToKubernetesCluster}: a port to each VM, a look at its packages, a reboot with the data that makes it
 * join. Neither state nor type of the cluster is asked for.
 */
final class AddNodes {
    /** What a VM shows of the ISO in its drive. */
    private static final String ISO = "isoid";

    private static final int ISO_DRIVE = 3;

    private final Kubernetes kubernetes;

    AddNodes(Kubernetes kubernetes) {
        this.kubernetes = kubernetes;
    }

    Answer handle(Call call) {
        return Targets.start(kubernetes, call, Activity.NODES_ADD, ClusterJob.SUBJECT, this::add);
    }

    private void add(ClusterJob job) {
        List<Resource> fit;
        try {
            fit = new AddNodesRequest(kubernetes, job).fitNodes();
            attachIso(job, fit);
        } catch (ApiFault fault) {
            throw ApiFault.internal(failed(job) + fault.getMessage());
        }
        var added = new ArrayList<Resource>();
        var cluster = job.cluster();
        job.pause(kubernetes.timings().settle()).thenOn(ADD_NODE_REQUESTED);
        job.then(() -> {
            var port = (int) (ClusterRules.FIRST_SSH_PORT + cluster.controlNodes() + cluster.size());
            for (var vm : fit) {
                thenPrepare(job, vm, port++, added);
            }
        });
        job.then(kubernetes.timings().offeringChange(), () -> enrol(job, added));
        job.then(() -> end(job, fit, added));
        job.thenShowCluster();
    }

    private void attachIso(ClusterJob job, List<Resource> fit) {
        if (job.call().args().flag("mountcksisoonvr")) {
            Refuse.when(
                    kubernetes.has(KubernetesDefect.ISO_ON_ROUTER_FAILS),
                    "Cannot invoke \"com.cloud.vm.UserVmVO.getIsoId()\" because \"vm\" is null");
            return;
        }
        for (var vm : fit) {
            Refuse.when(
                    vm.text(ISO) != null,
                    "Failed to attach binaries ISO for VM : null in the Kubernetes cluster name: "
                            + job.cluster().name());
        }
        var version = job.cluster().version();
        if (version != null) {
            fit.forEach(vm -> showIso(vm, version.row()));
        }
    }

    private void thenPrepare(ClusterJob job, Resource vm, int port, List<Resource> added) {
        job.then(() -> open(job, vm, port));
        job.then(kubernetes.timings().nodeCheck(), () -> {
            if (isIncompatible(job, vm, port)) {
                kubernetes.rules().closeNode(job.cluster(), vm);
            } else {
                job.pause(kubernetes.timings().nodeReboot()).then(() -> added.add(vm));
            }
        });
    }

    private void open(ClusterJob job, Resource vm, int port) {
        try {
            kubernetes.rules().openNode(job.cluster(), port, vm);
        } catch (ClusterRules.Conflict conflict) {
            throw failure(
                    job,
                    "Failed to provision firewall rules for SSH access for the Kubernetes cluster : "
                            + job.cluster().name());
        }
    }

    /** On a real server it is chance which of the two ends a failed look takes. */
    private boolean isIncompatible(ClusterJob job, Resource vm, int port) {
        if (kubernetes.strikes(KubernetesFailure.NODE_CHECK_LEAVING_RULES)) {
            if (kubernetes.has(KubernetesDefect.FAILED_NODE_CHECK_LEAVES_RULES)) {
                throw failure(
                        job,
                        "Unable to find " + kubernetes.rules().forwardingNumber(job.cluster(), port)
                                + " having purpose [Firewall, Ipv6Firewall]");
            }
            return true;
        }
        return kubernetes.strikes(KubernetesFailure.NODE_CHECK) || !"Running".equals(vm.text("state"));
    }

    private static void enrol(ClusterJob job, List<Resource> added) {
        var cluster = job.cluster();
        var version = cluster.version() == null ? null : cluster.version().version();
        for (var vm : added) {
            cluster.add(ClusterNode.external(vm, version, job.call().args().flag("manualupgrade")));
            cluster.gained(vm);
        }
    }

    private void end(ClusterJob job, List<Resource> fit, List<Resource> added) {
        var id = job.cluster().id();
        if (added.size() == fit.size()) {
            awaitReady(
                    job, fit, kubernetes.world().now().plus(kubernetes.timings().addNodeTimeout()));
            return;
        }
        detachIso(fit);
        var missing = "Not every node was added to the CKS cluster " + id + ", nodes added: " + added.size()
                + " out of " + fit.size();
        job.events().nodesMissing(missing);
        if (!kubernetes.has(KubernetesDefect.PARTIAL_ADD_SUCCEEDS)) {
            throw failure(job, missing);
        }
        job.thenOn(OPERATION_SUCCEEDED);
    }

    /** When the time is up the server goes on as if all were well. */
    private void awaitReady(ClusterJob job, List<Resource> fit, Instant deadline) {
        if (!isReady(job.cluster()) && kubernetes.world().now().isBefore(deadline)) {
            job.then(kubernetes.timings().nodePoll(), () -> awaitReady(job, fit, deadline));
            return;
        }
        detachIso(fit);
        job.events()
                .nodesDone("Successfully added " + fit.size() + " nodes to Kubernetes Cluster "
                        + job.cluster().id());
        job.thenOn(OPERATION_SUCCEEDED);
    }

    private boolean isReady(KubernetesCluster cluster) {
        return cluster.firstControl().filter(ClusterNode::isRunning).isPresent()
                && kubernetes.rules().reachesControl(cluster);
    }

    private static void showIso(Resource vm, Resource version) {
        var id = version.text("isoid");
        var name = version.text("isoname");
        vm.show(ISO, id).show("isoname", name).show("isodisplaytext", name);
        vm.fields()
                .withArrayProperty("isos")
                .addObject()
                .put("id", id)
                .put("name", name)
                .put("displaytext", name)
                .put("deviceseq", ISO_DRIVE)
                .put("bootable", false);
    }

    private static void detachIso(List<Resource> vms) {
        vms.forEach(vm -> {
            vm.show(ISO, null).show("isoname", null).show("isodisplaytext", null);
            vm.fields().withArrayProperty("isos").removeAll();
        });
    }

    private static OperationFailure failure(ClusterJob job, String text) {
        return OperationFailure.with(OPERATION_FAILED, failed(job) + text);
    }

    private static String failed(ClusterJob job) {
        return "Failed to add nodes to cluster ID " + job.cluster().row().number() + " due to: ";
    }
}
