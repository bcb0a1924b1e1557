// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.DefectGuardException;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.ClusterType;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodeOutcome;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.InvalidStateException;
import io.github.cloudstack4j.core.LimitExceededException;
import io.github.cloudstack4j.core.Progress;
import io.github.cloudstack4j.core.model.DestroyVirtualMachineRequest;
import io.github.cloudstack4j.core.model.FirewallRule;
import io.github.cloudstack4j.core.model.LoadBalancerRule;
import io.github.cloudstack4j.core.model.PortForwardingRule;
import io.github.cloudstack4j.core.model.ServiceOffering;
import io.github.cloudstack4j.core.model.Template;
import io.github.cloudstack4j.core.model.VirtualMachineState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;

/** Kubernetes clusters. */
final class ClusterScenarios {
    private static final Duration PATIENCE = Duration.ofHours(1);

    private ClusterScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("makes a cluster, stops, starts and deletes it", ClusterScenarios::live),
                new Scenario("another client takes up the wait for a cluster", ClusterScenarios::resume),
                new Scenario(
                        "a cluster with etcd nodes and an offering a node type is resized twice and upgraded",
                        ClusterScenarios::resizeAndUpgrade),
                new Scenario("a cluster run elsewhere is registered, seen and forgotten", ClusterScenarios::registered),
                new Scenario("a machine of our own becomes a node, and one no more", ClusterScenarios::ownMachine),
                new Scenario("what a defect would do harm with is refused", ClusterScenarios::guarded),
                new Scenario("a cluster beyond the limit is refused at once", ClusterScenarios::tooLarge),
                new Scenario("a downgrade is refused before it is sent", ClusterScenarios::downgrade));
    }

    private static void live(Stage stage) {
        var clusters = stage.cks().clusters();
        var states = new ConcurrentSkipListSet<String>();
        var made = create(
                stage, "life", c -> small(stage, c), progress -> states.add(String.valueOf(progress.getState())));
        var name = String.valueOf(made.getName());
        assertThat(states).contains("Starting");
        assertThat(made.getState()).isEqualTo(ClusterState.RUNNING);
        assertThat(made.getAdditionalProperties()).isEmpty();
        assertThat(made.getNodes(NodeType.CONTROL)).hasSize(1);
        assertThat(made.getNodes(NodeType.WORKER)).hasSize(1);
        assertThat(clusters.get(name).getId()).isEqualTo(made.getId());
        assertThat(clusters.list(filter -> filter.state(ClusterState.RUNNING)).stream()
                        .map(KubernetesCluster::getId))
                .contains(made.getId());
        var address = made.getIpAddressId();
        if (address != null) {
            var rules = stage.cloud().networkRules();
            assertThat(rules.firewallRules(filter -> filter.ipAddressId(address)).stream()
                            .map(FirewallRule::getStartPort))
                    .containsExactlyInAnyOrder(2222, 6443);
            assertThat(rules.portForwardingRules(filter -> filter.ipAddressId(address)).stream()
                            .map(PortForwardingRule::getPublicPort))
                    .containsExactlyInAnyOrder(2222, 2223);
            assertThat(rules.loadBalancerRules(filter -> filter.publicIpId(address)).stream()
                            .map(LoadBalancerRule::getName))
                    .containsExactly("api-lb");
            assertThat(rules.publicIpAddresses(filter -> filter.id(address))
                            .one()
                            .getIpAddress())
                    .isEqualTo(made.getIpAddress());
        }
        var topology = clusters.topology(name);
        assertThat(topology.getNodes()).hasSize(2).allSatisfy(node -> {
            assertThat(node.isRunning()).isTrue();
            assertThat(node.getSsh()).isNotNull();
            assertThat(node.getTemplateId()).isNotNull();
        });
        assertThat(topology.getWarnings()).isEmpty();
        assertThat(clusters.repair(name).isEmpty()).isTrue();
        assertThat(clusters.kubeconfig(name)).contains("server: https://").contains("client-key-data");
        var kubeconfig = clusters.readKubeconfig(name);
        assertThat(kubeconfig.getServer().toString()).startsWith("https://");
        assertThat(kubeconfig.getSubject()).contains("CN=kubernetes-admin");
        assertThat(kubeconfig.isExpired()).isFalse();
        assertThat(stage
                        .cloud()
                        .events()
                        .list(filter -> filter.resourceType("KubernetesCluster").resourceId(made.getId()))
                        .stream()
                        .map(event -> event.getType()))
                .contains("KUBERNETES.CLUSTER.CREATE");

        assertThat(stage.await(clusters.stop(name)).isSuccess()).isTrue();
        assertThat(clusters.awaitState(name, ClusterState.STOPPED, PATIENCE).getState())
                .isEqualTo(ClusterState.STOPPED);
        assertThat(stage.await(clusters.start(name)).getState()).isEqualTo(ClusterState.RUNNING);
        assertThat(stage.await(clusters.delete(name)).isSuccess()).isTrue();
        assertThat(clusters.find(made.getId())).isEmpty();
    }

    private static void guarded(Stage stage) {
        var clusters = stage.cks().clusters();
        var made = create(stage, "guarded", c -> small(stage, c).etcdNodes(1), progress -> {});
        var etcd = made.getNodes(NodeType.ETCD).get(0).getId();
        assertThatThrownBy(() -> clusters.scale(made.getId(), s -> s.autoscaling(1, 2)))
                .isInstanceOf(DefectGuardException.class);
        assertThatThrownBy(() -> clusters.scale(made.getId(), s -> s.removeNode(etcd)))
                .isInstanceOf(DefectGuardException.class);
        assertThat(clusters.get(made.getId()).getState()).isEqualTo(ClusterState.RUNNING);
        stage.await(clusters.delete(made.getId()));
    }

    private static void registered(Stage stage) {
        var clusters = stage.cks().clusters();
        var name = stage.newName("elsewhere");
        stage.deleteClusterAfterwards(name);
        var made = stage.await(stage.cks()
                .externalClusters()
                .register(c -> c.name(name).zone(stage.props().zone().getId())));
        assertThat(made.getState()).isEqualTo(ClusterState.RUNNING);
        assertThat(made.getClusterType()).isEqualTo(ClusterType.EXTERNAL_MANAGED);
        assertThat(clusters.topology(name).getNodes()).isEmpty();
        assertThatThrownBy(() -> clusters.kubeconfig(name)).isInstanceOf(InvalidStateException.class);
        assertThat(stage.await(clusters.delete(name)).isSuccess()).isTrue();
        assertThat(clusters.find(made.getId())).isEmpty();
    }

    private static void ownMachine(Stage stage) {
        var template = stage.cks()
                .nodeTemplates()
                .list(filter -> filter.zone(stage.props().zone().getId()))
                .filter(Template::isReady)
                .first()
                .orElseThrow(() -> new NotPossibleHere("there is no template that is made for nodes"));
        var cluster = create(stage, "own-machine", c -> small(stage, c), progress -> {});
        var name = stage.newName("own");
        var machines = stage.cloud().virtualMachines();
        var deployment = machines.deploy(vm -> vm.name(name)
                .displayName(name + " of mine")
                .zone(stage.props().zone().getId())
                .serviceOffering(stage.props().nodeOfferings().get(0).getId())
                .template(template.getId())
                .network(cluster.getNetworkId()));
        var id = String.valueOf(deployment.getResourceId());
        stage.afterwards(() -> {
            if (stage.cks().clusters().get(cluster.getId()).getNodes().stream()
                    .anyMatch(node -> node.getId().equals(id))) {
                stage.await(stage.cks().externalNodes().remove(cluster.getId(), id));
            }
            stage.await(machines.destroy(DestroyVirtualMachineRequest.builder()
                    .virtualMachine(id)
                    .expunge(true)
                    .build()));
        });
        stage.await(deployment);
        var nodes = stage.cks().externalNodes();
        assertThat(nodes.preflight(cluster.getId(), add -> add.nodes(name)).getProblems())
                .isEmpty();

        var added = stage.await(nodes.add(cluster.getId(), add -> add.nodes(name)));
        assertThat(added.getOutcomes()).extracting(NodeOutcome::getStatus).containsExactly(NodeOutcome.Status.ADDED);
        assertThatThrownBy(() -> stage.cks().clusters().scale(cluster.getId(), scale -> scale.workers(2)))
                .isInstanceOf(DefectGuardException.class)
                .hasMessageContaining("external node");

        var removed = stage.await(nodes.remove(cluster.getId(), id));
        assertThat(removed.isComplete()).isTrue();
        assertThat(machines.get(id).getState()).isEqualTo(VirtualMachineState.RUNNING);
    }

    private static void resume(Stage stage) {
        var name = stage.newName("resume");
        stage.deleteClusterAfterwards(name);
        var token =
                stage.cks().clusters().create(c -> small(stage, c.name(name))).getToken();
        try (var other = stage.anotherClient()) {
            var made = Cks.on(other).clusters().resume(token).await(PATIENCE);
            assertThat(made.getName()).isEqualTo(name);
            assertThat(made.getState()).isEqualTo(ClusterState.RUNNING);
        }
    }

    private static void resizeAndUpgrade(Stage stage) {
        var clusters = stage.cks().clusters();
        var upgrade = stage.props().upgrade();
        var offerings = stage.props().nodeOfferings().stream()
                .map(ServiceOffering::getId)
                .toList();
        if (offerings.size() < 2) {
            throw new NotPossibleHere("there is only one offering a node may have");
        }
        var made = create(
                stage,
                "types",
                c -> c.zone(stage.props().zone().getId())
                        .kubernetesVersion(upgrade.from().getId())
                        .controlNodes(1)
                        .workers(1)
                        .etcdNodes(3)
                        .offering(NodeType.CONTROL, offerings.get(1))
                        .offering(NodeType.WORKER, offerings.get(0))
                        .offering(NodeType.ETCD, offerings.get(0)),
                progress -> {});
        assertThat(made.getNodes(NodeType.ETCD)).hasSize(3);
        assertThat(made.getOfferingId(NodeType.CONTROL)).isEqualTo(offerings.get(1));
        assertThat(workersAfterScaling(stage, made, 2)).isEqualTo(2);
        assertThat(workersAfterScaling(stage, made, 1)).isEqualTo(1);
        var upgraded = stage.await(clusters.upgrade(made.getId(), upgrade.to().getId()));
        assertThat(upgraded.getKubernetesVersionId()).isEqualTo(upgrade.to().getId());
        assertThat(upgraded.getNodes(NodeType.WORKER))
                .allSatisfy(node ->
                        assertThat(node.getVersion()).isEqualTo(upgrade.to().getSemanticVersion()));
    }

    private static int workersAfterScaling(Stage stage, KubernetesCluster cluster, int workers) {
        var scaled = stage.await(stage.cks().clusters().scale(cluster.getId(), change -> change.workers(workers)));
        assertThat(scaled.getState()).isEqualTo(ClusterState.RUNNING);
        return scaled.getNodes(NodeType.WORKER).size();
    }

    private static void tooLarge(Stage stage) {
        var name = stage.newName("large");
        stage.deleteClusterAfterwards(name);
        assertThatThrownBy(() -> stage.cks()
                        .clusters()
                        .create(c -> small(stage, c.name(name)).workers(100_000)))
                .isInstanceOf(LimitExceededException.class);
        assertThat(stage.cks().clusters().find(name)).isEmpty();
    }

    private static void downgrade(Stage stage) {
        var upgrade = stage.props().upgrade();
        var made = create(
                stage,
                "down",
                c -> small(stage, c).kubernetesVersion(upgrade.to().getId()),
                progress -> {});
        assertThatThrownBy(() -> stage.cks()
                        .clusters()
                        .upgrade(made.getId(), upgrade.from().getId()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("cannot go back");
    }

    private static KubernetesCluster create(
            Stage stage, String what, Consumer<CreateClusterRequest.Builder> spec, Consumer<Progress> listener) {
        var name = stage.newName(what);
        stage.deleteClusterAfterwards(name);
        var creation = stage.cks().clusters().create(c -> spec.accept(c.name(name)));
        return stage.await(creation.onProgress(listener));
    }

    /** The smallest cluster there can be. */
    private static CreateClusterRequest.Builder small(Stage stage, CreateClusterRequest.Builder cluster) {
        var props = stage.props();
        return cluster.zone(props.zone().getId())
                .kubernetesVersion(props.newestVersion().getId())
                .offering(props.nodeOfferings().get(0).getId())
                .controlNodes(1)
                .workers(1);
    }
}
