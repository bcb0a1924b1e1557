// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import io.github.cloudstack4j.testkit.RecordedExchanges;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A real server was looked at hundreds of times while operations ran. Whatever fields it showed of a cluster, a node or
 * a nic in some state, the emulator must have shown in that state, and nothing that the real server never showed in it.
 */
class RecordedPicturesTest {
    /** Fields that depend on what the cluster was made of rather than on the state it is in. */
    private static final Set<String> BY_REQUEST = Set.of(
            "keypair",
            "cniconfigurationid",
            "cniconfigname",
            "minsize",
            "maxsize",
            "serviceofferingid",
            "serviceofferingname",
            "controlofferingid",
            "controlofferingname",
            "workerofferingid",
            "workerofferingname",
            "etcdofferingid",
            "etcdofferingname",
            "controlaffinitygroupids",
            "controlaffinitygroupnames",
            "workeraffinitygroupids",
            "workeraffinitygroupnames",
            "keypairs",
            "userdataid",
            "userdataname",
            "userdatadetails");

    /** Key sets by what they were seen of: {@code cluster Running}, {@code node Stopped etcd}, {@code nic}. */
    private static final class Album {
        private final Map<String, Set<Set<String>>> pictures = new TreeMap<>();

        void add(JsonNode cluster) {
            put("cluster " + cluster.path("state").asText(), keys(cluster));
            for (var node : cluster.path("virtualmachines")) {
                var role = node.path("isetcdnode").asBoolean()
                        ? " etcd"
                        : node.path("isexternalnode").asBoolean() ? " external" : "";
                var keys = keys(node);
                // An instance under another command's job tells so, and a host appears some moment while it starts.
                keys.removeAll(Set.of("jobid", "jobstatus"));
                put("node " + node.path("state").asText() + role, keys);
                node.path("nic").forEach(nic -> put("nic", keys(nic)));
            }
        }

        private void put(String what, Set<String> keys) {
            pictures.computeIfAbsent(what, key -> new HashSet<>()).add(keys);
        }

        private Set<String> union(String what) {
            var union = new TreeSet<String>();
            pictures.getOrDefault(what, Set.of()).forEach(union::addAll);
            return union;
        }

        private Set<String> intersection(String what) {
            return pictures.getOrDefault(what, Set.of()).stream()
                    .reduce((one, other) -> {
                        var both = new TreeSet<>(one);
                        both.retainAll(other);
                        return both;
                    })
                    .orElse(new TreeSet<>());
        }

        private static Set<String> keys(JsonNode node) {
            var keys = new TreeSet<String>();
            node.fieldNames().forEachRemaining(keys::add);
            keys.removeAll(BY_REQUEST);
            return keys;
        }
    }

    @Test
    void showsInEveryStateTheFieldsTheRealServerShowed() {
        var recorded = new Album();
        RecordedExchanges.load().ofCommands("listKubernetesClusters").stream()
                .flatMap(list -> list.content().path("kubernetescluster").valueStream())
                .filter(RecordedPicturesTest::isComparable)
                .forEach(recorded::add);
        var emulated = new Album();
        try (var cloud = new KubernetesCloud()) {
            live(cloud, emulated);
        }

        assertThat(emulated.pictures.keySet()).containsAll(recorded.pictures.keySet());
        for (var what : emulated.pictures.keySet()) {
            if (recorded.pictures.containsKey(what)) {
                assertThat(emulated.union(what)).as(what + " shows at most").isSubsetOf(recorded.union(what));
                assertThat(emulated.intersection(what))
                        .as(what + " always shows")
                        .containsAll(recorded.intersection(what));
                assertThat(emulated.union(what)).as(what + " shows some time").containsAll(recorded.union(what));
            }
        }
    }

    /** Clusters of the admin. */
    private static boolean isComparable(JsonNode cluster) {
        return cluster.path("clustertype").asText().equals("CloudManaged")
                && cluster.path("account").asText().equals("admin");
    }

    /** A life with everything in it, looked at all the time. */
    private static void live(KubernetesCloud cloud, Album album) {
        var plain =
                begin(cloud, album, "createKubernetesCluster", cloud.createParams("name", "plain", "etcdnodes", "1"));
        for (var command : List.of("stop", "start")) {
            begin(cloud, album, command + "KubernetesCluster", "id", plain);
        }
        begin(cloud, album, "scaleKubernetesCluster", "id", plain, "size", "3");
        begin(cloud, album, "upgradeKubernetesCluster", "id", plain, "kubernetesversionid", cloud.version("v1.33.1"));
        var external = new NodesCloud(cloud);
        var vm = external.vm(plain, "external");
        begin(cloud, album, "addNodesToKubernetesCluster", "id", plain, "nodeids", vm);
        begin(cloud, album, "removeNodesFromKubernetesCluster", "id", plain, "nodeids", vm);
        external.expunge(vm);
        begin(cloud, album, "stopKubernetesCluster", "id", plain);
        begin(cloud, album, "scaleKubernetesCluster", "id", plain, "serviceofferingid", cloud.offering("medium"));
        begin(cloud, album, "startKubernetesCluster", "id", plain);
        begin(
                cloud,
                album,
                "createKubernetesCluster",
                cloud.createParams("name", "shared", "size", "1", "networkid", cloud.id("network", "shared-1")));
        var tier = cloud.emulator.world().addVpcTier("tier1", cloud.emulator.admin());
        begin(
                cloud,
                album,
                "createKubernetesCluster",
                cloud.createParams("name", "vc", "size", "1", "networkid", tier));
        for (var failure : List.of(KubernetesFailure.NODES_NOT_READY, KubernetesFailure.DASHBOARD)) {
            cloud.failures().next(failure);
            begin(cloud, album, "createKubernetesCluster", cloud.createParams("name", "failing", "size", "1"));
        }
        for (var cluster : cloud.call("listKubernetesClusters").items("kubernetescluster")) {
            begin(
                    cloud,
                    album,
                    "deleteKubernetesCluster",
                    "id",
                    cluster.path("id").asText());
        }
    }

    private static String begin(KubernetesCloud cloud, Album album, String command, Object... params) {
        var reply = cloud.call(command, params);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        look(cloud, album);
        while (cloud.emulator.world().pendingJobs() > 0) {
            cloud.pass(Duration.ofMillis(90));
            look(cloud, album);
        }
        return reply.body().path("id").asText();
    }

    private static void look(KubernetesCloud cloud, Album album) {
        Collection<JsonNode> clusters = cloud.call("listKubernetesClusters").items("kubernetescluster");
        clusters.forEach(album::add);
    }
}
