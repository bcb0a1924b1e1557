// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import io.github.cloudstack4j.testkit.KubernetesTimings;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClusterLifecycleTest {
    private KubernetesCloud cloud = new KubernetesCloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void createsAClusterThroughCreatedAndStarting() {
        var outcome = cloud.create();

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.states()).containsExactly("Created", "Starting", "Running");
        assertThat(outcome.took()).isCloseTo(Duration.ofSeconds(23), Duration.ofSeconds(3));
        assertThat(outcome.cluster().path("endpoint").asText()).matches("https://[0-9.]+:6443/");
        assertThat(outcome.cluster().path("cpunumber").textValue()).isEqualTo("6");
        assertThat(outcome.cluster().path("memory").textValue()).isEqualTo("6144");
    }

    @Test
    void showsTheFinalStateBeforeTheJobEnds() {
        var reply = cloud.call("createKubernetesCluster", cloud.createParams());
        var id = reply.body().path("id").asText();
        advanceUntil(id, "Running");

        var job = cloud.call(
                        "queryAsyncJobResult",
                        "jobid",
                        reply.body().path("jobid").asText())
                .body();
        assertThat(job.path("jobstatus").asInt()).isZero();

        cloud.pass(Duration.ofMillis(500));
        job = cloud.call(
                        "queryAsyncJobResult",
                        "jobid",
                        reply.body().path("jobid").asText())
                .body();
        assertThat(job.path("jobstatus").asInt()).isEqualTo(1);
        assertThat(job.path("jobinstancetype").asText()).isEqualTo("KubernetesCluster");
        assertThat(job.has("jobinstanceid")).isFalse();
        assertThat(job.path("cmd").asText())
                .isEqualTo("org.apache.cloudstack.api.command.user.kubernetes.cluster.CreateKubernetesClusterCmd");
    }

    @Test
    void deletesWhatItsNodesHoldOnlyWhereItInstalledTheCsiDriver() {
        assertThat(volumesLeftByADeletedCluster("true")).isZero();
        assertThat(volumesLeftByADeletedCluster("false")).isEqualTo(1);
    }

    private long volumesLeftByADeletedCluster(String enableCsi) {
        var id = cloud.created("name", "csi-" + enableCsi, "enablecsi", enableCsi);
        var node = cloud.cluster(id).path("virtualmachines").path(0).path("id").asText();
        var volume = cloud.call(
                        "createVolume", "zoneid", cloud.zone(), "diskofferingid", cloud.id("diskoffering", "Small"))
                .body()
                .path("id")
                .asText();
        assertThat(cloud.run("attachVolume", "id", volume, "virtualmachineid", node)
                        .succeeded())
                .isTrue();

        assertThat(cloud.run("deleteKubernetesCluster", "id", id).succeeded()).isTrue();
        return cloud.call("listVolumes").body().path("count").asLong();
    }

    @Test
    void makesNodesOneByOneEtcdFirst() {
        var params = cloud.createParams("name", "HA_Cluster.1", "controlnodes", "3", "etcdnodes", "2");
        var id = cloud.call("createKubernetesCluster", params).body().path("id").asText();
        var seen = new ArrayList<String>();
        for (var i = 0; i < 600 && !cloud.state(id).equals("Running"); i++) {
            for (var vm : cloud.cluster(id).path("virtualmachines")) {
                var line = role(vm) + " " + vm.path("state").asText();
                if (!seen.contains(line)) {
                    seen.add(line);
                }
            }
            cloud.pass(Duration.ofMillis(50));
        }

        assertThat(seen)
                .containsExactly(
                        "etcd Stopped",
                        "etcd Starting",
                        "etcd Running",
                        "control Stopped",
                        "control Starting",
                        "control Running",
                        "node Stopped",
                        "node Starting",
                        "node Running");
        var names = StreamSupport.stream(
                        cloud.cluster(id).path("virtualmachines").spliterator(), false)
                .map(vm -> vm.path("name").asText())
                .toList();
        assertThat(names.get(0)).matches("HACluster1-etcd-1-[0-9a-f]+");
        assertThat(names.get(1)).isEqualTo(names.get(0).replace("-etcd-1-", "-etcd-2-"));
        assertThat(names.get(2)).matches("k8s-hacluster1-control-[0-9a-f]+");
        assertThat(names.get(6)).matches("k8s-hacluster1-node-[0-9a-f]+");
    }

    @Test
    void fillsTheEndpointWhileStillStarting() {
        var id = cloud.call("createKubernetesCluster", cloud.createParams())
                .body()
                .path("id")
                .asText();
        for (var i = 0; i < 600 && cloud.cluster(id).path("endpoint").asText().isEmpty(); i++) {
            cloud.pass(Duration.ofMillis(100));
        }

        assertThat(cloud.state(id)).isEqualTo("Starting");
        assertThat(cloud.cluster(id).path("endpoint").asText()).isNotEmpty();
    }

    @Test
    void opensSshApiAndEtcdRules() {
        var id = cloud.created("controlnodes", "2", "etcdnodes", "2", "size", "1");

        assertThat(cloud.firewall(id)).containsExactly("50001-50001", "50000-50000", "6443-6443", "2222-2224");
        assertThat(cloud.forwardings(id)).containsExactly("50001", "50000", "2224", "2223", "2222");
        var balancers =
                cloud.call("listLoadBalancerRules", "publicipid", cloud.ip(id)).items("loadbalancerrule");
        assertThat(balancers).singleElement().satisfies(rule -> {
            assertThat(rule.path("name").asText()).isEqualTo("api-lb");
            assertThat(rule.path("publicport").asText()).isEqualTo("6443");
        });
        assertThat(cloud.cluster(id).path("etcdips").path(cloud.ip(id)).asText())
                .isEqualTo(cloud.cluster(id).path("ipaddress").asText());
    }

    @Test
    void stopsAndStartsEveryNode() {
        var id = cloud.created();

        var stop = cloud.run("stopKubernetesCluster", "id", id);
        assertThat(stop.states()).containsExactly("Running", "Stopping", "Stopped");
        assertThat(stop.result().path("success").asBoolean()).isTrue();
        assertThat(nodeStates(id)).containsOnly("Stopped");

        var start = cloud.run("startKubernetesCluster", "id", id);
        assertThat(start.states()).containsExactly("Stopped", "Starting", "Running");
        assertThat(nodeStates(id)).containsOnly("Running");
    }

    @Test
    void startingARunningAndStoppingAStoppedClusterSucceedAtOnce() {
        var id = cloud.created();
        assertThat(cloud.run("startKubernetesCluster", "id", id).states()).containsExactly("Running");
        cloud.run("stopKubernetesCluster", "id", id);

        var again = cloud.run("stopKubernetesCluster", "id", id);

        assertThat(again.succeeded()).isTrue();
        assertThat(again.states()).containsExactly("Stopped");
    }

    @Test
    void upgradesNodeByNodeAndTheClusterLast() {
        var id = cloud.created();
        var reply = cloud.call("upgradeKubernetesCluster", "id", id, "kubernetesversionid", cloud.version("v1.33.1"));
        var mixed = false;
        advanceUntil(id, "Upgrading");
        while (cloud.state(id).equals("Upgrading")) {
            var versions = nodeVersions(id);
            mixed |= versions.contains("v1.33.1\n") && versions.contains("1.32.9");
            assertThat(cloud.cluster(id).path("kubernetesversionname").asText()).isEqualTo("v1.32.9");
            cloud.pass(Duration.ofMillis(200));
        }

        assertThat(mixed).isTrue();
        assertThat(cloud.state(id)).isEqualTo("Running");
        assertThat(nodeVersions(id)).containsOnly("v1.33.1\n");
        assertThat(cloud.cluster(id).path("kubernetesversionname").asText()).isEqualTo("v1.33.1");
        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void refusesUpgradesOverTwoMinorsAndDowngrades() {
        var id = cloud.created("kubernetesversionid", cloud.version("v1.31.13"));

        var tooFar = cloud.run("upgradeKubernetesCluster", "id", id, "kubernetesversionid", cloud.version("v1.33.1"));
        var down = cloud.run("upgradeKubernetesCluster", "id", id, "kubernetesversionid", cloud.version("v1.30.0"));
        var disabled =
                cloud.run("upgradeKubernetesCluster", "id", id, "kubernetesversionid", cloud.version("v1.29.15"));

        assertThat(tooFar.error())
                .isEqualTo("Kubernetes clusters can be upgraded between next minor or patch version releases,"
                        + " current version: 1.31.13, upgrade version: 1.33.1");
        assertThat(down.error())
                .isEqualTo(
                        "Kubernetes clusters can not be downgraded, current version: 1.31.13, upgrade version: 1.30.0");
        assertThat(disabled.error()).endsWith("for upgrade is in Disabled state");
        assertThat(tooFar.code()).isEqualTo(530);
    }

    /** Each step repairs what was complained about, and meets the next check of the server's order. */
    @Test
    void checksUpgradesInTheServersOrder() {
        var world = cloud.emulator.world();
        for (var version : List.of("1.32.50", "1.32.51")) {
            var cpus = version.equals("1.32.50") ? 4 : 2;
            cloud.call(
                    "addKubernetesSupportedVersion",
                    "semanticversion",
                    version,
                    "mincpunumber",
                    cpus,
                    "minmemory",
                    2048 + 2048 * (cpus / 4),
                    "url",
                    "http://images.example.test/kubernetes.iso");
        }
        var id = cloud.created("kubernetesversionid", cloud.version("v1.31.13"));
        cloud.run("stopKubernetesCluster", "id", id);
        world.setting("endpoint.url", "http://localhost:8080/client/api");
        assertThat(upgradeError(id, "v1.29.15"))
                .isEqualTo("Unable to complete this operation. Contact your cloud admin.");
        world.setting("endpoint.url", "https://cloud.example.test:8443/client/api");
        assertThat(upgradeError(id, "v1.29.15")).isEqualTo("Kubernetes cluster : c1 is not in running state");
        cloud.run("startKubernetesCluster", "id", id);
        assertThat(upgradeError(id, "v1.29.15")).endsWith("for upgrade is in Disabled state");
        assertThat(upgradeError(id, "v1.32.50"))
                .isEqualTo("Kubernetes cluster : c1 cannot be upgraded with Kubernetes version : v1.32.50 which needs"
                        + " minimum 4 vCPUs while associated service offering : small offers only 2 vCPUs");
        assertThat(upgradeError(id, "v1.34.0"))
                .startsWith("Kubernetes clusters can be upgraded between next minor or patch version releases");
        world.set("kubernetesversion", "v1.32.51", "isostate", "Creating");
        assertThat(upgradeError(id, "v1.32.51"))
                .isEqualTo("ISO associated with version : v1.32.51 is not in Ready state for datacenter : zone-1");
        world.set("kubernetesversion", "v1.32.51", "isostate", "Ready");
        assertThat(cloud.run("upgradeKubernetesCluster", "id", id, "kubernetesversionid", cloud.version("v1.32.51"))
                        .succeeded())
                .isTrue();
    }

    private String upgradeError(String id, String version) {
        var outcome = cloud.run("upgradeKubernetesCluster", "id", id, "kubernetesversionid", cloud.version(version));
        assertThat(outcome.code()).isEqualTo(530);
        assertThat(outcome.states()).hasSize(1);
        return outcome.error();
    }

    @Test
    void upgradesToThePatchLevelAndEvenTheSameVersion() {
        var id = cloud.created("kubernetesversionid", cloud.version("v1.31.0"));

        var patch = cloud.run("upgradeKubernetesCluster", "id", id, "kubernetesversionid", cloud.version("v1.31.13"));
        var same = cloud.run("upgradeKubernetesCluster", "id", id, "kubernetesversionid", cloud.version("v1.31.13"));

        assertThat(patch.succeeded()).isTrue();
        assertThat(same.states()).containsExactly("Running", "Upgrading", "Running");
    }

    @Test
    void deletesNodesNetworkAndCluster() {
        var id = cloud.created();
        var network = cloud.cluster(id).path("networkid").asText();

        var outcome = cloud.run("deleteKubernetesCluster", "id", id);

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.states()).containsExactly("Running", "Destroying", "gone");
        assertThat(cloud.call("listKubernetesClusters", "id", id).body()).isEmpty();
        assertThat(cloud.call("listNetworks", "id", network).items("network")).isEmpty();
        assertThat(cloud.emulator.world().all("virtualmachine")).isEmpty();
        assertThat(cloud.run("deleteKubernetesCluster", "id", id).error()).isEqualTo("Invalid cluster id specified");
    }

    @Test
    void secondDeleteStumblesOverTheFirst() {
        var id = cloud.created();
        var first = cloud.call("deleteKubernetesCluster", "id", id)
                .body()
                .path("jobid")
                .asText();
        cloud.pass(Duration.ofSeconds(4));

        var second = cloud.run("deleteKubernetesCluster", "id", id);

        assertThat(second.error()).isEqualTo("Failed to destroy vm with specified vmId");
        assertThat(cloud.await(cloud.emulator.admin(), first, id).succeeded()).isTrue();
    }

    @Test
    void refusesToDeleteWhileBusy() {
        var reply = cloud.call("createKubernetesCluster", cloud.createParams());
        var id = reply.body().path("id").asText();
        cloud.pass(Duration.ofSeconds(5));

        var outcome = cloud.run("deleteKubernetesCluster", "id", id);

        assertThat(outcome.error())
                .matches(
                        "Cannot perform delete operation on cluster KubernetesCluster \\{\"id\":1,\"name\":\"c1\",\"uuid\":\""
                                + id + "\"} in state: Starting");
    }

    @Test
    void stopDuringCreateLeavesAStoppedClusterWithRunningNodes() {
        var reply = cloud.call("createKubernetesCluster", cloud.createParams());
        var id = reply.body().path("id").asText();
        cloud.pass(Duration.ofSeconds(3));

        assertThat(cloud.run("stopKubernetesCluster", "id", id).succeeded()).isTrue();
        var create =
                cloud.await(cloud.emulator.admin(), reply.body().path("jobid").asText(), id);

        assertThat(create.error())
                .isEqualTo("Failed to setup Kubernetes cluster : c1 in usable state as unable to provision API endpoint"
                        + " for the cluster");
        assertThat(cloud.state(id)).isEqualTo("Stopped");
        assertThat(nodeStates(id)).contains("Running", "Stopped");

        var start = cloud.run("startKubernetesCluster", "id", id);
        assertThat(start.error())
                .isEqualTo("Kubernetes cluster : c1 has invalid API endpoint. Can not verify if cluster is in ready"
                        + " state");
        assertThat(cloud.state(id)).isEqualTo("Alert");
        assertThat(cloud.run("deleteKubernetesCluster", "id", id).succeeded()).isTrue();
    }

    @Test
    void fallsIntoAlertWhenANodeStopsAndRecovers() {
        var id = cloud.created();
        var node = cloud.nodes(id, "-node-").get(0);

        cloud.run("stopVirtualMachine", "id", node);
        cloud.pass(Duration.ofSeconds(31));
        assertThat(cloud.state(id)).isEqualTo("Alert");

        cloud.run("startVirtualMachine", "id", node);
        cloud.pass(Duration.ofSeconds(31));
        assertThat(cloud.state(id)).isEqualTo("Running");
    }

    @Test
    void startRepairsAnAlertWithoutEnteringStarting() {
        var id = cloud.created();
        cloud.run("stopVirtualMachine", "id", cloud.nodes(id, "-node-").get(0));
        cloud.pass(Duration.ofSeconds(31));

        var start = cloud.run("startKubernetesCluster", "id", id);

        assertThat(start.states()).containsExactly("Alert", "Running");
        assertThat(nodeStates(id)).containsOnly("Running");
    }

    @Test
    void guardsNodesAgainstDestroyVirtualMachine() {
        var id = cloud.created();

        var outcome = cloud.run(
                "destroyVirtualMachine", "id", cloud.nodes(id, "-control-").get(0));

        assertThat(outcome.code()).isEqualTo(530);
        assertThat(outcome.error()).startsWith("Instance is a part of a Kubernetes cluster: c1. ");
    }

    @Test
    void handsOutAKubeconfigThatClientsCanLoad() throws Exception {
        var starting = cloud.call("createKubernetesCluster", cloud.createParams());
        var id = starting.body().path("id").asText();
        cloud.pass(Duration.ofSeconds(2));
        var early = cloud.call("getKubernetesClusterConfig", "id", id);
        assertThat(early.status()).isEqualTo(530);
        assertThat(early.error())
                .isEqualTo("Setup is in progress for Kubernetes cluster : c1, config not available at this moment");
        cloud.await(cloud.emulator.admin(), starting.body().path("jobid").asText(), id);

        var config = cloud.call("getKubernetesClusterConfig", "id", id).body().path("clusterconfig");

        var text = config.path("configdata").asText();
        assertThat(text)
                .contains(
                        "server: https://" + cloud.cluster(id).path("ipaddress").asText() + ":6443\n");
        var authority = certificate(text, "certificate-authority-data");
        var client = certificate(text, "client-certificate-data");
        client.verify(authority.getPublicKey());
        assertThat(client.getSubjectX500Principal().getName()).isEqualTo("CN=kubernetes-admin,O=system:masters");
        assertThat(decoded(text, "client-key-data")).startsWith("-----BEGIN RSA PRIVATE KEY-----");
        assertThat(client.getNotAfter().toInstant())
                .isCloseTo(client.getNotBefore().toInstant().plus(Duration.ofDays(3650)), within(1, ChronoUnit.DAYS));
    }

    @Test
    void logsCreateAsFourEventsOfOneParent() {
        var id = cloud.created();

        var events =
                cloud.call("listEvents", "resourcetype", "KubernetesCluster", "resourceid", id).items("event").stream()
                        .filter(event -> event.path("type").asText().equals("KUBERNETES.CLUSTER.CREATE"))
                        .toList();

        assertThat(events)
                .extracting(event -> event.path("state").asText())
                .containsExactlyInAnyOrder("Created", "Scheduled", "Started", "Completed");
        assertThat(events).filteredOn(event -> event.has("parentid")).hasSize(3);
    }

    @Test
    void restartOfTheServerLeavesACreateStarting() {
        var reply = cloud.call("createKubernetesCluster", cloud.createParams());
        var id = reply.body().path("id").asText();
        cloud.pass(Duration.ofSeconds(5));

        cloud.emulator.restart();
        cloud.pass(Duration.ofMinutes(5));

        var job = cloud.call(
                        "queryAsyncJobResult",
                        "jobid",
                        reply.body().path("jobid").asText())
                .body();
        assertThat(job.path("jobstatus").asInt()).isEqualTo(2);
        assertThat(job.path("jobresultcode").asInt()).isEqualTo(530);
        assertThat(job.has("jobresult")).isFalse();
        assertThat(cloud.state(id)).isEqualTo("Starting");
        assertThat(cloud.run("deleteKubernetesCluster", "id", id).error()).endsWith("in state: Starting");
        assertThat(cloud.run("stopKubernetesCluster", "id", id).states()).endsWith("Stopped");
        assertThat(cloud.run("deleteKubernetesCluster", "id", id).succeeded()).isTrue();
    }

    @Test
    void theFirstLookAfterARestartEndsAnInterruptedDelete() {
        var id = cloud.created();
        cloud.call("deleteKubernetesCluster", "id", id);
        cloud.pass(Duration.ofSeconds(5));
        cloud.emulator.restart();

        cloud.pass(Duration.ofMinutes(4));
        assertThat(cloud.state(id)).isEqualTo("Destroying");

        cloud.pass(Duration.ofMinutes(1));
        assertThat(cloud.cluster(id).isMissingNode()).isTrue();
        assertThat(cloud.emulator.world().all("virtualmachine")).isEmpty();
    }

    @Test
    void theFirstLookAfterARestartRaisesAnAlertForAnOldCreateWithoutAllItsNodes() {
        cloud.close();
        cloud = new KubernetesCloud(builder -> builder.kubernetesTimings(KubernetesTimings.realistic()));
        cloud.failures().always(KubernetesFailure.API_UNREACHABLE);
        var complete = beginCreate("complete");
        var broken = beginCreate("broken");
        cloud.pass(Duration.ofMinutes(20));
        cloud.run("stopVirtualMachine", "id", cloud.nodes(broken, "-node-").get(0));
        var young = beginCreate("young");
        cloud.pass(Duration.ofMinutes(1));
        cloud.emulator.restart();

        cloud.pass(Duration.ofMinutes(5));

        assertThat(cloud.state(broken)).isEqualTo("Alert");
        assertThat(cloud.state(complete)).isEqualTo("Starting");
        assertThat(cloud.state(young)).isEqualTo("Starting");
    }

    private String beginCreate(String name) {
        return cloud.call("createKubernetesCluster", cloud.createParams("name", name))
                .body()
                .path("id")
                .asText();
    }

    @Test
    void restartOfTheServerLeavesAnUpgradeUpgradingUntilItIsStarted() {
        var id = cloud.created();
        cloud.call("upgradeKubernetesCluster", "id", id, "kubernetesversionid", cloud.version("v1.33.1"));
        cloud.pass(Duration.ofSeconds(3));
        cloud.emulator.restart();
        cloud.pass(Duration.ofMinutes(2));
        assertThat(cloud.state(id)).isEqualTo("Upgrading");

        var start = cloud.run("startKubernetesCluster", "id", id);

        assertThat(start.states()).containsExactly("Upgrading", "Running");
        assertThat(cloud.cluster(id).path("kubernetesversionname").asText()).isEqualTo("v1.32.9");
    }

    @Test
    void keepsACallersNetworkAndTakesItsRulesAway() {
        var network = cloud.emulator.world().addNetwork("mine", cloud.emulator.admin());
        cloud.emulator
                .world()
                .set(
                        "network",
                        network,
                        "networkofferingid",
                        cloud.id("networkoffering", "DefaultNetworkOfferingforKubernetesService"));
        var id = cloud.created("networkid", network);
        var ip = cloud.ip(id);
        var again = cloud.call("createKubernetesCluster", cloud.createParams("networkid", network));
        assertThat(again.error())
                .isEqualTo("Network ID: " + network + " is already under use by another Kubernetes cluster");

        cloud.run("deleteKubernetesCluster", "id", id);

        assertThat(cloud.call("listNetworks", "id", network).items("network"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("state").asText()).isEqualTo("Implemented"));
        assertThat(cloud.call("listFirewallRules", "ipaddressid", ip).items("firewallrule"))
                .isEmpty();
    }

    @Test
    void onASharedNetworkTheEndpointIsTheControlNode() {
        var id = cloud.created("networkid", cloud.id("network", "shared-1"), "size", "1");

        var control = StreamSupport.stream(
                        cloud.cluster(id).path("virtualmachines").spliterator(), false)
                .filter(vm -> role(vm).equals("control"))
                .findFirst()
                .orElseThrow();
        assertThat(cloud.cluster(id).path("endpoint").asText())
                .isEqualTo("https://"
                        + control.path("nic").path(0).path("ipaddress").asText() + ":6443/");
        assertThat(cloud.cluster(id).has("ipaddress")).isFalse();
    }

    @Test
    void anExternallyManagedClusterRunsAtOnceAndOnlyKeepsMembers() {
        var create = cloud.run(
                "createKubernetesCluster", "name", "ext", "zoneid", cloud.zone(), "clustertype", "ExternalManaged");
        var id = create.cluster().path("id").asText();
        assertThat(create.states()).containsExactly("Running");
        assertThat(cloud.call("getKubernetesClusterConfig", "id", id).error())
                .isEqualTo("Config not found for Kubernetes cluster : ext");
        for (var command : List.of("start", "stop", "scale", "upgrade")) {
            var outcome = cloud.run(
                    command + "KubernetesCluster",
                    "id",
                    id,
                    "size",
                    "3",
                    "kubernetesversionid",
                    cloud.version("v1.33.1"));
            assertThat(outcome.error())
                    .isEqualToIgnoringCase(
                            command + " kubernetes cluster is not supported for an externally managed cluster (ext)");
        }
        assertThat(cloud.run("deleteKubernetesCluster", "id", id).succeeded()).isTrue();
    }

    private void advanceUntil(String id, String state) {
        for (var i = 0; i < 2000 && !cloud.state(id).equals(state); i++) {
            cloud.pass(Duration.ofMillis(50));
        }
        assertThat(cloud.state(id)).isEqualTo(state);
    }

    private List<String> nodeStates(String id) {
        return StreamSupport.stream(cloud.cluster(id).path("virtualmachines").spliterator(), false)
                .map(vm -> vm.path("state").asText())
                .toList();
    }

    private List<String> nodeVersions(String id) {
        return StreamSupport.stream(cloud.cluster(id).path("virtualmachines").spliterator(), false)
                .map(vm -> vm.path("kubernetesnodeversion").asText())
                .toList();
    }

    private static String role(JsonNode vm) {
        var name = vm.path("name").asText();
        return name.contains("-etcd-") ? "etcd" : name.contains("-control-") ? "control" : "node";
    }

    private static X509Certificate certificate(String kubeconfig, String field) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(decoded(kubeconfig, field).getBytes(StandardCharsets.US_ASCII)));
    }

    private static String decoded(String kubeconfig, String field) {
        var line = kubeconfig
                .lines()
                .filter(l -> l.strip().startsWith(field + ":"))
                .findFirst()
                .orElseThrow();
        return new String(Base64.getDecoder().decode(line.substring(line.indexOf(':') + 2)), StandardCharsets.US_ASCII);
    }
}
