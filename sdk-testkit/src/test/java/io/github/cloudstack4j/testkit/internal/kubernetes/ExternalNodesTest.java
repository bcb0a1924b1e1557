// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.testkit.KubernetesFailure;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** addNodesToKubernetesCluster and removeNodesFromKubernetesCluster as a server of 4.23 carries them out. */
class ExternalNodesTest {
    private final NodesCloud nodes = new NodesCloud();
    private final KubernetesCloud cloud = nodes.cloud;

    @AfterEach
    void close() {
        nodes.close();
    }

    private String prefix(String id) {
        return "Failed to add nodes to cluster ID " + number(id) + " due to: ";
    }

    private String number(String id) {
        var event = nodes.events(id, "CLUSTER.CREATE").stream()
                .filter(text -> text.contains("cluster Id: "))
                .findFirst()
                .orElseThrow();
        return event.substring(event.lastIndexOf(' ') + 1);
    }

    @Test
    void addsAVmAsAWorkerThatIsItsOwners() {
        var id = cloud.created();
        var vm = nodes.vm(id, "ext-1");

        var outcome = nodes.add(id, vm);

        assertThat(outcome.states()).containsExactly("Running", "Importing", "Running");
        assertThat(outcome.took()).isBetween(Duration.ofSeconds(17), Duration.ofSeconds(19));
        assertThat(outcome.cluster().path("size").asInt()).isEqualTo(3);
        assertThat(outcome.cluster().path("cpunumber").asText()).isEqualTo("8");
        assertThat(outcome.cluster().path("memory").asText()).isEqualTo("10240");
        var member = nodes.member(id, "ext-1");
        assertThat(member.path("isexternalnode").asBoolean()).isTrue();
        assertThat(member.path("kubernetesnodeversion").asText()).isEqualTo("1.32.9");
        assertThat(member.has("vmtype")).isFalse();
        assertThat(cloud.firewall(id)).containsExactly("2225-2225", "6443-6443", "2222-2224");
        assertThat(cloud.forwardings(id)).containsExactly("2225", "2224", "2223", "2222");
        assertThat(nodes.events(id, "NODES.ADD"))
                .containsExactlyInAnyOrder(
                        "INFO Scheduled Adding 1 nodes to Kubernetes cluster with ID: " + id,
                        "INFO Completed Successfully added 1 nodes to Kubernetes Cluster " + id);
    }

    @Test
    void takesTheNextPortsForSeveralAndSkipsThoseOfEtcd() {
        var id = cloud.created("size", "1", "etcdnodes", "1");

        var outcome = nodes.add(id, nodes.vm(id, "ext-1") + "," + nodes.vm(id, "ext-2"));

        assertThat(outcome.took()).isBetween(Duration.ofSeconds(33), Duration.ofSeconds(37));
        assertThat(cloud.forwardings(id)).startsWith("2225", "2224").contains("50000");
        assertThat(outcome.cluster().path("size").asInt()).isEqualTo(3);
    }

    @Test
    void showsTheNewSizeShortlyBeforeRunning() {
        var id = cloud.created();
        cloud.call("addNodesToKubernetesCluster", "id", id, "nodeids", nodes.vm(id, "ext-1"));
        cloud.pass(Duration.ofSeconds(16));

        assertThat(cloud.state(id)).isEqualTo("Importing");
        assertThat(cloud.cluster(id).path("size").asInt()).isEqualTo(2);
    }

    @Test
    void refusesWhenNothingThatWasAskedForFits() {
        var id = cloud.created();
        var network = cloud.cluster(id).path("networkid").asText();
        var member = cloud.nodes(id, "-node-").get(0);
        var plain = nodes.deploy("plain", "ubuntu-24.04", network);
        var elsewhere = nodes.deploy(
                "elsewhere", "ubuntu-cks", cloud.emulator.world().addNetwork("other", cloud.emulator.admin()));

        for (var unfit : new String[] {member, plain, elsewhere}) {
            var outcome = nodes.add(id, unfit);
            assertThat(outcome.code()).isEqualTo(530);
            assertThat(outcome.error())
                    .isEqualTo(prefix(id) + "No valid nodes found to be added to the Kubernetes cluster");
            assertThat(outcome.states()).containsExactly("Running");
        }
        assertThat(nodes.events(id, "NODES.ADD")).hasSize(3).allMatch(event -> event.startsWith("INFO Scheduled"));
    }

    @Test
    void needsAPublicAddressOnTheNetwork() {
        var network = cloud.emulator.world().addSharedNetwork("shared1");
        var id = cloud.created("networkid", network);

        var outcome = nodes.add(id, nodes.deploy("ext-1", "ubuntu-cks", network));

        assertThat(outcome.error()).isEqualTo(prefix(id) + "Failed to retrieve public IP for the network: shared1 ");
    }

    @Test
    void keepsExternalNodesOffTheHostsOfWorkersThatAvoidEachOther() {
        var id = clusterWithWorkersIn("host anti-affinity");
        var vm = nodes.vm(id, "ext-1");
        cloud.emulator.world().set("virtualmachine", "ext-1", "hostid", nodeHost(id));

        assertThat(nodes.add(id, vm).error()).contains("VM ext-1 violates affinity group g1");
        cloud.emulator.world().set("virtualmachine", "ext-1", "hostid", "another");
        assertThat(nodes.add(id, vm).succeeded()).isTrue();
    }

    @Test
    void keepsExternalNodesOnTheHostsOfWorkersThatStayTogether() {
        var id = clusterWithWorkersIn("host affinity");
        var vm = nodes.vm(id, "ext-1");
        cloud.emulator.world().set("virtualmachine", "ext-1", "hostid", "another");

        assertThat(nodes.add(id, vm).error()).contains("VM ext-1 violates affinity group g1");
        cloud.emulator.world().set("virtualmachine", "ext-1", "hostid", nodeHost(id));
        assertThat(nodes.add(id, vm).succeeded()).isTrue();
    }

    private String clusterWithWorkersIn(String type) {
        cloud.run("createAffinityGroup", "name", "g1", "type", type);
        return cloud.created(
                "size",
                "1",
                "nodeaffinitygroups[0].node",
                "WORKER",
                "nodeaffinitygroups[0].affinitygroup",
                cloud.id("affinitygroup", "g1"));
    }

    private String nodeHost(String id) {
        var worker = cloud.nodes(id, "-node-").get(0);
        return cloud.emulator
                .world()
                .find("virtualmachine", worker)
                .orElseThrow()
                .get("hostid")
                .toString();
    }

    @Test
    void aNodeThatDoesNotRunFailsTheLookAtItsPackages() {
        var id = cloud.created();
        var vm = nodes.vm(id, "ext-1", "startvm", "false");

        var outcome = nodes.add(id, vm);

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.cluster().path("size").asInt()).isEqualTo(2);
        assertThat(cloud.forwardings(id)).containsExactly("2224", "2223", "2222");
    }

    @Test
    void removesANodeWhoseVmGoesOnRunning() {
        var id = nodes.created("2");
        var vm = nodes.member(id, "ext-1").path("id").asText();

        var outcome = nodes.remove(id, vm);

        assertThat(outcome.states()).containsExactly("Running", "RemovingNodes", "Running");
        assertThat(outcome.cluster().path("size").asInt()).isEqualTo(2);
        assertThat(outcome.cluster().path("memory").asText()).isEqualTo("6144");
        assertThat(cloud.nodes(id, "ext-1")).isEmpty();
        assertThat(cloud.firewall(id)).containsExactly("6443-6443", "2222-2224");
        assertThat(cloud.emulator.world().find("virtualmachine", vm).orElseThrow())
                .containsEntry("state", "Running");
        assertThat(nodes.events(id, "NODES.REMOVE"))
                .containsExactlyInAnyOrder(
                        "INFO Scheduled Removing 1 nodes from the Kubernetes Cluster with ID: " + id,
                        "INFO Completed Successfully removed 1 nodes from the Kubernetes Cluster " + id);
    }

    @Test
    void cannotRemoveFromAStoppedCluster() {
        var id = nodes.created("2");
        cloud.run("stopKubernetesCluster", "id", id);

        var outcome = nodes.remove(id, nodes.member(id, "ext-1").path("id").asText());

        var text = "Failed to remove node(s) from Kubernetes cluster ID: " + number(id);
        assertThat(outcome.error()).isEqualTo(text + " due to: " + text);
        assertThat(outcome.states()).containsExactly("Stopped");
    }

    @Test
    void whatWasRemovedInPartIsCountedOff() {
        var id = cloud.created();
        var good = nodes.vm(id, "ext-1");
        var bad = nodes.vm(id, "ext-2", "group", "without-display-name");
        nodes.add(id, good + "," + bad);

        var outcome = nodes.remove(id, good + "," + bad);

        assertThat(outcome.succeeded()).isFalse();
        assertThat(cloud.state(id)).isEqualTo("Running");
        assertThat(cloud.cluster(id).path("size").asInt()).isEqualTo(3);
        assertThat(cloud.nodes(id, "ext-")).containsExactly(bad);
    }

    @Test
    void aDeletedVmIsNoNodeToRemove() {
        var id = nodes.created("1");
        var vm = nodes.member(id, "ext-1").path("id").asText();
        nodes.expunge(vm);

        assertThat(nodes.remove(id, vm).error())
                .isEqualTo("Failed to remove node(s) from Kubernetes cluster ID: " + number(id)
                        + " due to: No valid nodes found to be removed from the Kubernetes cluster");
    }

    @Test
    void anUpgradeLeavesManuallyUpgradedNodesAlone() {
        var id = nodes.created("1");
        nodes.add(id, nodes.vm(id, "ext-2"), "manualupgrade", "true");

        var outcome = cloud.run("upgradeKubernetesCluster", "id", id, "kubernetesversionid", cloud.version("v1.33.1"));

        assertThat(outcome.succeeded()).isTrue();
        assertThat(nodes.member(id, "ext-1").path("kubernetesnodeversion").asText())
                .isEqualTo("v1.33.1\n");
        assertThat(nodes.member(id, "ext-2").path("kubernetesnodeversion").asText())
                .isEqualTo("1.32.9");
        assertThat(nodes.member(id, "ext-2").has("manualupgrade")).isFalse();
    }

    @Test
    void aClusterWithExternalNodesIsNotDeleted() {
        var id = nodes.created("1");
        var vm = nodes.member(id, "ext-1").path("id").asText();

        assertThat(cloud.run("deleteKubernetesCluster", "id", id).error())
                .isEqualTo(
                        "Failed to delete kubernetes cluster c1 as there are 1 external node(s) present. Please remove"
                                + " the external node(s) from the cluster (and network) or delete them before deleting the"
                                + " cluster.");
        nodes.remove(id, vm);
        assertThat(cloud.run("deleteKubernetesCluster", "id", id).error())
                .isEqualTo("Network : c1-network for Kubernetes cluster : c1 has instances using it which are not part"
                        + " of the Kubernetes cluster");
        nodes.expunge(vm);
        assertThat(cloud.run("deleteKubernetesCluster", "id", id).succeeded()).isTrue();
    }

    @Test
    void aFailedLookAtTheFirstOfTwoAddsTheSecond() {
        var id = cloud.created();
        var vms = nodes.vm(id, "ext-1") + "," + nodes.vm(id, "ext-2");
        cloud.failures().next(KubernetesFailure.NODE_CHECK);

        var outcome = nodes.add(id, vms);

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.cluster().path("size").asInt()).isEqualTo(3);
        assertThat(cloud.nodes(id, "ext-2")).hasSize(1);
        assertThat(cloud.nodes(id, "ext-1")).isEmpty();
        assertThat(nodes.events(id, "NODES.ADD"))
                .contains("ERROR Completed Not every node was added to the CKS cluster " + id
                        + ", nodes added: 1 out of 2");
    }
}
