// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import static io.github.cloudstack4j.cks.model.ClusterState.ALERT;
import static io.github.cloudstack4j.cks.model.ClusterState.CREATED;
import static io.github.cloudstack4j.cks.model.ClusterState.DESTROYED;
import static io.github.cloudstack4j.cks.model.ClusterState.DESTROYING;
import static io.github.cloudstack4j.cks.model.ClusterState.ERROR;
import static io.github.cloudstack4j.cks.model.ClusterState.IMPORTING;
import static io.github.cloudstack4j.cks.model.ClusterState.RECOVERING;
import static io.github.cloudstack4j.cks.model.ClusterState.REMOVING_NODES;
import static io.github.cloudstack4j.cks.model.ClusterState.RUNNING;
import static io.github.cloudstack4j.cks.model.ClusterState.SCALING;
import static io.github.cloudstack4j.cks.model.ClusterState.SCALING_STOPPED_CLUSTER;
import static io.github.cloudstack4j.cks.model.ClusterState.STARTING;
import static io.github.cloudstack4j.cks.model.ClusterState.STOPPED;
import static io.github.cloudstack4j.cks.model.ClusterState.STOPPING;
import static io.github.cloudstack4j.cks.model.ClusterState.UPGRADING;
import static io.github.cloudstack4j.conformance.refusal.Given.EXTERNAL;
import static io.github.cloudstack4j.conformance.refusal.Given.aCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.aClusterBeingCreatedFor;
import static io.github.cloudstack4j.conformance.refusal.Given.aClusterIn;
import static io.github.cloudstack4j.conformance.refusal.Given.aClusterWithAnExternalNode;
import static io.github.cloudstack4j.conformance.refusal.Given.aMachineForNodes;
import static io.github.cloudstack4j.conformance.refusal.Given.failure;
import static io.github.cloudstack4j.conformance.refusal.Given.lastingFailure;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.ScaleRequest;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A play for each line of the table of transitions, and some for events that have no line. */
final class TransitionPlays {
    private static final String START = "StartRequested";
    private static final String STOP = "StopRequested";
    private static final String DESTROY = "DestroyRequested";
    private static final String AUTOSCALE = "AutoscaleRequested";
    private static final String SCALE_UP = "ScaleUpRequested";
    private static final String SCALE_DOWN = "ScaleDownRequested";
    private static final String UPGRADE = "UpgradeRequested";
    private static final String FAULTS = "FaultsDetected";
    private static final String RECOVERY = "RecoveryRequested";
    private static final String SUCCEEDED = "OperationSucceeded";
    private static final String FAILED = "OperationFailed";
    private static final String ADD_NODE = "AddNodeRequested";
    private static final String REMOVE_NODE = "RemoveNodeRequested";

    private static final Duration A_SCAN = Duration.ofSeconds(35);

    /** Lines that no play shows. */
    static final Map<Transition, String> OUT_OF_SIGHT =
            Map.of(Transition.of(RECOVERING, FAILED), "recovering is over at once, and nothing can be put in its way");

    private TransitionPlays() {}

    static List<TransitionPlay> all() {
        return Stream.of(
                        creates(),
                        power(),
                        scaling(),
                        scalingStopped(),
                        upgrades(),
                        nodes(),
                        deletes(),
                        scans(),
                        ignored())
                .flatMap(List::stream)
                .toList();
    }

    private static TransitionPlay play(Transition... transitions) {
        return TransitionPlay.of(transitions);
    }

    private static Transition on(ClusterState from, String event) {
        return Transition.of(from, event);
    }

    private static Operation<?> create(Sandbox sandbox) {
        var operation = sandbox.admin().creating(request -> {});
        sandbox.play(String.valueOf(operation.getResourceId()));
        return operation;
    }

    private static Operation<?> start(Sandbox sandbox) {
        return sandbox.admin().clusters().start(sandbox.cluster());
    }

    private static Operation<?> stop(Sandbox sandbox) {
        return sandbox.admin().clusters().stop(sandbox.cluster());
    }

    /** The typed client does not send a stop while a create is at work. */
    private static Operation<?> stopWhileCreating(Sandbox sandbox) {
        return sandbox.admin().start("stopKubernetesCluster", "id", sandbox.cluster());
    }

    private static Operation<?> addNode(Sandbox sandbox) {
        return sandbox.admin().externalNodes().add(sandbox.cluster(), add -> add.nodes(EXTERNAL));
    }

    private static Operation<?> removeNode(Sandbox sandbox) {
        return sandbox.admin().externalNodes().remove(sandbox.cluster(), EXTERNAL);
    }

    private static Operation<?> upgrade(Sandbox sandbox) {
        return sandbox.admin().clusters().upgrade(sandbox.cluster(), "v1.33.1");
    }

    private static Operation<?> delete(Sandbox sandbox) {
        return sandbox.admin().clusters().delete(sandbox.cluster());
    }

    private static Function<Sandbox, Operation<?>> scale(Consumer<ScaleRequest.Builder> change) {
        return sandbox -> sandbox.admin().clusters().scale(sandbox.cluster(), change);
    }

    private static List<TransitionPlay> creates() {
        return List.of(
                play(on(CREATED, START), on(STARTING, SUCCEEDED))
                        .during(TransitionPlays::create)
                        .passes(CREATED, STARTING, RUNNING),
                play(on(STARTING, FAILED))
                        .given(lastingFailure(KubernetesFailure.KUBECONFIG))
                        .during(TransitionPlays::create)
                        .failing()
                        .passes(CREATED, STARTING, ALERT),
                play(on(STARTING, "CreateFailed"))
                        .given(lastingFailure(KubernetesFailure.CONTROL_VM))
                        .during(TransitionPlays::create)
                        .failing()
                        .passes(CREATED, STARTING, ERROR),
                play(on(STARTING, STOP))
                        .given(aClusterBeingCreatedFor(Duration.ofSeconds(3)))
                        .during(TransitionPlays::stopWhileCreating)
                        .passes(STARTING, STOPPING, STOPPED));
    }

    private static List<TransitionPlay> power() {
        return List.of(
                play(on(RUNNING, STOP), on(STOPPING, SUCCEEDED))
                        .given(aCluster())
                        .during(TransitionPlays::stop)
                        .passes(RUNNING, STOPPING, STOPPED),
                play(on(STOPPING, FAILED))
                        .given(aCluster(), lastingFailure(KubernetesFailure.VM_STOP))
                        .during(TransitionPlays::stop)
                        .failing()
                        .passes(RUNNING, STOPPING, ALERT),
                play(on(STOPPED, START))
                        .given(aClusterIn(STOPPED))
                        .during(TransitionPlays::start)
                        .passes(STOPPED, STARTING, RUNNING),
                play(on(ALERT, STOP))
                        .given(aClusterIn(ALERT))
                        .during(TransitionPlays::stop)
                        .passes(ALERT, STOPPING, STOPPED),
                play(on(ALERT, SUCCEEDED), Transition.none(ALERT, START))
                        .given(aClusterIn(ALERT), sandbox -> sandbox.failures().clear())
                        .during(TransitionPlays::start)
                        .passes(ALERT, RUNNING));
    }

    private static List<TransitionPlay> scaling() {
        return List.of(
                play(on(RUNNING, SCALE_UP), on(SCALING, SUCCEEDED))
                        .given(aCluster())
                        .during(scale(change -> change.workers(3)))
                        .passes(RUNNING, SCALING, RUNNING),
                play(on(RUNNING, SCALE_DOWN))
                        .given(aCluster())
                        .during(scale(change -> change.workers(1)))
                        .passes(RUNNING, SCALING, RUNNING),
                play(on(RUNNING, AUTOSCALE))
                        .given(aCluster())
                        .during(scale(change -> change.autoscaling(1, 3)))
                        .passes(RUNNING, SCALING, RUNNING),
                play(on(SCALING, FAILED))
                        .given(aCluster(), failure(KubernetesFailure.WORKER_VM))
                        .during(scale(change -> change.workers(3)))
                        .failing()
                        .passes(RUNNING, SCALING, RUNNING),
                play(on(RUNNING, SUCCEEDED), Transition.none(SCALING, START))
                        .given(aCluster())
                        .during(TransitionPlays::scaleStartedMidway)
                        .passes(RUNNING));
    }

    /** A start brings a cluster to Running while it still scales; the end of the scaling finds it so. */
    private static Operation<?> scaleStartedMidway(Sandbox sandbox) {
        var scaling = scale(change -> change.workers(3)).apply(sandbox);
        sandbox.passUntil(SCALING);
        sandbox.statesUntilTheEndOf(start(sandbox));
        return scaling;
    }

    private static List<TransitionPlay> scalingStopped() {
        return List.of(
                play(on(STOPPED, SCALE_UP), on(SCALING_STOPPED_CLUSTER, SUCCEEDED))
                        .given(aClusterIn(STOPPED))
                        .during(scale(change -> change.offering("large")))
                        .passes(STOPPED, SCALING_STOPPED_CLUSTER, STOPPED),
                play(on(SCALING_STOPPED_CLUSTER, FAILED))
                        .given(aClusterIn(STOPPED), failure(KubernetesFailure.OFFERING_CHANGE))
                        .during(scale(change -> change.offering("large")))
                        .failing()
                        .passes(STOPPED, SCALING_STOPPED_CLUSTER, ALERT),
                play(on(STOPPED, SUCCEEDED), Transition.none(STOPPED, AUTOSCALE))
                        .given(
                                aCluster(),
                                TransitionPlays::autoscaled,
                                sandbox -> stop(sandbox).await())
                        .during(scale(change -> change.autoscalingOff()))
                        .passes(STOPPED));
    }

    private static void autoscaled(Sandbox sandbox) {
        scale(change -> change.autoscaling(1, 3)).apply(sandbox).await();
    }

    private static List<TransitionPlay> upgrades() {
        return List.of(
                play(on(RUNNING, UPGRADE), on(UPGRADING, SUCCEEDED))
                        .given(aCluster())
                        .during(TransitionPlays::upgrade)
                        .passes(RUNNING, UPGRADING, RUNNING),
                play(on(UPGRADING, FAILED))
                        .given(
                                aCluster(),
                                failure(KubernetesFailure.NODE_UPGRADE),
                                lastingFailure(KubernetesFailure.DASHBOARD))
                        .during(TransitionPlays::upgrade)
                        .failing()
                        .passes(RUNNING, UPGRADING, ALERT));
    }

    private static List<TransitionPlay> nodes() {
        return List.of(
                play(on(RUNNING, ADD_NODE), on(IMPORTING, SUCCEEDED))
                        .given(aCluster(), aMachineForNodes())
                        .during(TransitionPlays::addNode)
                        .passes(RUNNING, IMPORTING, RUNNING),
                play(on(IMPORTING, FAILED))
                        .given(aCluster(), aMachineForNodes(), failure(KubernetesFailure.NODE_CHECK_LEAVING_RULES))
                        .during(TransitionPlays::addNode)
                        .failing()
                        .passes(RUNNING, IMPORTING, RUNNING),
                play(on(RUNNING, REMOVE_NODE), on(REMOVING_NODES, SUCCEEDED))
                        .given(aClusterWithAnExternalNode())
                        .during(TransitionPlays::removeNode)
                        .passes(RUNNING, REMOVING_NODES, RUNNING),
                play(on(REMOVING_NODES, FAILED))
                        .given(aClusterWithAnExternalNode(), failure(KubernetesFailure.DRAIN))
                        .during(TransitionPlays::removeNode)
                        .failing()
                        .passes(RUNNING, REMOVING_NODES, RUNNING),
                play(on(ALERT, ADD_NODE))
                        .given(aClusterIn(ALERT), aMachineForNodes())
                        .during(TransitionPlays::addNode)
                        .passes(ALERT, IMPORTING, RUNNING),
                play(on(ALERT, REMOVE_NODE))
                        .given(
                                aClusterWithAnExternalNode(),
                                TransitionPlays::stopAWorker,
                                sandbox -> sandbox.passUntil(ALERT))
                        .during(TransitionPlays::removeNode)
                        .passes(ALERT, REMOVING_NODES, RUNNING));
    }

    private static List<TransitionPlay> deletes() {
        return List.of(
                play(on(RUNNING, DESTROY), on(DESTROYING, SUCCEEDED))
                        .given(aCluster())
                        .during(TransitionPlays::delete)
                        .passes(RUNNING, DESTROYING, DESTROYED),
                play(on(STOPPED, DESTROY))
                        .given(aClusterIn(STOPPED))
                        .during(TransitionPlays::delete)
                        .passes(STOPPED, DESTROYING, DESTROYED),
                play(on(ALERT, DESTROY))
                        .given(aClusterIn(ALERT))
                        .during(TransitionPlays::delete)
                        .passes(ALERT, DESTROYING, DESTROYED),
                play(on(ERROR, DESTROY))
                        .given(aClusterIn(ERROR))
                        .during(TransitionPlays::delete)
                        .passes(ERROR, DESTROYING, DESTROYED));
    }

    private static List<TransitionPlay> scans() {
        return List.of(
                play(on(RUNNING, FAULTS))
                        .given(aCluster(), TransitionPlays::stopAWorker)
                        .within(sandbox -> sandbox.statesWithin(A_SCAN))
                        .passes(RUNNING, ALERT),
                // Nobody ever saw a server in Recovering: it looks and is well in one step.
                play(on(ALERT, RECOVERY), on(RECOVERING, SUCCEEDED))
                        .given(aClusterIn(ALERT), sandbox -> sandbox.failures().clear())
                        .within(sandbox -> sandbox.statesWithin(A_SCAN))
                        .passes(ALERT, RUNNING),
                play(Transition.none(STOPPED, FAULTS))
                        .given(aClusterIn(STOPPED), TransitionPlays::startAWorker)
                        .within(sandbox -> sandbox.statesWithin(A_SCAN))
                        .passes(STOPPED));
    }

    private static void stopAWorker(Sandbox sandbox) {
        sandbox.admin().cloud().virtualMachines().stop(worker(sandbox)).await();
    }

    private static void startAWorker(Sandbox sandbox) {
        sandbox.admin().cloud().virtualMachines().start(worker(sandbox)).await();
    }

    private static String worker(Sandbox sandbox) {
        return sandbox.look().getNodes(NodeType.WORKER).stream()
                .filter(node -> !node.isExternalNode())
                .map(KubernetesNode::getId)
                .findFirst()
                .orElseThrow();
    }

    /** Events without a transition: what was asked for is done all the same, and the state stays. */
    private static List<TransitionPlay> ignored() {
        return List.of(
                play(Transition.none(UPGRADING, START))
                        .given(aClusterIn(UPGRADING))
                        .during(TransitionPlays::start)
                        .passes(UPGRADING, RUNNING),
                play(Transition.none(ERROR, START), Transition.none(ERROR, SUCCEEDED))
                        .given(aClusterIn(ERROR), sandbox -> sandbox.failures().clear())
                        .during(TransitionPlays::start)
                        .passes(ERROR),
                play(Transition.none(ERROR, STOP))
                        .given(aClusterIn(ERROR))
                        .during(TransitionPlays::stop)
                        .passes(ERROR),
                play(Transition.none(STOPPED, FAILED))
                        .during(TransitionPlays::createStoppedMidway)
                        .failing()
                        .passes(STOPPED),
                play(Transition.none(DESTROYING, DESTROY))
                        .given(aClusterIn(DESTROYING))
                        .during(TransitionPlays::delete)
                        .failing()
                        .passes(DESTROYING));
    }

    /** The create goes on although its cluster was stopped, and fails. */
    private static Operation<?> createStoppedMidway(Sandbox sandbox) {
        var creating = create(sandbox);
        sandbox.pass(Duration.ofSeconds(3));
        sandbox.statesUntilTheEndOf(stopWhileCreating(sandbox));
        return creating;
    }
}
