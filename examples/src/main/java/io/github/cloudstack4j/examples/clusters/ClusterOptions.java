// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.clusters;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.examples.Target;
import java.io.PrintStream;
import java.time.Duration;

/**
 * A cluster with an SSH key, the CSI driver and affinity groups by type of node; then other groups while it is stopped, and the
 * autoscaler switched on and off.
 */
public final class ClusterOptions {
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final String NAME = "c4j-options";

    private ClusterOptions() {}

    /** Runs the program, on the emulator. */
    public static void main(String[] args) {
        try (var target = Target.emulated(Double.POSITIVE_INFINITY)) {
            run(System.out, target);
        }
    }

    static void run(PrintStream out, Target target) {
        var cloud = target.cloud();
        var clusters = Cks.on(cloud).clusters();
        for (var group : new String[] {"c4j-apart", "c4j-elsewhere"}) {
            cloud.affinityGroups()
                    .create(g -> g.name(group).type("host anti-affinity"))
                    .await(PATIENCE);
        }
        // The private half comes back once, and only here.
        var key = cloud.sshKeyPairs().create("c4j-options-key");
        out.println("Key " + key.getName() + " with fingerprint " + key.getFingerprint());

        var cluster = clusters.create(c -> c.name(NAME)
                        .zone("zone-1")
                        .kubernetesVersion("1.32.9")
                        .offering("small")
                        .workers(2)
                        .keyPair("c4j-options-key")
                        .csi(true)
                        .affinityGroups(NodeType.CONTROL, "c4j-apart"))
                .await(PATIENCE);
        out.println("CSI driver: " + cluster.isCsiEnabled() + ", key: " + cluster.getKeyPair());
        show(out, cluster);

        clusters.stop(NAME).await(PATIENCE);
        show(
                out,
                clusters.updateAffinityGroups(
                        NAME, groups -> groups.affinityGroups(NodeType.CONTROL, "c4j-elsewhere")));
        clusters.start(NAME).await(PATIENCE);

        var scaling = clusters.scale(NAME, s -> s.autoscaling(1, 3)).await(PATIENCE);
        out.println("Autoscaling from " + scaling.getMinSize() + " to " + scaling.getMaxSize());
        var fixed = clusters.scale(NAME, s -> s.autoscalingOff()).await(PATIENCE);
        out.println("Autoscaling: " + fixed.isAutoscalingEnabled());

        clusters.delete(NAME).await(PATIENCE);
        cloud.sshKeyPairs().delete("c4j-options-key");
    }

    private static void show(PrintStream out, KubernetesCluster cluster) {
        out.println("Groups of control nodes: "
                + cluster.getAffinityGroupIds(NodeType.CONTROL).size() + " " + cluster.getControlAffinityGroupNames());
    }
}
