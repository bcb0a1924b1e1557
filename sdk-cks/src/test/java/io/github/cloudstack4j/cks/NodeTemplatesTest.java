// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.cks.model.NodeTemplateName;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.core.model.RegisterTemplateRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class NodeTemplatesTest {
    @AutoClose
    private final TestCloud cloud = new TestCloud();

    private final NodeTemplates templates = Cks.on(cloud.admin()).nodeTemplates();

    private static final Consumer<RegisterTemplateRequest.Builder> UBUNTU = template -> template.zone("zone-1")
            .format("VHD")
            .hypervisor("Simulator")
            .osType("Ubuntu 24.04 LTS")
            .forEveryone(true)
            .url("http://images.example.test/ubuntu.vhd.bz2");

    private void registered(String version) {
        var template = templates.register("cks-ubuntu", version, UBUNTU);
        cloud.admin().templates().awaitReady(template.getId(), Duration.ofMinutes(5));
    }

    @Test
    void aVersionIsRegisteredUnderItsNameAndMarkedAsMadeForNodes() {
        var registered = templates.register("cks-ubuntu", "v1.2.0", UBUNTU);

        assertThat(cloud.sent("registerTemplate"))
                .containsEntry("name", "cks-ubuntu-v1.2.0")
                .containsEntry("forcks", "true")
                .containsEntry("displaytext", "Kubernetes nodes: cks-ubuntu 1.2.0");
        assertThat(registered.getName()).isEqualTo(NodeTemplateName.of("cks-ubuntu", "1.2.0"));
        assertThatThrownBy(() -> templates.register("cks-ubuntu", "1.2.0", UBUNTU))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("higher version");
        assertThatThrownBy(() -> templates.register("cks-ubuntu", "1.2", UBUNTU))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(cloud.emulator().requests("registerTemplate")).hasSize(1);
    }

    @Test
    void versionsStandSideBySideInTheirOrderAndTheLatestIsTheNewestThatIsReady() {
        for (var version : List.of("1.9.0", "1.10.0", "1.2.0")) {
            registered(version);
        }
        templates.register("cks-ubuntu", "2.0.0", UBUNTU);
        templates.register("cks-ubuntu-gpu", "3.0.0", UBUNTU);

        assertThat(templates.versions("cks-ubuntu"))
                .extracting(template -> template.getName().getVersion().toString())
                .containsExactly("2.0.0", "1.10.0", "1.9.0", "1.2.0");
        assertThat(templates.latest("cks-ubuntu"))
                .hasValueSatisfying(latest -> assertThat(latest.getName()).hasToString("cks-ubuntu-v1.10.0"));
        assertThat(templates.latest("cks-ubuntu", "zone-2")).isEmpty();
        assertThat(templates.latest("cks-debian")).isEmpty();
        assertThat(templates.list()).allMatch(template -> template.isForKubernetes());
    }

    @Test
    void aNameSaysFamilyAndVersionOrNothing() {
        assertThat(NodeTemplateName.parse("a-v1-v2.0.1")).isEqualTo(NodeTemplateName.of("a-v1", "2.0.1"));
        assertThat(NodeTemplateName.parse("ubuntu-24.04")).isNull();
        assertThat(NodeTemplateName.parse(null)).isNull();
        assertThatThrownBy(() -> NodeTemplateName.of(" cks ", "1.0.0")).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aClusterIsNotMadeFromATemplateThatIsNotForNodes() {
        assertThatThrownBy(() -> cloud.running("c1", cluster -> cluster.template(NodeType.WORKER, "ubuntu-24.04")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("ubuntu-24.04")
                .hasMessageContaining("worker");
        assertThatThrownBy(() -> cloud.running(
                        "c1", cluster -> cluster.template(NodeType.WORKER, cloud.id("template", "ubuntu-24.04"))))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> cloud.running("c1", cluster -> cluster.template(NodeType.WORKER, "ubuntu-ck")))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageContaining("ubuntu-cks");
        assertThat(cloud.emulator().requests("createKubernetesCluster")).isEmpty();
    }

    @Test
    void whoKnowsBetterMayUseAnyTemplate() {
        cloud.running(
                "c1",
                cluster -> cluster.template(NodeType.WORKER, "ubuntu-24.04").unmarkedTemplatesAllowed(true));

        assertThat(cloud.sent("createKubernetesCluster"))
                .containsEntry("nodetemplates[0].template", cloud.id("template", "ubuntu-24.04"))
                .doesNotContainKey("unmarkedtemplatesallowed");
    }

    @Test
    void oneTemplateForAllTypesIsLookedUpOnce() {
        cloud.running(
                "c1",
                cluster -> cluster.template(NodeType.WORKER, "ubuntu-cks").template(NodeType.CONTROL, "ubuntu-cks"));

        assertThat(cloud.emulator().requests("listTemplates")).hasSize(1);
    }

    @Test
    void theServersWordOnATemplateShowsWhatSpeaksAgainstIt() {
        assertThat(templates
                        .check("ubuntu-cks", target -> target.zone("zone-1").kubernetesVersion("1.31.0"))
                        .isUsable())
                .isTrue();
        assertThat(templates.check("ubuntu-24.04", target -> {}).getProblems())
                .singleElement()
                .asString()
                .contains("not marked");
        assertThat(templates
                        .check("ubuntu-cks", target -> target.zone("zone-2"))
                        .getProblems())
                .singleElement()
                .asString()
                .contains("zone-2");
        var world = cloud.emulator().world();
        world.set("template", "ubuntu-cks", "size", 20L * 1024 * 1024 * 1024);
        world.set("template", "ubuntu-cks", "arch", "aarch64");
        world.set("template", "ubuntu-cks", "hypervisor", "KVM");
        assertThat(templates
                        .check("ubuntu-cks", target -> target.kubernetesVersion("1.31.0"))
                        .getProblems())
                .anySatisfy(problem -> assertThat(problem).contains("20 GiB", "nodeRootDiskGb"))
                .anySatisfy(problem -> assertThat(problem).contains("aarch64", "x86_64"))
                .anySatisfy(problem -> assertThat(problem).contains("VHD", "QCOW2"))
                .hasSize(3);
        assertThat(templates
                        .check("ubuntu-cks", target -> target.nodeRootDiskGb(20))
                        .getProblems())
                .noneMatch(problem -> problem.contains("GiB"));
        templates.register("cks-ubuntu", "1.0.0", UBUNTU);
        assertThat(templates
                        .check("cks-ubuntu-v1.0.0", target -> target.zone("zone-1"))
                        .getProblems())
                .singleElement()
                .asString()
                .contains("not ready");
    }

    @Test
    void aRolloutNamesTheNodesOfOlderVersionsByWhatTheirMachinesSay() {
        registered("1.0.0");
        var cluster = cloud.running(
                "c1",
                request -> request.template(NodeType.WORKER, "cks-ubuntu-v1.0.0")
                        .template(NodeType.CONTROL, "cks-ubuntu-v1.0.0"));
        cloud.running("c2");
        assertThat(templates.rollout("cks-ubuntu").isDone()).isTrue();
        registered("1.1.0");
        cloud.running("c3", request -> request.template(NodeType.WORKER, "cks-ubuntu-v1.1.0"));

        var rollout = templates.rollout("cks-ubuntu");

        assertThat(rollout.getLatest().getName()).hasToString("cks-ubuntu-v1.1.0");
        assertThat(rollout.getOutdated())
                .hasSize(3)
                .allSatisfy(node -> assertThat(node.getClusterName()).isEqualTo("c1"))
                .allSatisfy(node -> assertThat(node.getTemplateName()).isEqualTo("cks-ubuntu-v1.0.0"))
                .extracting(node -> node.getNodeType())
                .containsExactly(NodeType.CONTROL, NodeType.WORKER, NodeType.WORKER);
        assertThat(rollout.getCurrent()).hasSize(2).allMatch(node -> "c3".equals(node.getClusterName()));
        assertThat(rollout.getSteps())
                .hasSize(3)
                .allMatch(step -> step.contains(cluster.getId()))
                .first()
                .asString()
                .contains("cks-ubuntu-v1.1.0", "control nodes (1 outdated)", "worker nodes (2 outdated)");
        cloud.clusters().delete("c1").await();
        assertThat(templates.rollout("cks-ubuntu").isDone()).isTrue();
    }

    @Test
    void aRolloutNeedsAVersionThatIsReady() {
        templates.register("cks-ubuntu", "1.0.0", UBUNTU);

        assertThatThrownBy(() -> templates.rollout("cks-ubuntu")).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aPlainUserRollsOutHisOwn() {
        registered("1.0.0");
        var users = cloud.as(cloud.emulator().user());
        users.clusters()
                .create(TestCloud.small("mine", request -> request.template(NodeType.WORKER, "cks-ubuntu-v1.0.0")))
                .await();
        registered("1.1.0");

        assertThat(users.nodeTemplates().rollout("cks-ubuntu").getOutdated())
                .extracting(node -> Map.entry(String.valueOf(node.getClusterName()), node.getNodeType()))
                .containsOnly(Map.entry("mine", NodeType.WORKER));
    }
}
