// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.cks.model.ClusterType;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.UnsupportedException;
import io.github.cloudstack4j.core.model.ApiDescription;
import io.github.cloudstack4j.core.model.CloudStackVersion;
import io.github.cloudstack4j.testkit.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a cluster may have depends on the server's version, and is found out before anything is made. */
class OlderServersTest {
    private static final int CALLERS = 50;

    static Stream<Arguments> whatCameLater() {
        return Stream.of(
                later(
                        "4.18.2.0",
                        "clustertype",
                        "4.19.0",
                        c -> c.clusterType(ClusterType.EXTERNAL_MANAGED).workers((Integer) null)),
                later("4.20.1.0", "etcdnodes", "4.21.0", c -> c.etcdNodes(3)),
                later("4.19.0.0", "nodeofferings", "4.21.0", c -> c.offering(NodeType.WORKER, "large")),
                later("4.20.0.0", "nodetemplates", "4.21.0", c -> c.template(NodeType.WORKER, "cks-ubuntu")),
                later("4.20.0.0", "asnumber", "4.21.0", c -> c.parameter("asnumber", "65145")),
                later("4.21.0.0", "enablecsi", "4.22.0", c -> c.csi(true)),
                later("4.22.0.0", "nodeaffinitygroups", "4.23.0", c -> c.affinityGroups(NodeType.WORKER, "group-1")));
    }

    private static Arguments later(
            String server, String parameter, String since, Consumer<CreateClusterRequest.Builder> use) {
        return Arguments.of(server, parameter, since, use);
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("whatCameLater")
    void whatTheServerLacksIsRefusedBeforeItIsSent(
            String version, String parameter, String since, Consumer<CreateClusterRequest.Builder> use) {
        try (var cloud = new TestCloud(settings -> settings.serverVersion(version))) {
            cloud.emulator().world().addTemplate("cks-ubuntu", true);

            assertThatThrownBy(() -> cloud.clusters().create(TestCloud.small("c1", use)))
                    .isInstanceOf(UnsupportedException.class)
                    .hasMessageContaining("createKubernetesCluster")
                    .hasMessageContaining("this server (CloudStack " + version + ")")
                    .hasMessageContaining(parameter + " (since CloudStack " + since + ")");
            assertThat(cloud.emulator().requests("createKubernetesCluster")).isEmpty();
        }
    }

    @Test
    void theReleaseThatBroughtItTakesIt() {
        try (var cloud = new TestCloud(settings -> settings.serverVersion("4.21.0.0"))) {
            var cluster = cloud.running("c1", c -> c.etcdNodes(1).offering(NodeType.ETCD, "small"));

            assertThat(cluster.getEtcdNodes()).isEqualTo(1);
            assertThat(cloud.emulator().requests("listApis")).hasSize(1);
        }
    }

    @Test
    void whatTheOldestServerHasCostsNoFurtherRequest() {
        try (var cloud = new TestCloud(settings -> settings.serverVersion("4.16.0.0"))) {
            cloud.running("c1");
            cloud.clusters().scale("c1", s -> s.workers(3)).await();
            cloud.clusters().upgrade("c1", "1.32.9").await();
            cloud.clusters().delete("c1").await();

            assertThat(cloud.emulator().requests("listApis")).isEmpty();
            assertThat(cloud.emulator().requests("listCapabilities")).isEmpty();
        }
    }

    @Test
    void aCommandThatCameLaterIsRefusedToo() {
        try (var cloud = new TestCloud(settings -> settings.serverVersion("4.18.0.0"))) {
            assertThatThrownBy(() -> cloud.admin()
                            .call(
                                    "addVirtualMachinesToKubernetesCluster",
                                    Map.of("id", "c", "virtualmachineids", List.of("v"))))
                    .isInstanceOf(UnsupportedException.class)
                    .hasMessageContaining("CloudStack 4.19.0 brought it");
            assertThat(cloud.emulator().requests("addVirtualMachinesToKubernetesCluster"))
                    .isEmpty();
        }
    }

    @Test
    void aRoleThatMayNotCallACommandIsToldSo() {
        try (var cloud = new TestCloud()) {
            var user = cloud.connect(cloud.emulator().user());

            assertThat(user.capabilities().offers("addKubernetesSupportedVersion"))
                    .isFalse();
            assertThat(cloud.admin().capabilities().offers("addKubernetesSupportedVersion", "arch"))
                    .isTrue();
            assertThatThrownBy(
                            () -> user.call("getUploadParamsForKubernetesSupportedVersion", Map.of("name", "v1.33.1")))
                    .isInstanceOf(PermissionDeniedException.class)
                    .hasMessageContaining("role of this account");
        }
    }

    @Test
    void fiftyCreationsAtOnceAskOnce() throws Exception {
        try (var cloud = new TestCloud(settings -> settings.serverVersion("4.20.0.0"))) {
            var request = TestCloud.small(
                    "c",
                    c -> c.etcdNodes(1)
                            .zone(cloud.id("zone", "zone-1"))
                            .offering(cloud.id("serviceoffering", "small")));
            var threads = Executors.newFixedThreadPool(CALLERS);
            try {
                var ready = new CountDownLatch(CALLERS);
                var calls = new ArrayList<Future<?>>();
                for (int i = 0; i < CALLERS; i++) {
                    calls.add(threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return cloud.clusters().create(request);
                    }));
                }
                for (var call : calls) {
                    assertThatThrownBy(call::get).hasCauseInstanceOf(UnsupportedException.class);
                }
            } finally {
                threads.shutdownNow();
            }

            assertThat(cloud.emulator().requests("listApis")).hasSize(1);
            assertThat(cloud.emulator().requests("listCapabilities")).hasSize(1);
        }
    }

    @Test
    void aServerThatCannotTellAtTheMomentIsAskedAgainNextTime() {
        try (var cloud = new TestCloud()) {
            cloud.emulator().faults().next("listApis", Fault.garbageBody()).times(3);

            assertThatCode(() -> cloud.running("c1", c -> c.etcdNodes(1))).doesNotThrowAnyException();
            var failed = cloud.emulator().requests("listApis").size();
            cloud.running("c2", c -> c.etcdNodes(1));
            cloud.running("c3", c -> c.etcdNodes(1));

            assertThat(cloud.emulator().requests("listApis")).hasSize(failed + 1);
        }
    }

    @Test
    void theServerTellsWhatItIs() {
        try (var cloud = new TestCloud(settings -> settings.serverVersion("4.22.1.0"))) {
            var capabilities = cloud.admin().capabilities();

            assertThat(capabilities.server().getVersion()).isEqualTo(CloudStackVersion.parse("4.22.1"));
            assertThat(capabilities.server().getKubernetesServiceEnabled()).isTrue();
            assertThat(capabilities.server().getAdditionalProperties()).isEmpty();
            assertThat(capabilities.apis())
                    .extracting(ApiDescription::getName)
                    .contains("createKubernetesCluster", "listApis");
            assertThat(capabilities.offers("updateKubernetesClusterAffinityGroups"))
                    .isFalse();
        }
    }
}
