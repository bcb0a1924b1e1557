// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.external;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.examples.Target;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;

/**
 * Registers a cluster that CloudStack does not run, lists machines as its nodes, takes them off again and deletes the
 * registration. On a cloud of yours the machines are the first two of your account, which notice nothing of it.
 */
public final class RegisteredCluster {
    private RegisteredCluster() {}

    /** Runs the program. */
    public static void main(String[] args) {
        try (var target = Target.fromEnvironment()) {
            run(System.out, target);
        }
    }

    static void run(PrintStream out, Target target) {
        out.println("CloudStack: " + target.description());
        var cks = Cks.on(target.cloud());
        var machines = machines(target);
        var name = "c4j-registered-" + UUID.randomUUID().toString().substring(0, 8);
        var zone = String.valueOf(machines.get(0).getZoneId());
        var cluster =
                cks.externalClusters().register(c -> c.name(name).zone(zone)).await();
        try {
            cks.externalClusters()
                    .addMachines(
                            cluster.getId(),
                            add -> add.machines(machines.get(0).getId()).controlNode(true));
            var complete = cks.externalClusters()
                    .addMachines(
                            cluster.getId(), add -> add.machines(machines.get(1).getId()));
            out.println(complete.getName() + " is " + complete.getState() + ": " + complete.getControlNodes()
                    + " control node, " + complete.getWorkers() + " worker");
            var twice = machines.get(1).getId();
            cks.externalClusters().removeMachines(cluster.getId(), remove -> remove.machines(twice));
            cks.externalClusters()
                    .removeMachines(cluster.getId(), remove -> remove.machines(twice))
                    .forEach(machine -> out.println("removed again: " + machine.getText()));
        } finally {
            cks.clusters().delete(cluster.getId()).await();
            out.println("The registration is deleted, the machines are "
                    + target.cloud()
                            .virtualMachines()
                            .get(machines.get(0).getId())
                            .getState() + ".");
        }
    }

    private static List<VirtualMachine> machines(Target target) {
        var emulator = target.emulator();
        if (emulator != null) {
            var network = emulator.world().addNetwork("machines", emulator.admin());
            for (var name : List.of("control-1", "worker-1")) {
                target.cloud()
                        .virtualMachines()
                        .deploy(vm -> vm.name(name)
                                .zone("zone-1")
                                .serviceOffering("small")
                                .template("ubuntu-24.04")
                                .network(network))
                        .await();
            }
        }
        var machines = target.cloud().virtualMachines().list().stream().limit(2).toList();
        if (machines.size() < 2) {
            throw new IllegalStateException("The account has fewer than two machines.");
        }
        return machines;
    }
}
