// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.model.ClusterSpec;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.EmulatorTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A process that carries out a plan and dies between any two requests, again and again; another one that plans and executes
 * anew. Whatever there was before and whatever is wanted, there is in the end one cluster, as wanted, and nothing twice.
 *
 * <p>A short share runs in every build; {@code -Dapply.runs=1000} runs so many.
 */
@Timeout(value = 4, unit = TimeUnit.HOURS)
class SeededCrashesTest {
    private static final int RUNS = Integer.getInteger("apply.runs", 60);
    private static final List<String> VERSIONS = List.of("1.30.0", "1.30.14", "1.31.0", "1.31.13", "1.32.9", "1.33.1");
    private static final List<String> OFFERINGS = List.of("small", "medium", "large", "cks-worker");
    private static final String NAME = "c1";

    @Test
    void desiredStatesAreReachedOverCrashes() {
        everyRun(0, SeededCrashesTest::desiredState);
    }

    @Test
    void upgradesAreFinishedOverCrashes() {
        everyRun(1, SeededCrashesTest::upgrade);
    }

    @FunctionalInterface
    private interface Run {
        void with(CloudStackEmulator emulator, SplittableRandom random);
    }

    /** Three in four are about desired states. */
    private static void everyRun(int part, Run run) {
        for (int seed = 0; seed < RUNS; seed++) {
            if ((seed % 4 == 3 ? 1 : 0) != part) {
                continue;
            }
            try (var emulator = CloudStackEmulator.builder().seed(seed).start()) {
                run.with(emulator, new SplittableRandom(seed));
            } catch (Throwable e) {
                throw new AssertionError("with the seed " + seed + ": " + e, e);
            }
        }
    }

    private static void desiredState(CloudStackEmulator emulator, SplittableRandom random) {
        var scene = new Scene(emulator, random);
        if (random.nextInt(3) > 0) {
            var first = scene.spec(0).build();
            scene.alive(cks -> cks.clusters().apply(first).execute().await());
        }
        var wanted = scene.spec(random.nextInt(VERSIONS.size())).build();
        scene.mortally(cks -> cks.clusters().apply(wanted).execute().await());
        scene.assertAsWanted(wanted);
    }

    private static void upgrade(CloudStackEmulator emulator, SplittableRandom random) {
        var scene = new Scene(emulator, random);
        var first = scene.spec(0).running(true).build();
        scene.alive(cks -> cks.clusters().apply(first).execute().await());
        var target = VERSIONS.get(VERSIONS.size() - 1 - random.nextInt(2));
        var hops = scene.alive(cks -> cks.clusters().planUpgrade(NAME, target).getHops());
        scene.mortally(cks -> cks.clusters().planUpgrade(NAME, target).execute().await());
        scene.assertAsWanted(
                ClusterSpec.builder().from(first).kubernetesVersion(target).build());
        assertThat(emulator.requests("upgradeKubernetesCluster"))
                .as("no hop is taken twice")
                .hasSameSizeAs(hops);
    }

    /** A world, what of it is decided for good, and the processes that live and die in it. */
    private static final class Scene {
        private final CloudStackEmulator emulator;
        private final SplittableRandom random;
        private final int controlNodes;
        private final int etcdNodes;
        private final boolean cni;
        private final boolean ownNetwork;
        private final List<String> machines = new ArrayList<>();
        private int oldest;

        Scene(CloudStackEmulator emulator, SplittableRandom random) {
            this.emulator = emulator;
            this.random = random;
            controlNodes = random.nextInt(4) == 0 ? 3 : 1;
            etcdNodes = random.nextInt(3) == 0 ? 1 : 0;
            cni = random.nextInt(4) == 0;
            ownNetwork = random.nextInt(2) == 0;
            if (ownNetwork) {
                var network = emulator.world().addKubernetesNetwork("n1", emulator.admin());
                try (var cloud = connect(MortalTransport.immortal())) {
                    for (var name : List.of("ext1", "ext2")) {
                        cloud.virtualMachines()
                                .deploy(machine -> machine.name(name)
                                        .displayName(name + " of ours")
                                        .zone("zone-1")
                                        .serviceOffering("small")
                                        .template("ubuntu-cks")
                                        .network(network))
                                .await();
                        machines.add(name);
                    }
                }
            }
        }

        /** Some spec, with a version from this one on. */
        ClusterSpec.Builder spec(int version) {
            oldest = Math.max(oldest, Math.min(version, oldest + random.nextInt(VERSIONS.size() - oldest)));
            var spec = ClusterSpec.builder()
                    .name(NAME)
                    .zone("zone-1")
                    .kubernetesVersion(VERSIONS.get(oldest))
                    .controlNodes(controlNodes)
                    .etcdNodes(etcdNodes)
                    .offering(any(OFFERINGS))
                    .running(random.nextInt(5) > 0)
                    .restartAllowed(true);
            if (random.nextInt(3) == 0) {
                spec.offering(NodeType.WORKER, any(OFFERINGS));
            }
            // With etcd nodes or external ones a plan refuses to switch it on.
            if (random.nextInt(4) == 0 && etcdNodes == 0 && !ownNetwork) {
                spec.autoscaling(1, 2 + random.nextInt(2));
            } else {
                spec.workers(1 + random.nextInt(4));
            }
            if (random.nextInt(3) == 0) {
                spec.affinityGroups(NodeType.WORKER, random.nextBoolean() ? new String[] {"group-1"} : new String[0]);
            }
            if (cni) {
                spec.cniConfiguration("calico-bgp").cniDetail("AS_NUMBER", "65145");
            }
            if (ownNetwork) {
                spec.network("n1")
                        .externalNodes(machines.stream()
                                .filter(machine -> random.nextBoolean())
                                .toArray(String[]::new))
                        .externalNodesUpgradedByHand(random.nextBoolean());
            }
            return spec;
        }

        private String any(List<String> some) {
            return some.get(random.nextInt(some.size()));
        }

        <T> T alive(Function<Cks, T> work) {
            try (var cloud = connect(MortalTransport.immortal())) {
                return work.apply(Cks.on(cloud));
            }
        }

        /** Does it in one process after the other; all but the last one die somewhere. */
        void mortally(Function<Cks, KubernetesCluster> work) {
            var deaths = 1 + random.nextInt(6);
            for (int i = 0; i < deaths; i++) {
                var transport = new MortalTransport(1 + random.nextInt(40), random.nextBoolean());
                try (var cloud = connect(transport)) {
                    transport.onDeath(cloud::close);
                    work.apply(Cks.on(cloud));
                } catch (RuntimeException e) {
                    if (!transport.isDead()) {
                        throw e;
                    }
                }
            }
            alive(work);
        }

        private CloudStack connect(MortalTransport transport) {
            return CloudStack.connect(CloudStackConfig.builder()
                    .endpoint(emulator.endpoint())
                    .apiKey(emulator.admin().getApiKey())
                    .secretKey(emulator.admin().getSecretKey())
                    .timeSource(EmulatorTime.of(emulator))
                    .transport(transport)
                    .build());
        }

        void assertAsWanted(ClusterSpec wanted) {
            try (var cloud = connect(MortalTransport.immortal())) {
                var clusters = Cks.on(cloud).clusters();
                assertThat(clusters.apply(wanted).describe()).contains("nothing to do");
                var cluster = clusters.get(NAME);
                assertThat(cluster.getState())
                        .isEqualTo(wanted.isRunning() ? ClusterState.RUNNING : ClusterState.STOPPED);
                assertNothingTwice(cluster);
                assertRulesFit(cloud, cluster);
            }
        }

        private void assertNothingTwice(KubernetesCluster cluster) {
            assertThat(emulator.world().all("kubernetescluster")).hasSize(1);
            assertThat(emulator.requests("createKubernetesCluster")).hasSize(1);
            var external = cluster.getNodes().stream()
                    .filter(KubernetesNode::isExternalNode)
                    .count();
            var workers = cluster.getNodes(NodeType.WORKER).size();
            assertThat(cluster.getWorkers()).isEqualTo(workers);
            assertThat(cluster.getNodes(NodeType.CONTROL)).hasSize(controlNodes);
            assertThat(cluster.getNodes(NodeType.ETCD)).hasSize(etcdNodes);
            assertThat(live("virtualmachine"))
                    .as("machines: nodes, and users' machines that are none")
                    .hasSize((int) (cluster.getNodes().size() + machines.size() - external));
            assertThat(emulator.world().all("userdata")).hasSize(2);
        }

        private List<Map<String, Object>> live(String kind) {
            return emulator.world().all(kind).stream()
                    .filter(row -> !"Expunging".equals(row.get("state")))
                    .toList();
        }

        private static void assertRulesFit(CloudStack cloud, KubernetesCluster cluster) {
            var address = cluster.getIpAddressId();
            var reached = cloud.networkRules().portForwardingRules(filter -> filter.ipAddressId(address)).stream()
                    .map(rule -> rule.getVirtualMachineId());
            assertThat(reached)
                    .as("one port forwarding a node")
                    .containsExactlyInAnyOrderElementsOf(cluster.getNodes().stream()
                            .map(KubernetesNode::getId)
                            .toList());
            var open = cloud.networkRules().firewallRules(filter -> filter.ipAddressId(address)).stream()
                    .flatMap(rule ->
                            Stream.iterate(rule.getStartPort(), port -> port <= rule.getEndPort(), port -> port + 1));
            assertThat(open)
                    .as("ports open: one a node, and the API's")
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThanOrEqualTo(cluster.getNodes().size() + 1);
        }
    }
}
