// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.Progress;
import io.github.cloudstack4j.testkit.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Operations on many clusters at once, which are watched by list. */
class ManyClustersTest {
    private static final int CLUSTERS = 12;

    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private List<Operation<KubernetesCluster>> createAll(KubernetesClusters clusters) {
        return IntStream.range(0, CLUSTERS)
                .mapToObj(i -> clusters.create(TestCloud.small("c" + i)))
                .toList();
    }

    private int requests(String command) {
        return cloud.emulator().requests(command).size();
    }

    @Test
    void eachIsAskedForOnceItHasLeftTheList() {
        var creations = createAll(cloud.clusters());
        creations.forEach(Operation::poll);

        assertThat(creations)
                .allSatisfy(creation -> assertThat(creation.await().getState()).isEqualTo(ClusterState.RUNNING));
        assertThat(requests("listAsyncJobs")).isGreaterThan(5);
        assertThat(requests("queryAsyncJobResult")).isBetween(CLUSTERS, 3 * CLUSTERS);
    }

    @Test
    void listenersShareTheLookupsThatThereAre() {
        Map<String, List<Progress>> pictures = new ConcurrentHashMap<>();
        var creations = createAll(cloud.clusters());
        var begun = cloud.emulator().clock().instant();
        cloud.emulator().clearRequests();
        for (var creation : creations) {
            var seen = pictures.computeIfAbsent(creation.getJobId(), id -> new CopyOnWriteArrayList<>());
            creation.onProgress(seen::add);
        }
        creations.forEach(Operation::await);

        var windows =
                Duration.between(begun, cloud.emulator().clock().instant()).toSeconds() / 5 + 2;
        assertThat(requests("listKubernetesClusters")).isLessThanOrEqualTo((int) (10 * windows));
        assertThat(pictures.values()).hasSize(CLUSTERS).allSatisfy(seen -> {
            assertThat(seen).extracting(Progress::getState).contains("Starting");
            assertThat(seen.get(seen.size() - 1).toString()).startsWith("Running, 3/3 nodes");
        });
    }

    @Test
    void theJobsOfAnotherAccountAreNotOnTheAdminsListAndAreSeenToTheirEndAllTheSame() {
        var tokens = createAll(cloud.as(cloud.emulator().user()).clusters()).stream()
                .map(Operation::getToken)
                .toList();
        cloud.emulator().clearRequests();
        var resumed = new ArrayList<Operation<KubernetesCluster>>();
        for (var token : tokens) {
            var operation = cloud.clusters().resume(token);
            operation.poll();
            resumed.add(operation);
        }

        assertThat(resumed)
                .allSatisfy(
                        operation -> assertThat(operation.await().getState()).isEqualTo(ClusterState.RUNNING));
        assertThat(requests("listAsyncJobs")).as("given up").isLessThanOrEqualTo(3);
    }

    @Test
    void aRestartOfTheServerEndsThemAll() {
        var creations = createAll(cloud.clusters());
        creations.forEach(Operation::poll);
        cloud.emulator().faults().next("listAsyncJobs", Fault.serverRestart());

        assertThat(creations)
                .allSatisfy(creation -> assertThatThrownBy(creation::await)
                        .isInstanceOfSatisfying(
                                ClusterFailedException.class,
                                e -> assertThat(e.getReason())
                                        .isEqualTo(OperationFailedException.Reason.SERVER_RESTARTED)));
    }

    @Test
    void aListWhoseReplyIsLostLosesNothing() {
        cloud.emulator().faults().always("listAsyncJobs", Fault.lostReply()).times(5);
        var creations = createAll(cloud.clusters());
        creations.forEach(Operation::poll);

        assertThat(creations)
                .allSatisfy(creation -> assertThat(creation.await().getState()).isEqualTo(ClusterState.RUNNING));
    }
}
