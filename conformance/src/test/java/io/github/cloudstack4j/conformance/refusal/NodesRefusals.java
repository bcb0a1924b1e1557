// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import static io.github.cloudstack4j.conformance.refusal.Given.EXTERNAL;
import static io.github.cloudstack4j.conformance.refusal.Given.aCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.aClusterWithAnExternalNode;
import static io.github.cloudstack4j.conformance.refusal.Given.aDeletedCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.aMachine;
import static io.github.cloudstack4j.conformance.refusal.Given.aMachineForNodes;
import static io.github.cloudstack4j.conformance.refusal.Given.aMachineForNodesWithoutDisplayName;
import static io.github.cloudstack4j.conformance.refusal.Given.added;
import static io.github.cloudstack4j.conformance.refusal.Given.anExternalCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.expunged;
import static io.github.cloudstack4j.conformance.refusal.Given.failure;
import static io.github.cloudstack4j.conformance.refusal.Given.field;
import static io.github.cloudstack4j.conformance.refusal.Given.lastingFailure;
import static io.github.cloudstack4j.conformance.refusal.Given.removed;
import static io.github.cloudstack4j.conformance.refusal.Sandbox.UNKNOWN;

import io.github.cloudstack4j.cks.model.AddNodesRequest;
import io.github.cloudstack4j.cks.model.ExternalNodeProblem.Kind;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.ConflictException;
import io.github.cloudstack4j.core.InternalErrorException;
import io.github.cloudstack4j.core.InvalidParameterException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.InvalidStateException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.UnsupportedException;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What keeps machines from becoming nodes of a cluster, and from leaving it. */
final class NodesRefusals {
    private static final String ADD = "addNodesToKubernetesCluster";
    private static final String REMOVE = "removeNodesFromKubernetesCluster";

    /** The port of a third node of a cluster of one control node and two workers. */
    private static final int NEXT_PORT = 2225;

    private NodesRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(adding(), unfit(), obstacles(), work(), removing(), staying())
                .flatMap(List::stream);
    }

    private static Object typed(Sandbox sandbox, Consumer<AddNodesRequest.Builder> nodes) {
        return sandbox.admin().externalNodes().add(sandbox.cluster(), nodes);
    }

    private static Object despiteAll(Sandbox sandbox, Consumer<AddNodesRequest.Builder> nodes) {
        return typed(sandbox, add -> {
            nodes.accept(add);
            add.accept(Kind.values());
        });
    }

    /** A machine that the typed client looks at, and sends only if it is told to accept what is wrong with it. */
    private static Refusal add(
            Function<Sandbox, String> machine, Kind problem, String step, Class<? extends ApiException> meaning) {
        return Refusal.of(step, meaning)
                .raw(s -> s.admin().call(ADD, "id", s.cluster(), "nodeids", machine.apply(s)))
                .heldBack(
                        InvalidRequestException.class,
                        problem + ": ",
                        s -> typed(s, add -> add.nodes(machine.apply(s)).accept(Kind.NO_DISPLAY_NAME)))
                .typed(s -> despiteAll(s, add -> add.nodes(machine.apply(s))));
    }

    private static List<Refusal> adding() {
        return List.of(
                Refusal.of("5.1/id unknown", NotFoundException.class)
                        .raw(s -> s.admin().call(ADD, "id", UNKNOWN, "nodeids", s.id("template", "ubuntu-cks")))
                        .heldBack(
                                NotFoundException.class,
                                UNKNOWN,
                                s -> s.admin().externalNodes().add(UNKNOWN, add -> add.nodes(EXTERNAL))),
                Refusal.of("5.1/nodes missing", InvalidParameterException.class)
                        .given(aCluster())
                        .raw(s -> s.admin().call(ADD, "id", s.cluster()))
                        .heldBack(InvalidRequestException.class, "nodes is empty", s -> typed(s, add -> {})),
                add(s -> UNKNOWN, Kind.UNKNOWN_MACHINE, "5.1/nodes unknown", NotFoundException.class)
                        .given(aCluster()),
                Refusal.of("5.1/1 no cluster", NotFoundException.class)
                        .given(aDeletedCluster(), aMachine(EXTERNAL, null))
                        .raw(s -> s.admin().call(ADD, "id", s.cluster(), "nodeids", machine(s)))
                        .heldBack(NotFoundException.class, "", s -> typed(s, add -> add.nodes(EXTERNAL))));
    }

    private static Refusal unfit(String what, Kind problem, Function<Sandbox, String> machine) {
        return add(machine, problem, "5.1/2 none fits", InvalidParameterException.class)
                .when(what);
    }

    private static List<Refusal> unfit() {
        return List.of(
                unfit("template", Kind.TEMPLATE_NOT_FOR_KUBERNETES, NodesRefusals::machine)
                        .given(aCluster(), aMachine(EXTERNAL, "c1-network")),
                unfit("network", Kind.OTHER_NETWORK, NodesRefusals::machine)
                        .given(aCluster(), aMachine(EXTERNAL, null), field("template", "ubuntu-24.04", "forcks", true)),
                unfit("a node made by the server", Kind.MEMBER_ALREADY, NodesRefusals::worker)
                        .given(aCluster()),
                unfit("an external node", Kind.MEMBER_ALREADY, NodesRefusals::machine)
                        .given(aClusterWithAnExternalNode()),
                unfit("gone", Kind.UNKNOWN_MACHINE, Sandbox::remembered)
                        .given(aCluster(), aMachineForNodes(), removed("virtualmachine", EXTERNAL)),
                unfit("for a cluster that is managed elsewhere", Kind.EXTERNALLY_MANAGED, NodesRefusals::machine)
                        .given(anExternalCluster(), aMachine(EXTERNAL, null)));
    }

    private static List<Refusal> obstacles() {
        return List.of(
                add(NodesRefusals::machine, Kind.AFFINITY, "5.1/3 shared host", ConflictException.class)
                        .given(
                                aClusterOfAGroup("host anti-affinity"),
                                aMachineForNodes(),
                                s -> onHost(s, hostOfAWorker(s))),
                add(NodesRefusals::machine, Kind.AFFINITY, "5.1/3 other host", ConflictException.class)
                        .given(aClusterOfAGroup("host affinity"), aMachineForNodes(), s -> onHost(s, UNKNOWN)),
                add(NodesRefusals::machine, Kind.NO_PUBLIC_ADDRESS, "5.1/4 address", UnsupportedException.class)
                        .given(aCluster(c -> c.network("shared-1")), aMachineForNodes()),
                add(NodesRefusals::machine, Kind.ISO_ATTACHED, "5.1/5 iso", InvalidStateException.class)
                        .given(aCluster(), aMachineForNodes(), field("virtualmachine", EXTERNAL, "isoid", UNKNOWN)),
                Refusal.of("5.1/5 iso on router", InternalErrorException.class)
                        .given(aCluster(), aMachineForNodes())
                        .raw(s ->
                                s.admin().call(ADD, "id", s.cluster(), "nodeids", machine(s), "mountcksisoonvr", true))
                        .heldBack(
                                InvalidRequestException.class,
                                "ISO_ON_ROUTER: ",
                                s -> typed(s, add -> add.nodes(EXTERNAL).mountIsoOnRouter(true)))
                        .typed(s -> despiteAll(s, add -> add.nodes(EXTERNAL).mountIsoOnRouter(true))));
    }

    /** The ISO stays in the drive of the machine, which is another obstacle the next time. */
    private static List<Refusal> work() {
        return List.of(
                add(NodesRefusals::machine, Kind.PORT_TAKEN, "5.1/7 ports", InternalErrorException.class)
                        .given(aCluster(), aMachineForNodes(), NodesRefusals::openNextPort)
                        .onlyOnce(),
                Refusal.of("5.1/7 packages", InternalErrorException.class)
                        .given(aCluster(), aMachineForNodes(), failure(KubernetesFailure.NODE_CHECK_LEAVING_RULES))
                        .raw(s -> s.admin().call(ADD, "id", s.cluster(), "nodeids", machine(s)))
                        .typed(s -> typed(s, add -> add.nodes(EXTERNAL)))
                        .onlyOnce());
    }

    private static List<Refusal> removing() {
        return List.of(
                Refusal.of("5.2/nodes missing", InvalidParameterException.class)
                        .given(aCluster())
                        .raw(s -> s.admin().call(REMOVE, "id", s.cluster()))
                        .heldBack(
                                InvalidRequestException.class,
                                "nodes is empty",
                                s -> s.admin().externalNodes().remove(s.cluster())),
                Refusal.of("5.2/nodes unknown", NotFoundException.class)
                        .given(aCluster())
                        .raw(s -> s.admin().call(REMOVE, "id", s.cluster(), "nodeids", UNKNOWN))
                        .heldBack(
                                InvalidRequestException.class,
                                "is no node of it",
                                s -> s.admin().externalNodes().remove(s.cluster(), UNKNOWN)),
                Refusal.of("5.2/no cluster", NotFoundException.class)
                        .given(aDeletedCluster(), aMachine(EXTERNAL, null))
                        .raw(s -> s.admin().call(REMOVE, "id", s.cluster(), "nodeids", machine(s)))
                        .heldBack(
                                NotFoundException.class,
                                "",
                                s -> s.admin().externalNodes().remove(s.cluster(), EXTERNAL)),
                Refusal.of("5.2/none valid", InvalidParameterException.class)
                        .given(aClusterWithAnExternalNode(), s -> s.remember(machine(s)), expunged())
                        .raw(s -> s.admin().call(REMOVE, "id", s.cluster(), "nodeids", s.remembered()))
                        .heldBack(
                                InvalidRequestException.class,
                                "is no node of it",
                                s -> s.admin().externalNodes().remove(s.cluster(), s.remembered())));
    }

    private static Refusal remove(String step, Class<? extends ApiException> meaning) {
        return Refusal.of(step, meaning)
                .raw(s -> s.admin().call(REMOVE, "id", s.cluster(), "nodeids", s.remembered()))
                .typed(s -> s.admin().externalNodes().remove(s.cluster(), s.remembered()));
    }

    private static List<Refusal> staying() {
        return List.of(
                remove("5.2/work", InternalErrorException.class)
                        .when("for want of a display name")
                        .given(aCluster(), aMachineForNodesWithoutDisplayName(), added(), s -> s.remember(machine(s))),
                remove("5.2/work", InternalErrorException.class)
                        .when("not drained")
                        .given(
                                aClusterWithAnExternalNode(),
                                s -> s.remember(machine(s)),
                                lastingFailure(KubernetesFailure.DRAIN)),
                Refusal.of("5.2/work", InternalErrorException.class)
                        .when("of a stopped cluster")
                        .given(
                                aClusterWithAnExternalNode(),
                                s -> s.admin().clusters().stop(s.cluster()).await())
                        .raw(s -> s.admin().call(REMOVE, "id", s.cluster(), "nodeids", machine(s)))
                        .heldBack(
                                InvalidRequestException.class,
                                "it is in state Stopped",
                                s -> s.admin().externalNodes().remove(s.cluster(), EXTERNAL)));
    }

    private static String machine(Sandbox sandbox) {
        return sandbox.id("virtualmachine", EXTERNAL);
    }

    private static String worker(Sandbox sandbox) {
        return sandbox.nodes(NodeType.WORKER).get(0);
    }

    /** A cluster whose workers are in an affinity group of a type. */
    private static Consumer<Sandbox> aClusterOfAGroup(String type) {
        return aGroup(type).andThen(aCluster(c -> c.affinityGroups(NodeType.WORKER, "apart")));
    }

    private static Consumer<Sandbox> aGroup(String type) {
        return s -> s.admin()
                .cloud()
                .affinityGroups()
                .create(group -> group.name("apart").type(type))
                .await();
    }

    private static String hostOfAWorker(Sandbox sandbox) {
        return String.valueOf(sandbox.look().getNodes(NodeType.WORKER).get(0).getHostId());
    }

    private static void onHost(Sandbox sandbox, String host) {
        sandbox.world().set("virtualmachine", EXTERNAL, "hostid", host);
    }

    private static void openNextPort(Sandbox sandbox) {
        sandbox.admin()
                .cloud()
                .networkRules()
                .openFirewall(
                        rule -> rule.ipAddressId(String.valueOf(sandbox.look().getIpAddressId()))
                                .protocol("tcp")
                                .startPort(NEXT_PORT)
                                .endPort(NEXT_PORT))
                .await();
    }
}
