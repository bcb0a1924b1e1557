// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import static io.github.cloudstack4j.testkit.KubernetesDefect.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.testkit.KubernetesDefect;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each defect of the server, there and mended. */
class DefectSwitchTest {
    private final NodesCloud nodes = new NodesCloud();
    private final KubernetesCloud cloud = nodes.cloud;

    @AfterEach
    void close() {
        nodes.close();
    }

    private void set(KubernetesDefect defect, boolean there) {
        if (!there) {
            cloud.emulator.kubernetesDefects().disable(defect);
        }
    }

    private KubernetesCloud.Outcome scale(String id, Object... params) {
        return cloud.run(
                "scaleKubernetesCluster",
                Stream.concat(Stream.of("id", id), Stream.of(params)).toArray());
    }

    private KubernetesCloud.Outcome upgrade(String id) {
        return cloud.run("upgradeKubernetesCluster", "id", id, "kubernetesversionid", cloud.version("v1.33.1"));
    }

    private String perTypeCluster(Object... changes) {
        var params = Stream.concat(
                        Stream.of(
                                "size", "1",
                                "nodeofferings[0].node", "control",
                                "nodeofferings[0].offering", cloud.offering("cks-control"),
                                "nodeofferings[1].node", "worker",
                                "nodeofferings[1].offering", cloud.offering("cks-worker")),
                        Stream.of(changes))
                .toArray();
        return cloud.created(params);
    }

    private String external(String id) {
        return nodes.member(id, "ext-1").path("id").asText();
    }

    private int size(String id) {
        return cloud.cluster(id).path("size").asInt();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void changesOfOfferingsAreNotCounted(boolean there) {
        set(OFFERING_CHANGES_NOT_COUNTED, there);
        var id = cloud.created("size", "1");
        cloud.run("stopKubernetesCluster", "id", id);

        var outcome = scale(id, "serviceofferingid", cloud.offering("medium"));

        assertThat(outcome.cluster().path("memory").asText()).isEqualTo(there ? "4096" : "8192");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSizeAloneForcesTheDefaultOffering(boolean there) {
        set(SIZE_FORCES_DEFAULT_OFFERING, there);
        var id = perTypeCluster();

        var outcome = scale(id, "size", "2");

        assertThat(outcome.succeeded()).isEqualTo(!there);
        assertThat(size(id)).isEqualTo(there ? 1 : 2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClusterWithoutDefaultOfferingIsStuckWithItsSizeAndVersion(boolean there) {
        set(RESIZE_NEEDS_DEFAULT_OFFERING, there);
        var id = perTypeCluster("serviceofferingid", null);

        assertThat(scale(id, "size", "2").succeeded()).isEqualTo(!there);
        assertThat(upgrade(id).succeeded()).isEqualTo(!there);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSecondResizeWithEtcdRuinsTheRules(boolean there) {
        set(SECOND_RESIZE_WITH_ETCD_FAILS, there);
        var id = cloud.created("size", "1", "etcdnodes", "1");
        scale(id, "size", "2");

        var outcome = scale(id, "size", "3");

        assertThat(outcome.succeeded()).isEqualTo(!there);
        if (there) {
            assertThat(cloud.forwardings(id)).isEmpty();
        } else {
            assertThat(cloud.forwardings(id)).containsExactly("2225", "2224", "2223", "2222", "50000");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void growingThatFailsLeavesAnOpenPort(boolean there) {
        set(FAILED_GROWTH_LEAVES_PORT, there);
        var id = cloud.created();
        cloud.failures().next(KubernetesFailure.NODES_NOT_READY);

        assertThat(scale(id, "size", "3").succeeded()).isFalse();

        assertThat(cloud.firewall(id)).contains(there ? "2222-2225" : "2222-2224");
        assertThat(cloud.forwardings(id)).containsExactly("2224", "2223", "2222");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRemovedControlNodeCountsAsAWorker(boolean there) {
        set(REMOVED_CONTROL_NODE_COUNTS_AS_WORKER, there);
        var id = cloud.created("controlnodes", "3");

        var outcome = scale(id, "nodeids", cloud.nodes(id, "-control-").get(1));

        assertThat(outcome.succeeded()).isTrue();
        assertThat(size(id)).isEqualTo(there ? 1 : 2);
        assertThat(outcome.cluster().path("controlnodes").asInt()).isEqualTo(there ? 3 : 2);
        assertThat(outcome.cluster().path("cpunumber").asText()).isEqualTo("8");
        assertThat(cloud.firewall(id)).contains("2222-2225");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFailedAutoscalerStaysScaling(boolean there) {
        set(AUTOSCALER_FAILURE_STAYS_SCALING, there);
        var id = cloud.created();
        cloud.failures().next(KubernetesFailure.AUTOSCALER);

        var outcome = scale(id, "autoscalingenabled", "true", "minsize", "1", "maxsize", "4");

        assertThat(outcome.succeeded()).isFalse();
        assertThat(cloud.state(id)).isEqualTo(there ? "Scaling" : "Running");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFailedProviderStaysStarting(boolean there) {
        set(PROVIDER_FAILURE_STAYS_STARTING, there);
        cloud.failures().next(KubernetesFailure.CLOUD_PROVIDER);

        var id = cloud.failedToCreate();

        assertThat(cloud.state(id)).isEqualTo(there ? "Starting" : "Alert");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStartInErrorStaysError(boolean there) {
        set(START_IN_ERROR_STAYS_ERROR, there);
        cloud.failures().next(KubernetesFailure.NODES_NOT_READY);
        var id = cloud.failedToCreate();

        var outcome = cloud.run("startKubernetesCluster", "id", id);

        assertThat(outcome.succeeded()).isEqualTo(there);
        assertThat(cloud.state(id)).isEqualTo("Error");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nodeVersionsAreWhatKubectlPrints(boolean there) {
        set(NODE_VERSION_AS_PRINTED, there);
        var id = cloud.created("size", "1");
        upgrade(id);

        assertThat(cloud.cluster(id)
                        .path("virtualmachines")
                        .get(0)
                        .path("kubernetesnodeversion")
                        .asText())
                .isEqualTo(there ? "v1.33.1\n" : "1.33.1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theMinimumVersionFiltersCutPages(boolean there) {
        set(MINIMUM_VERSION_AFTER_PAGING, there);
        var page = cloud.call(
                "listKubernetesSupportedVersions", "minimumsemanticversion", "1.32.0", "page", "1", "pagesize", "2");

        assertThat(page.items("kubernetessupportedversion")).hasSize(there ? 0 : 2);
        assertThat(page.body().path("count").asInt()).isEqualTo(there ? 9 : 3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void autoscalingIsDecidedByComparingTexts(boolean there) {
        set(AUTOSCALING_VERSION_AS_TEXT, there);
        cloud.call(
                "addKubernetesSupportedVersion",
                "semanticversion",
                "1.100.0",
                "mincpunumber",
                "2",
                "minmemory",
                "2048",
                "url",
                "https://example.test/k.iso");
        var id = cloud.created("kubernetesversionid", cloud.version("v1.100.0"));

        var outcome = scale(id, "autoscalingenabled", "true", "minsize", "1", "maxsize", "4");

        assertThat(outcome.succeeded()).isEqualTo(!there);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void templatesOfNodesAreNotChecked(boolean there) {
        set(NODE_TEMPLATES_NOT_CHECKED, there);
        var reply = cloud.call(
                "createKubernetesCluster",
                cloud.createParams(
                        "nodetemplates[0].node",
                        "worker",
                        "nodetemplates[0].template",
                        cloud.id("template", "ubuntu-24.04")));

        assertThat(reply.status()).isEqualTo(there ? 200 : 530);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCreateDoesNotLookAtLimits(boolean there) {
        set(LIMITS_NOT_CHECKED_BY_CREATE, there);
        cloud.emulator.world().setting("max.account.user.vms", cloud.emulator.admin(), "2");

        var reply = cloud.call("createKubernetesCluster", cloud.createParams());

        assertThat(reply.status()).isEqualTo(there ? 200 : 530);
        if (!there) {
            assertThat(reply.error()).startsWith("Resource limits prevent creating the cluster: Maximum amount");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anyoneMayAddNodesAnywhere(boolean there) {
        set(ADD_NODES_WITHOUT_ACCESS_CHECK, there);
        var id = cloud.created("size", "1");

        var outcome = cloud.runAs(
                cloud.emulator.user(), "addNodesToKubernetesCluster", "id", id, "nodeids", nodes.vm(id, "ext-1"));

        assertThat(outcome.succeeded()).isEqualTo(there);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nodesThatDoNotFitAreDropped(boolean there) {
        set(UNFIT_NODES_DROPPED, there);
        var id = cloud.created("size", "1");
        var good = nodes.vm(id, "ext-1");
        var plain = nodes.deploy(
                "plain", "ubuntu-24.04", cloud.cluster(id).path("networkid").asText());

        var outcome = nodes.add(id, good + "," + plain);

        assertThat(outcome.succeeded()).isEqualTo(there);
        assertThat(size(id)).isEqualTo(there ? 2 : 1);
        if (!there) {
            assertThat(outcome.error()).contains(plain).doesNotContain(good);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void addingOnlySomeNodesIsSuccess(boolean there) {
        set(PARTIAL_ADD_SUCCEEDS, there);
        var id = cloud.created("size", "1");
        var vm = nodes.vm(id, "ext-1");
        cloud.failures().next(KubernetesFailure.NODE_CHECK);

        var outcome = nodes.add(id, vm);

        assertThat(outcome.succeeded()).isEqualTo(there);
        assertThat(outcome.states()).containsExactly("Running", "Importing", "Running");
        assertThat(size(id)).isEqualTo(1);
        assertThat(nodes.events(id, "NODES.ADD")).anyMatch(event -> event.endsWith("nodes added: 0 out of 1"));
        assertThat(nodes.add(id, vm).succeeded()).isTrue();
        assertThat(size(id)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFailedLookAtANodeMayLeaveItsRules(boolean there) {
        set(FAILED_NODE_CHECK_LEAVES_RULES, there);
        var id = cloud.created("size", "1");
        var vm = nodes.vm(id, "ext-1");
        cloud.failures().next(KubernetesFailure.NODE_CHECK_LEAVING_RULES);

        var outcome = nodes.add(id, vm);

        assertThat(outcome.succeeded()).isEqualTo(!there);
        assertThat(cloud.state(id)).isEqualTo("Running");
        if (there) {
            assertThat(outcome.error())
                    .contains("due to: Unable to find ")
                    .endsWith(" having purpose [Firewall, Ipv6Firewall]");
            assertThat(cloud.forwardings(id)).contains("2224");
            assertThat(nodes.add(id, vm).error())
                    .endsWith("due to: Failed to attach binaries ISO for VM : null in the Kubernetes cluster name: c1");
        } else {
            assertThat(cloud.forwardings(id)).doesNotContain("2224");
            assertThat(nodes.add(id, vm).succeeded()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theIsoOnTheRouterFails(boolean there) {
        set(ISO_ON_ROUTER_FAILS, there);
        var id = cloud.created("size", "1");

        var outcome = nodes.add(id, nodes.vm(id, "ext-1"), "mountcksisoonvr", "true");

        assertThat(outcome.succeeded()).isEqualTo(!there);
        if (there) {
            assertThat(outcome.error())
                    .endsWith("due to: Cannot invoke \"com.cloud.vm.UserVmVO.getIsoId()\" because \"vm\" is null");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nodesAreAddedToAStoppedClusterAndWaitedFor(boolean there) {
        set(ADD_NODES_TO_STOPPED_CLUSTER, there);
        var id = cloud.created("size", "1");
        var vm = nodes.vm(id, "ext-1");
        cloud.run("stopKubernetesCluster", "id", id);

        var job = cloud.call("addNodesToKubernetesCluster", "id", id, "nodeids", vm)
                .body()
                .path("jobid")
                .asText();
        cloud.pass(Duration.ofSeconds(40));

        assertThat(cloud.state(id)).isEqualTo("Stopped");
        assertThat(size(id)).isEqualTo(there ? 2 : 1);
        assertThat(cloud.call("queryAsyncJobResult", "jobid", job)
                        .body()
                        .path("jobstatus")
                        .asInt())
                .isEqualTo(there ? 0 : 2);
        if (there) {
            cloud.run("startKubernetesCluster", "id", id);
            cloud.pass(Duration.ofSeconds(20));
            assertThat(cloud.call("queryAsyncJobResult", "jobid", job)
                            .body()
                            .path("jobstatus")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anyVmCanBeCountedOffAsANode(boolean there) {
        set(REMOVE_NODES_WITHOUT_MEMBERSHIP_CHECK, there);
        var id = cloud.created("size", "2");
        var stranger = nodes.vm(id, "stranger");
        var worker = cloud.nodes(id, "-node-").get(1);

        assertThat(nodes.remove(id, stranger).succeeded()).isEqualTo(there);
        assertThat(size(id)).isEqualTo(there ? 1 : 2);
        assertThat(nodes.remove(id, worker).succeeded()).isEqualTo(there);
        assertThat(size(id)).isEqualTo(there ? 0 : 2);
        assertThat(cloud.run("destroyVirtualMachine", "id", worker).succeeded()).isEqualTo(there);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNodeWithoutDisplayNameStays(boolean there) {
        set(REMOVE_NODES_NEEDS_DISPLAY_NAME, there);
        var id = cloud.created("size", "1");
        var vm = nodes.vm(id, "ext-1", "group", "g");
        nodes.add(id, vm);

        assertThat(nodes.remove(id, vm).succeeded()).isEqualTo(!there);
        assertThat(cloud.nodes(id, "ext-1")).hasSize(there ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theEventOfAFailedRemovalClaimsSuccess(boolean there) {
        set(REMOVE_NODES_EVENT_ALWAYS_SUCCESS, there);
        var id = cloud.created("size", "1");
        var vm = nodes.vm(id, "ext-1", "group", "g");
        nodes.add(id, vm);

        assertThat(nodes.remove(id, vm).succeeded()).isFalse();
        assertThat(nodes.events(id, "NODES.REMOVE"))
                .anyMatch(event -> event.startsWith(there ? "INFO Completed Succ" : "ERROR Completed Not every node"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anExpungedExternalNodeDangles(boolean there) {
        set(EXPUNGED_EXTERNAL_NODE_DANGLES, there);
        var id = nodes.created("1");

        nodes.expunge(external(id));
        cloud.pass(Duration.ofSeconds(31));

        assertThat(cloud.state(id)).isEqualTo(there ? "Alert" : "Running");
        assertThat(size(id)).isEqualTo(there ? 2 : 1);
        var deleted = cloud.run("deleteKubernetesCluster", "id", id);
        assertThat(deleted.succeeded()).isEqualTo(!there);
        if (there) {
            assertThat(deleted.error())
                    .isEqualTo("Cannot invoke \"com.cloud.vm.VMInstanceVO.getBackupOfferingId()\" because"
                            + " \"vm\" is null");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shrinkingForgetsExternalNodes(boolean there) {
        set(SHRINK_FORGETS_EXTERNAL_NODES, there);
        cloud.emulator.kubernetesDefects().disable(EXTERNAL_RULES_IN_THE_WAY);
        var id = nodes.created("3");

        var one = scale(id, "size", "3");

        assertThat(one.succeeded()).isTrue();
        assertThat(one.cluster().path("cpunumber").asText()).isEqualTo("8");
        assertThat(cloud.nodes(id, "-node-")).hasSize(there ? 3 : 2);
        scale(id, "size", "2");
        assertThat(cloud.nodes(id, "-node-")).hasSize(there ? 2 : 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void growingMeetsTheRulesOfExternalNodes(boolean there) {
        set(EXTERNAL_RULES_IN_THE_WAY, there);
        var id = nodes.created("2");

        var outcome = scale(id, "size", "4");

        assertThat(outcome.succeeded()).isEqualTo(!there);
        assertThat(cloud.state(id)).isEqualTo("Running");
        assertThat(cloud.nodes(id, "-node-")).hasSize(there ? 2 : 3);
        if (there) {
            assertThat(outcome.error())
                    .isEqualTo("Scaling failed for Kubernetes cluster : c1, unable to update network rules");
            assertThat(cloud.forwardings(id)).containsExactly("2225");
            assertThat(cloud.firewall(id)).containsExactlyInAnyOrder("2225-2225", "6443-6443");
            assertThat(nodes.remove(id, external(id)).succeeded()).isFalse();
            assertThat(upgrade(id).succeeded()).isFalse();
        } else {
            assertThat(cloud.forwardings(id)).containsExactly("2226", "2225", "2224", "2223", "2222");
            assertThat(cloud.firewall(id)).containsExactly("2226-2226", "2222-2225", "6443-6443");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anExternalNodeAmongNodeIdsStaysScaling(boolean there) {
        set(EXTERNAL_NODE_IN_NODEIDS_STAYS_SCALING, there);
        var id = nodes.created("3");

        var outcome = scale(id, "nodeids", external(id));

        assertThat(outcome.succeeded()).isFalse();
        assertThat(cloud.state(id)).isEqualTo(there ? "Scaling" : "Running");
        assertThat(outcome.error())
                .isEqualTo(
                        there
                                ? "Failed to provision firewall rules for SSH access for the Kubernetes cluster : c1"
                                : "Invalid node ids");
        if (there) {
            assertThat(cloud.forwardings(id)).containsExactly("2226");
            assertThat(cloud.firewall(id)).containsExactly("2222-2225", "2226-2226", "6443-6443");
            cloud.run("startKubernetesCluster", "id", id);
            assertThat(cloud.state(id)).isEqualTo("Running");
        }
    }
}
