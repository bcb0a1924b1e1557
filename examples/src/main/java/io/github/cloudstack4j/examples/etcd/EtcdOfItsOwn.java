// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.etcd;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.EtcdQuorum;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.examples.Target;
import java.io.PrintStream;

/**
 * Advises on the number of etcd nodes, plans the ports of a cluster on an existing network, makes it there, and shows its
 * etcd; on an emulator only, as it needs a network that can take a cluster.
 */
public final class EtcdOfItsOwn {
    private static final int[] COUNTS = {1, 2, 3, 4, 5, 9};

    private EtcdOfItsOwn() {}

    /** Runs the program. */
    public static void main(String[] args) {
        try (var target = Target.emulated(Double.POSITIVE_INFINITY)) {
            run(System.out, target);
        }
    }

    static void run(PrintStream out, Target target) {
        var emulator = target.emulator();
        if (emulator != null) {
            emulator.world().addKubernetesNetwork("cluster-net", emulator.admin());
        }
        for (var count : COUNTS) {
            out.println(EtcdQuorum.of(count).getAdvice());
        }
        var clusters = Cks.on(target.cloud()).clusters();
        var request = CreateClusterRequest.builder()
                .name("with-etcd")
                .zone("zone-1")
                .kubernetesVersion("1.33.1")
                .network("cluster-net")
                .controlNodes(3)
                .workers(2)
                .etcdNodes(3)
                .offering("medium")
                .offering(NodeType.ETCD, "fast-ssd")
                .build();
        out.println("before: " + clusters.planPorts(request));
        clusters.create(request).await();
        out.println("after: " + clusters.planPorts(request));
        var etcd = clusters.topology("with-etcd").getEtcd();
        out.println("binaries ready: " + etcd.isIsoReady());
        etcd.getNodes()
                .forEach(node -> out.println(node.getName() + " " + node.getOfferingName() + " ssh " + node.getSsh()));
    }
}
