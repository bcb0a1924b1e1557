// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.planning;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.examples.Target;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Set;

/**
 * A machine of one's own among the nodes that is upgraded by hand: the plan says beforehand that the upgrade will leave it behind, the
 * report afterwards that it is.
 */
public final class LeftBehind {
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final String NAME = "c4j-left-behind";

    private LeftBehind() {}

    /** Runs the program, on the emulator. */
    public static void main(String[] args) {
        try (var target = Target.emulated(Double.POSITIVE_INFINITY)) {
            run(System.out, target);
        }
    }

    static void run(PrintStream out, Target target) {
        var cks = Cks.on(target.cloud());
        var cluster = cks.clusters()
                .create(c -> c.name(NAME)
                        .zone("zone-1")
                        .kubernetesVersion("1.32.9")
                        .offering("small")
                        .workers(1))
                .await(PATIENCE);
        target.cloud()
                .virtualMachines()
                .deploy(machine -> machine.name("storage-1")
                        .displayName("storage-1, a machine of ours")
                        .zone("zone-1")
                        .serviceOffering("medium")
                        .template("ubuntu-cks")
                        .network(cluster.getNetworkId()))
                .await(PATIENCE);
        cks.externalNodes()
                .add(NAME, nodes -> nodes.nodes("storage-1").manualUpgrade(true))
                .await(PATIENCE);

        // The server never shows again which nodes are upgraded by hand, so the plan is told.
        var plan = cks.clusters().planUpgrade(NAME, "1.33.1", Set.of("storage-1"));
        out.println(plan.describe());
        plan.getLeftBehind().forEach(node -> out.println("Will be left behind: " + node));

        plan.execute().await(PATIENCE);
        var report = cks.clusters().versionReport(NAME);
        out.println(report);
        report.getBehind().forEach(node -> out.println("Is behind: " + node));
    }
}
