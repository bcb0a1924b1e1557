// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.planning;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.KubernetesClusters;
import io.github.cloudstack4j.cks.model.ClusterSpec;
import io.github.cloudstack4j.examples.Target;
import java.io.PrintStream;
import java.time.Duration;
import java.util.UUID;

/** Says what a cluster should be like, and has it made so: twice, of which the second does nothing; then otherwise. */
public final class DesiredState {
    private DesiredState() {}

    /** Runs the program. */
    public static void main(String[] args) {
        try (var target = Target.fromEnvironment()) {
            run(System.out, target);
        }
    }

    static void run(PrintStream out, Target target) {
        out.println("CloudStack: " + target.description());
        var clusters = Cks.on(target.cloud()).clusters();
        var ingredients = Ingredients.of(target.cloud());
        var wanted = ClusterSpec.builder()
                .name("c4j-wanted-" + UUID.randomUUID().toString().substring(0, 8))
                .zone(ingredients.zone())
                .offering(ingredients.offering())
                .kubernetesVersion(ingredients.from().getId())
                .workers(1)
                .build();
        try {
            apply(out, clusters, wanted);
            apply(out, clusters, wanted);
            apply(
                    out,
                    clusters,
                    ClusterSpec.builder()
                            .from(wanted)
                            .kubernetesVersion(ingredients.to().getId())
                            .workers(2)
                            .build());
            out.println(clusters.apply(
                    ClusterSpec.builder().from(wanted).controlNodes(3).csi(true).build()));
        } finally {
            clusters.find(wanted.getName())
                    .ifPresent(cluster -> clusters.delete(cluster.getId()).await());
            out.println("The cluster is gone.");
        }
    }

    private static void apply(PrintStream out, KubernetesClusters clusters, ClusterSpec wanted) {
        var plan = clusters.apply(wanted);
        out.println(plan);
        var cluster = plan.execute()
                .onProgress(progress -> out.println("  " + progress))
                .await(Duration.ofHours(2));
        out.println("It is " + cluster.getState() + ", " + cluster.getKubernetesVersionName() + ", "
                + cluster.getWorkers() + " workers.");
    }
}
