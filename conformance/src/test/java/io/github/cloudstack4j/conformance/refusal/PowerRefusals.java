// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import static io.github.cloudstack4j.conformance.refusal.Given.aCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.aClusterBeingCreatedFor;
import static io.github.cloudstack4j.conformance.refusal.Given.aClusterFailedBy;
import static io.github.cloudstack4j.conformance.refusal.Given.aClusterIn;
import static io.github.cloudstack4j.conformance.refusal.Given.aDeletedCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.anExternalCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.lastingFailure;
import static io.github.cloudstack4j.conformance.refusal.Sandbox.UNKNOWN;

import io.github.cloudstack4j.cks.DefectGuardException;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.ClusterType;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.InternalErrorException;
import io.github.cloudstack4j.core.InvalidParameterException;
import io.github.cloudstack4j.core.InvalidStateException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.UnsupportedException;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What stands in the way of listing clusters, of their kubeconfig, of starting and of stopping them. */
final class PowerRefusals {
    private static final String CONFIG = "getKubernetesClusterConfig";

    private PowerRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(reading(), starting(), stopping()).flatMap(List::stream);
    }

    private static Refusal config(String step, Class<? extends ApiException> meaning) {
        return Refusal.of(step, meaning)
                .raw(s -> s.admin().call(CONFIG, "id", s.cluster()))
                .typed(s -> s.admin().clusters().kubeconfig(s.cluster()));
    }

    private static List<Refusal> reading() {
        return List.of(
                Refusal.of("2.3 type", InvalidParameterException.class)
                        .raw(s -> s.admin().call("listKubernetesClusters", "clustertype", "Nonsense"))
                        .typed(s -> s.admin()
                                .clusters()
                                .list(filter -> filter.clusterType(ClusterType.of("Nonsense")))
                                .toList()),
                config("2.4 no cluster", NotFoundException.class).given(aDeletedCluster()),
                Refusal.of("2.4 no cluster", NotFoundException.class)
                        .when("no id")
                        .raw(s -> s.admin().call(CONFIG))
                        .onlyRaw("a cluster is always named"),
                Refusal.of("2.4 access", PermissionDeniedException.class)
                        .given(anExternalCluster())
                        .raw(s -> s.user().call(CONFIG, "id", s.cluster()))
                        .typed(s -> s.user().clusters().kubeconfig(s.cluster())),
                config("2.4 in progress", InvalidStateException.class)
                        .given(aClusterBeingCreatedFor(Duration.ofSeconds(2))),
                config("2.4 none", InvalidStateException.class).given(aClusterIn(ClusterState.ERROR)),
                config("2.4 none in Alert", InvalidStateException.class)
                        .given(aClusterFailedBy(KubernetesFailure.KUBECONFIG)),
                config("2.4 external", InvalidStateException.class).given(anExternalCluster()));
    }

    private static Refusal start(String step, Class<? extends ApiException> meaning) {
        return Refusal.of(step, meaning)
                .raw(s -> s.admin().call("startKubernetesCluster", "id", s.cluster()))
                .typed(s -> s.admin().clusters().start(s.cluster()));
    }

    private static List<Refusal> starting() {
        return List.of(
                start("2.5/start no cluster", NotFoundException.class).given(aDeletedCluster()),
                Refusal.of("2.5/start unknown", NotFoundException.class)
                        .raw(s -> s.admin().call("startKubernetesCluster", "id", UNKNOWN))
                        .typed(s -> s.admin().clusters().start(UNKNOWN)),
                start("2.5/start external", UnsupportedException.class).given(anExternalCluster()),
                Refusal.of("2.5/start access", PermissionDeniedException.class)
                        .given(aCluster())
                        .raw(s -> s.user().call("startKubernetesCluster", "id", s.cluster()))
                        .typed(s -> s.user().clusters().start(s.cluster())),
                Refusal.of("2.5/start without endpoint", InvalidStateException.class)
                        .given(
                                aClusterFailedBy(KubernetesFailure.CONTROL_VM),
                                s -> s.failures().clear())
                        .raw(s -> s.admin().call("startKubernetesCluster", "id", s.cluster()))
                        .heldBack(
                                DefectGuardException.class,
                                "never came so far as to have an API",
                                s -> s.admin().clusters().start(s.cluster())),
                start("3.2/start machine", InternalErrorException.class)
                        .given(aClusterIn(ClusterState.STOPPED), lastingFailure(KubernetesFailure.VM_START))
                        .leaving(ClusterState.ALERT),
                start("3.2/start api", InternalErrorException.class)
                        .given(aClusterIn(ClusterState.STOPPED), lastingFailure(KubernetesFailure.API_UNREACHABLE))
                        .leaving(ClusterState.ALERT),
                start("3.2/start kubeconfig", InternalErrorException.class)
                        .given(aClusterIn(ClusterState.STOPPED), lastingFailure(KubernetesFailure.KUBECONFIG))
                        .leaving(ClusterState.ALERT),
                start("3.2/start dashboard", InternalErrorException.class)
                        .given(aClusterIn(ClusterState.STOPPED), lastingFailure(KubernetesFailure.DASHBOARD))
                        .leaving(ClusterState.ALERT));
    }

    private static Refusal stop(String step, Class<? extends ApiException> meaning) {
        return Refusal.of(step, meaning)
                .raw(s -> s.admin().call("stopKubernetesCluster", "id", s.cluster()))
                .typed(s -> s.admin().clusters().stop(s.cluster()));
    }

    private static List<Refusal> stopping() {
        return List.of(
                stop("2.5/stop no cluster", NotFoundException.class).given(aDeletedCluster()),
                stop("2.5/stop external", UnsupportedException.class).given(anExternalCluster()),
                Refusal.of("2.5/stop access", PermissionDeniedException.class)
                        .given(aCluster())
                        .raw(s -> s.user().call("stopKubernetesCluster", "id", s.cluster()))
                        .typed(s -> s.user().clusters().stop(s.cluster())),
                stop("3.2/stop machine", InternalErrorException.class)
                        .given(aCluster(), lastingFailure(KubernetesFailure.VM_STOP))
                        .leaving(ClusterState.ALERT));
    }
}
