// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.repair;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.ClusterFailedException;
import io.github.cloudstack4j.cks.DefectGuardException;
import io.github.cloudstack4j.cks.KubernetesClusters;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.RepairRisk;
import io.github.cloudstack4j.examples.Target;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import java.io.PrintStream;
import java.time.Duration;

/**
 * Says what is wrong with every cluster and what would mend it: of the cloud that {@code CLOUDSTACK_ENDPOINT} and the two
 * keys name, where it changes nothing, or of an emulator, where it first brings a cluster into trouble, asks for what is
 * refused, and then repairs it.
 */
public final class GuardsAndRepair {
    private GuardsAndRepair() {}

    /** Runs the program. */
    public static void main(String[] args) {
        try (var target = Target.fromEnvironment()) {
            run(System.out, target);
        }
    }

    static void run(PrintStream out, Target target) {
        out.println("CloudStack: " + target.description());
        var clusters = Cks.on(target.cloud()).clusters();
        var emulator = target.emulator();
        if (emulator != null) {
            makeTrouble(out, clusters, emulator);
        }
        for (KubernetesCluster cluster : clusters.list()) {
            var plan = clusters.repair(cluster.getId());
            out.println(plan);
            if (emulator != null) {
                plan.execute(RepairRisk.INTERRUPTS, result -> out.println("  " + result));
                out.println("then: " + clusters.repair(cluster.getId()));
            }
        }
    }

    private static void makeTrouble(PrintStream out, KubernetesClusters clusters, CloudStackEmulator emulator) {
        clusters.create(c -> c.name("troubled")
                        .zone("zone-1")
                        .kubernetesVersion("1.33.1")
                        .workers(2)
                        .etcdNodes(3)
                        .offering("medium"))
                .await();
        try {
            clusters.scale("troubled", s -> s.autoscaling(1, 5));
        } catch (DefectGuardException e) {
            out.println("refused (" + e.getIssueId() + "): " + e.getMessage());
        }
        emulator.kubernetesFailures().next(KubernetesFailure.NODES_NOT_READY);
        try {
            clusters.scale("troubled", s -> s.workers(4)).await(Duration.ofHours(2));
        } catch (ClusterFailedException e) {
            out.println("failed: " + e.getMessage());
        }
    }
}
