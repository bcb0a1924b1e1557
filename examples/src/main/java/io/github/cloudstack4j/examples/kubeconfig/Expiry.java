// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.kubeconfig;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.core.ApiException;
import io.github.cloudstack4j.examples.Target;
import java.io.PrintStream;
import java.time.Duration;

/**
 * Says for each running cluster who its kubeconfig lets in, and until when: of the cloud that {@code CLOUDSTACK_ENDPOINT}
 * and the two keys name, where it changes nothing, or of an emulator, where it first makes a cluster.
 */
public final class Expiry {
    private static final Duration SOON = Duration.ofDays(30);

    private Expiry() {}

    /** Runs the program. */
    public static void main(String[] args) {
        try (var target = Target.fromEnvironment()) {
            run(System.out, target);
        }
    }

    static void run(PrintStream out, Target target) {
        out.println("CloudStack: " + target.description());
        var clusters = Cks.on(target.cloud()).clusters();
        if (target.emulator() != null) {
            clusters.create(c -> c.name("young")
                            .zone("zone-1")
                            .kubernetesVersion("1.33.1")
                            .workers(1)
                            .offering("medium"))
                    .await();
        }
        for (KubernetesCluster cluster : clusters.list(f -> f.state(ClusterState.RUNNING))) {
            try {
                var kubeconfig = clusters.readKubeconfig(cluster.getId());
                out.println(cluster.getName() + " at " + kubeconfig.getServer() + " lets " + kubeconfig.getSubject()
                        + " in until " + kubeconfig.getNotAfter()
                        + (kubeconfig.expiresWithin(SOON) ? ": SOON" : ""));
            } catch (ApiException e) {
                out.println(cluster.getName() + " has no kubeconfig: " + e.getMessage());
            }
        }
    }
}
