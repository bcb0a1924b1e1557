// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.ClusterType;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.InsufficientCapacityException;
import io.github.cloudstack4j.core.InvalidStateException;
import io.github.cloudstack4j.core.LimitExceededException;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.OperationFailedException;
import io.github.cloudstack4j.core.ResourceInUseException;
import io.github.cloudstack4j.core.UnsupportedException;
import io.github.cloudstack4j.core.model.Event;
import io.github.cloudstack4j.core.model.EventLevel;
import io.github.cloudstack4j.testkit.Fault;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterFailureTest {
    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final KubernetesClusters clusters = cloud.clusters();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    INSUFFICIENT_CAPACITY | Error    | insufficient capacity                | delete it
                    NETWORK_START         | Error    | its network cannot be started        | delete it
                    PUBLIC_IP             | Error    | no public IP found                   | delete it
                    ETCD_VM               | Error    | Provisioning the etcd VM failed      | delete it
                    CONTROL_VM            | Error    | Provisioning the control VM failed   | delete it
                    ADDITIONAL_CONTROL_VM | Error    | Provisioning additional control VM   | delete it
                    WORKER_VM             | Error    | Provisioning node VM failed          | delete it
                    NETWORK_RULES         | Error    | unable to setup network rules        | delete it
                    SSH_UNREACHABLE       | Error    | unable to access control node VMs    | delete it
                    API_UNREACHABLE       | Error    | unable to provision API endpoint     | delete it
                    NODES_NOT_READY       | Error    | desired number of nodes              | delete it
                    KUBECONFIG            | Alert    | unable to retrieve kube-config       | start it
                    DASHBOARD             | Alert    | unable to get Dashboard service      | start it
                    CLOUD_PROVIDER        | Starting | Failed to deploy kubernetes provider | stop it and then delete it
                    """)
    void aFailedCreateTellsWhatIsLeftWhatHappenedLastAndWhatHelps(
            KubernetesFailure failure, String state, String reason, String remedy) {
        cloud.emulator().kubernetesFailures().next(failure);

        var thrown = failureOf(
                clusters.create(TestCloud.small("c1", c -> c.controlNodes(2).etcdNodes(1))));

        var left = clusters.get("c1");
        assertThat(thrown)
                .hasMessageStartingWith("createKubernetesCluster failed: ")
                .hasMessageContaining(reason)
                .hasMessageContaining("Cluster c1 is left in state " + state)
                .hasMessageContaining(remedy)
                .hasMessageContaining("Last events: ERROR Error while creating Kubernetes cluster");
        assertThat(thrown.getCluster()).isNotNull();
        assertThat(thrown.getCluster().getState()).isEqualTo(ClusterState.of(state));
        assertThat(thrown.getNodes())
                .extracting(KubernetesNode::getId)
                .containsExactlyElementsOf(
                        left.getNodes().stream().map(KubernetesNode::getId).toList());
        assertThat(thrown.getEvents().get(0).getLevel()).isEqualTo(EventLevel.ERROR);
        assertThat(thrown.getFailure().getCommand()).isEqualTo("createKubernetesCluster");
        assertThat(thrown).hasCause(thrown.getFailure());
    }

    @Test
    void aFailedCreateIsKnownByItsMeaning() {
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.INSUFFICIENT_CAPACITY);

        assertThat(failureOf(clusters.create(TestCloud.small("c1"))).getFailure())
                .isInstanceOf(InsufficientCapacityException.class);
    }

    @Test
    void theRemedyForAFailedCreateHelps() {
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.CLOUD_PROVIDER);
        failureOf(clusters.create(TestCloud.small("stuck")));
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.WORKER_VM);
        failureOf(clusters.create(TestCloud.small("broken")));
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.DASHBOARD);
        failureOf(clusters.create(TestCloud.small("alert")));

        assertThat(failureOf(clusters.delete("stuck")).getFailure()).isInstanceOf(InvalidStateException.class);
        clusters.stop("stuck").await();
        clusters.delete("stuck").await();
        clusters.delete("broken").await();
        assertThat(clusters.awaitState("alert", ClusterState.RUNNING, Duration.ofMinutes(1))
                        .getName())
                .isEqualTo("alert");

        assertThat(clusters.list().toList()).hasSize(1);
    }

    @Test
    void aClusterOverTheAccountsLimitsIsAcceptedAndFails() {
        cloud.emulator()
                .world()
                .setting("max.account.user.vms", cloud.emulator().admin(), "2");

        var thrown = failureOf(clusters.create(TestCloud.small("c1")));

        assertThat(thrown.getCluster().getState()).isEqualTo(ClusterState.ERROR);
        assertThat(thrown.getNodes()).hasSize(2);
    }

    @Test
    void aClusterGreaterThanTheServerAllowsIsRefusedAtOnce() {
        assertThatThrownBy(() -> clusters.create(TestCloud.small("c1", c -> c.workers(10))))
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("Maximum cluster size can not exceed 10");
        assertThat(clusters.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    INSUFFICIENT_CAPACITY | insufficient capacity
                    WORKER_VM             | unable to provision node VM
                    NODES_NOT_READY       | desired number of nodes
                    """)
    void aFailedGrowthLeavesTheClusterAsItWas(KubernetesFailure failure, String reason) {
        cloud.running("c1");
        cloud.emulator().kubernetesFailures().next(failure);

        var thrown = failureOf(clusters.scale("c1", s -> s.workers(4)));

        assertThat(thrown)
                .hasMessageContaining(reason)
                .hasMessageContaining("is left in state Running with nodes")
                .hasMessageContaining("Error while scaling Kubernetes cluster");
        assertThat(thrown.getCluster().getNodes(NodeType.WORKER)).hasSize(2);
        assertThat(clusters.scale("c1", s -> s.workers(4)).await().getWorkers()).isEqualTo(4);
    }

    @Test
    void aFailedShrinkLeavesTheClusterAsItWas() {
        cloud.running("c1");
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.DRAIN);

        var thrown = failureOf(clusters.scale("c1", s -> s.workers(1)));

        assertThat(thrown).hasMessageContaining("failed to remove Kubernetes node");
        assertThat(thrown.getCluster().getNodes(NodeType.WORKER)).hasSize(2);
    }

    @Test
    void aGrowthOverTheAccountsLimitsIsKnownByItsMeaning() {
        cloud.running("c1");
        cloud.emulator()
                .world()
                .setting("max.account.user.vms", cloud.emulator().admin(), "4");

        var thrown = failureOf(clusters.scale("c1", s -> s.workers(4)));

        assertThat(thrown.getFailure()).isInstanceOf(LimitExceededException.class);
        assertThat(thrown.getCluster().getState()).isEqualTo(ClusterState.RUNNING);
    }

    @Test
    void autoscalingThatCannotBeDeployedLeavesAClusterThatAStartRepairs() {
        cloud.running("c1");
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.AUTOSCALER);

        var thrown = failureOf(clusters.scale("c1", s -> s.autoscaling(1, 4)));

        assertThat(thrown)
                .hasMessageContaining("Failed to autoscale")
                .hasMessageContaining("is left in state Scaling")
                .hasMessageContaining("start it");
        assertThat(clusters.start("c1").await().getState()).isEqualTo(ClusterState.RUNNING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DRAIN        | unable to drain Kubernetes node
                    NODE_UPGRADE | unable to upgrade Kubernetes node
                    """)
    void aFailedUpgradeLeavesAClusterInAlertWithTheOldVersion(KubernetesFailure failure, String reason) {
        cloud.running("c1");
        cloud.emulator().kubernetesFailures().next(failure);

        var thrown = failureOf(clusters.upgrade("c1", "1.32.9"));

        assertThat(thrown).hasMessageContaining(reason).hasMessageContaining("is left in state Alert");
        assertThat(thrown.getCluster().getKubernetesVersionName()).isEqualTo("v1.31.0");
        clusters.start("c1").await();
        assertThat(clusters.upgrade("c1", "1.32.9").await().getKubernetesVersionName())
                .isEqualTo("v1.32.9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    VM_START        | Failed to start all VMs
                    API_UNREACHABLE | in usable state
                    KUBECONFIG      | unable to retrieve kube-config
                    DASHBOARD       | unable to get Dashboard service
                    """)
    void aFailedStartLeavesAClusterInAlert(KubernetesFailure failure, String reason) {
        cloud.running("c1");
        clusters.stop("c1").await();
        cloud.emulator().kubernetesFailures().next(failure);

        var thrown = failureOf(clusters.start("c1"));

        assertThat(thrown)
                .hasMessageContaining(reason)
                .hasMessageContaining("is left in state Alert")
                .hasMessageContaining("start it");
        assertThat(clusters.start("c1").await().getState()).isEqualTo(ClusterState.RUNNING);
    }

    @Test
    void aFailedStopLeavesAClusterInAlert() {
        cloud.running("c1");
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.VM_STOP);

        assertThat(failureOf(clusters.stop("c1")))
                .hasMessageContaining("Failed to stop all VMs")
                .hasMessageContaining("is left in state Alert");
    }

    @Test
    void aFailedDeleteLeavesAClusterInDestroyingThatCanBeDeletedAgain() {
        cloud.running("c1");
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.VM_DESTROY);

        assertThat(failureOf(clusters.delete("c1")))
                .hasMessageContaining("Failed to destroy vm")
                .hasMessageContaining("is left in state Destroying")
                .hasMessageContaining("delete it again");

        clusters.delete("c1").await();
        assertThat(clusters.find("c1")).isEmpty();
    }

    @Test
    void aClusterWithStrangersOnItsNetworkIsNotDeleted() {
        var cluster = cloud.running("c1");
        cloud.admin()
                .call(
                        "deployVirtualMachine",
                        Map.of(
                                "name", "stranger",
                                "zoneid", cloud.id("zone", "zone-1"),
                                "serviceofferingid", cloud.id("serviceoffering", "small"),
                                "templateid", cloud.id("template", "ubuntu-24.04"),
                                "networkids", String.valueOf(cluster.getNetworkId())));

        var thrown = failureOf(clusters.delete("c1", d -> d.despiteDefects(true)));

        assertThat(thrown.getFailure()).isInstanceOf(ResourceInUseException.class);
        assertThat(thrown.getCluster().getState()).isEqualTo(ClusterState.RUNNING);
    }

    @Test
    void aServerThatRestartedLosesTheJobAndTheFailureSaysWhatIsLeft() {
        var creation = clusters.create(TestCloud.small("c1"));
        clusters.awaitState("c1", ClusterState.STARTING, Duration.ofMinutes(1));
        cloud.emulator().restart();

        var thrown = failureOf(creation);

        assertThat(thrown.getReason()).isEqualTo(OperationFailedException.Reason.SERVER_RESTARTED);
        assertThat(thrown)
                .hasMessageContaining("may be left half-changed")
                .hasMessageContaining("is left in state Starting")
                .hasMessageContaining("stop it and then delete it");
        clusters.stop("c1").await();
        clusters.delete("c1").await();
    }

    @Test
    void aJobTheServerHasForgottenEndsTheWait() {
        cloud.emulator().faults().next("createKubernetesCluster", Fault.jobVanished());

        var thrown = failureOf(clusters.create(TestCloud.small("c1")));

        assertThat(thrown.getReason()).isEqualTo(OperationFailedException.Reason.VANISHED);
        assertThat(thrown).hasMessageContaining("Whether it ended well is unknown");
        assertThat(thrown.getCluster()).isNotNull();
        assertThat(thrown.getCluster().getName()).isEqualTo("c1");
    }

    @Test
    void aJobThatExpiredIsToldWithTheClusterItMade() {
        var token = clusters.create(TestCloud.small("c1")).getToken();
        cloud.emulator().clock().advance(Duration.ofDays(2));

        var thrown = failureOf(clusters.resume(token));

        assertThat(thrown.getReason()).isEqualTo(OperationFailedException.Reason.EXPIRED);
        assertThat(thrown).hasMessageContaining("was started 48 hours ago");
        assertThat(thrown.getCluster().getState()).isEqualTo(ClusterState.RUNNING);
    }

    @Test
    void aFailureOfAClusterThatCannotBeLookedAtIsStillOne() {
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.WORKER_VM);
        cloud.emulator().faults().always("listKubernetesClusters", Fault.badGateway());

        var thrown = failureOf(clusters.create(TestCloud.small("c1")));

        assertThat(thrown.getCluster()).isNull();
        assertThat(thrown.getSuppressed()).hasSize(1);
    }

    @Test
    void aFailureIsToldEvenIfNothingMoreCanBeFoundOut() {
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.WORKER_VM);
        cloud.emulator().faults().always("listEvents", Fault.badGateway());

        var thrown = failureOf(clusters.create(TestCloud.small("c1")));

        assertThat(thrown)
                .hasMessageContaining("Provisioning node VM failed")
                .hasMessageContaining("left in state Error");
        assertThat(thrown.getEvents()).isEmpty();
        assertThat(thrown.getSuppressed()).hasSize(1);
    }

    @Test
    void aProjectsFailedClusterShowsItsEventsToo() {
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.WORKER_VM);

        var thrown =
                failureOf(clusters.create(TestCloud.small("c1", c -> c.project(cloud.id("project", "project-1")))));

        assertThat(thrown).hasMessageContaining("Last events: ERROR Error while creating");
    }

    @Test
    void aFailureLateInAClustersLifeShowsTheLastEventsNotTheFirst() {
        cloud.emulator().world().setting("default.page.size", "10");
        cloud.running("c1");
        for (var i = 0; i < 5; i++) {
            clusters.stop("c1").await();
            clusters.start("c1").await();
        }
        cloud.emulator().kubernetesFailures().next(KubernetesFailure.DRAIN);

        var thrown = failureOf(clusters.upgrade("c1", "1.32.9"));

        assertThat(thrown.getEvents()).hasSize(20);
        assertThat(thrown.getEvents().get(0).getDescription()).isEqualTo("Error while upgrading Kubernetes cluster");
        assertThat(thrown.getEvents()).extracting(Event::getCreated).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(thrown).hasMessageContaining("Last events: ERROR Error while upgrading Kubernetes cluster; INFO");
    }

    @Test
    void operationsInTheWrongStateAreKnownByTheirMeaning() {
        cloud.running("c1");
        clusters.stop("c1").await();

        assertThat(failureOf(clusters.upgrade("c1", "1.32.9")).getFailure()).isInstanceOf(InvalidStateException.class);
        assertThat(failureOf(clusters.scale("c1", s -> s.workers(3))).getFailure())
                .isInstanceOf(InvalidStateException.class);
        assertThat(clusters.stop("c1").await().isSuccess()).as("stopping twice").isTrue();
        clusters.start("c1");
        clusters.awaitState("c1", ClusterState.STARTING, Duration.ofMinutes(1));
        assertThat(failureOf(clusters.delete("c1")).getFailure()).isInstanceOf(InvalidStateException.class);
    }

    @Test
    void externallyManagedClustersAreNotForCloudStackToOperate() {
        clusters.create(c -> c.name("outside").zone("zone-1").clusterType(ClusterType.EXTERNAL_MANAGED))
                .await();

        assertThat(failureOf(clusters.start("outside")).getFailure()).isInstanceOf(UnsupportedException.class);
        assertThat(failureOf(clusters.scale("outside", s -> s.workers(3))).getFailure())
                .isInstanceOf(UnsupportedException.class);
        assertThatThrownBy(() -> clusters.kubeconfig("outside")).isInstanceOf(InvalidStateException.class);
    }

    private static ClusterFailedException failureOf(Operation<?> operation) {
        var thrown = catchThrowableOfType(ClusterFailedException.class, operation::await);
        assertThat(thrown).as("failure of %s", operation).isNotNull();
        return thrown;
    }
}
