// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** scaleKubernetesCluster, with the defects a real server has and the ways round them. */
class ScaleTest {
    private final KubernetesCloud cloud = new KubernetesCloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void growsByOneWorkerAndRenewsTheSshRules() {
        var id = cloud.created();

        var outcome = cloud.run("scaleKubernetesCluster", "id", id, "size", "3");

        assertThat(outcome.states()).containsExactly("Running", "Scaling", "Running");
        assertThat(outcome.cluster().path("size").asInt()).isEqualTo(3);
        assertThat(outcome.cluster().path("cpunumber").asText()).isEqualTo("8");
        assertThat(cloud.firewall(id)).containsExactly("2222-2225", "6443-6443");
        assertThat(cloud.forwardings(id)).containsExactly("2225", "2224", "2223", "2222");
    }

    @Test
    void shrinksByTheNewestWorker() {
        var id = cloud.created("size", "3");
        var workers = cloud.nodes(id, "-node-");

        var outcome = cloud.run("scaleKubernetesCluster", "id", id, "size", "2");

        assertThat(outcome.succeeded()).isTrue();
        assertThat(cloud.nodes(id, "-node-")).isEqualTo(workers.subList(0, 2));
        assertThat(cloud.forwardings(id)).containsExactly("2224", "2223", "2222");
    }

    @Test
    void showsTheNewSizeOnlyTogetherWithRunning() {
        var id = cloud.created();
        cloud.call("scaleKubernetesCluster", "id", id, "size", "3");
        cloud.pass(Duration.ofSeconds(1));
        while (cloud.state(id).equals("Scaling")) {
            assertThat(cloud.cluster(id).path("size").asInt()).isEqualTo(2);
            cloud.pass(Duration.ofMillis(100));
        }

        assertThat(cloud.cluster(id).path("size").asInt()).isEqualTo(3);
    }

    @Test
    void removesNamedNodes() {
        var id = cloud.created();
        var workers = cloud.nodes(id, "-node-");

        cloud.run("scaleKubernetesCluster", "id", id, "nodeids", workers.get(0));

        assertThat(cloud.nodes(id, "-node-")).containsExactly(workers.get(1));
        assertThat(cloud.cluster(id).path("size").asInt()).isEqualTo(1);
    }

    @Test
    void removingAControlNodeCountsAsAWorkerLess() {
        var id = cloud.created("controlnodes", "3");

        cloud.run(
                "scaleKubernetesCluster",
                "id",
                id,
                "nodeids",
                cloud.nodes(id, "-control-").get(1));

        assertThat(cloud.cluster(id).path("size").asInt()).isEqualTo(1);
        assertThat(cloud.cluster(id).path("controlnodes").asInt()).isEqualTo(3);
        assertThat(cloud.nodes(id, "-control-")).hasSize(2);
        assertThat(cloud.nodes(id, "-node-")).hasSize(2);
    }

    @Test
    void theSameSizeSucceedsWithoutScaling() {
        var id = cloud.created();

        assertThat(cloud.run("scaleKubernetesCluster", "id", id, "size", "2").states())
                .containsExactly("Running");
    }

    @Test
    void switchesAutoscalingOnAndOff() {
        var id = cloud.created();

        var on = cloud.run(
                "scaleKubernetesCluster", "id", id, "autoscalingenabled", "true", "minsize", "1", "maxsize", "4");
        assertThat(on.states()).containsExactly("Running", "Scaling", "Running");
        assertThat(on.cluster().path("autoscalingenabled").asBoolean()).isTrue();
        assertThat(on.cluster().path("maxsize").asInt()).isEqualTo(4);

        var off = cloud.run("scaleKubernetesCluster", "id", id, "autoscalingenabled", "false");
        assertThat(off.cluster().has("minsize")).isFalse();
        assertThat(off.cluster().has("maxsize")).isFalse();
    }

    /** What to ask of a running cluster of one control node and two workers, and the job's error. */
    record Complaint(String text, List<String> params) {
        @Override
        public String toString() {
            return String.join(" ", params);
        }
    }

    static Stream<Complaint> complaints() {
        return Stream.of(
                complaint(
                        "Kubernetes cluster c1 cannot be scaled, either service offering or cluster size or nodeids to be removed or autoscaling must be passed"),
                complaint(
                        "Autoscaling can not be passed along with nodeids or clustersize",
                        "autoscalingenabled",
                        "true",
                        "size",
                        "3"),
                complaint("Autoscaling requires minsize and maxsize to be passed", "autoscalingenabled", "true"),
                complaint(
                        "Minsize must be at least than 1",
                        "autoscalingenabled",
                        "true",
                        "minsize",
                        "0",
                        "maxsize",
                        "3"),
                complaint(
                        "Maxsize must be greater than minsize",
                        "autoscalingenabled",
                        "true",
                        "minsize",
                        "3",
                        "maxsize",
                        "3"),
                complaint(
                        "Maximum cluster size can not exceed 10. Please contact your administrator",
                        "autoscalingenabled",
                        "true",
                        "minsize",
                        "1",
                        "maxsize",
                        "10"),
                complaint(
                        "nodeids can not be passed along with clustersize or service offering",
                        "nodeids",
                        "<worker>",
                        "size",
                        "1"),
                complaint(
                        "nodeids can not be passed along with clustersize or service offering",
                        "nodeids",
                        "<worker>",
                        "nodeofferings[0].node",
                        "worker",
                        "nodeofferings[0].offering",
                        "<large>"),
                complaint(
                        "Custom service offerings are not supported for Kubernetes clusters. Kubernetes cluster : c1, service offering : custom",
                        "serviceofferingid",
                        "<custom>"),
                complaint("Can not remove all control nodes from a cluster", "nodeids", "<control>"),
                complaint("Can not remove all nodes from a cluster", "nodeids", "<workers>"),
                complaint(
                        "Kubernetes cluster : c1 cannot be scaled with service offering : too-small, Kubernetes cluster template(CoreOS) needs minimum 2 vCPUs and 2048 MB RAM",
                        "serviceofferingid",
                        "<too-small>"),
                complaint("Kubernetes cluster : c1 cannot be scaled for size, 0", "size", "0"),
                complaint("Kubernetes cluster : c1 cannot be scaled for size, -1", "size", "-1"),
                complaint("Maximum cluster size can not exceed 10. Please contact your administrator", "size", "10"),
                complaint(
                        "Scaling Kubernetes cluster : c1 failed, unable to scale cluster VM : <control-name> due to Unable to scale VM instance {",
                        "serviceofferingid",
                        "<large>"));
    }

    private static Complaint complaint(String text, String... params) {
        return new Complaint(text, List.of(params));
    }

    @ParameterizedTest
    @MethodSource("complaints")
    void complains(Complaint complaint) {
        var id = cloud.created();
        var workers = cloud.nodes(id, "-node-");
        var control = cloud.nodes(id, "-control-").get(0);
        var params = Stream.concat(
                        Stream.of("id", id), complaint.params().stream().map(value -> switch (value) {
                            case "<worker>" -> workers.get(0);
                            case "<workers>" -> String.join(",", workers);
                            case "<control>" -> control;
                            case "<too-small>" -> cloud.offering("too-small");
                            case "<custom>" -> cloud.offering("custom");
                            case "<large>" -> cloud.offering("large");
                            default -> value;
                        }))
                .toArray();

        var outcome = cloud.run("scaleKubernetesCluster", params);

        var name = cloud.emulator
                .world()
                .find("virtualmachine", control)
                .orElseThrow()
                .get("name")
                .toString();
        assertThat(outcome.code()).isEqualTo(530);
        assertThat(outcome.error()).startsWith(complaint.text().replace("<control-name>", name));
        assertThat(cloud.state(id)).isEqualTo("Running");
        assertThat(cloud.cluster(id).path("size").asInt()).isEqualTo(2);
    }

    @Test
    void refusesSizesOfAStoppedClusterButChangesItsOfferings() {
        var id = cloud.created();
        cloud.run("stopKubernetesCluster", "id", id);

        assertThat(cloud.run("scaleKubernetesCluster", "id", id, "size", "3").error())
                .isEqualTo("Kubernetes cluster : c1 is in Stopped state");
        var offering = cloud.run("scaleKubernetesCluster", "id", id, "serviceofferingid", cloud.offering("large"));
        assertThat(offering.states()).containsExactly("Stopped", "ScalingStoppedCluster", "Stopped");
        assertThat(offering.cluster().path("serviceofferingname").asText()).isEqualTo("large");
        assertThat(offering.cluster().path("workerofferingname").asText()).isEqualTo("large");
    }

    @Test
    void doesNotCountCoresAndMemoryOfAnOfferingChange() {
        var id = dynamicCluster();

        var changed = cloud.run("scaleKubernetesCluster", "id", id, "serviceofferingid", cloud.offering("medium"));
        assertThat(changed.succeeded()).isTrue();
        assertThat(changed.cluster().path("memory").asText()).isEqualTo("4096");

        var grown = cloud.run(
                "scaleKubernetesCluster", "id", id, "serviceofferingid", cloud.offering("large"), "size", "2");
        assertThat(grown.cluster().path("cpunumber").asText()).isEqualTo("8");
        assertThat(grown.cluster().path("memory").asText()).isEqualTo("12288");
    }

    @Test
    void refusesASmallerOfferingWhileRunning() {
        var id = dynamicCluster("serviceofferingid", cloud.offering("medium"));

        assertThat(cloud.run("scaleKubernetesCluster", "id", id, "serviceofferingid", cloud.offering("small"))
                        .error())
                .isEqualTo(
                        "Kubernetes cluster cannot be scaled down for service offering. Service offering : small offers"
                                + " lesser resources as compared to service offering : medium of Kubernetes cluster : c1");
    }

    @Test
    void refusesLiveChangesWhereTheZoneForbidsThem() {
        var id = dynamicCluster();
        cloud.emulator.world().setting("enable.dynamic.scale.vm", "false");

        assertThat(cloud.run("scaleKubernetesCluster", "id", id, "serviceofferingid", cloud.offering("large"))
                        .error())
                .endsWith("due to Dynamically scaling Instances is disabled for this zone, please contact your admin.");
    }

    @Test
    void sizeAloneFailsWithOfferingsPerTypeAndRepeatingThemHelps() {
        var id = perTypeCluster();

        var alone = cloud.run("scaleKubernetesCluster", "id", id, "size", "2");
        assertThat(alone.error()).contains("due to Scaling down is not supported while the VM is running.");
        assertThat(cloud.state(id)).isEqualTo("Running");

        var repeated = cloud.run(
                "scaleKubernetesCluster",
                "id",
                id,
                "size",
                "2",
                "nodeofferings[0].node",
                "control",
                "nodeofferings[0].offering",
                cloud.offering("cks-control"),
                "nodeofferings[1].node",
                "worker",
                "nodeofferings[1].offering",
                cloud.offering("cks-worker"));
        assertThat(repeated.succeeded()).isTrue();
        assertThat(cloud.run("upgradeKubernetesCluster", "id", id, "kubernetesversionid", cloud.version("v1.33.1"))
                        .succeeded())
                .isTrue();
    }

    @Test
    void aClusterWithoutADefaultOfferingCanBeNeitherResizedNorUpgraded() {
        var id = perTypeCluster("serviceofferingid", null);

        assertThat(cloud.run("scaleKubernetesCluster", "id", id, "size", "2").error())
                .isEqualTo("The Kubernetes cluster c1 does not have a service offering set for node type ETCD");
        assertThat(cloud.run(
                                "scaleKubernetesCluster",
                                "id",
                                id,
                                "size",
                                "2",
                                "nodeofferings[0].node",
                                "worker",
                                "nodeofferings[0].offering",
                                cloud.offering("cks-worker"))
                        .error())
                .isEqualTo("Scaling failed for Kubernetes cluster : c1, cluster service offering not found");
        assertThat(cloud.run("upgradeKubernetesCluster", "id", id, "kubernetesversionid", cloud.version("v1.33.1"))
                        .error())
                .isEqualTo("Invalid service offering associated with Kubernetes cluster : c1");
        assertThat(cloud.state(id)).isEqualTo("Running");
    }

    @Test
    void theSecondResizeWithEtcdNodesRuinsTheCluster() {
        var id = cloud.created("size", "1", "controlnodes", "2", "etcdnodes", "1");
        assertThat(cloud.run("scaleKubernetesCluster", "id", id, "size", "3").succeeded())
                .isTrue();
        assertThat(cloud.firewall(id)).containsExactly("2222-2226", "50000-50000", "6443-6443");

        var second = cloud.run("scaleKubernetesCluster", "id", id, "size", "2");

        assertThat(second.error())
                .matches(
                        "Scaling failed for Kubernetes cluster KubernetesCluster \\{.*}, unable to update network rules");
        assertThat(cloud.state(id)).isEqualTo("Running");
        assertThat(cloud.cluster(id).path("size").asInt()).isEqualTo(3);
        assertThat(cloud.nodes(id, "-node-")).hasSize(2);
        assertThat(cloud.firewall(id)).containsExactly("2222-2226", "6443-6443");
        assertThat(cloud.forwardings(id)).isEmpty();
        assertThat(cloud.run("scaleKubernetesCluster", "id", id, "size", "4").error())
                .isEqualTo(
                        "Scaling failed for Kubernetes cluster : c1, it is in unstable state as not enough existing VM"
                                + " instances found");
    }

    @Test
    void anUpgradeOfARuinedClusterEndsInAlertAndAStartCannotSaveIt() {
        var id = cloud.created("size", "2", "etcdnodes", "1");
        cloud.run("scaleKubernetesCluster", "id", id, "size", "3");
        cloud.run("scaleKubernetesCluster", "id", id, "size", "4");

        var upgrade = cloud.run("upgradeKubernetesCluster", "id", id, "kubernetesversionid", cloud.version("v1.33.1"));

        assertThat(upgrade.error()).contains("unable to drain Kubernetes node on VM : c1-control-");
        assertThat(upgrade.states()).containsExactly("Running", "Upgrading", "Alert");
        assertThat(cloud.run("startKubernetesCluster", "id", id).error())
                .endsWith("as unable to retrieve kube-config for the cluster");
    }

    @Test
    void recreatingTheEtcdRulesLetsAClusterBeResizedAgain() {
        var id = cloud.created("size", "2", "etcdnodes", "1");
        cloud.run("scaleKubernetesCluster", "id", id, "size", "3");
        var etcdRule = cloud.call("listFirewallRules", "ipaddressid", cloud.ip(id)).items("firewallrule").stream()
                .filter(rule -> rule.path("startport").asInt() == 50000)
                .findFirst()
                .orElseThrow();
        cloud.run("deleteFirewallRule", "id", etcdRule.path("id").asText());
        cloud.run(
                "createFirewallRule",
                "ipaddressid",
                cloud.ip(id),
                "protocol",
                "tcp",
                "startport",
                "50000",
                "endport",
                "50000",
                "cidrlist",
                "0.0.0.0/0");

        var second = cloud.run("scaleKubernetesCluster", "id", id, "size", "4");

        assertThat(second.succeeded()).isTrue();
        assertThat(cloud.forwardings(id)).contains("50000", "2226");
        assertThat(cloud.run("upgradeKubernetesCluster", "id", id, "kubernetesversionid", cloud.version("v1.33.1"))
                        .succeeded())
                .isTrue();
    }

    @Test
    void anEtcdNodeCannotBeRemovedByName() {
        var id = cloud.created("size", "3", "etcdnodes", "1");

        var outcome = cloud.run(
                "scaleKubernetesCluster",
                "id",
                id,
                "nodeids",
                cloud.nodes(id, "-etcd-").get(0));

        assertThat(outcome.error()).contains("failed to remove Kubernetes node: c1-etcd-1-");
        assertThat(cloud.cluster(id).path("size").asInt()).isEqualTo(3);
        assertThat(cloud.nodes(id, "-etcd-")).hasSize(1);
    }

    @Test
    void refusesToScaleBeyondTheOwnersLimits() {
        var id = cloud.created();
        cloud.emulator.world().setting("max.account.memory", cloud.emulator.admin(), "6500");

        assertThat(cloud.run("scaleKubernetesCluster", "id", id, "size", "3").error())
                .startsWith(
                        "Resource limits prevent scaling the cluster: Maximum amount of resources of Type = 'memory', tag ="
                                + " 'null' for Account Name = admin in Domain Id = 1 is exceeded: Account Resource Limit = 6500, Current"
                                + " Account Resource Amount = 6144,");
    }

    @Test
    void refusesOthersClustersInsideTheJob() {
        var id = cloud.created();

        var outcome = cloud.runAs(cloud.emulator.user(), "scaleKubernetesCluster", "id", id, "size", "3");

        assertThat(outcome.code()).isEqualTo(530);
        assertThat(outcome.error()).isEqualTo("Caller does not have permission to operate with provided resource.");
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

    private String dynamicCluster(Object... changes) {
        var template = cloud.id("template", "ubuntu-24.04");
        var params = Stream.concat(
                        Stream.of(
                                "size", "1",
                                "nodetemplates[0].node", "control",
                                "nodetemplates[0].template", template,
                                "nodetemplates[1].node", "worker",
                                "nodetemplates[1].template", template),
                        Stream.of(changes))
                .toArray();
        return cloud.created(params);
    }
}
