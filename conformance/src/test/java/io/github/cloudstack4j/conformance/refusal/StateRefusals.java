// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import static io.github.cloudstack4j.conformance.refusal.Given.aClusterBeingCreatedFor;
import static io.github.cloudstack4j.conformance.refusal.Given.aClusterIn;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.InternalErrorException;
import io.github.cloudstack4j.core.InvalidStateException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What a cluster refuses for the state it is in. */
final class StateRefusals {
    private StateRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(
                        in(ClusterState.CREATED)
                                .map(StateRefusals::delete)
                                .map(late -> late.leaving(ClusterState.STARTING)),
                        busy().map(StateRefusals::delete),
                        busy().map(StateRefusals::scale),
                        in(ClusterState.ALERT, ClusterState.ERROR).map(StateRefusals::scale),
                        busy().map(StateRefusals::upgrade),
                        in(ClusterState.STOPPED, ClusterState.ALERT, ClusterState.ERROR)
                                .map(StateRefusals::upgrade),
                        in(ClusterState.DESTROYING)
                                .flatMap(state -> Stream.of(scale(state), upgrade(state)))
                                .map(Refusal::onlyOnce),
                        odd().stream())
                .flatMap(refusals -> refusals);
    }

    private static Stream<ClusterState> in(ClusterState... states) {
        return Stream.of(states);
    }

    private static Stream<ClusterState> busy() {
        return in(
                ClusterState.STARTING,
                ClusterState.SCALING,
                ClusterState.UPGRADING,
                ClusterState.STOPPING,
                ClusterState.IMPORTING,
                ClusterState.REMOVING_NODES);
    }

    private static Refusal delete(ClusterState state) {
        return Refusal.of("state/delete in " + state, InvalidStateException.class)
                .given(aClusterIn(state))
                .raw(s -> s.admin().call("deleteKubernetesCluster", "id", s.cluster()))
                .typed(s -> s.admin().clusters().delete(s.cluster(), how -> how.despiteDefects(true)));
    }

    private static Refusal scale(ClusterState state) {
        return Refusal.of("state/scale in " + state, InvalidStateException.class)
                .given(aClusterIn(state))
                .raw(s -> s.admin().call("scaleKubernetesCluster", "id", s.cluster(), "size", 3))
                .typed(s -> s.admin()
                        .clusters()
                        .scale(s.cluster(), c -> c.workers(3).despiteDefects(true)));
    }

    private static Refusal upgrade(ClusterState state) {
        return Refusal.of("state/upgrade in " + state, InvalidStateException.class)
                .given(aClusterIn(state))
                .raw(s -> s.admin()
                        .call(
                                "upgradeKubernetesCluster",
                                "id",
                                s.cluster(),
                                "kubernetesversionid",
                                s.version("v1.33.1")))
                .typed(s -> s.admin().clusters().upgrade(s.cluster(), "v1.33.1"));
    }

    private static List<Refusal> odd() {
        return List.of(
                Refusal.of("state/delete in Destroying", InternalErrorException.class)
                        .given(aClusterIn(ClusterState.DESTROYING))
                        .raw(s -> s.admin().call("deleteKubernetesCluster", "id", s.cluster()))
                        .typed(s -> s.admin().clusters().delete(s.cluster()))
                        .onlyOnce(),
                Refusal.of("state/start after a stop midway", InvalidStateException.class)
                        .given(aClusterBeingCreatedFor(Duration.ofSeconds(3)), StateRefusals::stopMidway)
                        .raw(s -> s.admin().call("startKubernetesCluster", "id", s.cluster()))
                        .typed(s -> s.admin().clusters().start(s.cluster()))
                        .leaving(ClusterState.ALERT));
    }

    /** The create goes on for a while, and fails. */
    private static void stopMidway(Sandbox sandbox) {
        try {
            sandbox.admin().call("stopKubernetesCluster", "id", sandbox.cluster());
            sandbox.pass(Duration.ofMinutes(2));
        } catch (CloudStackException e) {
            throw new AssertionError("a cluster being made can be stopped", e);
        }
    }
}
