// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cloudstack4j.cks.model.AddVersionRequest;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.VersionState;
import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.RetryPolicy;
import io.github.cloudstack4j.core.ThrottledException;
import io.github.cloudstack4j.testkit.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A network and a server that do not behave: nothing is done twice, and nothing is given up too early. */
class FaultsTest {
    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final KubernetesClusters clusters = cloud.clusters();

    static Stream<Named<Fault>> repliesThatTellNothing() {
        return Stream.of(
                Named.of("lost", Fault.lostReply()),
                Named.of("cut off", Fault.truncatedBody()),
                Named.of("garbage", Fault.garbageBody()),
                Named.of("lost with the request", Fault.resetAfterRead()),
                Named.of("a proxy's 502", Fault.badGateway()),
                Named.of("a proxy's 502 after the work", Fault.badGateway().afterTheWork()));
    }

    static Stream<Named<Fault>> refusalsToComeBackAfter() {
        return Stream.of(
                Named.of("429", Fault.throttled(Duration.ofSeconds(3))),
                Named.of("503", Fault.unavailable(Duration.ofSeconds(3))));
    }

    @ParameterizedTest
    @MethodSource("repliesThatTellNothing")
    void aCreateWhoseReplyWasLostIsFoundOrSaidToBeInDoubtAndNeverSentTwice(Fault fault) {
        cloud.emulator().faults().always("createKubernetesCluster", fault);

        if (fault.isWorkDone()) {
            var creation = clusters.create(TestCloud.small("c1"));
            var cluster = creation.await();
            assertThat(creation.getResourceId()).isEqualTo(cluster.getId());
            assertThat(cluster.getState()).isEqualTo(ClusterState.RUNNING);
        } else {
            assertThatThrownBy(() -> clusters.create(TestCloud.small("c1")))
                    .isInstanceOfSatisfying(AmbiguousOutcomeException.class, e -> {
                        assertThat(e).hasMessageContaining("createKubernetesCluster was sent");
                        assertThat(e).hasMessageContaining("look before you send it again");
                        assertThat(e.getFound()).isEmpty();
                        assertThat(e.getToken()).isNotNull();
                    });
        }

        assertThat(cloud.emulator().requests("createKubernetesCluster")).hasSize(1);
        assertThat(clusters.list().toList()).hasSize(fault.isWorkDone() ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("repliesThatTellNothing")
    void noChangeWhoseReplyWasLostIsSentTwice(Fault fault) {
        cloud.running("c1");
        for (var command : new String[] {
            "scaleKubernetesCluster",
            "upgradeKubernetesCluster",
            "stopKubernetesCluster",
            "startKubernetesCluster",
            "deleteKubernetesCluster",
            "deleteKubernetesSupportedVersion"
        }) {
            cloud.emulator().faults().always(command, fault);
        }

        assertIsFoundOrInDoubt(fault, "scaleKubernetesCluster", () -> clusters.scale("c1", s -> s.workers(3)));
        assertIsFoundOrInDoubt(fault, "upgradeKubernetesCluster", () -> clusters.upgrade("c1", "1.32.9"));
        assertIsFoundOrInDoubt(fault, "stopKubernetesCluster", () -> clusters.stop("c1"));
        assertIsFoundOrInDoubt(fault, "startKubernetesCluster", () -> clusters.start("c1"));
        assertIsFoundOrInDoubt(fault, "deleteKubernetesCluster", () -> clusters.delete("c1"));
        assertIsFoundOrInDoubt(
                fault,
                "deleteKubernetesSupportedVersion",
                () -> cloud.versions().delete("1.30.0"));
        assertThat(clusters.find("c1").isPresent()).isEqualTo(!fault.isWorkDone());
    }

    @ParameterizedTest
    @MethodSource("repliesThatTellNothing")
    void aVersionWhoseReplyWasLostIsRecognisedByBeingNew(Fault fault) {
        cloud.emulator().faults().always("addKubernetesSupportedVersion", fault);
        var others = cloud.versions().list().toList();
        var request = AddVersionRequest.builder()
                .semanticVersion("1.33.1")
                .name("another-1.33.1")
                .url("http://downloads.example.org/1.33.1.iso")
                .minCpuNumber(2)
                .minMemory(2048)
                .build();

        if (fault.isWorkDone()) {
            var version = cloud.versions().add(request);
            assertThat(version.getName()).isEqualTo("another-1.33.1");
            assertThat(others).extracting(KubernetesVersion::getId).doesNotContain(version.getId());
        } else {
            assertThatThrownBy(() -> cloud.versions().add(request)).isInstanceOf(AmbiguousOutcomeException.class);
        }

        assertThat(cloud.emulator().requests("addKubernetesSupportedVersion")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("repliesThatTellNothing")
    void aReadIsSentAgain(Fault fault) {
        var cluster = cloud.running("c1");
        cloud.emulator().clearRequests();
        cloud.emulator().faults().next("listKubernetesClusters", fault);
        cloud.emulator().faults().next("getKubernetesClusterConfig", fault);

        assertThat(clusters.get("c1").getId()).isEqualTo(cluster.getId());
        assertThat(clusters.kubeconfig(cluster.getId())).contains("clusters:");

        assertThat(cloud.emulator().requests("listKubernetesClusters")).hasSize(2);
        assertThat(cloud.emulator().requests("getKubernetesClusterConfig")).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("repliesThatTellNothing")
    void aChangeThatCanBeRepeatedIsSentAgain(Fault fault) {
        cloud.emulator().faults().next("updateKubernetesSupportedVersion", fault);

        assertThat(cloud.versions().disable("1.33.1").getState()).isEqualTo(VersionState.DISABLED);

        assertThat(cloud.emulator().requests("updateKubernetesSupportedVersion"))
                .hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("repliesThatTellNothing")
    void lostPollsOfAJobLoseNothing(Fault fault) {
        cloud.emulator().faults().always("queryAsyncJobResult", fault).times(7);

        var cluster = clusters.create(TestCloud.small("c1")).await();

        assertThat(cluster.getState()).isEqualTo(ClusterState.RUNNING);
        assertThat(cloud.emulator().faults().injected()).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("refusalsToComeBackAfter")
    void aCreateTheServerPutOffIsSentAgainAndMakesOneCluster(Fault fault) {
        cloud.emulator().faults().next("createKubernetesCluster", fault);
        var begun = cloud.emulator().clock().instant();

        var creation = clusters.create(TestCloud.small("c1"));

        assertThat(Duration.between(begun, cloud.emulator().clock().instant()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(3));
        assertThat(creation.await().getState()).isEqualTo(ClusterState.RUNNING);
        assertThat(cloud.emulator().requests("createKubernetesCluster")).hasSize(2);
    }

    @Test
    void aClientOfAServerThatThrottlesGetsThere() {
        try (var throttled = new TestCloud(server -> server.setting("api.throttling.enabled", "true")
                .setting("api.throttling.interval", "5")
                .setting("api.throttling.max", "4"))) {
            var user = throttled.emulator().user();

            var cluster =
                    throttled.as(user).clusters().create(TestCloud.small("c1")).await();

            assertThat(cluster.getState()).isEqualTo(ClusterState.RUNNING);
            assertThat(throttled.emulator().requests()).anyMatch(request -> request.getStatus() == 429);
            assertThat(throttled.emulator().requests("createKubernetesCluster"))
                    .filteredOn(request -> request.getStatus() == 200)
                    .hasSize(1);
        }
    }

    @Test
    void throttlingWithoutEndIsToldForWhatItIs() {
        cloud.emulator().faults().always("createKubernetesCluster", Fault.throttled(Duration.ofSeconds(1)));

        assertThatThrownBy(() -> clusters.create(TestCloud.small("c1"))).isInstanceOf(ThrottledException.class);

        assertThat(cloud.emulator().requests("createKubernetesCluster"))
                .hasSize(RetryPolicy.standard().getMaxAttempts());
        assertThat(clusters.find("c1")).isEmpty();
    }

    @Test
    void aFaultWhileAStateIsAwaitedIsGotOver() {
        clusters.create(TestCloud.small("c1"));
        cloud.emulator()
                .faults()
                .always("listKubernetesClusters", Fault.lostReply())
                .times(2);

        assertThat(clusters.awaitState("c1", ClusterState.RUNNING, Duration.ofMinutes(5))
                        .getState())
                .isEqualTo(ClusterState.RUNNING);
    }

    @Test
    void anOutageLongerThanTheRetriesDoesNotEndTheWaitForAState() {
        clusters.create(TestCloud.small("c1"));
        var looks = new AtomicInteger();
        cloud.emulator()
                .faults()
                .when(
                        request -> request.getCommand().equals("listKubernetesClusters") && looks.incrementAndGet() > 1,
                        Fault.lostReply())
                .times(3 * RetryPolicy.standard().getMaxAttempts());

        assertThat(clusters.awaitState("c1", ClusterState.RUNNING, Duration.ofMinutes(5))
                        .getState())
                .isEqualTo(ClusterState.RUNNING);
        assertThat(cloud.emulator().faults().injected())
                .hasSize(3 * RetryPolicy.standard().getMaxAttempts());
    }

    @Test
    void anOutageWithoutEndEndsTheWaitForAStateInTime() {
        clusters.create(TestCloud.small("c1"));
        var looks = new AtomicInteger();
        cloud.emulator()
                .faults()
                .when(
                        request -> request.getCommand().equals("listKubernetesClusters") && looks.incrementAndGet() > 1,
                        Fault.unavailable());

        assertThatThrownBy(() -> clusters.awaitState("c1", ClusterState.RUNNING, Duration.ofMinutes(1)))
                .isInstanceOf(ClusterStateException.class)
                .hasMessageContaining("within 60 s");
    }

    @Test
    void aCreateThatWasFoundIsNotLostAgainToALookThatFails() {
        cloud.emulator().faults().next("createKubernetesCluster", Fault.lostReply());
        var down = cloud.emulator().faults().always("listKubernetesClusters", Fault.unavailable());

        var creation = clusters.create(TestCloud.small("c1"));

        down.remove();
        assertThat(creation.await().getName()).isEqualTo("c1");
        assertThat(clusters.list().toList()).hasSize(1);
    }

    @Test
    void aCommandAcceptedBeforeItWasPutOffIsFoundThoughTheFirstLookFails() {
        cloud.emulator()
                .faults()
                .next(
                        "createKubernetesCluster",
                        Fault.unavailable(Duration.ofSeconds(1)).afterTheWork());
        cloud.emulator()
                .faults()
                .always("queryAsyncJobResult", Fault.unavailable())
                .times(4);

        var creation = clusters.create(TestCloud.small("c1"));

        assertThat(creation.await().getName()).isEqualTo("c1");
        assertThat(cloud.emulator().requests("createKubernetesCluster")).hasSize(1);
        assertThat(clusters.list().toList()).hasSize(1);
    }

    @Test
    void whatBecameOfACommandInDoubtShowsByItsToken() {
        cloud.emulator().faults().next("createKubernetesCluster", Fault.lostReply());
        var down = cloud.emulator().faults().always("queryAsyncJobResult", Fault.unavailable());
        var doubt = catchThrowableOfType(AmbiguousOutcomeException.class, () -> clusters.create(TestCloud.small("c1")));
        assertThat(doubt.getFound())
                .singleElement()
                .isInstanceOfSatisfying(
                        KubernetesCluster.class,
                        found -> assertThat(found.getName()).isEqualTo("c1"));
        assertThat(doubt.getSuppressed()).isNotEmpty();

        down.remove();
        var made = clusters.resume(doubt.getToken()).await();

        assertThat(made)
                .isInstanceOfSatisfying(
                        KubernetesCluster.class,
                        cluster -> assertThat(cluster.getNodes()).hasSize(3));
        assertThat(cloud.sent("createKubernetesCluster")).containsAllEntriesOf(Map.of("name", "c1", "size", "2"));
    }

    private void assertIsFoundOrInDoubt(Fault fault, String command, Supplier<Operation<?>> call) {
        if (fault.isWorkDone()) {
            call.get().await();
        } else {
            assertThatThrownBy(call::get).as(command).isInstanceOfSatisfying(AmbiguousOutcomeException.class, e -> {
                assertThat(e.getCommand()).isEqualTo(command);
                assertThat(e.getToken()).isNotNull();
            });
        }
        assertThat(cloud.emulator().requests(command)).as(command).hasSize(1);
    }
}
