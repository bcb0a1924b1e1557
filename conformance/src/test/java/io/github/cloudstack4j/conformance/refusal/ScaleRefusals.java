// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import static io.github.cloudstack4j.conformance.refusal.Given.EXTERNAL;
import static io.github.cloudstack4j.conformance.refusal.Given.aCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.aClusterIn;
import static io.github.cloudstack4j.conformance.refusal.Given.aClusterOfResizableMachines;
import static io.github.cloudstack4j.conformance.refusal.Given.aClusterWithAnExternalNode;
import static io.github.cloudstack4j.conformance.refusal.Given.aClusterWithoutDefaultOffering;
import static io.github.cloudstack4j.conformance.refusal.Given.aDeletedCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.aMachine;
import static io.github.cloudstack4j.conformance.refusal.Given.aVersion;
import static io.github.cloudstack4j.conformance.refusal.Given.anExternalCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.failure;
import static io.github.cloudstack4j.conformance.refusal.Given.lastingFailure;
import static io.github.cloudstack4j.conformance.refusal.Given.ownSetting;
import static io.github.cloudstack4j.conformance.refusal.Given.removed;
import static io.github.cloudstack4j.conformance.refusal.Given.setting;
import static io.github.cloudstack4j.conformance.refusal.Sandbox.UNKNOWN;

import io.github.cloudstack4j.cks.DefectGuardException;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.ScaleRequest;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.InsufficientCapacityException;
import io.github.cloudstack4j.core.InternalErrorException;
import io.github.cloudstack4j.core.InvalidParameterException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.InvalidStateException;
import io.github.cloudstack4j.core.LimitExceededException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.UnsupportedException;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in the way of resizing a cluster. */
final class ScaleRefusals {
    private ScaleRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(
                        targets(),
                        autoscaling(),
                        nodes(),
                        offerings(),
                        sizes(),
                        changes(),
                        growth(),
                        shrinkage(),
                        withExternalNodes())
                .flatMap(List::stream);
    }

    private static Object raw(Sandbox sandbox, Object... parameters) {
        return raw(sandbox.admin(), sandbox.cluster(), parameters);
    }

    private static Object raw(Caller caller, String cluster, Object... parameters) {
        return caller.call(
                "scaleKubernetesCluster",
                Stream.concat(Stream.of("id", cluster), Stream.of(parameters)).toArray());
    }

    private static Object typed(Sandbox sandbox, Consumer<ScaleRequest.Builder> change) {
        return sandbox.admin().clusters().scale(sandbox.cluster(), change);
    }

    /** The same, although the server is known to get it wrong. */
    private static Object despiteDefects(Sandbox sandbox, Consumer<ScaleRequest.Builder> change) {
        return typed(sandbox, request -> {
            change.accept(request);
            request.despiteDefects(true);
        });
    }

    /** A change that a guard keeps from the server, unless it is told not to. */
    private static Refusal guarded(Refusal refusal, String saying, Consumer<ScaleRequest.Builder> change) {
        return refusal.heldBack(DefectGuardException.class, saying, s -> typed(s, change))
                .typed(s -> despiteDefects(s, change));
    }

    /** To so many workers, by both routes. */
    private static Refusal toSize(int size, String step, Class<? extends ApiException> meaning) {
        return Refusal.of(step, meaning).raw(s -> raw(s, "size", size)).typed(s -> typed(s, c -> c.workers(size)));
    }

    /** To another offering for all nodes, by both routes. */
    private static Refusal toOffering(String offering, String step, Class<? extends ApiException> meaning) {
        return Refusal.of(step, meaning)
                .raw(s -> raw(s, "serviceofferingid", s.offering(offering)))
                .typed(s -> typed(s, c -> c.offering(offering)));
    }

    /** To another offering for all nodes, whose machines cannot be given another while they run. */
    private static Refusal toOfferingGuarded(String offering, String step, Class<? extends ApiException> meaning) {
        return guarded(
                Refusal.of(step, meaning).raw(s -> raw(s, "serviceofferingid", s.offering(offering))),
                "cannot be given another offering",
                c -> c.offering(offering));
    }

    private static List<Refusal> targets() {
        return List.of(
                Refusal.of("2.6/1 no cluster", NotFoundException.class)
                        .given(aDeletedCluster())
                        .raw(s -> raw(s, "size", 3))
                        .heldBack(NotFoundException.class, "", s -> typed(s, c -> c.workers(3))),
                Refusal.of("2.6/1 unknown", NotFoundException.class)
                        .raw(s -> raw(s.admin(), UNKNOWN, "size", 3))
                        .heldBack(
                                NotFoundException.class,
                                UNKNOWN,
                                s -> s.admin().clusters().scale(UNKNOWN, c -> c.workers(3))),
                Refusal.of("2.6/2 nothing", InvalidParameterException.class)
                        .given(aCluster())
                        .raw(s -> raw(s))
                        .heldBack(InvalidRequestException.class, "Nothing is to be scaled", s -> typed(s, c -> {})),
                Refusal.of("2.6/3 access", PermissionDeniedException.class)
                        .given(aCluster())
                        .raw(s -> raw(s.user(), s.cluster(), "size", 3))
                        .heldBack(
                                NotFoundException.class,
                                "",
                                s -> s.user().clusters().scale(s.cluster(), c -> c.workers(3))),
                toSize(3, "2.6/4 external", UnsupportedException.class).given(anExternalCluster()));
    }

    private static List<Refusal> autoscaling() {
        return List.of(
                Refusal.of("2.6/6 autoscaling and size", InvalidParameterException.class)
                        .given(aCluster())
                        .raw(s -> raw(s, "autoscalingenabled", true, "minsize", 1, "maxsize", 3, "size", 3))
                        .heldBack(
                                InvalidRequestException.class,
                                "Autoscaling is given together with",
                                s -> typed(s, c -> c.autoscaling(1, 3).workers(3))),
                Refusal.of("2.6/6 autoscaling and size", InvalidParameterException.class)
                        .when("and nodes")
                        .given(aCluster())
                        .raw(s -> raw(s, "autoscalingenabled", true, "minsize", 1, "maxsize", 3, "nodeids", worker(s)))
                        .heldBack(
                                InvalidRequestException.class,
                                "Autoscaling is given together with",
                                s -> typed(s, c -> c.autoscaling(1, 3).removeNodes(List.of(worker(s))))),
                autoscaled(1, 3, "2.6/6 autoscaling version", InvalidParameterException.class)
                        .given(
                                s -> s.admin()
                                        .versions()
                                        .add(v -> v.semanticVersion("1.14.10")
                                                .url("http://images.example.test/kubernetes.iso")),
                                aCluster(c -> c.kubernetesVersion("1.14.10"))),
                autoscaled(1, 3, "2.6/6 autoscaling endpoint", InternalErrorException.class)
                        .given(aCluster(), setting("endpoint.url", "http://127.0.0.1:8080/client/api")),
                Refusal.of("2.6/6 autoscaling bounds", InvalidParameterException.class)
                        .given(aCluster())
                        .raw(s -> raw(s, "autoscalingenabled", true))
                        .heldBack(
                                InvalidRequestException.class,
                                "Autoscaling has no limits",
                                s -> typed(s, c -> c.autoscaling(true))),
                autoscalingHeldBack(0, 3, "2.6/6 autoscaling minimum", "The fewest workers is 0"),
                autoscalingHeldBack(3, 3, "2.6/6 autoscaling maximum", "leaves no room"),
                autoscaled(1, 10, "2.6/6 autoscaling too large", LimitExceededException.class)
                        .given(aCluster()),
                autoscaled(1, 3, "2.6/work autoscaler", InternalErrorException.class)
                        .given(aCluster(), failure(KubernetesFailure.AUTOSCALER))
                        .leaving(ClusterState.SCALING));
    }

    private static Refusal autoscaled(int min, int max, String step, Class<? extends ApiException> meaning) {
        return Refusal.of(step, meaning)
                .raw(s -> raw(s, "autoscalingenabled", true, "minsize", min, "maxsize", max))
                .typed(s -> typed(s, c -> c.autoscaling(min, max)));
    }

    private static Refusal autoscalingHeldBack(int min, int max, String step, String saying) {
        return Refusal.of(step, InvalidParameterException.class)
                .given(aCluster())
                .raw(s -> raw(s, "autoscalingenabled", true, "minsize", min, "maxsize", max))
                .heldBack(InvalidRequestException.class, saying, s -> typed(s, c -> c.autoscaling(min, max)));
    }

    private static List<Refusal> nodes() {
        return List.of(
                Refusal.of("2.6/7 nodes and size", InvalidParameterException.class)
                        .given(aCluster())
                        .raw(s -> raw(s, "nodeids", worker(s), "size", 1))
                        .heldBack(
                                InvalidRequestException.class,
                                "removeNodes is given together with workers",
                                s -> typed(
                                        s,
                                        c -> c.removeNodes(List.of(worker(s))).workers(1))),
                Refusal.of("2.6/7 nodes and size", InvalidParameterException.class)
                        .when("and the workers' offering")
                        .given(aCluster())
                        .raw(s -> raw(
                                s,
                                "nodeids",
                                worker(s),
                                "nodeofferings[0].node",
                                "worker",
                                "nodeofferings[0].offering",
                                s.offering("large")))
                        .heldBack(
                                InvalidRequestException.class,
                                "removeNodes is given together with workers",
                                s -> typed(
                                        s,
                                        c -> c.removeNodes(List.of(worker(s))).offering(NodeType.WORKER, "large"))),
                Refusal.of("2.6/7 nodes unknown", NotFoundException.class)
                        .given(aCluster())
                        .raw(s -> raw(s, "nodeids", UNKNOWN))
                        .typed(s -> typed(s, c -> c.removeNodes(List.of(UNKNOWN)))),
                Refusal.of("2.6/7 nodes of others", InvalidParameterException.class)
                        .given(aCluster(), aMachine("vm1", null))
                        .raw(s -> raw(s, "nodeids", s.id("virtualmachine", "vm1")))
                        .typed(s -> typed(s, c -> c.removeNodes(List.of(s.id("virtualmachine", "vm1"))))),
                Refusal.of("2.6/7 all control nodes", InvalidParameterException.class)
                        .given(aCluster())
                        .raw(s -> raw(s, "nodeids", joined(s.nodes(NodeType.CONTROL))))
                        .heldBack(
                                DefectGuardException.class,
                                "is a control node",
                                s -> typed(s, c -> c.removeNodes(s.nodes(NodeType.CONTROL))))
                        .typed(s -> despiteDefects(s, c -> c.removeNodes(s.nodes(NodeType.CONTROL)))),
                Refusal.of("2.6/7 all nodes", InvalidParameterException.class)
                        .given(aCluster())
                        .raw(s -> raw(s, "nodeids", joined(s.nodes(NodeType.WORKER))))
                        .typed(s -> typed(s, c -> c.removeNodes(s.nodes(NodeType.WORKER)))));
    }

    private static List<Refusal> offerings() {
        return List.of(
                Refusal.of("2.6/8 offering removed", NotFoundException.class)
                        .given(aCluster(), removed("serviceoffering", "large"))
                        .raw(s -> raw(s, "serviceofferingid", s.remembered()))
                        .heldBack(
                                DefectGuardException.class,
                                "cannot be given another offering",
                                s -> typed(s, c -> c.offering(s.remembered())))
                        .typed(s -> despiteDefects(s, c -> c.offering(s.remembered()))),
                toOfferingGuarded("custom", "2.6/8 offering custom", InvalidParameterException.class)
                        .given(aCluster()),
                toOfferingGuarded("too-small", "2.6/8 offering small", InvalidParameterException.class)
                        .given(aCluster()),
                toOfferingGuarded("small", "2.6/8 offering cores", InvalidParameterException.class)
                        .given(
                                aVersion("1.33.7", 4, 2048),
                                aCluster(c -> c.kubernetesVersion("1.33.7").offering("large"))),
                toOfferingGuarded("small", "2.6/8 offering memory", InvalidParameterException.class)
                        .given(
                                aVersion("1.33.8", 2, 4096),
                                aCluster(c -> c.kubernetesVersion("1.33.8").offering("medium"))),
                toOfferingGuarded("small", "2.6/8 offering lesser", InvalidParameterException.class)
                        .given(aCluster(c -> c.offering("medium"))));
    }

    private static List<Refusal> sizes() {
        return List.of(
                toSize(3, "2.6/9 size in Stopped", InvalidStateException.class).given(aClusterIn(ClusterState.STOPPED)),
                Refusal.of("2.6/9 size", InvalidParameterException.class)
                        .given(aCluster())
                        .raw(s -> raw(s, "size", 0))
                        .heldBack(InvalidRequestException.class, "workers is 0", s -> typed(s, c -> c.workers(0))),
                Refusal.of("2.6/9 size", InvalidParameterException.class)
                        .when("negative")
                        .given(aCluster())
                        .raw(s -> raw(s, "size", -1))
                        .heldBack(InvalidRequestException.class, "workers is -1", s -> typed(s, c -> c.workers(-1))),
                toSize(10, "2.6/9 maximum size", LimitExceededException.class).given(aCluster()),
                toSize(3, "2.6/10 limit of machines", LimitExceededException.class)
                        .given(aCluster(), ownSetting("max.account.user.vms", "3")),
                toSize(3, "2.6/10 limit of cores", LimitExceededException.class)
                        .given(aCluster(), ownSetting("max.account.cpus", "7")),
                toSize(3, "2.6/10 limit of memory", LimitExceededException.class)
                        .given(aCluster(), ownSetting("max.account.memory", "6500")));
    }

    private static List<Refusal> changes() {
        return List.of(
                toOfferingGuarded("large", "2.6/work live change impossible", UnsupportedException.class)
                        .given(aCluster()),
                toOffering("large", "2.6/work live change forbidden", UnsupportedException.class)
                        .given(aClusterOfResizableMachines("small"), setting("enable.dynamic.scale.vm", "false")),
                Refusal.of("2.6/work live change downwards", UnsupportedException.class)
                        .given(aCluster(c -> c.offering(NodeType.CONTROL, "cks-control")))
                        .raw(s -> raw(s, "size", 3))
                        .avoided(s -> typed(s, c -> c.workers(3))),
                toOffering("large", "2.6/work time is up", InternalErrorException.class)
                        .given(aClusterOfResizableMachines("small"), lastingFailure(KubernetesFailure.OFFERING_CHANGE)),
                Refusal.of("2.6/work no default offering", InvalidStateException.class)
                        .given(aClusterWithoutDefaultOffering())
                        .raw(s -> raw(s, "size", 3))
                        .onlyRaw("the present offerings are sent along, which leads to the next error"),
                Refusal.of("2.6/work no offering to count by", InvalidStateException.class)
                        .given(aClusterWithoutDefaultOffering())
                        .raw(s -> raw(
                                s,
                                "size",
                                3,
                                "nodeofferings[0].node",
                                "worker",
                                "nodeofferings[0].offering",
                                s.offering("cks-worker")))
                        .heldBack(
                                DefectGuardException.class,
                                "made without a default offering",
                                s -> typed(s, c -> c.workers(3)))
                        .typed(s -> despiteDefects(s, c -> c.workers(3))));
    }

    private static List<Refusal> growth() {
        return List.of(
                toSize(3, "2.6/work capacity", InsufficientCapacityException.class)
                        .given(aCluster(), lastingFailure(KubernetesFailure.INSUFFICIENT_CAPACITY)),
                toSize(3, "2.6/work new node", InternalErrorException.class)
                        .given(aCluster(), lastingFailure(KubernetesFailure.WORKER_VM)),
                toSize(3, "2.6/work new node not ready", InternalErrorException.class)
                        .given(aCluster(), lastingFailure(KubernetesFailure.NODES_NOT_READY)),
                guarded(
                                Refusal.of("2.6/work unstable", InvalidStateException.class)
                                        .raw(s -> raw(s, "size", 4)),
                                "but has",
                                c -> c.workers(4))
                        .given(
                                aCluster(c -> c.controlNodes(2).workers(1).etcdNodes(1)),
                                s -> raw(s, "size", 3),
                                ScaleRefusals::ruinedByAnotherResize));
    }

    /** The server revokes the wrong rule at the second resize of a cluster with etcd nodes. */
    private static void ruinedByAnotherResize(Sandbox sandbox) {
        try {
            raw(sandbox, "size", 2);
        } catch (CloudStackException expected) {
            return;
        }
        throw new AssertionError("the second resize was to fail");
    }

    private static List<Refusal> shrinkage() {
        return List.of(
                toSize(1, "2.6/work drain", InternalErrorException.class)
                        .given(aCluster(), lastingFailure(KubernetesFailure.DRAIN)),
                Refusal.of("2.6/work etcd node", InternalErrorException.class)
                        .given(aCluster(c -> c.etcdNodes(1)))
                        .raw(s -> raw(s, "nodeids", joined(s.nodes(NodeType.ETCD))))
                        .heldBack(
                                DefectGuardException.class,
                                "is an etcd node",
                                s -> typed(s, c -> c.removeNodes(s.nodes(NodeType.ETCD))))
                        .typed(s -> despiteDefects(s, c -> c.removeNodes(s.nodes(NodeType.ETCD)))),
                Refusal.of("2.6/work rules", InternalErrorException.class)
                        .given(aCluster(c -> c.etcdNodes(1)), s -> raw(s, "size", 3))
                        .raw(s -> raw(s, "size", 2))
                        .avoided(s -> typed(s, c -> c.workers(2))));
    }

    /** Three workers, one of them external, whose rules are in the way of all others. */
    private static List<Refusal> withExternalNodes() {
        return List.of(
                guarded(
                                Refusal.of("2.6/work rules", InternalErrorException.class)
                                        .raw(s -> raw(s, "size", 4)),
                                "1 external node(s)",
                                c -> c.workers(4))
                        .when("of an external node")
                        .given(aClusterWithAnExternalNode())
                        .onlyOnce(),
                Refusal.of("2.6/work rules for good", InternalErrorException.class)
                        .given(aClusterWithAnExternalNode())
                        .raw(s -> raw(s, "nodeids", external(s)))
                        .heldBack(
                                DefectGuardException.class,
                                "1 external node(s)",
                                s -> typed(s, c -> c.removeNodes(List.of(external(s)))))
                        .typed(s -> despiteDefects(s, c -> c.removeNodes(List.of(external(s)))))
                        .leaving(ClusterState.SCALING));
    }

    private static String external(Sandbox sandbox) {
        return sandbox.id("virtualmachine", EXTERNAL);
    }

    private static String worker(Sandbox sandbox) {
        return sandbox.nodes(NodeType.WORKER).get(0);
    }

    private static String joined(List<String> ids) {
        return ids.stream().collect(Collectors.joining(","));
    }
}
