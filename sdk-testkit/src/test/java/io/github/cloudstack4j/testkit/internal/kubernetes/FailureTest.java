// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.testkit.KubernetesFailure;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failures injected by a harness end with the server's text and state. */
class FailureTest {
    private final KubernetesCloud cloud = new KubernetesCloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INSUFFICIENT_CAPACITY | Error    | Provisioning the cluster failed due to insufficient capacity in the Kubernetes cluster:
            NETWORK_START         | Error    | Failed to start Kubernetes cluster : c1 as its network cannot be started
            PUBLIC_IP             | Error    | Failed to start Kubernetes cluster : c1 as no public IP found for the cluster
            CONTROL_VM            | Error    | Provisioning the control VM failed in the Kubernetes cluster : c1
            ADDITIONAL_CONTROL_VM | Error    | Provisioning additional control VM failed in the Kubernetes cluster : c1
            WORKER_VM             | Error    | Provisioning node VM failed in the Kubernetes cluster : c1
            ETCD_VM               | Error    | Provisioning the etcd VM failed in the Kubernetes cluster : c1
            NETWORK_RULES         | Error    | Failed to setup Kubernetes cluster : c1, unable to setup network rules
            SSH_UNREACHABLE       | Error    | Failed to setup Kubernetes cluster : c1 is not in usable state as the system is unable to access control node VMs of the cluster
            API_UNREACHABLE       | Error    | Failed to setup Kubernetes cluster : c1 in usable state as unable to provision API endpoint for the cluster
            NODES_NOT_READY       | Error    | Failed to setup Kubernetes cluster : c1 as it does not have desired number of nodes in ready state
            KUBECONFIG            | Alert    | Failed to setup Kubernetes cluster : c1 in usable state as unable to retrieve kube-config for the cluster
            DASHBOARD             | Alert    | Failed to setup Kubernetes cluster : c1 in usable state as unable to get Dashboard service running for the cluster
            CLOUD_PROVIDER        | Starting | Failed to deploy kubernetes provider: c1 :
            """)
    void failsACreate(KubernetesFailure failure, String state, String text) {
        cloud.failures().next(failure);

        var outcome = cloud.create("controlnodes", "2", "etcdnodes", "1");

        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.code()).isEqualTo(530);
        assertThat(outcome.error()).startsWith(text);
        assertThat(outcome.states()).endsWith(state);
    }

    @Test
    void strikesOnlyAsOftenAsPlanned() {
        cloud.failures().next(KubernetesFailure.CONTROL_VM);
        cloud.create();

        assertThat(cloud.create().succeeded()).isTrue();
    }

    @Test
    void aClusterInErrorCanOnlyBeDeletedOrStarted() {
        cloud.failures().next(KubernetesFailure.NODES_NOT_READY);
        var id = cloud.failedToCreate();

        assertThat(cloud.run("scaleKubernetesCluster", "id", id, "size", "3").error())
                .isEqualTo("Kubernetes cluster c1 is in Error state and can not be scaled");
        assertThat(cloud.call("getKubernetesClusterConfig", "id", id).error())
                .isEqualTo("Config not found for Kubernetes cluster : c1");
        var start = cloud.run("startKubernetesCluster", "id", id);
        assertThat(start.succeeded()).isTrue();
        assertThat(cloud.state(id)).isEqualTo("Error");
        assertThat(cloud.call("getKubernetesClusterConfig", "id", id).status()).isEqualTo(200);
        assertThat(cloud.run("deleteKubernetesCluster", "id", id).succeeded()).isTrue();
    }

    @Test
    void aFailedDashboardRecoversByItself() {
        cloud.failures().next(KubernetesFailure.DASHBOARD);
        var id = cloud.failedToCreate();

        cloud.pass(Duration.ofSeconds(31));

        assertThat(cloud.state(id)).isEqualTo("Running");
    }

    @Test
    void aFailureThatPersistsKeepsTheClusterInAlert() {
        cloud.failures().always(KubernetesFailure.DASHBOARD);
        var id = cloud.failedToCreate();
        cloud.pass(Duration.ofMinutes(5));
        assertThat(cloud.state(id)).isEqualTo("Alert");

        cloud.failures().clear();
        cloud.pass(Duration.ofSeconds(31));

        assertThat(cloud.state(id)).isEqualTo("Running");
    }

    @Test
    void aClusterWhoseProviderFailedIsFreedByAStop() {
        cloud.failures().next(KubernetesFailure.CLOUD_PROVIDER);
        var id = cloud.failedToCreate();

        assertThat(cloud.run("deleteKubernetesCluster", "id", id).error()).endsWith("in state: Starting");
        assertThat(cloud.run("stopKubernetesCluster", "id", id).states()).endsWith("Stopping", "Stopped");
        assertThat(cloud.run("deleteKubernetesCluster", "id", id).succeeded()).isTrue();
    }

    @Test
    void aWorkerThatNeverGetsReadyIsTakenAwayButItsPortStaysOpen() {
        var id = cloud.created();
        cloud.failures().next(KubernetesFailure.NODES_NOT_READY);

        var outcome = cloud.run("scaleKubernetesCluster", "id", id, "size", "3");

        assertThat(outcome.error())
                .isEqualTo(
                        "Scaling unsuccessful for Kubernetes cluster : c1 as it does not have desired number of nodes in"
                                + " ready state");
        assertThat(cloud.nodes(id, "-node-")).hasSize(2);
        assertThat(cloud.cluster(id).path("size").asInt()).isEqualTo(2);
        assertThat(cloud.forwardings(id)).containsExactly("2224", "2223", "2222");
        assertThat(cloud.firewall(id)).contains("2222-2225");
    }

    @Test
    void aWorkerThatCannotBeMadeLeavesTheClusterAsItWas() {
        var id = cloud.created();
        cloud.failures().next(KubernetesFailure.WORKER_VM);

        var outcome = cloud.run("scaleKubernetesCluster", "id", id, "size", "3");

        assertThat(outcome.error())
                .isEqualTo("Scaling failed for Kubernetes cluster : c1, unable to provision node VM in the cluster");
        assertThat(outcome.states()).containsExactly("Running", "Scaling", "Running");
        assertThat(cloud.nodes(id, "-node-")).hasSize(2);
    }

    @Test
    void aDrainThatFailsStopsAShrinkAndAnUpgrade() {
        var id = cloud.created();
        cloud.failures().next(KubernetesFailure.DRAIN);
        var shrink = cloud.run("scaleKubernetesCluster", "id", id, "size", "1");
        assertThat(shrink.error())
                .matches(
                        "Scaling failed for Kubernetes cluster KubernetesCluster \\{.*}, failed to remove Kubernetes node:"
                                + " c1-node-[0-9a-f]+ running on VM : VM instance \\{.*\"state\":\"Running\".*}");
        assertThat(cloud.nodes(id, "-node-")).hasSize(2);
        cloud.failures().next(KubernetesFailure.DRAIN);

        var upgrade = cloud.run("upgradeKubernetesCluster", "id", id, "kubernetesversionid", cloud.version("v1.33.1"));

        assertThat(upgrade.states()).containsExactly("Running", "Upgrading", "Alert");
        cloud.pass(Duration.ofSeconds(31));
        assertThat(cloud.state(id)).isEqualTo("Running");
        assertThat(cloud.cluster(id).path("kubernetesversionname").asText()).isEqualTo("v1.32.9");
    }

    @Test
    void aClusterStuckInScalingIsFreedByAStart() {
        var id = cloud.created();
        cloud.failures().next(KubernetesFailure.AUTOSCALER);
        var outcome = cloud.run(
                "scaleKubernetesCluster", "id", id, "autoscalingenabled", "true", "minsize", "1", "maxsize", "3");
        assertThat(outcome.error()).startsWith("Failed to autoscale Kubernetes cluster: c1 : ");
        cloud.pass(Duration.ofMinutes(5));
        assertThat(cloud.state(id)).isEqualTo("Scaling");

        var start = cloud.run("startKubernetesCluster", "id", id);

        assertThat(start.states()).containsExactly("Scaling", "Running");
    }

    @Test
    void aStartThatFindsNoApiEndsInAlert() {
        var id = cloud.created();
        cloud.run("stopKubernetesCluster", "id", id);
        cloud.failures().next(KubernetesFailure.API_UNREACHABLE);

        var start = cloud.run("startKubernetesCluster", "id", id);

        assertThat(start.error()).isEqualTo("Failed to start Kubernetes cluster : c1 in usable state");
        assertThat(start.states()).containsExactly("Stopped", "Starting", "Alert");
    }

    @Test
    void aStopThatFailsEndsInAlert() {
        var id = cloud.created();
        cloud.failures().next(KubernetesFailure.VM_STOP);

        var stop = cloud.run("stopKubernetesCluster", "id", id);

        assertThat(stop.error()).isEqualTo("Failed to stop all VMs in Kubernetes cluster : c1");
        assertThat(stop.states()).containsExactly("Running", "Stopping", "Alert");
    }

    @Test
    void aDeleteThatFailsIsFinishedByTheCollector() {
        var id = cloud.created();
        cloud.failures().next(KubernetesFailure.VM_DESTROY);
        var delete = cloud.run("deleteKubernetesCluster", "id", id);
        assertThat(delete.succeeded()).isFalse();
        assertThat(cloud.state(id)).isEqualTo("Destroying");

        cloud.pass(Duration.ofMinutes(6));

        assertThat(cloud.call("listKubernetesClusters", "id", id).body()).isEmpty();
        assertThat(cloud.emulator.world().all("virtualmachine")).isEmpty();
    }

    @Test
    void aCreateOverTheOwnersLimitIsAcceptedAndEndsInError() {
        cloud.emulator.world().setting("max.account.user.vms", cloud.emulator.admin(), "0");

        var outcome = cloud.create();

        assertThat(outcome.error()).isEqualTo("Provisioning the control VM failed in the Kubernetes cluster : c1");
        assertThat(outcome.states()).endsWith("Error");
    }
}
