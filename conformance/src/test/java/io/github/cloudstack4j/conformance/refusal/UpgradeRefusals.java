// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import static io.github.cloudstack4j.conformance.refusal.Given.aCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.aClusterWithoutDefaultOffering;
import static io.github.cloudstack4j.conformance.refusal.Given.aDeletedCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.aVersion;
import static io.github.cloudstack4j.conformance.refusal.Given.anExternalCluster;
import static io.github.cloudstack4j.conformance.refusal.Given.failure;
import static io.github.cloudstack4j.conformance.refusal.Given.field;
import static io.github.cloudstack4j.conformance.refusal.Given.lastingFailure;
import static io.github.cloudstack4j.conformance.refusal.Given.removed;
import static io.github.cloudstack4j.conformance.refusal.Given.setting;
import static io.github.cloudstack4j.conformance.refusal.Sandbox.UNKNOWN;

import io.github.cloudstack4j.cks.DefectGuardException;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.UpgradeRequest;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.core.InternalErrorException;
import io.github.cloudstack4j.core.InvalidParameterException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.InvalidStateException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.UnsupportedException;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import java.util.List;
import java.util.stream.Stream;

/** What stands in the way of upgrading a cluster. */
final class UpgradeRefusals {
    private UpgradeRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(targets(), versions(), work()).flatMap(List::stream);
    }

    private static Object raw(Caller caller, String cluster, String version) {
        return caller.call("upgradeKubernetesCluster", "id", cluster, "kubernetesversionid", version);
    }

    /** To the version named so, by the raw call. */
    private static Refusal onlyRaw(String version, String step, Class<? extends ApiException> meaning) {
        return Refusal.of(step, meaning).raw(s -> raw(s.admin(), s.cluster(), s.version(version)));
    }

    /** To the version named so, by both routes. */
    private static Refusal to(String version, String step, Class<? extends ApiException> meaning) {
        return onlyRaw(version, step, meaning).typed(s -> s.admin().clusters().upgrade(s.cluster(), version));
    }

    /** To the version named so, which the typed client knows to be wrong. */
    private static Refusal heldBack(String version, String step, Class<? extends ApiException> meaning, String saying) {
        return onlyRaw(version, step, meaning)
                .heldBack(
                        InvalidRequestException.class,
                        saying,
                        s -> s.admin().clusters().upgrade(s.cluster(), version));
    }

    private static List<Refusal> targets() {
        return List.of(
                to("v1.33.1", "2.7/1 endpoint", InternalErrorException.class)
                        .given(aCluster(), setting("endpoint.url", "http://[::1]:8080/client/api")),
                onlyRaw("v1.33.1", "2.7/2 no cluster", NotFoundException.class)
                        .given(aDeletedCluster())
                        .heldBack(
                                NotFoundException.class,
                                "",
                                s -> s.admin().clusters().upgrade(s.cluster(), "v1.33.1")),
                to("v1.33.1", "2.7/3 external", UnsupportedException.class).given(anExternalCluster()),
                Refusal.of("2.7/4 access", PermissionDeniedException.class)
                        .given(aCluster())
                        .raw(s -> raw(s.user(), s.cluster(), s.version("v1.33.1")))
                        .heldBack(
                                NotFoundException.class,
                                "",
                                s -> s.user().clusters().upgrade(s.cluster(), "v1.33.1")));
    }

    private static List<Refusal> versions() {
        return List.of(
                Refusal.of("2.7/2 unknown version", NotFoundException.class)
                        .given(aCluster())
                        .raw(s -> raw(s.admin(), s.cluster(), UNKNOWN))
                        .heldBack(
                                NotFoundException.class,
                                UNKNOWN,
                                s -> s.admin().clusters().upgrade(s.cluster(), UNKNOWN)),
                Refusal.of("2.7/6 version removed", NotFoundException.class)
                        .given(aCluster(), removed("kubernetesversion", "v1.33.1"))
                        .raw(s -> raw(s.admin(), s.cluster(), s.remembered()))
                        .heldBack(
                                NotFoundException.class,
                                "",
                                s -> s.admin().clusters().upgrade(s.cluster(), s.remembered())),
                heldBack("v1.29.15", "2.7/7 version disabled", InvalidStateException.class, "v1.29.15 is disabled")
                        .given(aCluster()),
                onlyRaw("v1.33.1", "2.7/8 no default offering", InvalidStateException.class)
                        .given(aClusterWithoutDefaultOffering())
                        .heldBack(
                                DefectGuardException.class,
                                "made without a default offering",
                                s -> s.admin().clusters().upgrade(s.cluster(), "v1.33.1"))
                        .typed(s -> s.admin()
                                .clusters()
                                .upgrade(UpgradeRequest.builder()
                                        .cluster(s.cluster())
                                        .kubernetesVersion("v1.33.1")
                                        .despiteDefects(true)
                                        .build())),
                to("v1.33.7", "2.7/9 cores", InvalidParameterException.class)
                        .given(aCluster(), aVersion("1.33.7", 4, 2048)),
                to("v1.33.8", "2.7/9 memory", InvalidParameterException.class)
                        .given(aCluster(), aVersion("1.33.8", 2, 4096)),
                heldBack("v1.31.0", "2.7/10 downgrade", InvalidParameterException.class, "cannot go back")
                        .given(aCluster()),
                heldBack(
                                "v1.33.1",
                                "2.7/10 too far",
                                InvalidParameterException.class,
                                "upgrade one minor version at a time")
                        .given(aCluster(c -> c.kubernetesVersion("v1.31.0"))),
                to("v1.33.1", "2.7/11 iso", InvalidStateException.class)
                        .given(aCluster(), s -> s.world().set("kubernetesversion", "v1.33.1", "isoid", null)),
                to("v1.33.1", "2.7/11 iso not ready", InvalidStateException.class)
                        .given(aCluster(), field("kubernetesversion", "v1.33.1", "isostate", "Creating")));
    }

    /** The dashboard fails too, or the server would find the cluster well again in no time. */
    private static List<Refusal> work() {
        return List.of(
                to("v1.33.1", "2.7/work drain", InternalErrorException.class)
                        .given(
                                aCluster(),
                                failure(KubernetesFailure.DRAIN),
                                lastingFailure(KubernetesFailure.DASHBOARD))
                        .leaving(ClusterState.ALERT),
                to("v1.33.1", "2.7/work upgrade", InternalErrorException.class)
                        .given(
                                aCluster(),
                                failure(KubernetesFailure.NODE_UPGRADE),
                                lastingFailure(KubernetesFailure.DASHBOARD))
                        .leaving(ClusterState.ALERT));
    }
}
