// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import static io.github.cloudstack4j.conformance.refusal.Given.aClusterIn;
import static io.github.cloudstack4j.conformance.refusal.Given.aDeletedCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.anExternalCluster;
import static io.github.cloudstack4j.conformance.refusal.Sandbox.UNKNOWN;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.InvalidParameterException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.InvalidStateException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.UnsupportedException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What stands in the way of other affinity groups for the nodes of a cluster. */
final class AffinityRefusals {
    private static final String UPDATE = "updateKubernetesClusterAffinityGroups";

    private AffinityRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(targets().stream(), states(), groups().stream()).flatMap(Function.identity());
    }

    private static Refusal clear(Function<Sandbox, Caller> who, String step, Class<? extends ApiException> meaning) {
        return Refusal.of(step, meaning)
                .raw(s -> who.apply(s).call(UPDATE, "id", s.cluster()))
                .typed(s -> who.apply(s).clusters().updateAffinityGroups(s.cluster(), groups -> groups.clearing(true)));
    }

    private static List<Refusal> targets() {
        return List.of(
                clear(Sandbox::admin, "2.11/1 no cluster", NotFoundException.class)
                        .given(aDeletedCluster()),
                clear(Sandbox::admin, "2.11/2 external", UnsupportedException.class)
                        .given(anExternalCluster()),
                clear(Sandbox::user, "2.11/4 access", PermissionDeniedException.class)
                        .given(aClusterIn(ClusterState.STOPPED)));
    }

    private static Stream<Refusal> states() {
        return Stream.of(
                        ClusterState.STARTING,
                        ClusterState.RUNNING,
                        ClusterState.SCALING,
                        ClusterState.UPGRADING,
                        ClusterState.STOPPING,
                        ClusterState.IMPORTING,
                        ClusterState.REMOVING_NODES,
                        ClusterState.DESTROYING,
                        ClusterState.ALERT,
                        ClusterState.ERROR)
                .map(state -> clear(Sandbox::admin, "state/affinity in " + state, InvalidStateException.class)
                        .given(aClusterIn(state)));
    }

    /** Groups for a type of node, by the raw call. */
    private static Refusal raw(
            String node, Function<Sandbox, String> groups, String step, Class<? extends ApiException> meaning) {
        return Refusal.of(step, meaning)
                .given(aClusterIn(ClusterState.STOPPED))
                .raw(s -> s.admin()
                        .call(
                                UPDATE,
                                "id",
                                s.cluster(),
                                "nodeaffinitygroups[0].node",
                                node,
                                "nodeaffinitygroups[0].affinitygroup",
                                groups.apply(s)));
    }

    /** A group for workers, by both routes. */
    private static Refusal forWorkers(
            Function<Sandbox, String> group, String step, Class<? extends ApiException> meaning) {
        return raw("worker", group, step, meaning)
                .typed(s -> s.admin()
                        .clusters()
                        .updateAffinityGroups(
                                s.cluster(), groups -> groups.affinityGroups(NodeType.WORKER, group.apply(s))));
    }

    private static List<Refusal> groups() {
        return List.of(
                raw("worker", s -> " ", "2.11/5 incomplete", InvalidParameterException.class)
                        .heldBack(
                                InvalidRequestException.class,
                                "name a group or leave the type out",
                                s -> s.admin()
                                        .clusters()
                                        .updateAffinityGroups(
                                                s.cluster(), groups -> groups.affinityGroups(NodeType.WORKER))),
                raw("BOGUS", AffinityRefusals::own, "2.11/5 for nobody", InvalidParameterException.class)
                        .onlyRaw("node types are an enum"),
                raw("worker", s -> own(s) + ",", "2.11/5 empty", InvalidParameterException.class)
                        .onlyRaw("groups are a list of references, none of which is empty"),
                forWorkers(s -> UNKNOWN, "2.11/5 unknown", NotFoundException.class),
                forWorkers(AffinityRefusals::foreign, "2.11/6 of others", InvalidParameterException.class));
    }

    private static String own(Sandbox sandbox) {
        return sandbox.admin().cloud().affinityGroups().get("group-1").getId();
    }

    private static String foreign(Sandbox sandbox) {
        return sandbox.user().cloud().affinityGroups().get("group-1").getId();
    }
}
