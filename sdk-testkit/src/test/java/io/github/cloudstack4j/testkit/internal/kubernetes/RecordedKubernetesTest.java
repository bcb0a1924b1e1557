// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cloudstack4j.testkit.EmulatorUser;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import io.github.cloudstack4j.testkit.RecordedExchanges;
import io.github.cloudstack4j.testkit.RecordedExchanges.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Replays what a real 4.23 server was asked about Kubernetes clusters, each request in a world arranged like the
 * recorded one, and compares the answer and the job's outcome: status, envelope, codes, text, and the fields of the
 * cluster, its nodes and their nics, what it counts and who is in it.
 */
class RecordedKubernetesTest {
    private static final String[] COMMANDS = {
        "createKubernetesCluster",
        "getKubernetesClusterConfig",
        "startKubernetesCluster",
        "stopKubernetesCluster",
        "scaleKubernetesCluster",
        "upgradeKubernetesCluster",
        "deleteKubernetesCluster",
        "updateKubernetesClusterAffinityGroups",
        "addKubernetesSupportedVersion",
        "updateKubernetesSupportedVersion",
        "deleteKubernetesSupportedVersion",
        "listKubernetesSupportedVersions",
        "addVirtualMachinesToKubernetesCluster",
        "removeVirtualMachinesFromKubernetesCluster",
        "addNodesToKubernetesCluster",
        "removeNodesFromKubernetesCluster"
    };

    /** Recorded requests that are not replayed, and why. */
    private static final Map<String, String> NOT_REPLAYED =
            reasons("the recorded job ended differently from run to run", "startKubernetesCluster-in-Destroying");

    private static final String NODE_OFFERING = "23db5fd1-ec54-4255-9ca0-9a7d3268f16c";
    private static final String WORKER_OFFERING = "7367d26b-442e-47f4-8cd8-038d325d19d2";
    private static final Map<String, String> OFFERINGS = Map.ofEntries(
            Map.entry(NODE_OFFERING, "k8s-2x2048"),
            Map.entry("43744184-0803-42df-b49a-1a36d85dc858", "tiny"),
            Map.entry("1bc216be-eb3e-40b7-bc52-911e2a764195", "k8s-1x1024"),
            Map.entry("b2011158-5257-4aa2-94b0-64a256053a3c", "dyn-2x2048"),
            Map.entry(WORKER_OFFERING, "k8s-worker-3x2560"),
            Map.entry("47d201fa-d5ad-4e9c-b23e-ccb470549817", "k8s-control-2x3072"),
            Map.entry("21f4a219-4e78-40ea-8eb0-0b643eee3809", "k8s-etcd-2x2048"),
            Map.entry("1edeb96f-e99d-4b38-a428-89b5a3a37c1d", "k8s-4x4096"),
            Map.entry("c44230bf-70e8-48df-8d81-aafc0f07bd01", "dyn-4x4096"),
            Map.entry("bcbef2dd-e856-48eb-982f-65fe6909d438", "dyn-3x3072"),
            Map.entry("8e3eb4df-3cc2-469e-8b15-81fe5efc6fa0", "huge"));
    /** Of offerings that do not tell it by their name. */
    private static final Map<String, String> SIZES = Map.of("tiny", "1x512", "huge", "1000x1000000");

    private static final Map<String, String> VERSIONS = Map.of(
            "db2be774-6438-4496-a5e9-db7530244520", "v1.30.0",
            "bceec849-cbdf-45ee-8441-5ac89bfbd16b", "v1.31.0",
            "b9118a0f-47ef-442a-9c85-cb66645b6217", "v1.32.9",
            "349083e3-888b-4a3f-9c68-175603ba448c", "v1.31.13",
            "972f4afa-82bb-4f7e-91c4-1be8ef0a6b76", "v1.33.1");

    private static final List<String> FACTS = List.of(
            "state", "controlnodes", "etcdnodes", "autoscalingenabled", "clustertype", "size", "cpunumber", "memory");

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NODE_NAME = Pattern.compile("-(control|node|etcd-\\d+)-[0-9a-f]+");

    /** What scripts on the nodes print is made up on either side. */
    private static final Pattern SCRIPT_OUTPUT =
            Pattern.compile("(Failed to (?:autoscale Kubernetes cluster|deploy kubernetes provider): \\S+ :)[\\s\\S]*");

    static Stream<ReplayScene> scenes() {
        return Stream.concat(ClusterScenes.all(), NodeScenes.all());
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void answersAsTheRealServerDid(ReplayScene scene) {
        var recordings = RecordedExchanges.load();
        try (var cloud = new KubernetesCloud()) {
            new Replay(recordings, cloud).play(scene);
        }
    }

    @Test
    void everyRecordedRequestIsReplayedOrExcusedAndNoExcuseIsIdle() {
        var recorded = RecordedExchanges.load().ofCommands(COMMANDS).stream()
                .map(Exchange::name)
                .collect(Collectors.toSet());
        var replayed = scenes().map(ReplayScene::recording).collect(Collectors.toSet());

        var unaccounted = new TreeSet<>(recorded);
        unaccounted.removeAll(replayed);
        unaccounted.removeAll(NOT_REPLAYED.keySet());
        var idle = new TreeSet<>(NOT_REPLAYED.keySet());
        idle.removeIf(name -> recorded.contains(name) && !replayed.contains(name));
        var unknown = new TreeSet<>(replayed);
        unknown.removeAll(recorded);

        assertThat(unaccounted).as("recorded, but neither replayed nor excused").isEmpty();
        assertThat(idle).as("excused for nothing").isEmpty();
        assertThat(unknown).as("never recorded").isEmpty();
    }

    /** Names under the reason before them; the first reason comes first, further ones begin with #. */
    private static Map<String, String> reasons(String first, String... entries) {
        var reasons = new LinkedHashMap<String, String>();
        var reason = first;
        for (var entry : entries) {
            if (entry.startsWith("#")) {
                reason = entry.substring(1);
            } else {
                reasons.put(entry, reason);
            }
        }
        return reasons;
    }

    /** One replay in one emulator. */
    private static final class Replay {
        private final RecordedExchanges recordings;
        private final KubernetesCloud cloud;
        private final NodesCloud external;
        private final Map<String, String> ids = new HashMap<>();
        private final Map<String, String> overrides = new LinkedHashMap<>();
        private final Map<String, String> changes = new LinkedHashMap<>();
        private Exchange exchange;
        private EmulatorUser owner;
        private EmulatorUser caller;
        private String cluster = "";
        private int made;

        Replay(RecordedExchanges recordings, KubernetesCloud cloud) {
            this.recordings = recordings;
            this.cloud = cloud;
            this.external = new NodesCloud(cloud);
            this.owner = cloud.emulator.admin();
            this.caller = owner;
        }

        void play(ReplayScene scene) {
            exchange = recordings.named(scene.recording());
            arrangeWorld();
            scene.steps().forEach(this::arrange);
            var params = translated(exchange.parameters());
            if (!cluster.isEmpty() && !scene.recording().endsWith("-unknown-cluster")) {
                params.put("id", cluster);
            }
            params.replaceAll(overrides::getOrDefault);

            var reply = cloud.send(caller, exchange.command(), params);

            assertThat(reply.status()).as(reply.body().toString()).isEqualTo(exchange.status());
            assertThat(reply.envelope()).isEqualTo(exchange.envelope());
            for (var field : List.of("errorcode", "cserrorcode")) {
                assertThat(reply.body().path(field))
                        .isEqualTo(exchange.content().path(field));
            }
            assertThat(comparable(reply.error()))
                    .isEqualTo(comparable(exchange.content().path("errortext").asText()));
            if (exchange.status() == 200) {
                assertThat(RecordedExchanges.fieldDifferences(
                                exchange.command(), shape(exchange.content()), shape(reply.body()), Set.of()))
                        .isEmpty();
            }
            recordedOutcome().ifPresent(outcome -> compareJobs(outcome, reply));
            recordedAftermath().ifPresent(picture -> {
                settle();
                assertThat(facts(cloud.cluster(cluster))).isEqualTo(facts(picture));
            });
        }

        /** The same with the ids that serve as field names taken out. */
        private static JsonNode shape(JsonNode answer) {
            var shape = answer.deepCopy();
            for (var cluster : shape.findValues("kubernetescluster")) {
                if (cluster.path("etcdips") instanceof ObjectNode etcd && !etcd.isEmpty()) {
                    etcd.removeAll().put("address", "");
                }
            }
            return shape;
        }

        private void compareJobs(JsonNode recorded, KubernetesCloud.Reply reply) {
            var job = cloud.await(
                    cloud.emulator.admin(), reply.body().path("jobid").asText(), "");
            assertThat(comparable(job.error()))
                    .isEqualTo(comparable(
                            recorded.path("jobresult").path("errortext").asText()));
            assertThat(job.succeeded()).isEqualTo(recorded.path("jobstatus").asInt() == 1);
            assertThat(job.code()).isEqualTo(recorded.path("jobresultcode").asInt());
            if (job.succeeded()) {
                assertThat(RecordedExchanges.fieldDifferences(
                                exchange.command(), shape(recorded.path("jobresult")), shape(job.result()), Set.of()))
                        .isEmpty();
                assertThat(facts(job.cluster()))
                        .isEqualTo(facts(recorded.path("jobresult").path("kubernetescluster")));
            }
        }

        /** What a cluster counts, and what it is made of. */
        private static List<String> facts(JsonNode cluster) {
            var counts = FACTS.stream()
                    .map(field -> field + " " + cluster.path(field).asText());
            var members = cluster.path("virtualmachines")
                    .valueStream()
                    .map(vm -> Stream.of("isexternalnode", "isetcdnode", "state", "kubernetesnodeversion")
                            .map(field -> comparable(vm.path(field).asText()))
                            .collect(Collectors.joining(" ")))
                    .sorted();
            return Stream.concat(counts, members).toList();
        }

        /** The second picture of a state at rest was taken when the job had done its work. */
        private Optional<JsonNode> recordedAftermath() {
            var prefix = "listKubernetesClusters-" + exchange.name();
            var names = Set.of(prefix + "-Running-2", prefix + "-Stopped-2");
            return recordings.ofCommands("listKubernetesClusters").stream()
                    .filter(picture -> names.contains(picture.name()))
                    .map(picture -> picture.content().path("kubernetescluster").path(0))
                    .findFirst();
        }

        /**
         * The job's end; some recordings caught it with the first look. A restart of the server leaves no result to
         * compare.
         */
        private Optional<JsonNode> recordedOutcome() {
            return recordings
                    .jobOf(exchange)
                    .or(() -> pendingOf(exchange))
                    .filter(job -> job.path("jobstatus").asInt() != 0 && job.has("jobresult"));
        }

        private Optional<JsonNode> pendingOf(Exchange of) {
            return recordings.ofCommands("queryAsyncJobResult").stream()
                    .filter(look -> look.name().equals(of.name() + ".job-pending"))
                    .map(Exchange::content)
                    .findFirst();
        }

        private void arrange(String step) {
            var words = step.split(" ", 2);
            switch (words[0]) {
                case "as" -> caller = user(words[1]);
                case "of" -> owner = user(words[1]);
                case "next" -> cloud.failures().next(KubernetesFailure.valueOf(words[1]));
                case "size" -> changes.put("size", words[1]);
                case "scale" -> run("scaleKubernetesCluster", "size", words[1]);
                case "offering" -> run("scaleKubernetesCluster", "serviceofferingid", cloud.offering(words[1]));
                case "node" -> overrides.put("nodeids", nodes(words[1]));
                case "vms" -> overrides.put("nodeids", vms(words[1]));
                case "limit" ->
                    cloud.emulator
                            .world()
                            .setting("max.account." + words[1].replace('_', '.'), cloud.emulator.user(), "1");
                default -> arrangeState(step);
            }
        }

        private void arrangeState(String step) {
            switch (step) {
                case "Running" -> create();
                case "external" -> createExternal();
                case "Stopped" -> {
                    create();
                    run("stopKubernetesCluster");
                }
                case "Starting" -> beginCreate();
                case "first node" -> beginCreate(Duration.ofMillis(850));
                case "per type" -> perTypeOfferings();
                case "dedicated host" ->
                    cloud.run(
                            "dedicateHost",
                            "hostid",
                            cloud.id("host", "host-1"),
                            "domainid",
                            cloud.id("domain", "testdomain"));
                case "implemented network" -> deploy(cloud.id("network", "admin-net"));
                case "zoned versions" -> addZonedVersions();
                case "stuck Starting" -> createFailing(KubernetesFailure.CLOUD_PROVIDER);
                case "stopped during create" -> {
                    beginCreate();
                    run("stopKubernetesCluster");
                    cloud.pass(Duration.ofMinutes(2));
                }
                case "Error" -> createFailing(KubernetesFailure.NODES_NOT_READY);
                case "Error without endpoint" -> createFailing(KubernetesFailure.SSH_UNREACHABLE);
                case "Alert" -> createFailing(KubernetesFailure.DASHBOARD);
                case "Alert without config" -> createFailing(KubernetesFailure.KUBECONFIG);
                case "Scaling" -> {
                    create();
                    begin("scaleKubernetesCluster", "size", "3");
                }
                case "stuck Scaling" -> {
                    cloud.failures().next(KubernetesFailure.AUTOSCALER);
                    run("scaleKubernetesCluster", "autoscalingenabled", "true", "minsize", "1", "maxsize", "3");
                }
                case "Upgrading" -> {
                    create();
                    begin("upgradeKubernetesCluster", "kubernetesversionid", cloud.version("v1.31.0"));
                }
                case "Stopping" -> {
                    create();
                    begin("stopKubernetesCluster");
                }
                case "Destroying" -> {
                    create();
                    begin("deleteKubernetesCluster");
                    cloud.pass(Duration.ofSeconds(3));
                }
                case "gone" -> run("deleteKubernetesCluster");
                case "start" -> run("startKubernetesCluster");
                case "begin start" -> begin("startKubernetesCluster");
                case "stop" -> run("stopKubernetesCluster");
                case "upgrade" -> run("upgradeKubernetesCluster", "kubernetesversionid", cloud.version("v1.31.0"));
                case "add" -> run("addNodesToKubernetesCluster", "nodeids", overrides.get("nodeids"));
                case "add manually upgraded" ->
                    run("addNodesToKubernetesCluster", "nodeids", overrides.get("nodeids"), "manualupgrade", "true");
                case "begin add" -> begin("addNodesToKubernetesCluster", "nodeids", overrides.get("nodeids"));
                case "remove" -> run("removeNodesFromKubernetesCluster", "nodeids", overrides.get("nodeids"));
                case "begin remove" -> begin("removeNodesFromKubernetesCluster", "nodeids", overrides.get("nodeids"));
                case "expunge" -> external.expunge(overrides.get("nodeids"));
                case "later" -> cloud.pass(Duration.ofSeconds(30));
                case "restart" -> cloud.emulator.restart();
                case "autoscaling" ->
                    run("scaleKubernetesCluster", "autoscalingenabled", "true", "minsize", "1", "maxsize", "3");
                case "endpoint localhost" ->
                    cloud.emulator.world().setting("endpoint.url", "http://localhost:8080/client/api");
                case "no dynamic scaling" -> cloud.emulator.world().setting("enable.dynamic.scale.vm", "false");
                case "foreign vm" ->
                    deploy(cloud.cluster(cluster).path("networkid").asText());
                case "foreign node" -> overrides.put("nodeids", deploy(cloud.id("network", "admin-net")));
                case "vm" -> overrides.put("virtualmachineids", deploy(cloud.id("network", "admin-net")));
                case "member" ->
                    cloud.call(
                            "addVirtualMachinesToKubernetesCluster",
                            "id",
                            cluster,
                            "virtualmachineids",
                            overrides.get("virtualmachineids"));
                default -> throw new IllegalArgumentException("no such step: " + step);
            }
        }

        private EmulatorUser user(String words) {
            return words.equals("user") ? cloud.emulator.user() : cloud.emulator.domainAdmin();
        }

        private void arrangeWorld() {
            ids.put("3208a728-b6cd-4d4d-b7ca-e46cd920513b", cloud.zone());
            OFFERINGS.forEach((recorded, name) -> {
                var size = SIZES.getOrDefault(name, name.substring(name.lastIndexOf('-') + 1))
                        .split("x");
                ids.put(
                        recorded,
                        cloud.emulator
                                .world()
                                .addServiceOffering(name, Integer.parseInt(size[0]), Integer.parseInt(size[1])));
            });
            VERSIONS.forEach((recorded, name) -> ids.put(recorded, cloud.version(name)));
            if (exchange.name().endsWith("-disabled-version")) {
                cloud.call("updateKubernetesSupportedVersion", "id", cloud.version("v1.31.13"), "state", "Disabled");
            }
            ids.put("78734f52-691f-45b6-a802-a59e6a6b20a4", bigVersion());
            ids.put("d0a65d7a-89a7-4ef1-82d2-041b993c5c0d", cloud.id("template", "ubuntu-24.04"));
            ids.put("18321954-cb81-4e37-8ac8-873bff38d6a8", cloud.id("userdata", "calico-bgp"));
            ids.put(
                    "1c884d5e-489a-4ae1-bab9-b6bc83a07d27",
                    cloud.emulator.world().addSharedNetwork("shared1"));
            ids.put(
                    "aaf14c52-115a-4fd4-a03f-2fae4f3e2315",
                    cloud.emulator.world().addVpcTier("tier1", cloud.emulator.admin()));
            ids.put("714311f7-24d8-4e54-946f-b8bf608c5fda", cloud.id("network", "admin-net"));
            ids.put("d9cd08fc-1a84-436c-bffa-6e210b7a0048", cloud.id("network", "plainacct-net"));
            ids.put("1754914d-cb6a-42db-996e-635178f9e618", ownNetwork());
            ids.put("d526a6fd-c840-470c-ba6d-c5df028b3c6f", affinityGroup(cloud.emulator.admin(), "cks-control"));
            ids.put("b00c7621-8ddf-4a9e-91e2-a07b9c98c627", affinityGroup(cloud.emulator.admin(), "cks-worker"));
            ids.put("85d807e8-71aa-4b30-ba5c-053cd93fe694", affinityGroup(cloud.emulator.admin(), "cks-etcd"));
            ids.put("6bd72d85-2865-40f4-8193-f89145d9c9da", affinityGroup(cloud.emulator.user(), "user-ag"));
            // Registered, not made: making a key costs more than the rest of a scene.
            cloud.call("registerSSHKeyPair", "name", "kp1", "publickey", "ssh-rsa AAAAB3NzaC1yc2EAAAADAQAB");
        }

        private String bigVersion() {
            return cloud.call(
                            "addKubernetesSupportedVersion",
                            "name",
                            "v1.33.0-big",
                            "semanticversion",
                            "1.31.1",
                            "mincpunumber",
                            "4",
                            "minmemory",
                            "4096",
                            "url",
                            "http://images.example.test/big.iso")
                    .body()
                    .path("kubernetessupportedversion")
                    .path("id")
                    .asText();
        }

        private String ownNetwork() {
            var network = cloud.emulator.world().addNetwork("own", cloud.emulator.admin());
            var offering = cloud.id("networkoffering", "DefaultNetworkOfferingforKubernetesService");
            cloud.emulator.world().set("network", network, "networkofferingid", offering);
            return network;
        }

        private String affinityGroup(EmulatorUser of, String name) {
            var reply = cloud.call(of, "createAffinityGroup", "name", name, "type", "host anti-affinity");
            cloud.pass(Duration.ofSeconds(1));
            return reply.body().path("id").asText();
        }

        private String deploy(String network) {
            return external.deploy("foreign", "ubuntu-24.04", network);
        }

        /** VMs that are to become nodes, by what distinguishes each of them. */
        private String vms(String kinds) {
            var vms = new ArrayList<String>();
            for (var kind : kinds.split(",")) {
                var name = kind + "-" + made++;
                var params = KubernetesCloud.map(
                        "serviceofferingid", ids.get(kind.equals("big") ? WORKER_OFFERING : NODE_OFFERING));
                if (!kind.equals("unnamed")) {
                    params.put("displayname", name);
                }
                vms.add(external.deploy(
                        name,
                        kind.equals("plain") ? "ubuntu-24.04" : "ubuntu-cks",
                        kind.equals("elsewhere")
                                ? cloud.id("network", "admin-net")
                                : cloud.cluster(cluster).path("networkid").asText(),
                        params));
            }
            return String.join(",", vms);
        }

        private String nodes(String parts) {
            var wanted = parts.split(",");
            return cloud.nodes(cluster, wanted[0]).stream().limit(wanted.length).collect(Collectors.joining(","));
        }

        private void run(String command, String... params) {
            var arguments =
                    Stream.concat(Stream.of("id", cluster), Stream.of(params)).toArray();
            cloud.run(command, arguments);
        }

        private void begin(String command, String... params) {
            var arguments =
                    Stream.concat(Stream.of("id", cluster), Stream.of(params)).toArray();
            cloud.call(command, arguments);
            cloud.pass(Duration.ofSeconds(1));
        }

        private void create() {
            beginCreate();
            settle();
        }

        private void settle() {
            for (var i = 0; i < 300 && cloud.emulator.world().pendingJobs() > 0; i++) {
                cloud.pass(Duration.ofSeconds(1));
            }
        }

        private void createFailing(KubernetesFailure failure) {
            cloud.failures().next(failure);
            create();
        }

        private void beginCreate() {
            beginCreate(Duration.ofSeconds(4));
        }

        private void beginCreate(Duration lead) {
            var reply = cloud.send(owner, "createKubernetesCluster", recordedCreate());
            assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
            cluster = reply.body().path("id").asText();
            cloud.pass(lead);
        }

        private void perTypeOfferings() {
            var types = List.of("control", "worker", "etcd");
            for (var i = 0; i < types.size(); i++) {
                changes.put("nodeofferings[" + i + "].node", types.get(i));
                changes.put("nodeofferings[" + i + "].offering", cloud.offering("k8s-2x2048"));
            }
        }

        /** The recorded operator registered its releases for one zone, the emulator offers its own everywhere. */
        private void addZonedVersions() {
            for (var name : List.of("1.30.0", "1.31.0")) {
                var recorded = recordings.named("addKubernetesSupportedVersion-" + name);
                var added = cloud.send(cloud.emulator.admin(), recorded.command(), translated(recorded.parameters()));
                ids.put(
                        recorded.content()
                                .path("kubernetessupportedversion")
                                .path("id")
                                .asText(),
                        added.body()
                                .path("kubernetessupportedversion")
                                .path("id")
                                .asText());
            }
        }

        private void createExternal() {
            var params = translated(
                    recordings.named("createKubernetesCluster-external").parameters());
            params.put("name", clusterName());
            cluster = cloud.runAs(
                            owner,
                            "createKubernetesCluster",
                            params.entrySet().stream()
                                    .filter(param -> !param.getKey().equals("command"))
                                    .flatMap(param -> Stream.of(param.getKey(), param.getValue()))
                                    .toArray())
                    .cluster()
                    .path("id")
                    .asText();
        }

        /** The request the recorded cluster came from or, where it was not recorded, the plainest one. */
        private Map<String, String> recordedCreate() {
            var id = exchange.parameters().get("id");
            var create = recordings.ofCommands("createKubernetesCluster").stream()
                    .filter(request -> request.content().path("id").asText("-").equals(id))
                    .findFirst();
            var params = translated(create.orElse(recordings.named("createKubernetesCluster-c3"))
                    .parameters());
            if (create.isEmpty()) {
                params.put("name", clusterName());
            }
            if (clusterName().equals("c2") && create.isEmpty()) {
                params.put("size", "1");
                params.put("etcdnodes", "1");
            }
            params.putAll(changes);
            if (!owner.getUsername().equals("admin")) {
                params.remove("keypair");
            }
            return params;
        }

        private String clusterName() {
            var id = exchange.parameters().get("id");
            return recordings.ofCommands("listKubernetesClusters").stream()
                    .flatMap(list -> list.content().path("kubernetescluster").valueStream())
                    .filter(listed -> listed.path("id").asText().equals(id))
                    .map(listed -> listed.path("name").asText())
                    .findFirst()
                    .orElse("c1");
        }

        private Map<String, String> translated(Map<String, String> recorded) {
            var params = new LinkedHashMap<String, String>();
            recorded.forEach((name, value) ->
                    params.put(name, UUID.matcher(value).replaceAll(id -> ids.getOrDefault(id.group(), id.group()))));
            params.remove("command");
            return params;
        }

        private static String comparable(String text) {
            var names = NODE_NAME.matcher(text).replaceAll("-$1-T").replace("Sandbox-simulator", "zone-1");
            names = SCRIPT_OUTPUT.matcher(names).replaceAll("$1");
            return UUID.matcher(names).replaceAll("ID").replaceAll("\\d+", "N");
        }
    }
}
