// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.PermissionDeniedException;
import io.github.cloudstack4j.core.UnknownNameException;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.testkit.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExternalClustersTest {
    private final TestCloud cloud = new TestCloud();
    private final ExternalClusters external = Cks.on(cloud.admin()).externalClusters();
    private final String network =
            cloud.emulator().world().addNetwork("vm-network", cloud.emulator().admin());

    @AfterEach
    void close() {
        cloud.close();
    }

    private VirtualMachine machine(String name) {
        return cloud.admin()
                .virtualMachines()
                .deploy(vm -> vm.name(name)
                        .zone("zone-1")
                        .serviceOffering("small")
                        .template("ubuntu-24.04")
                        .network(network))
                .await();
    }

    @Test
    void registersAClusterAndListsItsMachinesByWhatTheyDo() {
        machine("cp-1");
        machine("w-1");
        machine("w-2");
        var registered = external.register(c -> c.name("e1").zone("zone-1")).await();
        assertThat(registered.getState()).isEqualTo(ClusterState.RUNNING);

        external.addMachines("e1", add -> add.machines("cp-1").controlNode(true));
        var cluster = external.addMachines("e1", add -> add.machines("w-1", "w-2"));

        assertThat(cluster.getControlNodes()).isEqualTo(1);
        assertThat(cluster.getWorkers()).isEqualTo(2);
        assertThat(cluster.getNodes())
                .extracting(node -> node.getName())
                .containsExactlyInAnyOrder("cp-1", "w-1", "w-2");
    }

    @Test
    void aMachineThatIsAddedTwiceIsThereOnce() {
        machine("w-1");
        external.register(c -> c.name("e1").zone("zone-1")).await();
        cloud.emulator().faults().next("addVirtualMachinesToKubernetesCluster", Fault.lostReply());

        var cluster = external.addMachines("e1", add -> add.machines("w-1"));

        assertThat(cluster.getNodes()).hasSize(1);
        assertThat(cloud.emulator().requests("addVirtualMachinesToKubernetesCluster"))
                .hasSize(2);
    }

    @Test
    void tellsOfEachMachineWhatBecameOfIt() {
        machine("w-1");
        var stranger = machine("w-2");
        external.register(c -> c.name("e1").zone("zone-1")).await();
        external.addMachines("e1", add -> add.machines("w-1"));

        var removed = external.removeMachines("e1", remove -> remove.machines("w-1", "w-2"));

        assertThat(removed)
                .hasSize(2)
                .anySatisfy(one -> assertThat(one.isSuccess()).isTrue());
        assertThat(removed).filteredOn(one -> !one.isSuccess()).singleElement().satisfies(one -> {
            assertThat(one.getId()).isEqualTo(stranger.getId());
            assertThat(one.getText()).contains("not part of the cluster");
        });
        assertThat(cloud.clusters().get("e1").getNodes()).isEmpty();
        assertThat(cloud.admin().virtualMachines().find("w-1")).isPresent();
    }

    @Test
    void machinesOfAManagedClusterAreNotListedThisWay() {
        machine("w-1");
        cloud.running("c1");

        assertThatThrownBy(() -> external.addMachines("c1", add -> add.machines("w-1")))
                .hasMessageContaining("CloudStack managed Kubernetes cluster");
        assertThatThrownBy(() -> external.removeMachines("c1", remove -> remove.machines("w-1")))
                .hasMessageContaining("CloudStack Managed Kubernetes cluster");
    }

    @Test
    void someoneElsesMachineIsNotAdded() {
        var foreign = machine("w-1");
        var own = cloud.as(cloud.emulator().user()).externalClusters();
        own.register(c -> c.name("e1").zone("zone-1")).await();

        assertThatThrownBy(() -> own.addMachines("e1", add -> add.machines(foreign.getId())))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> external.addMachines("e1", add -> add.machines("nope")))
                .isInstanceOf(UnknownNameException.class);
    }

    @Test
    void aRequestAboutNoMachineIsNotSent() {
        assertThatThrownBy(() -> external.removeMachines("e1", remove -> {}))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("machines is empty");
        assertThatThrownBy(() -> external.addMachines("e1", add -> {})).isInstanceOf(InvalidRequestException.class);
        assertThat(cloud.emulator().requests()).isEmpty();
    }
}
