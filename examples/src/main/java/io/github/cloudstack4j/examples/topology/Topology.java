// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.topology;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.EtcdQuorum;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.SshPortPlan;
import io.github.cloudstack4j.examples.Target;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints the picture of every cluster, and draws each as an SVG file into the directory given, or the current one: of the
 * cloud that {@code CLOUDSTACK_ENDPOINT} and the two keys name, where it changes nothing, or of an emulator, where it first
 * makes a cluster with an etcd of its own.
 */
public final class Topology {
    private Topology() {}

    /** Runs the program. */
    public static void main(String[] args) throws IOException {
        try (var target = Target.fromEnvironment()) {
            run(System.out, target, Path.of(args.length == 0 ? "" : args[0]));
        }
    }

    static void run(PrintStream out, Target target, Path drawings) throws IOException {
        out.println("CloudStack: " + target.description());
        var clusters = Cks.on(target.cloud()).clusters();
        if (target.emulator() != null) {
            var request = withItsOwnEtcd();
            out.println(EtcdQuorum.of(request.getEtcdNodes()).getAdvice());
            out.println("Ports: " + SshPortPlan.of(request));
            clusters.create(request).await();
        }
        for (KubernetesCluster cluster : clusters.list()) {
            var topology = clusters.topology(cluster.getId());
            out.println();
            out.print(topology.toTable());
            var drawing = drawings.resolve("topology-" + cluster.getId() + ".svg");
            Files.writeString(drawing, topology.toSvg());
            out.println("drawn in " + drawing);
        }
    }

    private static CreateClusterRequest withItsOwnEtcd() {
        return CreateClusterRequest.builder()
                .name("drawn")
                .zone("zone-1")
                .kubernetesVersion("1.33.1")
                .controlNodes(3)
                .workers(4)
                .etcdNodes(3)
                .offering("medium")
                .build();
    }
}
