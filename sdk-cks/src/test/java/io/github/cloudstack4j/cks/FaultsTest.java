// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.VersionState;
import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.RetryPolicy;
import io.github.cloudstack4j.core.ThrottledException;
import io.github.cloudstack4j.testkit.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
    void aCreateOfUnknownOutcomeIsToldAndNeverSentTwice(Fault fault) {
        cloud.emulator().faults().always("createKubernetesCluster", fault);

        assertThatThrownBy(() -> clusters.create(TestCloud.small("c1")))
                .isInstanceOf(AmbiguousOutcomeException.class)
                .hasMessageContaining("createKubernetesCluster was sent")
                .hasMessageContaining("look before you send it again");

        assertThat(cloud.emulator().requests("createKubernetesCluster")).hasSize(1);
        assertThat(clusters.find("c1").isPresent()).isEqualTo(fault.isWorkDone());
    }

    @ParameterizedTest
    @MethodSource("repliesThatTellNothing")
    void noChangeOfUnknownOutcomeIsSentTwice(Fault fault) {
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

        assertIsAmbiguous("scaleKubernetesCluster", () -> clusters.scale("c1", s -> s.workers(3)));
        assertIsAmbiguous("upgradeKubernetesCluster", () -> clusters.upgrade("c1", "1.32.9"));
        assertIsAmbiguous("stopKubernetesCluster", () -> clusters.stop("c1"));
        assertIsAmbiguous("startKubernetesCluster", () -> clusters.start("c1"));
        assertIsAmbiguous("deleteKubernetesCluster", () -> clusters.delete("c1"));
        assertIsAmbiguous(
                "deleteKubernetesSupportedVersion", () -> cloud.versions().delete("1.30.0"));
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
        assertThat(clusters.list().toList()).hasSize(1);
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
    void whatMayHaveBeenMadeCanBeFoundByItsName() {
        cloud.emulator().faults().next("createKubernetesCluster", Fault.lostReply());
        assertThatThrownBy(() -> clusters.create(TestCloud.small("c1"))).isInstanceOf(AmbiguousOutcomeException.class);

        var made = clusters.awaitState("c1", ClusterState.RUNNING, Duration.ofMinutes(5));

        assertThat(made.getNodes()).hasSize(3);
        assertThat(cloud.sent("createKubernetesCluster")).containsAllEntriesOf(Map.of("name", "c1", "size", "2"));
    }

    private void assertIsAmbiguous(String command, Runnable call) {
        assertThatThrownBy(call::run)
                .as(command)
                .isInstanceOfSatisfying(
                        AmbiguousOutcomeException.class,
                        e -> assertThat(e.getCommand()).isEqualTo(command));
        assertThat(cloud.emulator().requests(command)).as(command).hasSize(1);
    }
}
