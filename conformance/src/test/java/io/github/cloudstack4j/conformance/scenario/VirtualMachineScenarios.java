// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.core.model.VirtualMachineState;
import java.util.List;

/** The life of a virtual machine. */
final class VirtualMachineScenarios {
    private VirtualMachineScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("deploys, stops, starts, reboots and destroys a machine", VirtualMachineScenarios::live));
    }

    private static void live(Stage stage) {
        var props = stage.props();
        var network = props.guestNetwork();
        var template = props.userTemplate();
        var machines = stage.cloud().virtualMachines();
        var name = stage.newName("vm");
        var deployment = machines.deploy(vm -> vm.name(name)
                .displayName(name)
                .zone(props.zone().getId())
                .serviceOffering(props.nodeOfferings().get(0).getId())
                .template(template.getId())
                .network(network.getId()));
        var id = String.valueOf(deployment.getResourceId());
        stage.expungeAfterwards(id);
        var deployed = stage.await(deployment);
        assertThat(deployed.getId()).isEqualTo(id);
        assertThat(deployed.getState()).isEqualTo(VirtualMachineState.RUNNING);
        assertThat(machines.get(name).getNics()).isNotEmpty();

        assertThat(stage.await(machines.stop(name)).getState()).isEqualTo(VirtualMachineState.STOPPED);
        assertThat(stage.await(machines.start(name)).getState()).isEqualTo(VirtualMachineState.RUNNING);
        assertThat(stage.await(machines.reboot(name)).getState()).isEqualTo(VirtualMachineState.RUNNING);
    }
}
