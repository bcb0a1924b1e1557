// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.CREATE_FAILED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.OPERATION_FAILED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.OPERATION_SUCCEEDED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.START_REQUESTED;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.KubernetesDefect;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import io.github.cloudstack4j.testkit.internal.engine.Answer;
import io.github.cloudstack4j.testkit.internal.engine.Call;
import io.github.cloudstack4j.testkit.internal.resource.Networks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code createKubernetesCluster}: everything about the request is checked before the answer; what is left can only
 * fail the job.
 */
final class CreateCluster {
    /** What the API server is called inside every cluster. */
    private static final List<String> API_NAMES = List.of(
            "kubernetes",
            "kubernetes.default",
            "kubernetes.default.svc",
            "kubernetes.default.svc.cluster",
            "kubernetes.default.svc.cluster.local");

    private final Kubernetes kubernetes;
    private final NodeFactory nodes;
    private final ServiceAccounts serviceAccounts;

    CreateCluster(Kubernetes kubernetes) {
        this.kubernetes = kubernetes;
        this.nodes = new NodeFactory(kubernetes);
        this.serviceAccounts = new ServiceAccounts(kubernetes.world());
    }

    Answer handle(Call call) {
        var request = new CreateRequest(kubernetes, call);
        var cluster = kubernetes.clusters().add(request.owner(), request.plan());
        if (cluster.isExternallyManaged()) {
            cluster.begin(ClusterState.RUNNING);
            return ClusterJob.startCreating(kubernetes, call, cluster, ClusterJob::showClusterNow);
        }
        return ClusterJob.startCreating(kubernetes, call, cluster, this::provision);
    }

    private void provision(ClusterJob job) {
        var timings = kubernetes.timings();
        job.pause(timings.created())
                .thenOn(START_REQUESTED)
                .then(() -> planCapacity(job))
                .then(timings.networkStart(), () -> startNetwork(job));
        thenMakeNodes(job);
        job.then(() -> openRules(job));
        thenWaitForApi(job);
        thenWaitForNodes(job);
        job.thenOn(OPERATION_SUCCEEDED).thenShowCluster();
    }

    private void planCapacity(ClusterJob job) {
        var cluster = job.cluster();
        var failed = "Provisioning the cluster failed due to insufficient capacity in the Kubernetes cluster: "
                + cluster.id();
        job.strike(KubernetesFailure.INSUFFICIENT_CAPACITY, CREATE_FAILED, failed);
        var plan = cluster.plan();
        for (var type : NodeType.values()) {
            var offering = plan.offering(type);
            if (plan.count(type) > 0
                    && offering.isPresent()
                    && !kubernetes
                            .capacity()
                            .fits(
                                    new HostCapacity.Demand(
                                            cluster.owner(),
                                            plan.zone(),
                                            offering.get(),
                                            plan.count(type),
                                            cluster.affinityGroups(type)),
                                    Objects.requireNonNull(plan.template()))) {
                throw OperationFailure.with(CREATE_FAILED, failed);
            }
        }
    }

    private void startNetwork(ClusterJob job) {
        var cluster = job.cluster();
        var start = "Failed to start Kubernetes cluster : " + cluster.name();
        job.strike(KubernetesFailure.NETWORK_START, CREATE_FAILED, start + " as its network cannot be started");
        job.strike(KubernetesFailure.PUBLIC_IP, CREATE_FAILED, start + " as no public IP found for the cluster");
        var network = cluster.network();
        if (!Networks.isIsolated(network)) {
            return;
        }
        kubernetes.networks().implement(network);
        var ownAddress = kubernetes.networks().sourceNat(network);
        cluster.publicIp(ownAddress.orElseGet(() -> kubernetes.networks().acquire(network, false)));
    }

    private void thenMakeNodes(ClusterJob job) {
        job.then(() -> {
            var cluster = job.cluster();
            var plan = cluster.plan();
            var names = new NodeNames(cluster.name(), cluster.id());
            var etcdTime = millis();
            for (var i = 1; i <= plan.etcdNodes(); i++) {
                thenMake(
                        job,
                        NodeType.ETCD,
                        names.etcd(i, etcdTime),
                        KubernetesFailure.ETCD_VM,
                        "Provisioning the etcd VM failed");
            }
            job.then(() -> thenMake(
                    job,
                    NodeType.CONTROL,
                    names.control(millis()),
                    KubernetesFailure.CONTROL_VM,
                    "Provisioning the control VM failed"));
            job.then(() -> recordCertificate(job));
            for (var i = 1; i < plan.controlNodes(); i++) {
                job.then(() -> thenMake(
                        job,
                        NodeType.CONTROL,
                        names.control(millis()),
                        KubernetesFailure.ADDITIONAL_CONTROL_VM,
                        "Provisioning additional control VM failed"));
            }
            for (var i = 0; i < plan.size(); i++) {
                job.then(() -> thenMake(
                        job,
                        NodeType.WORKER,
                        names.worker(millis()),
                        KubernetesFailure.WORKER_VM,
                        "Provisioning node VM failed"));
            }
        });
    }

    private void thenMake(ClusterJob job, NodeType type, String name, KubernetesFailure failure, String what) {
        var failed = OperationFailure.with(
                CREATE_FAILED,
                what + " in the Kubernetes cluster : " + job.cluster().name());
        nodes.thenMake(job, new NodeFactory.Order(type, name, failure, failed));
    }

    private long millis() {
        return kubernetes.world().now().toEpochMilli();
    }

    private static void recordCertificate(ClusterJob job) {
        var cluster = job.cluster();
        var control = cluster.firstControl().orElseThrow().vm();
        var names = Stream.concat(Stream.of(control.name()), API_NAMES.stream()).toList();
        var own = Stream.ofNullable(Networks.addressIn(control, cluster.network()));
        var addresses = Stream.concat(own, cluster.publicIp().map(ip -> ip.requireText("ipaddress")).stream())
                .toList();
        job.events().certificateIssued(names, addresses);
    }

    private void openRules(ClusterJob job) {
        var failed = setup(job) + ", unable to setup network rules";
        job.strike(KubernetesFailure.NETWORK_RULES, CREATE_FAILED, failed);
        try {
            kubernetes.rules().open(job.cluster()).ifPresent(job.events()::balancedBy);
        } catch (ClusterRules.Conflict conflict) {
            throw OperationFailure.with(CREATE_FAILED, failed);
        }
    }

    private void thenWaitForApi(ClusterJob job) {
        var setup = setup(job);
        job.then(
                () -> job.giveUpIf(
                        kubernetes.strikes(KubernetesFailure.SSH_UNREACHABLE),
                        OperationFailure.with(
                                CREATE_FAILED,
                                setup
                                        + " is not in usable state as the system is unable to access control node VMs of the cluster")));
        job.then(
                kubernetes.timings().apiServer(),
                () -> job.giveUpIf(
                        kubernetes.strikes(KubernetesFailure.API_UNREACHABLE) || !isControlRunning(job.cluster()),
                        OperationFailure.with(
                                CREATE_FAILED,
                                setup + " in usable state as unable to provision API endpoint for the cluster")));
        job.then(() ->
                job.cluster().endpoint("https://" + serverAddress(job.cluster()) + ":" + ClusterRules.API_PORT + "/"));
    }

    private void thenWaitForNodes(ClusterJob job) {
        var setup = setup(job);
        job.then(() -> job.giveUpIf(
                kubernetes.strikes(KubernetesFailure.NODES_NOT_READY),
                OperationFailure.with(
                        CREATE_FAILED, setup + " as it does not have desired number of nodes in ready state")));
        job.then(() -> job.giveUpIf(
                kubernetes.strikes(KubernetesFailure.KUBECONFIG),
                OperationFailure.with(
                        OPERATION_FAILED,
                        setup + " in usable state as unable to retrieve kube-config for the cluster")));
        job.then(() -> job.cluster().fetchedKubeconfig());
        job.then(() -> job.giveUpIf(
                kubernetes.strikes(KubernetesFailure.DASHBOARD),
                OperationFailure.with(
                        OPERATION_FAILED,
                        setup + " in usable state as unable to get Dashboard service running for the cluster")));
        job.then(kubernetes.timings().nodesReady(), () -> deployProvider(job));
    }

    private void deployProvider(ClusterJob job) {
        var cluster = job.cluster();
        if (cluster.publicIp().isPresent()) {
            serviceAccounts.ensureFor(cluster.owner());
            job.strike(
                    KubernetesFailure.CLOUD_PROVIDER,
                    kubernetes.has(KubernetesDefect.PROVIDER_FAILURE_STAYS_STARTING) ? null : OPERATION_FAILED,
                    "Failed to deploy kubernetes provider: " + cluster.name() + " : deploy-provider failed");
        }
        cluster.nodes().stream()
                .filter(node -> !node.is(NodeType.ETCD))
                .forEach(
                        node -> ((ObjectNode) node.vm().fields().get("details")).put(ClusterViews.LOGIN_USER, "cloud"));
    }

    private static boolean isControlRunning(KubernetesCluster cluster) {
        return cluster.firstControl().filter(ClusterNode::isRunning).isPresent();
    }

    /** Where the API answers: the public address, a load balancer somebody else runs, or the control node itself. */
    private static @Nullable String serverAddress(KubernetesCluster cluster) {
        var external = Optional.ofNullable(cluster.plan().externalLoadBalancerIp());
        return cluster.publicIp()
                .map(ip -> ip.text("ipaddress"))
                .or(() -> external)
                .orElseGet(() -> cluster.firstControl()
                        .map(node -> Networks.addressIn(node.vm(), cluster.network()))
                        .orElse(null));
    }

    private static String setup(ClusterJob job) {
        return "Failed to setup Kubernetes cluster : " + job.cluster().name();
    }
}
