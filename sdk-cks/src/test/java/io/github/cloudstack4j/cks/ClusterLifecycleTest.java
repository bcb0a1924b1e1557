// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.ClusterType;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.DeleteClusterRequest;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.UpgradeRequest;
import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.InvalidStateException;
import io.github.cloudstack4j.core.OperationTimeoutException;
import io.github.cloudstack4j.core.OperationToken;
import io.github.cloudstack4j.core.Progress;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.core.model.Ref;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ClusterLifecycleTest {
    private static final String DYNAMIC = "isdynamicallyscalable";

    @AutoClose
    private final TestCloud cloud =
            new TestCloud(server -> server.setting("cloud.kubernetes.cluster.experimental.features.enabled", "true"));

    private final KubernetesClusters clusters = cloud.clusters();

    @Test
    void createSendsEveryParameterWithNamesTurnedIntoIds() {
        var second = cloud.admin()
                .call("createAffinityGroup", Map.of("name", "group-2", "type", "host anti-affinity"))
                .asMap();

        var cluster = clusters.create(c -> c.name("prod")
                        .description("Production")
                        .zone("zone-1")
                        .kubernetesVersion("1.33.1")
                        .controlNodes(3)
                        .workers(2)
                        .etcdNodes(3)
                        .offering("medium")
                        .offering(NodeType.CONTROL, "cks-control")
                        .offering(NodeType.WORKER, "gpu-large")
                        .offering(NodeType.ETCD, "fast-ssd")
                        .template(NodeType.WORKER, "ubuntu-cks")
                        .affinityGroups(NodeType.WORKER, "group-1", "group-2")
                        .keyPair("key-1")
                        .nodeRootDiskGb(20)
                        .hypervisor("Simulator")
                        .cni("calico-bgp", Map.of("AS_NUMBER", "65145"))
                        .csi(true)
                        .asNumber(65145)
                        .dockerRegistry("https://registry.example.test", "puller", "c4jSecret-s3cret"))
                .await();

        var sent = cloud.sent("createKubernetesCluster");
        assertThat(sent.remove("dockerregistrypassword")).isNotNull();
        assertThat(sent)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("name", "prod"),
                        Map.entry("description", "Production"),
                        Map.entry("zoneid", cloud.id("zone", "zone-1")),
                        Map.entry("kubernetesversionid", versionId("v1.33.1")),
                        Map.entry("controlnodes", "3"),
                        Map.entry("size", "2"),
                        Map.entry("etcdnodes", "3"),
                        Map.entry("serviceofferingid", offeringId("medium")),
                        Map.entry("nodeofferings[0].node", "control"),
                        Map.entry("nodeofferings[0].offering", offeringId("cks-control")),
                        Map.entry("nodeofferings[1].node", "worker"),
                        Map.entry("nodeofferings[1].offering", offeringId("gpu-large")),
                        Map.entry("nodeofferings[2].node", "etcd"),
                        Map.entry("nodeofferings[2].offering", offeringId("fast-ssd")),
                        Map.entry("nodetemplates[0].node", "worker"),
                        Map.entry("nodetemplates[0].template", cloud.id("template", "ubuntu-cks")),
                        Map.entry("nodeaffinitygroups[0].node", "worker"),
                        Map.entry(
                                "nodeaffinitygroups[0].affinitygroup",
                                cloud.id("affinitygroup", "group-1") + "," + id(second)),
                        Map.entry("keypair", "key-1"),
                        Map.entry("noderootdisksize", "20"),
                        Map.entry("hypervisor", "Simulator"),
                        Map.entry("cniconfigurationid", cloud.id("userdata", "calico-bgp")),
                        Map.entry("cniconfigdetails[0].AS_NUMBER", "65145"),
                        Map.entry("enablecsi", "true"),
                        Map.entry("asnumber", "65145"),
                        Map.entry("dockerregistryurl", "https://registry.example.test"),
                        Map.entry("dockerregistryusername", "puller")));
        assertThat(cluster.getState()).isEqualTo(ClusterState.RUNNING);
        assertThat(cluster.getNodes(NodeType.CONTROL)).hasSize(3);
        assertThat(cluster.getNodes(NodeType.WORKER)).hasSize(2);
        assertThat(cluster.getNodes(NodeType.ETCD)).hasSize(3);
        assertThat(cluster.getOfferingId(NodeType.ETCD)).isEqualTo(offeringId("fast-ssd"));
        assertThat(cluster.getAffinityGroupIds(NodeType.WORKER))
                .containsExactly(cloud.id("affinitygroup", "group-1"), id(second));
        assertThat(cluster.isCsiEnabled()).isTrue();
        assertThat(cluster.getCniConfigurationName()).isEqualTo("calico-bgp");
        assertThat(cluster.getKeyPair()).isEqualTo("key-1");
    }

    @Test
    void createSendsNothingThatWasNotSet() {
        clusters.create(TestCloud.small("c1"));

        assertThat(cloud.sent("createKubernetesCluster"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "name",
                        "c1",
                        "zoneid",
                        cloud.id("zone", "zone-1"),
                        "kubernetesversionid",
                        versionId("v1.31.0"),
                        "controlnodes",
                        "1",
                        "size",
                        "2",
                        "serviceofferingid",
                        offeringId("small")));
    }

    @Test
    void createTakesIdsAsTheyAreWithoutLookingThemUp() {
        clusters.create(c -> c.name("c1")
                .zone(cloud.id("zone", "zone-1"))
                .kubernetesVersion(versionId("v1.31.0"))
                .offering(offeringId("small"))
                .workers(1));

        assertThat(cloud.sent("createKubernetesCluster"))
                .containsEntry("zoneid", cloud.id("zone", "zone-1"))
                .containsEntry("serviceofferingid", offeringId("small"));
        assertThat(cloud.emulator().requests("listZones")).isEmpty();
        assertThat(cloud.emulator().requests("listServiceOfferings")).isEmpty();
    }

    @Test
    void createMakesClustersForOthersAndOnSharedNetworks() {
        var user = cloud.emulator().user();

        var cluster = clusters.create(TestCloud.small(
                        "theirs",
                        c -> c.account(user.getAccount())
                                .domain("testdomain")
                                .network("shared-1")
                                .externalLoadBalancerIp("198.51.100.77")))
                .await();

        assertThat(cloud.sent("createKubernetesCluster"))
                .containsEntry("networkid", cloud.id("network", "shared-1"))
                .containsEntry("account", user.getAccount())
                .containsEntry("domainid", cloud.id("domain", "testdomain"))
                .containsEntry("externalloadbalanceripaddress", "198.51.100.77");
        assertThat(cluster.getAccount()).isEqualTo(user.getAccount());
        assertThat(cluster.getEndpoint()).contains("198.51.100.77");
    }

    @Test
    void findsAClusterByNameAndById() {
        var cluster = cloud.running("c1");

        assertThat(clusters.get("c1").getId()).isEqualTo(cluster.getId());
        assertThat(clusters.get(cluster.getId()).getName()).isEqualTo("c1");
        assertThat(clusters.find("c1")).isPresent();
        assertThat(clusters.find("c")).as("never by part of a name").isEmpty();
        assertThat(clusters.find("00000000-0000-4000-8000-000000000000")).isEmpty();
    }

    @Test
    void listsClustersByEveryFilter() {
        var project = cloud.id("project", "project-1");
        cloud.running("blue");
        var stopped = cloud.running("green");
        clusters.stop("green").await();
        clusters.create(external("outside")).await();
        clusters.create(TestCloud.small("theirs", c -> c.account("plainacct").domain("testdomain")))
                .await();
        clusters.create(TestCloud.small("common", c -> c.project(project))).await();

        assertThat(names(clusters.list())).containsExactlyInAnyOrder("blue", "green", "outside");
        assertThat(names(clusters.list(f -> f.name("blue")))).containsExactly("blue");
        assertThat(names(clusters.list(f -> f.id(stopped.getId())))).containsExactly("green");
        assertThat(names(clusters.list(f -> f.state(ClusterState.STOPPED)))).containsExactly("green");
        assertThat(names(clusters.list(f -> f.clusterType(ClusterType.EXTERNAL_MANAGED))))
                .containsExactly("outside");
        assertThat(names(clusters.list(f -> f.keyword("RE")))).containsExactly("green");
        assertThat(names(clusters.list(f -> f.account("plainacct").domain("testdomain"))))
                .containsExactly("theirs");
        assertThat(names(clusters.list(f -> f.domain("ROOT").recursive(true)))).contains("blue", "theirs");
        assertThat(names(clusters.list(f -> f.project(project)))).containsExactly("common");
        assertThat(names(clusters.list(f -> f.project(Ref.id("-1"))))).containsExactly("common");
        assertThat(names(clusters.list(f -> f.listAll(true))))
                .containsExactlyInAnyOrder("blue", "green", "outside", "theirs");
        cloud.emulator().clearRequests();
        assertThat(names(clusters.list(f -> f.listAll(true).pageSize(3)))).hasSize(4);
        assertThat(cloud.emulator().requests("listKubernetesClusters"))
                .extracting(r -> r.getParameter("page"), r -> r.getParameter("pagesize"))
                .containsExactly(tuple("1", "3"), tuple("2", "3"));
    }

    @Test
    void progressShowsTheStateAndCountsTheNodes() {
        var seen = new CopyOnWriteArrayList<Progress>();

        clusters.create(TestCloud.small("c1")).onProgress(seen::add).await();

        assertThat(seen).extracting(Progress::getState).containsSubsequence("Starting", "Running");
        assertThat(seen).extracting(Progress::getTotal).containsOnly(3);
        assertThat(seen).extracting(Progress::getReady).isSorted().startsWith(0).endsWith(3);
        assertThat(seen).as("seen on the way").anyMatch(p -> !p.isDone() && p.getReady() > 0);
        assertThat(seen.get(seen.size() - 1).toString()).startsWith("Running, 3/3 nodes, 00:");
    }

    @Test
    void stopsAndStartsACluster() {
        cloud.running("c1");

        assertThat(clusters.stop("c1").await().isSuccess()).isTrue();
        assertThat(clusters.get("c1").getState()).isEqualTo(ClusterState.STOPPED);

        assertThat(clusters.start("c1").await().getState()).isEqualTo(ClusterState.RUNNING);
    }

    @Test
    void scalesWorkersUpAndDown() {
        cloud.running("c1");

        assertThat(workers(clusters.scale("c1", s -> s.workers(4)).await())).hasSize(4);
        assertThat(workers(clusters.scale("c1", s -> s.workers(1)).await())).hasSize(1);

        assertThat(clusters.get("c1").getWorkers()).isEqualTo(1);
        assertThat(cloud.lastSent("scaleKubernetesCluster"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("id", clusters.get("c1").getId(), "size", "1"));
    }

    @Test
    void scalesAllNodesToAnotherOffering() {
        letNodesChangeSizeWhileTheyRun();
        cloud.running("c1");

        var scaled = clusters.scale("c1", s -> s.offering("large")).await();

        assertThat(cloud.sent("scaleKubernetesCluster"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("id", scaled.getId(), "serviceofferingid", offeringId("large")));
        assertThat(scaled.getOfferingId(NodeType.WORKER)).isEqualTo(offeringId("large"));
        assertThat(scaled.getOfferingId(NodeType.CONTROL)).isEqualTo(offeringId("large"));
    }

    @Test
    void scalesOneTypeOfNodeToAnotherOffering() {
        letNodesChangeSizeWhileTheyRun();
        cloud.running("c1");

        var scaled = clusters.scale("c1", s -> s.offering(NodeType.WORKER, "gpu-large"))
                .await();

        assertThat(cloud.sent("scaleKubernetesCluster"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "id", scaled.getId(),
                        "nodeofferings[0].node", "worker",
                        "nodeofferings[0].offering", offeringId("gpu-large")));
        assertThat(scaled.getOfferingId(NodeType.WORKER)).isEqualTo(offeringId("gpu-large"));
        assertThat(scaled.getOfferingId(NodeType.CONTROL)).isEqualTo(offeringId("small"));
    }

    @Test
    void removesNamedNodes() {
        var cluster = cloud.running("c1", c -> c.workers(3));
        var victim = workers(cluster).get(0);

        var scaled = clusters.scale("c1", s -> s.removeNodes(victim)).await();

        assertThat(cloud.sent("scaleKubernetesCluster"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("id", cluster.getId(), "nodeids", victim));
        assertThat(workers(scaled)).hasSize(2).doesNotContain(victim);
    }

    @Test
    void switchesAutoscalingOnAndOff() {
        cloud.running("c1");

        var on = clusters.scale("c1", s -> s.autoscaling(1, 5)).await();
        assertThat(cloud.sent("scaleKubernetesCluster"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("id", on.getId(), "autoscalingenabled", "true", "minsize", "1", "maxsize", "5"));
        assertThat(on.isAutoscalingEnabled()).isTrue();
        assertThat(on)
                .extracting(KubernetesCluster::getMinSize, KubernetesCluster::getMaxSize)
                .containsExactly(1, 5);

        var off = clusters.scale("c1", s -> s.autoscalingOff()).await();
        assertThat(cloud.lastSent("scaleKubernetesCluster"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("id", on.getId(), "autoscalingenabled", "false"));
        assertThat(off.isAutoscalingEnabled()).isFalse();
        assertThat(off.getMinSize()).isNull();
    }

    @Test
    void upgradesAClusterNodeByNode() {
        cloud.running("c1");
        var states = new CopyOnWriteArrayList<String>();

        var upgraded = clusters.upgrade("c1", "1.32.9")
                .onProgress(p -> states.add(String.valueOf(p.getState())))
                .await();

        assertThat(cloud.sent("upgradeKubernetesCluster"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("id", upgraded.getId(), "kubernetesversionid", versionId("v1.32.9")));
        assertThat(upgraded.getKubernetesVersionName()).isEqualTo("v1.32.9");
        assertThat(upgraded.getNodes())
                .extracting(node -> String.valueOf(node.getVersion()))
                .containsOnly("1.32.9");
        assertThat(states).contains("Upgrading");
    }

    @Test
    void takesUpgradesAsBuiltRequests() {
        cloud.running("c1");

        clusters.upgrade(UpgradeRequest.builder()
                        .cluster("c1")
                        .kubernetesVersion("1.32.9")
                        .parameter("customjobid", "0b6f4d0e-6a51-4f0c-8a3c-3c9b5d1f7e21")
                        .build())
                .await();

        assertThat(cloud.sent("upgradeKubernetesCluster"))
                .containsEntry("id", clusters.get("c1").getId())
                .containsEntry("kubernetesversionid", versionId("v1.32.9"));
        assertThat(cloud.emulator().requests("upgradeKubernetesCluster").get(0).getParameters())
                .as("an id of one's own takes the place of the SDK's")
                .containsEntry("customjobid", "0b6f4d0e-6a51-4f0c-8a3c-3c9b5d1f7e21");
    }

    @Test
    void theTypeOfANodeDoesNotDependOnTheNameOfItsCluster() {
        var cluster = cloud.running("my-control-plane");
        assertThat(cluster.getNodes(NodeType.CONTROL)).hasSize(1);
        assertThat(cluster.getNodes(NodeType.WORKER)).hasSize(2);
    }

    @Test
    void parametersWithoutAPropertyOfTheirOwnAreNotShown() {
        var request = TestCloud.small("c1", c -> c.parameter("secretthing", "c4jSecret-s3cret"));
        assertThat(request.toString()).contains("c1").doesNotContain("c4jSecret-s3cret");
        var cluster = KubernetesCluster.builder().additionalProperty("secretthing", "c4jSecret-s3cret");
        assertThat(cluster.build().toString()).doesNotContain("c4jSecret-s3cret");
    }

    @Test
    void deletesACluster() {
        var cluster = cloud.running("c1");

        assertThat(clusters.delete("c1").await().isSuccess()).isTrue();

        assertThat(cloud.sent("deleteKubernetesCluster"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("id", cluster.getId()));
        assertThat(clusters.find(cluster.getId())).isEmpty();
        assertThat(clusters.find("c1")).isEmpty();
        assertThat(cloud.emulator().world().all("virtualmachine")).isEmpty();
    }

    @Test
    void givesTheKubeconfigOnceThereIsOne() {
        var creation = clusters.create(TestCloud.small("c1"));
        assertThatThrownBy(() -> clusters.kubeconfig("c1")).isInstanceOf(InvalidStateException.class);

        var cluster = creation.await();

        assertThat(clusters.kubeconfig("c1")).contains("server: https://" + cluster.getIpAddress() + ":6443");
        var config = clusters.config(cluster.getId());
        assertThat(config.getName()).isEqualTo("c1");
        assertThat(config.getId()).isEqualTo(cluster.getId());
        assertThat(config.toString()).doesNotContain("client-key-data");
    }

    @Test
    void awaitsAStateThatAnotherBringsAbout() {
        clusters.create(TestCloud.small("c1"));

        var running = clusters.awaitState("c1", ClusterState.RUNNING, Duration.ofMinutes(5));

        assertThat(running.getState()).isEqualTo(ClusterState.RUNNING);
        assertThat(workers(running)).hasSize(2);
    }

    @Test
    void awaitsAStateNoLongerThanAsked() {
        cloud.running("c1");
        var begun = cloud.emulator().clock().instant();

        assertThatThrownBy(() -> clusters.awaitState("c1", ClusterState.STOPPED, Duration.ofSeconds(10)))
                .isInstanceOfSatisfying(
                        ClusterStateException.class,
                        e -> assertThat(e.getCluster().getState()).isEqualTo(ClusterState.RUNNING))
                .hasMessageContaining("c1 is in state Running, not Stopped")
                .hasMessageContaining("10 s");
        assertThat(Duration.between(begun, cloud.emulator().clock().instant())).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void awaitsTheEndOfADelete() {
        var cluster = cloud.running("c1");
        clusters.delete("c1");

        var last = clusters.awaitState("c1", ClusterState.DESTROYED, Duration.ofMinutes(5));

        assertThat(last.getId()).isEqualTo(cluster.getId());
        assertThat(clusters.find(cluster.getId())).isEmpty();
    }

    @Test
    void stopsAwaitingAClusterThatWasDeleted() {
        cloud.running("c1");
        clusters.delete("c1");
        cloud.emulator().clock().advance(Duration.ofSeconds(2));

        assertThatThrownBy(() -> clusters.awaitState("c1", ClusterState.RUNNING, Duration.ofHours(1)))
                .isInstanceOf(ClusterStateException.class)
                .hasMessageContaining("deleted");
    }

    @Test
    void stopsAwaitingAClusterThatFailed() {
        cloud.emulator()
                .world()
                .setting("max.account.user.vms", cloud.emulator().admin(), "2");
        clusters.create(TestCloud.small("c1"));

        assertThatThrownBy(() -> clusters.awaitState("c1", ClusterState.RUNNING, Duration.ofHours(1)))
                .isInstanceOf(ClusterStateException.class)
                .hasMessageContaining("Error");
        assertThat(clusters.awaitState("c1", ClusterState.ERROR, Duration.ofSeconds(1))
                        .getName())
                .isEqualTo("c1");
    }

    @Test
    void awaitingAStateEndsWhenTheThreadIsInterrupted() {
        cloud.running("c1");

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> clusters.awaitState("c1", ClusterState.STOPPED, Duration.ofHours(1)))
                .isInstanceOf(CallInterruptedException.class);
        assertThat(Thread.interrupted()).as("the interruption is kept").isTrue();
    }

    @Test
    void anotherClientResumesAnOperationFromItsToken() throws Exception {
        OperationToken<KubernetesCluster> token;
        try (var first = cloud.connect(cloud.emulator().admin())) {
            token = Cks.on(first).clusters().create(TestCloud.small("c1")).getToken();
        }
        var seen = new CopyOnWriteArrayList<Progress>();

        var cluster = clusters.resume(throughSerialization(token))
                .onProgress(seen::add)
                .await();

        assertThat(cluster.getState()).isEqualTo(ClusterState.RUNNING);
        assertThat(seen).extracting(Progress::getState).contains("Starting");
        assertThat(cloud.emulator().requests("createKubernetesCluster")).hasSize(1);
    }

    @Test
    void aWaitThatEndsTooEarlyLeavesTheJobAlone() {
        var creation = clusters.create(TestCloud.small("c1"));

        assertThatThrownBy(() -> creation.await(Duration.ofSeconds(5))).isInstanceOf(OperationTimeoutException.class);

        assertThat(creation.await(Duration.ofMinutes(5)).getState()).isEqualTo(ClusterState.RUNNING);
    }

    @Test
    void registersAnExternallyManagedClusterAndForgetsIt() {
        var vm = machine("node-1");
        var cluster = clusters.create(external("outside")).await();
        cloud.admin()
                .call("addVirtualMachinesToKubernetesCluster", Map.of("id", cluster.getId(), "virtualmachineids", vm));

        assertThat(cloud.sent("createKubernetesCluster"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "name", "outside",
                        "clustertype", "ExternalManaged",
                        "controlnodes", "1",
                        "zoneid", cloud.id("zone", "zone-1")));
        assertThat(cluster.getClusterType()).isEqualTo(ClusterType.EXTERNAL_MANAGED);
        assertThat(clusters.get("outside").getNodes())
                .extracting(KubernetesNode::getId)
                .containsExactly(vm);

        clusters.delete("outside").await();

        assertThat(clusters.find("outside")).isEmpty();
        assertThat(cloud.emulator().world().find("virtualmachine", vm)).isPresent();
    }

    @Test
    void deletesTheMachinesOfAnExternallyManagedClusterIfAsked() {
        var vm = machine("node-1");
        var cluster = clusters.create(external("outside")).await();
        cloud.admin()
                .call("addVirtualMachinesToKubernetesCluster", Map.of("id", cluster.getId(), "virtualmachineids", vm));

        clusters.delete(DeleteClusterRequest.builder()
                        .cluster("outside")
                        .cleanup(true)
                        .expunge(true)
                        .build())
                .await();

        assertThat(cloud.sent("deleteKubernetesCluster"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("id", cluster.getId(), "cleanup", "true", "expunge", "true"));
        assertThat(cloud.emulator().world().find("virtualmachine", vm)).isEmpty();
    }

    @Test
    void whatWasDeletedIsUnknown() {
        cloud.running("c1");
        clusters.delete("c1").await();

        assertThatThrownBy(() -> clusters.stop("c1")).isInstanceOf(UnknownNameException.class);
        assertThat(cloud.emulator().requests("stopKubernetesCluster")).isEmpty();
    }

    private static CreateClusterRequest external(String name) {
        return CreateClusterRequest.builder()
                .name(name)
                .zone("zone-1")
                .clusterType(ClusterType.EXTERNAL_MANAGED)
                .build();
    }

    private String machine(String name) {
        var vm = cloud.admin()
                .call(
                        "deployVirtualMachine",
                        Map.of(
                                "name", name,
                                "zoneid", cloud.id("zone", "zone-1"),
                                "serviceofferingid", offeringId("small"),
                                "templateid", cloud.id("template", "ubuntu-24.04"),
                                "networkids", cloud.id("network", "admin-net")))
                .asMap();
        return id(vm);
    }

    /** The default template's nodes cannot; those of a prepared template can. */
    private void letNodesChangeSizeWhileTheyRun() {
        cloud.emulator().world().set("template", "SystemVM Template (Simulator)", DYNAMIC, true);
    }

    private String offeringId(String name) {
        return cloud.id("serviceoffering", name);
    }

    private String versionId(String name) {
        return cloud.id("kubernetesversion", name);
    }

    @SuppressWarnings("unchecked")
    private static String id(Map<String, Object> reply) {
        return reply.get("id") instanceof String id
                ? id
                : id((Map<String, Object>) reply.values().iterator().next());
    }

    private static List<String> workers(KubernetesCluster cluster) {
        return cluster.getNodes(NodeType.WORKER).stream()
                .map(KubernetesNode::getId)
                .toList();
    }

    private static List<String> names(Iterable<KubernetesCluster> clusters) {
        return StreamSupport.stream(clusters.spliterator(), false)
                .map(cluster -> String.valueOf(cluster.getName()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static <T> OperationToken<T> throughSerialization(OperationToken<T> token) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(token);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (OperationToken<T>) in.readObject();
        }
    }
}
