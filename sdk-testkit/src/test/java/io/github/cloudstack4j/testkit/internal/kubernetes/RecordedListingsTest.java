// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cloudstack4j.testkit.EmulatorUser;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import io.github.cloudstack4j.testkit.RecordedExchanges;
import io.github.cloudstack4j.testkit.RecordedExchanges.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Looks at rules and events around operations on clusters where a real 4.23 server was looked at, and compares: which
 * fields they have, what they say, and in which order they come.
 */
class RecordedListingsTest {
    private static final String[] RULES = {
        "listFirewallRules", "listPortForwardingRules", "listLoadBalancerRules", "listEgressFirewallRules"
    };

    private static final Pattern NODE = Pattern.compile("-(control|node|etcd-\\d+)-[0-9a-f]+");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The end of the recordings' names, and what to do before looking. */
    record Scene(String suffix, List<String> steps) {
        @Override
        public String toString() {
            return suffix;
        }
    }

    static Stream<Scene> scenes() {
        return Stream.of(
                scene("basic", "create 1 2 0"),
                scene("after-validation-fails-try1", "create 1 1 0"),
                scene("dedicated-user", "as user", "create 1 2 0"),
                scene("c6", "create 3 2 0"),
                scene("c10", "create 2 1 1"),
                scene("etcd1", "create 1 1 1"),
                scene("ha-etcd", "create 3 2 3"),
                scene("Stopped", "create 1 1 1", "stop"),
                scene("hacapfail", "fail WORKER_VM", "create 3 1 1"),
                scene("own-network", "own network", "create 1 1 0"),
                scene("own-network-after-delete", "own network", "create 1 1 0", "delete"),
                scene("shared", "shared network", "create 1 1 0"),
                scene("vpc", "tier", "create 1 1 0"),
                scene("vpc-after-up", "tier", "create 1 1 0", "size 2"),
                scene("after-scale-up", "create 1 2 0", "size 3"),
                scene("after-scale-down", "create 1 3 0", "size 2"),
                scene("after-up-never-ready", "create 1 1 0", "fail NODES_NOT_READY", "size 2"),
                scene("after-nodeids", "create 1 2 0", "remove -node-"),
                scene("c6-after-nodeids-one-control", "create 3 2 0", "remove -control-"),
                scene("c10-after-up", "create 2 1 1", "size 3"),
                scene("c10-after-down", "create 2 1 1", "size 3", "size 2"),
                scene("ha-after-scale", "create 3 2 3", "size 2"),
                scene("ha-after-nodeids-control", "create 3 2 3"),
                scene("with-external-node", "create 1 3 0", "join"),
                scene(
                        "stuck-Scaling",
                        "create 1 2 0",
                        "size 3",
                        "join",
                        "fail NODE_CHECK_LEAVING_RULES",
                        "join",
                        "remove ext-"),
                scene("after-down-with-external", "create 1 3 0", "join", "remove ext-", "start", "size 3"),
                scene("after-removeNodes-c1", "create 1 3 0", "join", "remove ext-", "start", "size 3", "leave ext-"),
                scene("two-external", "create 1 1 1", "join", "join"),
                scene("after-removeNodes", "create 1 1 1", "join", "join", "leave ext-", "leave ext-"),
                scene("c3-after-up-with-external", "create 1 2 0", "join", "size 4"),
                scene("c3-after-down-with-external", "create 1 2 0", "join", "size 4", "size 2"),
                scene("c3-after-removeNodes", "create 1 2 0", "join", "size 4", "size 2", "leave ext-"),
                scene("c5-down-one-with-external", "create 1 3 0", "join", "size 3"),
                scene("c5-down-two-with-external", "create 1 3 0", "join", "size 3", "size 2"),
                scene("c5-after-removeNodes", "create 1 3 0", "join", "size 3", "size 2", "leave ext-"),
                scene("c9-after-removeNodes-worker", "create 1 2 1", "leave -node-"));
    }

    private static Scene scene(String suffix, String... steps) {
        return new Scene(suffix, List.of(steps));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void listsRulesAsTheRealServerDid(Scene scene) {
        var recorded = RecordedExchanges.load().ofCommands(RULES).stream()
                .filter(exchange -> exchange.name().equals(exchange.command() + "-" + scene.suffix()))
                .toList();
        assertThat(recorded).isNotEmpty();
        try (var cloud = new KubernetesCloud()) {
            var stage = new Stage(cloud);
            scene.steps().forEach(stage::play);
            recorded.forEach(exchange -> compareRules(exchange, stage.look(exchange)));
        }
    }

    @Test
    void everyRecordedListOfRulesIsLookedAt() {
        var looked = scenes().map(Scene::suffix).collect(Collectors.toSet());
        var forgotten = RecordedExchanges.load().ofCommands(RULES).stream()
                .map(exchange -> exchange.name().replaceFirst(exchange.command() + "-?", ""))
                .filter(suffix -> !looked.contains(suffix))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(forgotten).isEmpty();
    }

    private static void compareRules(Exchange recorded, KubernetesCloud.Reply emulated) {
        assertThat(emulated.status()).isEqualTo(200);
        assertThat(rules(emulated.body())).as(recorded.name()).isEqualTo(rules(recorded.content()));
        assertThat(RecordedExchanges.fieldDifferences(
                        recorded.command(), recorded.content(), emulated.body(), Set.of()))
                .as(recorded.name())
                .isEmpty();
    }

    /** The rules in their order, each by what makes it that rule. */
    private static List<String> rules(JsonNode list) {
        return items(list)
                .map(rule -> Stream.of("startport", "endport", "publicport", "privateport", "name", "state")
                        .map(field -> rule.path(field).asText())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ", "", " " + role(rule))))
                .toList();
    }

    private static String role(JsonNode rule) {
        var name = rule.path("virtualmachinename").asText();
        if (name.contains("ext")) {
            return "external";
        }
        var node = NODE.matcher(name);
        return node.find() ? node.group(1) : "";
    }

    @ParameterizedTest
    @ValueSource(strings = {"listPublicIpAddresses-dedicated-user", "listNetworks-dedicated-user"})
    void hidesFromAPlainUserWhatTheRealServerHid(String name) {
        var recorded = RecordedExchanges.load().named(name);
        try (var cloud = new KubernetesCloud()) {
            var stage = new Stage(cloud);
            List.of("as user", "create 1 2 0").forEach(stage::play);
            assertThat(RecordedExchanges.fieldDifferences(
                            recorded.command(),
                            recorded.content(),
                            stage.look(recorded).body(),
                            // What each service of a network is capable of concerns nobody here.
                            Set.of("listNetworks.network.service.capability")))
                    .isEmpty();
        }
    }

    @Test
    void showsTheIsoThatAFailedLookAtPackagesLeftAsTheRealServerDid() {
        var recorded = machine(recording("listVirtualMachines-stuck-Scaling"), "ext-node-2");
        try (var cloud = new KubernetesCloud()) {
            var stage = new Stage(cloud);
            List.of("create 1 1 0", "fail NODE_CHECK_LEAVING_RULES", "join").forEach(stage::play);
            var shown = machine(cloud.call("listVirtualMachines").body(), "ext-0");
            assertThat(RecordedExchanges.fieldDifferences("listVirtualMachines", recorded, shown, Set.of()))
                    .isEmpty();
            assertThat(shown.path("isos").get(0).path("deviceseq"))
                    .isEqualTo(recorded.path("isos").get(0).path("deviceseq"));
        }
    }

    private static JsonNode machine(JsonNode list, String name) {
        return items(list)
                .filter(vm -> vm.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hidesFromADomainAdminTooWhatIsForRootAdmins() {
        try (var cloud = new KubernetesCloud()) {
            var stage = new Stage(cloud);
            List.of("as user", "create 1 1 0").forEach(stage::play);
            for (var command : RULES) {
                assertThat(items(cloud.call(cloud.emulator.domainAdmin(), command, "listall", "true")
                                .body()))
                        .as(command)
                        .noneMatch(rule -> rule.has("fordisplay"));
            }
        }
    }

    @Test
    void tellsOfACreateAsTheRealServerDid() {
        var recorded = events(recording("listEvents-c3")).subList(0, 6);
        try (var cloud = new KubernetesCloud()) {
            var id = cloud.created("name", "c3");
            assertThat(events(eventsOf(cloud, id))).isEqualTo(recorded);
        }
    }

    @Test
    void tellsOfAFailedCreateAndARefusedUpdateAsTheRealServerDid() {
        var recorded = new ArrayList<>(events(recording("listEvents-recovered")).subList(0, 6));
        recorded.addAll(events(recording("listEvents-recovered")).subList(12, 13));
        try (var cloud = new KubernetesCloud()) {
            cloud.failures().next(KubernetesFailure.DASHBOARD);
            var id = cloud.call("createKubernetesCluster", cloud.createParams("name", "f3"))
                    .body()
                    .path("id")
                    .asText();
            for (var i = 0; i < 90 && cloud.emulator.world().pendingJobs() > 0; i++) {
                cloud.pass(Duration.ofMinutes(1));
            }
            cloud.call("updateKubernetesClusterAffinityGroups", "id", id);
            assertThat(events(eventsOf(cloud, id))).isEqualTo(recorded);
        }
    }

    /** The rules and the reboot behind a new node are events too on the real server; the emulator tells of none of them. */
    @Test
    void tellsOfExternalNodesAsTheRealServerDid() {
        var recorded = events(recording("listEvents-c3")).stream()
                .filter(event -> !event.matches("(FIREWALL|NET|VM)\\..*"))
                .toList();
        try (var cloud = new KubernetesCloud()) {
            var id = cloud.created("name", "c3");
            var external = new NodesCloud(cloud);
            var vm = external.vm(id, "ext-1");
            external.add(id, vm);
            cloud.run("scaleKubernetesCluster", "id", id, "size", "4");
            cloud.run("scaleKubernetesCluster", "id", id, "size", "2");
            external.remove(id, vm);
            assertThat(events(eventsOf(cloud, id))).isEqualTo(recorded);
        }
    }

    @Test
    void tellsOfNothingThatTheRealServerDidNot() {
        var known = RecordedExchanges.load().ofCommands("listEvents").stream()
                .flatMap(exchange -> events(exchange.content()).stream())
                .collect(Collectors.toSet());
        try (var cloud = new KubernetesCloud()) {
            var id = cloud.created("name", "c3");
            cloud.run("scaleKubernetesCluster", "id", id, "size", "3");
            cloud.run("scaleKubernetesCluster", "id", id, "size", "0");
            cloud.run("upgradeKubernetesCluster", "id", id, "kubernetesversionid", cloud.version("v1.33.1"));
            cloud.run("upgradeKubernetesCluster", "id", id, "kubernetesversionid", cloud.version("v1.30.0"));
            cloud.run("stopKubernetesCluster", "id", id);
            cloud.failures().next(KubernetesFailure.VM_START);
            cloud.run("startKubernetesCluster", "id", id);
            cloud.run("startKubernetesCluster", "id", id);
            cloud.run("deleteKubernetesCluster", "id", id);
            var told = eventsOf(cloud, id);
            assertThat(items(told)).hasSize(30);
            assertThat(events(told)).isSubsetOf(known);
            assertThat(RecordedExchanges.fieldDifferences("listEvents", recording("listEvents-c3"), told, Set.of()))
                    .isEmpty();
        }
    }

    private static JsonNode recording(String name) {
        return RecordedExchanges.load().named(name).content();
    }

    private static JsonNode eventsOf(KubernetesCloud cloud, String id) {
        return cloud.call("listEvents", "resourceid", id, "resourcetype", "KubernetesCluster")
                .body();
    }

    private static List<String> events(JsonNode list) {
        return items(list)
                .map(event -> Stream.of("type", "level", "state", "description", "username", "resourcetype")
                        .map(field -> event.path(field).asText())
                        .collect(Collectors.joining(" | ", "", event.has("parentid") ? " | child" : "")))
                .map(text -> UUID.matcher(text).replaceAll("ID"))
                .map(text -> NODE.matcher(text).replaceAll("-$1"))
                .map(text -> text.replaceAll("\\d+", "N"))
                .toList();
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(JsonNode::isArray)
                .flatMap(array -> StreamSupport.stream(array.spliterator(), false));
    }

    /** One cluster in one emulator. */
    private static final class Stage {
        private static final Duration START_TIMEOUT = Duration.ofHours(2);

        private final KubernetesCloud cloud;
        private EmulatorUser caller;
        private String network = "";
        private String cluster = "";
        private int joined;

        Stage(KubernetesCloud cloud) {
            this.cloud = cloud;
            this.caller = cloud.emulator.admin();
        }

        void play(String step) {
            var words = step.split(" ");
            switch (words[0]) {
                case "as" -> caller = cloud.emulator.user();
                case "fail" -> cloud.failures().next(KubernetesFailure.valueOf(words[1]));
                case "own" -> network = cloud.emulator.world().addKubernetesNetwork("own", caller);
                case "tier" -> network = cloud.emulator.world().addVpcTier("tier1", caller);
                case "shared" -> network = cloud.id("network", "shared-1");
                case "create" -> create(words[1], words[2], words[3]);
                case "size" -> cloud.run("scaleKubernetesCluster", "id", cluster, "size", words[1]);
                case "remove" ->
                    cloud.run(
                            "scaleKubernetesCluster",
                            "id",
                            cluster,
                            "nodeids",
                            cloud.nodes(cluster, words[1]).get(0));
                case "join" -> join();
                case "leave" -> leave(words[1]);
                case "start" -> {
                    cloud.call("startKubernetesCluster", "id", cluster);
                    cloud.pass(START_TIMEOUT);
                }
                case "stop" -> cloud.run("stopKubernetesCluster", "id", cluster);
                case "delete" -> cloud.run("deleteKubernetesCluster", "id", cluster);
                default -> throw new IllegalArgumentException(step);
            }
        }

        private void create(String controls, String workers, String etcd) {
            Predicate<String> given = text -> !text.isEmpty();
            var own = Stream.of(network).filter(given).flatMap(id -> Stream.of("networkid", id));
            var params = Stream.concat(Stream.of("controlnodes", controls, "size", workers, "etcdnodes", etcd), own)
                    .toArray();
            var reply = cloud.call(caller, "createKubernetesCluster", cloud.createParams(params));
            cluster = reply.body().path("id").asText();
            cloud.await(caller, reply.body().path("jobid").asText(), cluster);
            network = cloud.call("listKubernetesClusters", "id", cluster)
                    .items("kubernetescluster")
                    .get(0)
                    .path("networkid")
                    .asText();
        }

        private void join() {
            var external = new NodesCloud(cloud);
            external.add(cluster, external.vm(cluster, "ext-" + joined++));
        }

        private void leave(String part) {
            var members = cloud.nodes(cluster, part);
            new NodesCloud(cloud).remove(cluster, members.get(members.size() - 1));
        }

        KubernetesCloud.Reply look(Exchange recorded) {
            var params = new LinkedHashMap<>(recorded.parameters());
            params.remove("command");
            for (var name : List.of("networkid", "associatednetworkid", "id")) {
                params.computeIfPresent(name, (key, recordedNetwork) -> network);
            }
            return cloud.send(caller, recorded.command(), params);
        }
    }
}
