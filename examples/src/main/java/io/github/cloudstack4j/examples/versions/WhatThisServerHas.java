// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.versions;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.UnsupportedException;
import io.github.cloudstack4j.examples.Target;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.EmulatorTime;
import java.io.PrintStream;
import java.util.List;

/**
 * Tells which features of the Kubernetes service a server has and which of its defects are known; and what an older server, 4.20,
 * makes of a request for a newer one: it is refused before it is sent.
 */
public final class WhatThisServerHas {
    private static final String CREATE = "createKubernetesCluster";

    private WhatThisServerHas() {}

    /** Runs the program. */
    public static void main(String[] args) {
        try (var target = Target.fromEnvironment()) {
            run(System.out, target.cloud());
        }
    }

    static void run(PrintStream out, CloudStack cloud) {
        show(out, cloud);
        try (var emulator =
                        CloudStackEmulator.builder().serverVersion("4.20.1.0").start();
                var older = CloudStack.connect(CloudStackConfig.builder()
                        .endpoint(emulator.endpoint())
                        .apiKey(emulator.admin().getApiKey())
                        .secretKey(emulator.admin().getSecretKey())
                        .timeSource(EmulatorTime.of(emulator))
                        .build())) {
            show(out, older);
            Cks.on(older)
                    .clusters()
                    .create(c -> c.name("c1")
                            .zone("zone-1")
                            .kubernetesVersion("1.32.9")
                            .offering("small")
                            .offering(NodeType.WORKER, "medium")
                            .workers(1));
        } catch (UnsupportedException e) {
            out.println("Refused: " + e.getMessage());
        }
    }

    private static void show(PrintStream out, CloudStack cloud) {
        // With the client of the Kubernetes service come the defects that are known of it.
        var versions = Cks.on(cloud).versions().list().stream().count();
        var capabilities = cloud.capabilities();
        out.println("CloudStack " + capabilities.server().getVersion());
        out.println("  Kubernetes versions: " + versions);
        out.println("  etcd nodes of their own: " + capabilities.offers(CREATE, "etcdnodes"));
        out.println("  offerings by type of node: " + capabilities.offers(CREATE, "nodeofferings"));
        out.println("  CNI configurations: " + capabilities.offers("registerCniConfiguration"));
        out.println("  external nodes: " + capabilities.offers("addNodesToKubernetesCluster"));
        out.println("  affinity groups by type of node: " + capabilities.offers(CREATE, "nodeaffinitygroups"));
        var defects = List.copyOf(capabilities.knownIssues());
        out.println("  known defects: " + defects.size());
        defects.stream()
                .filter(defect -> defect.getId().startsWith("cks-"))
                .limit(3)
                .forEach(defect -> out.println("    " + defect.getId() + ": " + defect.getSummary()));
    }
}
