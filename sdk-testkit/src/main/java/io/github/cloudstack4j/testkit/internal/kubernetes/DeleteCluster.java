// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.DESTROY_REQUESTED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.OPERATION_SUCCEEDED;

import io.github.cloudstack4j.testkit.KubernetesFailure;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import java.util.EnumSet;
import java.util.Set;

/** {@code deleteKubernetesCluster}: VMs one after another, then the network, then the cluster. */
final class DeleteCluster {
    private static final Set<ClusterState> DELETABLE = EnumSet.of(
            ClusterState.RUNNING,
            ClusterState.STOPPED,
            ClusterState.ALERT,
            ClusterState.ERROR,
            ClusterState.DESTROYING);

    private static final String CANNOT_DESTROY = "Failed to destroy vm with specified vmId";

    private final Kubernetes kubernetes;
    private final NodeFactory nodes;
    private final ServiceAccounts serviceAccounts;

    DeleteCluster(Kubernetes kubernetes) {
        this.kubernetes = kubernetes;
        this.nodes = new NodeFactory(kubernetes);
        this.serviceAccounts = new ServiceAccounts(kubernetes.world());
    }

    Answer handle(Call call) {
        return Targets.start(kubernetes, call, Activity.DELETE, ClusterJob.SUBJECT, this::delete);
    }

    /** Ends what an earlier delete left behind; the collector of the server does so at its next round. */
    void collect(KubernetesCluster cluster) {
        cluster.nodes().stream().filter(node -> !node.isExternal()).forEach(node -> nodes.remove(cluster, node));
        releaseNetwork(cluster);
        forget(cluster);
    }

    private void delete(ClusterJob job) {
        var cluster = job.cluster();
        Refuse.withoutAccess(job.call(), cluster.row());
        if (cluster.isExternallyManaged()) {
            deleteExternal(job);
            return;
        }
        validate(cluster);
        job.pause(kubernetes.timings().settle()).thenOn(DESTROY_REQUESTED).then(() -> {
            deletePersistentVolumes(cluster);
            thenDestroyNodes(job);
        });
        job.then(kubernetes.timings().networkDestroy(), () -> releaseNetwork(cluster));
        job.thenOn(OPERATION_SUCCEEDED).then(() -> forget(cluster)).thenSucceed();
    }

    /** Where the server installed the CSI driver, it has it delete what its nodes hold. */
    private void deletePersistentVolumes(KubernetesCluster cluster) {
        if (cluster.plan().csi()) {
            cluster.nodes().forEach(node -> kubernetes.machines().deleteDataDisks(node.vm()));
        }
    }

    private void validate(KubernetesCluster cluster) {
        Refuse.when(
                !DELETABLE.contains(cluster.state()),
                () -> "Cannot perform delete operation on cluster " + cluster + " in state: "
                        + cluster.state().wireName());
        Refuse.when(
                cluster.nodes().stream().anyMatch(node -> node.vm().isRemoved()),
                "Cannot invoke \"com.cloud.vm.VMInstanceVO.getBackupOfferingId()\" because \"vm\" is null");
        Refuse.when(
                cluster.nodes().stream().anyMatch(node -> node.vm().text("backupofferingid") != null),
                "Unable to delete Kubernetes cluster, as node(s) are associated to a backup offering");
        if (!cluster.plan().ownsNetwork()) {
            return;
        }
        var external = cluster.externalNodes().size();
        Refuse.when(
                external > 0,
                () -> "Failed to delete kubernetes cluster " + cluster.name() + " as there are " + external
                        + " external node(s) present. Please remove the external node(s) from the cluster (and"
                        + " network) or delete them before deleting the cluster.");
        var foreign = kubernetes.machines().in(cluster.network()).stream()
                .anyMatch(vm -> cluster.node(vm).isEmpty());
        Refuse.when(
                foreign,
                () -> "Network : " + cluster.network().name() + " for Kubernetes cluster : " + cluster.name()
                        + " has instances using it which are not part of the Kubernetes cluster");
    }

    private void thenDestroyNodes(ClusterJob job) {
        for (var node : job.cluster().nodes()) {
            if (node.isExternal()) {
                continue;
            }
            job.then(() -> {
                if (isBeingDestroyed(job, node)) {
                    throw OperationFailure.leavingState(CANNOT_DESTROY);
                }
                if (kubernetes.strikes(KubernetesFailure.VM_DESTROY)) {
                    job.cluster().leaveForCollection();
                    throw OperationFailure.leavingState(CANNOT_DESTROY);
                }
            });
            nodes.thenDestroy(job, node);
        }
    }

    /** Two deletes of one cluster run side by side, and the second stumbles over the VM the first one is at. */
    private static boolean isBeingDestroyed(ClusterJob job, ClusterNode node) {
        var deletes = job.call().jobs().pending().stream()
                .filter(pending -> pending.command().equals(job.call().command().name()))
                .count();
        return node.vm().isRemoved()
                || (deletes > 1 && "Expunging".equals(node.vm().text("state")));
    }

    /** The cluster's own network goes with it; a caller's network stays and loses the cluster's rules and addresses. */
    private void releaseNetwork(KubernetesCluster cluster) {
        var network = cluster.network();
        if (cluster.plan().ownsNetwork()) {
            kubernetes.networks().delete(network);
            return;
        }
        cluster.publicIp().ifPresent(ip -> {
            kubernetes.rules().revokeAll(ip);
            if (!ip.flag("issourcenat")) {
                kubernetes.networks().release(ip);
            }
        });
    }

    private void forget(KubernetesCluster cluster) {
        kubernetes.clusters().remove(cluster);
        var last =
                kubernetes.clusters().stream().noneMatch(other -> other.owner().equals(cluster.owner()));
        if (last) {
            serviceAccounts.removeFor(cluster.owner());
        }
    }

    private void deleteExternal(ClusterJob job) {
        var args = job.call().args();
        var mayExpunge = job.call().isRootAdmin()
                || Boolean.parseBoolean(job.call()
                        .world()
                        .settings()
                        .get("allow.user.expunge.recover.vm", job.cluster().owner()));
        Refuse.when(
                args.flag("expunge") && !mayExpunge,
                "Parameter expunge can be passed by Admin only. Or when the allow.user.expunge.recover.vm key is"
                        + " set.");
        job.then(() -> {
            for (var node : job.cluster().nodes()) {
                if (args.flag("expunge")) {
                    kubernetes.machines().expunge(node.vm());
                } else if (args.flag("cleanup")) {
                    kubernetes.machines().destroy(node.vm());
                }
                job.cluster().remove(node);
            }
            kubernetes.clusters().remove(job.cluster());
        });
        job.succeedNow();
    }
}
