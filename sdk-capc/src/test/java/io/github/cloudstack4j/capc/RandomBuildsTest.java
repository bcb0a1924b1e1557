// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.capc.model.Affinity;
import io.github.cloudstack4j.capc.model.CapcPool;
import io.github.cloudstack4j.capc.resource.IntOrPercent;
import io.github.cloudstack4j.capc.resource.NetworkSpec;
import io.github.cloudstack4j.capc.schema.CrdSchemas;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random clusters. {@code -Dcapc.builds} says how many, {@code -Dcapc.first} from which seed; a cluster is the same for the same
 * seed.
 */
class RandomBuildsTest {
    private static final int BUILDS = Integer.getInteger("capc.builds", 300);
    private static final int FIRST = Integer.getInteger("capc.first", 0);

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void whateverIsBuiltIsWhatTheSchemasAskForAndComesBack() {
        var schemas = CrdSchemas.read();
        for (var seed = FIRST; seed < FIRST + BUILDS; seed++) {
            var manifest = new RandomCluster(seed).build().manifest();
            for (var clusterApi : List.of("v1beta1", "v1beta2")) {
                var yaml = manifest.toYaml(new ApiVersions(clusterApi, "v1beta3"));
                assertThat(schemas.problems(yaml))
                        .as("seed %s, %s", seed, clusterApi)
                        .isEmpty();
                assertThat(Manifest.read(yaml))
                        .as("seed %s, %s", seed, clusterApi)
                        .isEqualTo(manifest);
            }
        }
    }

    /** A cluster that can work, of anything that can be said of one. */
    private static final class RandomCluster {
        private final Random random;
        private final List<String> domains = new ArrayList<>();
        private boolean shared;

        RandomCluster(int seed) {
            this.random = new Random(seed);
        }

        CapcCluster build() {
            var cluster = CapcCluster.named("c" + random.nextInt(1000) + (perhaps() ? "-x" : ""))
                    .kubernetesVersion(
                            (perhaps() ? "v" : "") + "1." + (24 + random.nextInt(10)) + "." + random.nextInt(9));
            shared = perhaps();
            if (perhaps()) {
                cluster.namespace("ns-" + random.nextInt(9));
            }
            for (var i = 0; i <= random.nextInt(3); i++) {
                addDomain(cluster, "fd-" + i);
            }
            if (shared || perhaps()) {
                cluster.endpoint("10.0.0." + random.nextInt(255), 1 + random.nextInt(65535));
            }
            if (shared) {
                cluster.kubeVip(v -> v.nic(perhaps() ? "ens3" : "eth0"));
            }
            if (perhaps()) {
                cluster.sshKey("key").user(u -> u.name("ops").sshAuthorizedKey("ssh-ed25519 AAAA"));
            }
            if (perhaps()) {
                cluster.apiServerArgument("v", "" + random.nextInt(9)).apiServerName("api.example.org");
            }
            if (perhaps()) {
                cluster.podCidr("10.244.0.0/16").serviceCidr("10.96.0.0/12").serviceDomain("k8s.local");
            }
            if (perhaps()) {
                cluster.replaceUnhealthyAfter(Duration.ofSeconds(1 + random.nextInt(10_000)));
            }
            if (perhaps()) {
                cluster.addOn("cni", "a: " + random.nextInt() + "\n");
            }
            var etcdElsewhere = perhaps();
            if (etcdElsewhere) {
                cluster.externalEtcd(List.of("https://10.0.0.1:2379", "https://10.0.0.2:2379"));
            }
            var planes = etcdElsewhere ? 1 + random.nextInt(5) : 1 + 2 * random.nextInt(3);
            cluster.controlPlane(p -> machines(p.replicas(planes), planes == 1));
            for (var i = 0; i < random.nextInt(4); i++) {
                var replicas = random.nextInt(4);
                cluster.workers("md-" + i, p -> workers(p.replicas(replicas), replicas <= 1));
            }
            if (perhaps()) {
                cluster.syncWithAcs(true).label("team", "a").annotation("note", "yes");
            }
            return cluster.build();
        }

        private void addDomain(CapcCluster.Builder cluster, String name) {
            domains.add(name);
            cluster.failureDomain(name, d -> {
                d.zone(named("zone")).network(network());
                switch (random.nextInt(4)) {
                    case 0 -> d.account("dev").domain("ROOT/dev");
                    case 1 -> d.project("p");
                    case 2 -> d.credentials(c -> c.name("secret").namespace("ns"));
                    default -> {
                        // The cluster's credentials, and their own account.
                    }
                }
            });
        }

        private NetworkSpec network() {
            if (shared) {
                return perhaps() ? CapcNetwork.shared(named("net")) : CapcNetwork.routed(named("net"), "Dynamic");
            }
            return switch (random.nextInt(3)) {
                case 0 -> CapcNetwork.tier(named("tier"), named("vpc"));
                case 1 ->
                    NetworkSpec.builder()
                            .from(CapcNetwork.isolated(named("net")))
                            .offering("Isolated")
                            .gateway("10.1.1.1")
                            .netmask("255.255.255.0")
                            .build();
                default -> CapcNetwork.isolated(named("net"));
            };
        }

        private void workers(CapcPool.Builder pool, boolean single) {
            machines(pool, single);
            if (perhaps()) {
                pool.failureDomain(domains.get(random.nextInt(domains.size())));
            }
            if (perhaps()) {
                pool.autoscaling(random.nextInt(2), 2 + random.nextInt(5));
            }
            if (perhaps()) {
                pool.maxUnavailable(IntOrPercent.of(random.nextInt(3)));
            }
        }

        private void machines(CapcPool.Builder pool, boolean single) {
            pool.offering(named("offering")).image(named("image"));
            if (perhaps()) {
                pool.affinity(perhaps() ? Affinity.APART : Affinity.TOGETHER);
            } else if (perhaps()) {
                pool.affinityGroupIds(new UUID(random.nextLong(), random.nextLong()).toString());
            }
            if (perhaps()) {
                pool.rootDiskGb(20 + random.nextInt(80)).detail("memory", "4096");
            }
            if (perhaps()) {
                pool.dataDisk(d -> d.name("disk")
                        .customSizeGb((long) random.nextInt(500))
                        .device("/dev/vdb")
                        .filesystem("ext4")
                        .label("data")
                        .mountPath("/data"));
            }
            if (perhaps()) {
                pool.label("a/b", "c").label("node-role.kubernetes.io/x", "");
            }
            if (perhaps()) {
                pool.taint("key", perhaps() ? "value" : "", "NoExecute");
            }
            if (perhaps()) {
                pool.file(f -> f.path("/etc/a")
                        .content(perhaps() ? "text: {{ no }}\n" : " ")
                        .permissions("0600")
                        .append(perhaps()));
            }
            if (perhaps()) {
                pool.preKubeadmCommand("true").postKubeadmCommand("echo \"ok: yes\"");
            }
            if (perhaps()) {
                pool.maxSurge(IntOrPercent.of(1));
            }
            if (single && perhaps()) {
                pool.sshKey("other");
            }
        }

        /** A name or an id. */
        private String named(String name) {
            return perhaps() ? name : new UUID(random.nextLong(), random.nextLong()).toString();
        }

        private boolean perhaps() {
            return random.nextBoolean();
        }
    }
}
