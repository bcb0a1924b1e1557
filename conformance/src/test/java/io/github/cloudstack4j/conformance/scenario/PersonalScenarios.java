// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.cks.model.CalicoBgp;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.ConflictException;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.AffinityGroup;
import io.github.cloudstack4j.core.model.AffinityGroupType;
import java.util.List;
import java.util.Map;

/** What users keep for their machines: user data, CNI configurations, SSH keys and affinity groups. */
final class PersonalScenarios {
    private PersonalScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario(
                        "user data is registered, found, not taken twice, and deleted", PersonalScenarios::userData),
                new Scenario(
                        "a CNI configuration is registered as written, checked and deleted", PersonalScenarios::cni),
                new Scenario("an SSH key pair is made once and deleted", PersonalScenarios::keys),
                new Scenario(
                        "a stopped machine changes its affinity groups, a cluster's node with its cluster",
                        PersonalScenarios::groups));
    }

    private static void userData(Stage stage) {
        var userData = stage.cloud().userData();
        var name = stage.newName("data");
        stage.afterwards(() -> userData.find(name).ifPresent(left -> userData.delete(left.getId())));
        var text = "## template: jinja\n#cloud-config\n# " + name + " {{ ds.meta_data.COLOUR }}\n";
        var registered = userData.register(d -> d.name(name).text(text).variables("COLOUR"));
        assertThat(registered.getText()).isEqualTo(text);
        assertThat(registered.getVariables()).containsExactly("COLOUR");
        assertThat(userData.get(name)).isEqualTo(userData.get(registered.getId()));
        assertThatThrownBy(() -> userData.register(d -> d.name(name).text("# other")))
                .isInstanceOf(ConflictException.class);
        assertThat(userData.delete(name).isSuccess()).isTrue();
        assertThat(userData.find(name)).isEmpty();
    }

    private static void cni(Stage stage) {
        var configurations = stage.cks().cniConfigurations();
        var name = stage.newName("cni");
        stage.afterwards(() -> configurations.find(name).ifPresent(left -> configurations.delete(left.getId())));
        var calico = CalicoBgp.builder()
                .version("v3.30.2")
                .peerVariables("PEER_ADDRESS", "PEER_AS")
                .build();
        configurations.register(c -> c.name(name).plugin(calico));
        assertThat(configurations.get(name).getText()).isEqualTo(calico.getText());
        assertThat(stage.cloud().userData().find(name)).isEmpty();
        assertThatThrownBy(() -> configurations.check(name, Map.of("AS_NUMBER", "64512")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("PEER_ADDRESS, PEER_AS");
        assertThat(configurations.delete(name).isSuccess()).isTrue();
        assertThat(configurations.find(name)).isEmpty();
    }

    private static void keys(Stage stage) {
        var keys = stage.cloud().sshKeyPairs();
        var name = stage.newName("key");
        stage.afterwards(() -> keys.find(name).ifPresent(left -> keys.delete(name)));
        var made = keys.create(name);
        assertThat(made.getPrivateKey()).contains("PRIVATE KEY");
        assertThat(keys.get(name).getPrivateKey()).isNull();
        assertThatThrownBy(() -> keys.create(name)).isInstanceOf(ConflictException.class);
        assertThat(keys.delete(name).isSuccess()).isTrue();
        assertThat(keys.find(name)).isEmpty();
    }

    private static void groups(Stage stage) {
        var groups = stage.cloud().affinityGroups();
        assertThat(groups.types()).contains(AffinityGroupType.NON_STRICT_HOST_ANTI_AFFINITY);
        var name = stage.newName("apart");
        stage.afterwards(() -> groups.find(name).ifPresent(left -> stage.await(groups.delete(left.getId()))));
        var group = stage.await(groups.create(g -> g.name(name).type(AffinityGroupType.NON_STRICT_HOST_ANTI_AFFINITY)));
        assertThat(groups.get(name).getId()).isEqualTo(group.getId());
        machine(stage, name);
        cluster(stage, name);
        assertThat(stage.await(groups.delete(name)).isSuccess()).isTrue();
    }

    private static void machine(Stage stage, String group) {
        var machines = stage.cloud().virtualMachines();
        var name = stage.newName("vm");
        var network = stage.props().guestNetwork();
        var template = stage.props().userTemplate();
        var deployment = machines.deploy(vm -> vm.name(name)
                .zone(stage.props().zone().getId())
                .serviceOffering(stage.props().nodeOfferings().get(0).getId())
                .template(template.getId())
                .network(network.getId())
                .start(false));
        var id = String.valueOf(deployment.getResourceId());
        stage.expungeAfterwards(id);
        stage.await(deployment);
        var groups = stage.cloud().affinityGroups();
        assertThat(stage.await(groups.update(id, g -> g.affinityGroup(group))).getAffinityGroups())
                .extracting(AffinityGroup::getName)
                .containsExactly(group);
        assertThat(stage.await(groups.update(id, g -> {})).getAffinityGroups()).isEmpty();
    }

    private static void cluster(Stage stage, String group) {
        if (!stage.cloud().capabilities().offers("createKubernetesCluster", "nodeaffinitygroups")) {
            return;
        }
        var clusters = stage.cks().clusters();
        var name = stage.newName("groups");
        stage.deleteClusterAfterwards(name);
        stage.await(clusters.create(c -> c.name(name)
                .zone(stage.props().zone().getId())
                .kubernetesVersion(stage.props().newestVersion().getId())
                .offering(stage.props().nodeOfferings().get(0).getId())
                .workers(1)
                .affinityGroups(NodeType.WORKER, group)));
        assertThat(clusters.get(name).getWorkerAffinityGroupNames()).isEqualTo(group);
        stage.await(clusters.stop(name));
        var moved = clusters.updateAffinityGroups(name, g -> g.affinityGroups(NodeType.CONTROL, group));
        assertThat(moved.getControlAffinityGroupNames()).isEqualTo(group);
        assertThat(moved.getWorkerAffinityGroupNames()).isNull();
        stage.await(clusters.delete(name));
    }
}
