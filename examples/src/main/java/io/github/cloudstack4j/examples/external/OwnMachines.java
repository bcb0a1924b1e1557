// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.external;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.core.model.DestroyVirtualMachineRequest;
import io.github.cloudstack4j.core.model.VirtualMachine;
import io.github.cloudstack4j.examples.Target;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;

/**
 * Makes a machine of one's own a node of a cluster, beside one that does not fit, and takes it out again: what is looked at before,
 * and what is told of each machine after.
 */
public final class OwnMachines {
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final String CLUSTER = "c4j-own-machines";

    private OwnMachines() {}

    /** Runs the program, on the emulator. */
    public static void main(String[] args) {
        try (var target = Target.emulated(Double.POSITIVE_INFINITY)) {
            run(System.out, target);
        }
    }

    static void run(PrintStream out, Target target) {
        var cks = Cks.on(target.cloud());
        var version = cks.versions().list().stream()
                .filter(one -> one.getSemanticVersion() != null && "Ready".equals(one.getIsoState()))
                .max(Comparator.comparing(KubernetesVersion::getSemanticVersion))
                .orElseThrow();
        var cluster = cks.clusters()
                .create(c -> c.name(CLUSTER)
                        .zone("zone-1")
                        .kubernetesVersion(version.getId())
                        .offering("small")
                        .workers(1))
                .await(PATIENCE);
        var network = String.valueOf(cluster.getNetworkId());
        var gpu = deploy(target, "gpu-1", "ubuntu-cks", network);
        var plain = deploy(target, "plain-1", "ubuntu-24.04", network);

        out.println(cks.externalNodes().preflight(CLUSTER, nodes -> nodes.nodes(gpu.getId(), plain.getId())));

        var added = cks.externalNodes()
                .add(
                        CLUSTER,
                        nodes -> nodes.nodes(gpu.getId(), plain.getId())
                                .manualUpgrade(true)
                                .skipUnfit())
                .onProgress(progress -> out.println("  " + progress))
                .await(PATIENCE);
        out.println("All of them joined: " + added.isComplete());
        added.getOutcomes().forEach(out::println);

        cks.externalNodes()
                .remove(CLUSTER, gpu.getId())
                .await(PATIENCE)
                .getOutcomes()
                .forEach(out::println);
        out.println("The machine itself is "
                + target.cloud().virtualMachines().get(gpu.getId()).getState() + ".");
        for (var machine : new VirtualMachine[] {gpu, plain}) {
            target.cloud()
                    .virtualMachines()
                    .destroy(DestroyVirtualMachineRequest.builder()
                            .virtualMachine(machine.getId())
                            .expunge(true)
                            .build())
                    .await(PATIENCE);
        }
        cks.clusters().delete(CLUSTER).await(PATIENCE);
    }

    private static VirtualMachine deploy(Target target, String name, String template, String network) {
        return target.cloud()
                .virtualMachines()
                .deploy(machine -> machine.name(name)
                        // Without a display name of its own a node could not be removed again.
                        .displayName(name + ", a machine of ours")
                        .zone("zone-1")
                        .serviceOffering("medium")
                        .template(template)
                        .network(network))
                .await(PATIENCE);
    }
}
