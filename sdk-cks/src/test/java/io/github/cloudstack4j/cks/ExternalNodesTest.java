// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cloudstack4j.cks.model.AddNodesRequest;
import io.github.cloudstack4j.cks.model.ExternalNodeProblem.Kind;
import io.github.cloudstack4j.cks.model.ExternalNodesReport;
import io.github.cloudstack4j.cks.model.ExternalNodesResult;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodeOutcome;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.RemoveNodesRequest;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.OperationToken;
import io.github.cloudstack4j.core.UnsupportedException;
import io.github.cloudstack4j.core.model.DeployVirtualMachineRequest;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.testkit.Fault;
import io.github.cloudstack4j.testkit.KubernetesDefect;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExternalNodesTest {
    private static final String ADD = "addNodesToKubernetesCluster";
    private static final String REMOVE = "removeNodesFromKubernetesCluster";

    private final TestCloud cloud = new TestCloud();
    private final ExternalNodes nodes = Cks.on(cloud.admin()).externalNodes();

    @AfterEach
    void close() {
        cloud.close();
    }

    private KubernetesCluster cluster(String name) {
        return cloud.clusters()
                .create(c -> c.name(name)
                        .zone("zone-1")
                        .kubernetesVersion("1.32.9")
                        .offering("small")
                        .workers(1))
                .await();
    }

    private VirtualMachine machine(String name, String network) {
        return machine(name, network, vm -> {});
    }

    private VirtualMachine machine(
            String name, String network, Consumer<DeployVirtualMachineRequest.Builder> otherwise) {
        return cloud.admin()
                .virtualMachines()
                .deploy(vm -> {
                    vm.name(name)
                            .displayName(name + " of mine")
                            .zone("zone-1")
                            .serviceOffering("medium")
                            .template("ubuntu-cks")
                            .network(network);
                    otherwise.accept(vm);
                })
                .await();
    }

    @Test
    void addsMachinesAndTellsOfEach() {
        var cluster = cluster("c1");
        var one = machine("ext-1", "c1-network");
        machine("ext-2", "c1-network");
        var seen = new ArrayList<String>();

        var result = nodes.add("c1", add -> add.nodes("ext-1", "ext-2").manualUpgrade(true))
                .onProgress(progress -> seen.add(progress.getState() + " " + progress.getReady()))
                .await();

        assertThat(result.isComplete()).isTrue();
        assertThat(result.getOutcomes())
                .extracting(NodeOutcome::toString)
                .containsExactly("ext-1 ADDED", "ext-2 ADDED");
        assertThat(result.getOutcomes().get(0).getNode()).isEqualTo(one.getId());
        assertThat(result.getCluster().getWorkers()).isEqualTo(3);
        assertThat(result.getCluster().getNodes())
                .filteredOn(node -> node.isExternalNode())
                .hasSize(2);
        assertThat(seen).contains("Importing 2").endsWith("Running 4");
        assertThat(cloud.emulator().requests(ADD).get(0).getParameters())
                .containsEntry("id", cluster.getId())
                .containsEntry("manualupgrade", "true")
                .doesNotContainKeys("mountcksisoonvr", "skipunfit", "accepted");
    }

    @Test
    void namesWhatIsWrongWithEachMachine() {
        cluster("c1");
        cluster("c2");
        var foreign =
                cloud.emulator().world().addNetwork("other", cloud.emulator().admin());
        machine("plain", "c1-network", vm -> vm.template("ubuntu-24.04"));
        machine("elsewhere", foreign);
        machine("stopped", "c1-network", vm -> vm.start(false));
        machine("nameless", "c1-network", vm -> vm.displayName(null));
        machine("tiny", "c1-network", vm -> vm.serviceOffering("too-small"));
        machine("taken", "c2-network");
        nodes.add("c2", add -> add.nodes("taken")).await();
        var worker = cloud.clusters().get("c1").getNodes(NodeType.WORKER).get(0).getName();

        var report = nodes.preflight(
                "c1",
                add -> add.nodes(
                        "plain",
                        "elsewhere",
                        "stopped",
                        "nameless",
                        "tiny",
                        "taken",
                        String.valueOf(worker),
                        "nobody"));

        assertThat(kinds(report, "plain")).contains(Kind.TEMPLATE_NOT_FOR_KUBERNETES);
        assertThat(kinds(report, "elsewhere")).contains(Kind.OTHER_NETWORK);
        assertThat(kinds(report, "stopped")).containsExactly(Kind.NOT_RUNNING);
        assertThat(kinds(report, "nameless")).containsExactly(Kind.NO_DISPLAY_NAME);
        assertThat(kinds(report, "tiny")).containsExactly(Kind.TOO_SMALL);
        assertThat(kinds(report, "taken")).containsExactlyInAnyOrder(Kind.OTHER_NETWORK, Kind.MEMBER_OF_OTHER_CLUSTER);
        assertThat(kinds(report, String.valueOf(worker))).contains(Kind.MEMBER_ALREADY);
        assertThat(kinds(report, "nobody")).containsExactly(Kind.UNKNOWN_MACHINE);
        assertThat(report.getClusterProblems()).isEmpty();
        assertThat(report.getFitNodes()).isEmpty();
        assertThat(report.toString()).contains("Cluster c1, fit: none", "\nTOO_SMALL: tiny has 1 cores and 1024 MB");
        assertThat(cloud.emulator().requests(ADD)).hasSize(1);
    }

    private static Iterable<Kind> kinds(ExternalNodesReport report, String name) {
        var id = report.getNodes().entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return report.getProblems(id).stream().map(problem -> problem.getKind()).toList();
    }

    @Test
    void refusesBeforeItSendsUnlessToldOtherwise() {
        cluster("c1");
        machine("good", "c1-network");
        machine("nameless", "c1-network", vm -> vm.displayName(null));

        assertThatThrownBy(() -> nodes.add("c1", add -> add.nodes("good", "nameless")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("No node was added to cluster c1: NO_DISPLAY_NAME: nameless has no display name")
                .hasMessageContaining("skipUnfit()");
        assertThat(cloud.emulator().requests(ADD)).isEmpty();

        var skipped = nodes.add("c1", add -> add.nodes("good", "nameless").skipUnfit())
                .await();
        assertThat(skipped.isComplete()).isFalse();
        assertThat(skipped.getOutcomes())
                .extracting(NodeOutcome::getStatus)
                .containsExactly(NodeOutcome.Status.ADDED, NodeOutcome.Status.SKIPPED);
        assertThat(skipped.getOutcomes(NodeOutcome.Status.SKIPPED).get(0).getReason())
                .contains("has no display name");

        var accepted = nodes.add("c1", add -> add.nodes("nameless").accept(Kind.NO_DISPLAY_NAME))
                .await();
        assertThat(accepted.isComplete()).isTrue();
    }

    @Test
    void sendsNothingWhenNothingIsLeft() {
        cluster("c1");
        machine("plain", "c1-network", vm -> vm.template("ubuntu-24.04"));

        assertThatThrownBy(() -> nodes.add("c1", add -> add.nodes("plain").skipUnfit()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("None of the machines can be added to cluster c1");
        assertThat(cloud.emulator().requests(ADD)).isEmpty();
    }

    @Test
    void whatTheServerLeftOutIsNoSuccess() {
        cluster("c1");
        machine("ext-1", "c1-network");
        machine("ext-2", "c1-network");
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.NODE_CHECK);

        var result = nodes.add("c1", add -> add.nodes("ext-1", "ext-2")).await();

        assertThat(result.isComplete()).isFalse();
        assertThat(result.getOutcomes().get(0).getStatus()).isEqualTo(NodeOutcome.Status.FAILED);
        assertThat(result.getOutcomes().get(0).getReason()).contains("a package that nodes need is not installed");
        assertThat(result.getOutcomes().get(1).getStatus()).isEqualTo(NodeOutcome.Status.ADDED);
    }

    @Test
    void showsWhatAFailedAttemptLeftBehind() {
        cluster("c1");
        machine("ext-1", "c1-network");
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.NODE_CHECK_LEAVING_RULES);
        var adding = nodes.add("c1", add -> add.nodes("ext-1"));

        var failure = catchThrowableOfType(ExternalNodesFailedException.class, adding::await);
        assertThat(failure).hasMessageContaining("ext-1 FAILED: the job failed");
        assertThat(failure.getResult()).isNotNull();
        assertThat(failure.getResult().getOutcomes()).hasSize(1);

        var report = nodes.preflight("c1", add -> add.nodes("ext-1"));
        assertThat(report.hasProblem(Kind.ISO_ATTACHED)).isTrue();
        assertThat(report.getClusterProblems())
                .extracting(problem -> problem.getText())
                .hasSize(2)
                .anyMatch(text -> text.contains("get ports 2224 to 2224, and the firewall rule for 2224 to 2224 is in"))
                .anyMatch(text -> text.contains("the forwarding of 2224 to ext-1 is in the way"));
    }

    @Test
    void knowsClustersThatTakeNoNodes() {
        var shared = cloud.emulator().world().addSharedNetwork("shared1");
        cloud.clusters()
                .create(c -> c.name("c1")
                        .zone("zone-1")
                        .kubernetesVersion("1.32.9")
                        .offering("small")
                        .workers(1)
                        .network(shared))
                .await();
        cluster("c2");
        cloud.clusters().stop("c2").await();
        Cks.on(cloud.admin())
                .externalClusters()
                .register(c -> c.name("c3").zone("zone-1"))
                .await();

        assertThat(nodes.preflight("c1", add -> add.nodes("x")).hasProblem(Kind.NO_PUBLIC_ADDRESS))
                .isTrue();
        assertThat(nodes.preflight("c2", add -> add.nodes("x")).hasProblem(Kind.CLUSTER_STATE))
                .isTrue();
        assertThat(nodes.preflight("c3", add -> add.nodes("x")).hasProblem(Kind.EXTERNALLY_MANAGED))
                .isTrue();
        machine("ext-2", "c2-network");
        assertThatThrownBy(() -> nodes.add("c2", add -> add.nodes("ext-2").skipUnfit()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("CLUSTER_STATE: Cluster c2 is in state Stopped");
    }

    @Test
    void knowsThatTheRouterServesTheIsoOnVmwareOnly() {
        cluster("c1");
        machine("ext-1", "c1-network");

        var report = nodes.preflight("c1", add -> add.nodes("ext-1").mountIsoOnRouter(true));
        assertThat(report.hasProblem(Kind.ISO_ON_ROUTER)).isTrue();

        var adding =
                nodes.add("c1", add -> add.nodes("ext-1").mountIsoOnRouter(true).accept(Kind.ISO_ON_ROUTER));
        assertThatThrownBy(adding::await).hasMessageContaining("UserVmVO.getIsoId()");
        cloud.emulator().kubernetesDefects().disable(KubernetesDefect.ISO_ON_ROUTER_FAILS);
        assertThat(nodes.add(
                                "c1",
                                add -> add.nodes("ext-1").mountIsoOnRouter(true).accept(Kind.ISO_ON_ROUTER))
                        .await()
                        .isComplete())
                .isTrue();
    }

    @Test
    void keepsToTheAffinityGroupsOfWorkers() {
        cloud.admin()
                .start("createAffinityGroup", Map.of("name", "apart", "type", "host anti-affinity"))
                .await();
        cloud.clusters()
                .create(c -> c.name("c1")
                        .zone("zone-1")
                        .kubernetesVersion("1.32.9")
                        .offering("small")
                        .workers(1)
                        .affinityGroups(NodeType.WORKER, "apart"))
                .await();
        machine("ext-1", "c1-network");
        machine("ext-2", "c1-network");
        var world = cloud.emulator().world();
        var host = cloud.clusters().get("c1").getNodes(NodeType.WORKER).get(0).getHostId();
        world.set("virtualmachine", "ext-1", "hostid", String.valueOf(host));
        world.set("virtualmachine", "ext-2", "hostid", "a-host-of-its-own");

        var report = nodes.preflight("c1", add -> add.nodes("ext-1", "ext-2"));

        assertThat(kinds(report, "ext-1")).containsExactly(Kind.AFFINITY);
        assertThat(kinds(report, "ext-2")).isEmpty();

        // One that cannot join takes no host from one that can.
        machine("unfit", "c1-network", vm -> vm.template("ubuntu-24.04"));
        world.set("virtualmachine", "unfit", "hostid", "a-host-of-its-own");
        var beside = nodes.preflight("c1", add -> add.nodes("unfit", "ext-2"));
        assertThat(kinds(beside, "unfit")).containsExactly(Kind.TEMPLATE_NOT_FOR_KUBERNETES);
        assertThat(kinds(beside, "ext-2")).isEmpty();
    }

    @Test
    void removesExternalNodesOnly() {
        cluster("c1");
        machine("ext-1", "c1-network");
        machine("stranger", "c1-network");
        nodes.add("c1", add -> add.nodes("ext-1")).await();
        var worker = cloud.clusters().get("c1").getNodes(NodeType.WORKER).stream()
                .filter(node -> !node.isExternalNode())
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> nodes.remove("c1", "stranger", String.valueOf(worker.getName()), "ext-1"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("stranger is no node of it; " + worker.getName() + " is a node CloudStack made")
                .hasMessageContaining("Its external nodes are ext-1.");
        assertThat(cloud.emulator().requests(REMOVE)).isEmpty();

        var result = nodes.remove("c1", "ext-1").await();
        assertThat(result.toString()).isEqualTo("ext-1 REMOVED");
        assertThat(result.getCluster().getWorkers()).isEqualTo(1);
        assertThat(cloud.admin().virtualMachines().get("ext-1").getState()).hasToString("Running");
    }

    @Test
    void tellsWhichNodesWereRemovedWhenOneWasNot() {
        cluster("c1");
        machine("ext-1", "c1-network");
        machine("nameless", "c1-network", vm -> vm.displayName(null));
        nodes.add("c1", add -> add.nodes("ext-1", "nameless").accept(Kind.NO_DISPLAY_NAME))
                .await();
        var removing = nodes.remove("c1", "ext-1", "nameless");

        var failure = catchThrowableOfType(ExternalNodesFailedException.class, removing::await);

        assertThat(failure)
                .hasMessageContaining("ext-1 REMOVED; nameless FAILED: it was perhaps deployed without a display name");
        assertThat(failure.getResult()).isNotNull();
        assertThat(failure.getResult().getOutcomes(NodeOutcome.Status.REMOVED)).hasSize(1);
    }

    @Test
    void doesNotRemoveFromAStoppedCluster() {
        cluster("c1");
        machine("ext-1", "c1-network");
        nodes.add("c1", add -> add.nodes("ext-1")).await();
        cloud.clusters().stop("c1").await();

        assertThatThrownBy(() -> nodes.remove("c1", "ext-1"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("it is in state Stopped");
    }

    @Test
    void addsOnceWhenTheReplyIsLost() {
        cluster("c1");
        machine("ext-1", "c1-network");
        cloud.emulator().faults().next(ADD, Fault.lostReply());

        assertThat(nodes.add("c1", add -> add.nodes("ext-1")).await().isComplete())
                .isTrue();
        assertThat(cloud.emulator().requests(ADD)).hasSize(1);
    }

    @Test
    void isTakenUpAgainByItsToken() throws Exception {
        cluster("c1");
        var machine = machine("ext-1", "c1-network");
        var token = serialized(nodes.add("c1", add -> add.nodes("ext-1")).getToken());

        var result = nodes.resume(token, machine.getId()).await();

        assertThat(result.getOutcomes()).extracting(NodeOutcome::toString).containsExactly("ext-1 ADDED");
        assertThat(serialized(result)).isEqualTo(result);
        assertThat(serialized(nodes.preflight("c1", add -> add.nodes("ext-1")))).isNotNull();
    }

    @Test
    void isTakenUpOnlyForMachinesThatAreNamedById() {
        cluster("c1");
        machine("ext-1", "c1-network");
        var token = nodes.add("c1", add -> add.nodes("ext-1")).getToken();

        assertThatThrownBy(() -> nodes.resume(token))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("nodeIds is empty");
        assertThatThrownBy(() -> nodes.resume(token, "ext-1"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("\"ext-1\" is no id");
    }

    @Test
    void sendsOneToTheOtherClientForClustersThatSomethingElseRuns() {
        Cks.on(cloud.admin())
                .externalClusters()
                .register(c -> c.name("e1").zone("zone-1"))
                .await();

        assertThatThrownBy(() -> nodes.remove("e1", "ext-1"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("externalClusters().removeMachines");
    }

    @Test
    void whatWouldHarmAClusterWithExternalNodesIsRefused() {
        var clusters = cloud.clusters();
        var id = cluster("c1").getId();
        machine("ext-1", "c1-network");
        nodes.add("c1", add -> add.nodes("ext-1")).await();

        assertRefused(() -> clusters.scale(id, scale -> scale.workers(2)), "scaleKubernetesCluster");
        assertRefused(() -> clusters.scale(id, scale -> scale.autoscaling(1, 3)), "scaleKubernetesCluster");
        assertRefused(() -> clusters.delete(id), "deleteKubernetesCluster");

        // The server itself begins, and fails half-way.
        var begun = clusters.scale(id, scale -> scale.workers(3).despiteDefects(true));
        assertThatThrownBy(begun::await).isInstanceOf(ClusterFailedException.class);
        assertThat(cloud.emulator().requests("scaleKubernetesCluster")).hasSize(1);
    }

    private void assertRefused(ThrowingCallable change, String command) {
        assertThatThrownBy(change)
                .isInstanceOf(DefectGuardException.class)
                .hasMessageContaining("external node")
                .hasMessageContaining("despiteDefects(true)");
        assertThat(cloud.emulator().requests(command)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static <T> T serialized(T value) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    @Test
    void needsAServerThatHasTheCommand() {
        try (var old = new TestCloud(settings -> settings.serverVersion("4.20.1.0"))) {
            old.clusters()
                    .create(c -> c.name("c1")
                            .zone("zone-1")
                            .kubernetesVersion("1.32.9")
                            .offering("small")
                            .workers(1))
                    .await();
            old.admin()
                    .virtualMachines()
                    .deploy(vm -> vm.name("ext-1")
                            .displayName("mine")
                            .zone("zone-1")
                            .serviceOffering("medium")
                            .template("ubuntu-cks")
                            .network("c1-network"))
                    .await();
            var external = Cks.on(old.admin()).externalNodes();

            assertThat(external.preflight("c1", add -> add.nodes("ext-1")).hasProblem(Kind.NOT_OFFERED))
                    .isTrue();
            assertThatThrownBy(() -> external.add("c1", add -> add.nodes("ext-1")))
                    .isInstanceOf(UnsupportedException.class)
                    .hasMessageContaining("4.21");
        }
    }

    @Test
    void refusesRequestsAboutNothingOrTwiceAboutOneMachine() {
        assertThatThrownBy(() -> AddNodesRequest.builder().cluster("c1").build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("nodes is empty");
        assertThatThrownBy(() -> RemoveNodesRequest.builder()
                        .cluster("c1")
                        .nodes("a", "a")
                        .build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("names a machine twice");
    }

    @Test
    void futuresEndLikeWaits() {
        cluster("c1");
        machine("ext-1", "c1-network");

        var operation = nodes.add("c1", add -> add.nodes("ext-1"));
        var future = operation.toFuture();
        operation.await();

        assertThat(future)
                .succeedsWithin(java.time.Duration.ofSeconds(30))
                .extracting(ExternalNodesResult::isComplete)
                .isEqualTo(true);
        assertThat(operation.poll().isDone()).isTrue();
        assertThat(((OperationToken<?>) operation.getToken()).getJobId()).isEqualTo(operation.getJobId());
    }
}
