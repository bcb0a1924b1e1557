// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.ClusterType;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.ExternalNodeProblem.Kind;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.model.DeployVirtualMachineRequest;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be made ready in a sandbox. */
final class Given {
    static final String KUBERNETES_OFFERING = "DefaultNetworkOfferingforKubernetesService";

    /** The machine that is to be a node, or is one. */
    static final String EXTERNAL = "ext-1";

    private static final Map<ClusterState, Consumer<Sandbox>> WAYS = Map.ofEntries(
            Map.entry(ClusterState.CREATED, sandbox -> creating(sandbox, Duration.ZERO)),
            Map.entry(ClusterState.STARTING, Given::stuckInStarting),
            Map.entry(ClusterState.RUNNING, sandbox -> create(sandbox, request -> {})),
            Map.entry(ClusterState.SCALING, Given::stuckInScaling),
            Map.entry(ClusterState.UPGRADING, Given::stuckInUpgrading),
            Map.entry(ClusterState.STOPPING, Given::stuckInStopping),
            Map.entry(ClusterState.STOPPED, Given::stopped),
            Map.entry(ClusterState.ALERT, sandbox -> failed(sandbox, KubernetesFailure.DASHBOARD)),
            Map.entry(ClusterState.ERROR, sandbox -> failed(sandbox, KubernetesFailure.NODES_NOT_READY)),
            Map.entry(ClusterState.DESTROYING, Given::beingDestroyed),
            Map.entry(ClusterState.IMPORTING, Given::stuckInImporting),
            Map.entry(ClusterState.REMOVING_NODES, Given::stuckInRemovingNodes));

    private Given() {}

    /** A cluster of one control node and two workers, Running. */
    static Consumer<Sandbox> aCluster() {
        return aClusterIn(ClusterState.RUNNING);
    }

    /** The same, with changes to how it is made. */
    static Consumer<Sandbox> aCluster(Consumer<CreateClusterRequest.Builder> change) {
        return sandbox -> create(sandbox, change);
    }

    /** A cluster that stays in a state until somebody does something about it. */
    static Consumer<Sandbox> aClusterIn(ClusterState state) {
        return Objects.requireNonNull(WAYS.get(state), state.getName());
    }

    /** A cluster whose create has run for some time. */
    static Consumer<Sandbox> aClusterBeingCreatedFor(Duration time) {
        return sandbox -> creating(sandbox, time);
    }

    /** A cluster whose create failed, and fails again wherever it can. */
    static Consumer<Sandbox> aClusterFailedBy(KubernetesFailure failure) {
        return sandbox -> failed(sandbox, failure);
    }

    /** A cluster whose machines can be resized while they run. */
    static Consumer<Sandbox> aClusterOfResizableMachines(String offering) {
        return aCluster(request -> request.offering(offering)
                .template(NodeType.CONTROL, "ubuntu-24.04")
                .template(NodeType.WORKER, "ubuntu-24.04")
                .unmarkedTemplatesAllowed(true));
    }

    /** A cluster with an offering for each type of node and none besides, as the typed client never makes one. */
    static Consumer<Sandbox> aClusterWithoutDefaultOffering() {
        return sandbox -> createRaw(
                sandbox,
                "serviceofferingid",
                null,
                "nodeofferings[0].node",
                "control",
                "nodeofferings[0].offering",
                sandbox.offering("cks-control"),
                "nodeofferings[1].node",
                "worker",
                "nodeofferings[1].offering",
                sandbox.offering("cks-worker"));
    }

    /** An externally managed cluster. */
    static Consumer<Sandbox> anExternalCluster() {
        return sandbox -> external(sandbox, sandbox.admin());
    }

    /** An externally managed cluster of the plain user. */
    static Consumer<Sandbox> anExternalClusterOfTheUser() {
        return sandbox -> external(sandbox, sandbox.user());
    }

    /** The id of a cluster that is no more. */
    static Consumer<Sandbox> aDeletedCluster() {
        return anExternalCluster()
                .andThen(sandbox ->
                        sandbox.admin().clusters().delete(sandbox.cluster()).await());
    }

    /** A machine of the administrator on a network, or on one of its own. */
    static Consumer<Sandbox> aMachine(String name, @Nullable String network) {
        return sandbox -> sandbox.admin()
                .cloud()
                .virtualMachines()
                .deploy(machine -> machine.name(name)
                        .zone("zone-1")
                        .serviceOffering("small")
                        .template("ubuntu-24.04")
                        .network(network == null ? "admin-net" : network))
                .await();
    }

    /** A machine of the administrator that can be a node of the play's cluster. */
    static Consumer<Sandbox> aMachineForNodes() {
        return sandbox -> aMachineForNodes(sandbox, machine -> machine.displayName("one of mine"));
    }

    /** The same without a display name, without which the server cannot let go of it. */
    static Consumer<Sandbox> aMachineForNodesWithoutDisplayName() {
        return sandbox -> aMachineForNodes(sandbox, machine -> {});
    }

    /** It becomes a node of the play's cluster. */
    static Consumer<Sandbox> added() {
        return sandbox -> sandbox.admin()
                .externalNodes()
                .add(sandbox.cluster(), add -> add.nodes(EXTERNAL).accept(Kind.NO_DISPLAY_NAME))
                .await();
    }

    /** A cluster, Running, with a machine of the administrator as a further node. */
    static Consumer<Sandbox> aClusterWithAnExternalNode() {
        return aCluster().andThen(aMachineForNodes()).andThen(added());
    }

    /** The machine that is a node is destroyed for good behind the back of its cluster. */
    static Consumer<Sandbox> expunged() {
        return sandbox -> sandbox.admin()
                .cloud()
                .virtualMachines()
                .destroy(sandbox.id("virtualmachine", EXTERNAL), how -> how.expunge(true))
                .await();
    }

    static Consumer<Sandbox> setting(String name, String value) {
        return sandbox -> sandbox.world().setting(name, value);
    }

    /** The administrator's own value of a setting. */
    static Consumer<Sandbox> ownSetting(String name, String value) {
        return sandbox -> sandbox.world().setting(name, sandbox.emulator().admin(), value);
    }

    static Consumer<Sandbox> field(String kind, String name, String field, Object value) {
        return sandbox -> sandbox.world().set(kind, name, field, value);
    }

    /** Something that is no more, whose id is remembered. */
    static Consumer<Sandbox> removed(String kind, String name) {
        return sandbox -> {
            sandbox.remember(sandbox.id(kind, name));
            sandbox.world().remove(kind, name);
        };
    }

    /** It strikes once. */
    static Consumer<Sandbox> failure(KubernetesFailure failure) {
        return sandbox -> sandbox.failures().next(failure);
    }

    /** It strikes until further notice. */
    static Consumer<Sandbox> lastingFailure(KubernetesFailure failure) {
        return sandbox -> sandbox.failures().always(failure);
    }

    /** A release of Kubernetes that asks for more than the least of its nodes. */
    static Consumer<Sandbox> aVersion(String number, int cores, int memory) {
        return sandbox -> sandbox.admin()
                .versions()
                .add(version -> version.semanticVersion(number)
                        .minCpuNumber(cores)
                        .minMemory(memory)
                        .url("http://images.example.test/kubernetes.iso"));
    }

    /** A network of the administrator that can take a cluster. */
    static Consumer<Sandbox> aNetwork(String name) {
        return sandbox ->
                sandbox.world().addKubernetesNetwork(name, sandbox.emulator().admin());
    }

    /** The services a network has, one left out. */
    static Consumer<Sandbox> aNetworkWithout(String name, String missing) {
        return aNetwork(name)
                .andThen(field(
                        "network",
                        name,
                        "service",
                        Stream.of("UserData", "Dhcp", "Firewall", "PortForwarding", "SourceNat")
                                .filter(service -> !service.equals(missing))
                                .map(service -> Map.of("name", service))
                                .toList()));
    }

    private static void create(Sandbox sandbox, Consumer<CreateClusterRequest.Builder> change) {
        var operation = sandbox.admin().creating(change);
        operation.await();
        play(sandbox, operation);
    }

    static void createRaw(Sandbox sandbox, @Nullable Object... changes) {
        var operation = sandbox.admin().startCreating(changes);
        operation.await();
        play(sandbox, operation);
    }

    private static void external(Sandbox sandbox, Caller owner) {
        var operation = owner.clusters()
                .create(request -> request.name("c1").zone("zone-1").clusterType(ClusterType.EXTERNAL_MANAGED));
        operation.await();
        play(sandbox, operation);
    }

    /** Nobody watches the operation, so that the cluster gets on only when time is let pass. */
    private static void creating(Sandbox sandbox, Duration time) {
        play(sandbox, sandbox.admin().creating(request -> {}));
        sandbox.pass(time);
    }

    private static void failed(Sandbox sandbox, KubernetesFailure failure) {
        sandbox.failures().always(failure);
        var operation = sandbox.admin().creating(request -> {});
        play(sandbox, operation);
        awaitFailure(operation);
    }

    private static void stuckInStarting(Sandbox sandbox) {
        failed(sandbox, KubernetesFailure.CLOUD_PROVIDER);
    }

    private static void stuckInScaling(Sandbox sandbox) {
        create(sandbox, request -> {});
        sandbox.failures().next(KubernetesFailure.AUTOSCALER);
        awaitFailure(sandbox.admin().clusters().scale(sandbox.cluster(), scale -> scale.autoscaling(1, 3)));
    }

    private static void stuckInUpgrading(Sandbox sandbox) {
        create(sandbox, request -> {});
        sandbox.admin().clusters().upgrade(sandbox.cluster(), "v1.33.1");
        breakOff(sandbox, Duration.ofSeconds(2));
    }

    private static void stuckInStopping(Sandbox sandbox) {
        create(sandbox, request -> {});
        sandbox.admin().clusters().stop(sandbox.cluster());
        breakOff(sandbox, Duration.ofSeconds(1));
    }

    /** The management server dies in the middle of its work, which nobody takes up again. */
    private static void breakOff(Sandbox sandbox, Duration after) {
        sandbox.pass(after);
        sandbox.emulator().restart();
    }

    private static void stuckInImporting(Sandbox sandbox) {
        aCluster().andThen(aMachineForNodes()).accept(sandbox);
        sandbox.admin().externalNodes().add(sandbox.cluster(), add -> add.nodes(EXTERNAL));
        breakOff(sandbox, Duration.ofSeconds(2));
    }

    private static void stuckInRemovingNodes(Sandbox sandbox) {
        aClusterWithAnExternalNode().accept(sandbox);
        sandbox.admin().externalNodes().remove(sandbox.cluster(), EXTERNAL);
        breakOff(sandbox, Duration.ofMillis(600));
    }

    private static void aMachineForNodes(Sandbox sandbox, Consumer<DeployVirtualMachineRequest.Builder> otherwise) {
        var network = String.valueOf(sandbox.look().getNetworkId());
        sandbox.admin()
                .cloud()
                .virtualMachines()
                .deploy(machine -> {
                    machine.name(EXTERNAL)
                            .zone("zone-1")
                            .serviceOffering("small")
                            .template("ubuntu-cks")
                            .network(network);
                    otherwise.accept(machine);
                })
                .await();
    }

    private static void stopped(Sandbox sandbox) {
        create(sandbox, request -> {});
        sandbox.admin().clusters().stop(sandbox.cluster()).await();
    }

    private static void beingDestroyed(Sandbox sandbox) {
        create(sandbox, request -> {});
        sandbox.admin().clusters().delete(sandbox.cluster());
        sandbox.pass(Duration.ofSeconds(4));
    }

    private static void play(Sandbox sandbox, Operation<?> creating) {
        sandbox.play(Objects.requireNonNull(creating.getResourceId()));
    }

    private static void awaitFailure(Operation<?> operation) {
        try {
            operation.await();
        } catch (CloudStackException expected) {
            return;
        }
        throw new AssertionError(operation + " was to fail");
    }
}
