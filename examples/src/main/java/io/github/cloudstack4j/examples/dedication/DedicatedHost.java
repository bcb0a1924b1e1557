// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.dedication;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.model.ClusterPlacement;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.DedicationKind;
import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.VersionState;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.Host;
import io.github.cloudstack4j.core.model.HostResourceState;
import io.github.cloudstack4j.core.model.HostState;
import io.github.cloudstack4j.core.model.ServiceOffering;
import io.github.cloudstack4j.examples.Target;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.UUID;

/**
 * Dedicates a host to a domain, asks where a cluster would run, makes it, shows that its nodes run there, and gives the
 * host back. On a cloud of yours it takes a host on which nothing runs, and the keys of a root administrator.
 */
public final class DedicatedHost {
    private static final int MIN_CORES = 2;
    private static final int MIN_MEMORY_MB = 2048;

    private final PrintStream out;
    private final CloudStack cloud;
    private final Cks cks;

    private DedicatedHost(PrintStream out, CloudStack cloud) {
        this.out = out;
        this.cloud = cloud;
        this.cks = Cks.on(cloud);
    }

    /** Runs the program. */
    public static void main(String[] args) {
        try (var target = Target.fromEnvironment()) {
            run(System.out, target);
        }
    }

    static void run(PrintStream out, Target target) {
        out.println("CloudStack: " + target.description());
        new DedicatedHost(out, target.cloud()).run();
    }

    private void run() {
        var host = spareHost();
        var request = request(String.valueOf(host.getZoneId()));
        show("Before:", cks.placement().whereWouldItRun(request));
        cks.dedications().dedicate(d -> d.host(host.getId()).domain("ROOT")).await();
        out.println(host.getName() + " is dedicated to ROOT");
        try {
            var told = cks.placement().whereWouldItRun(request);
            show("Now:", told);
            if (told.isFitting()) {
                makeAndDelete(request);
            }
        } finally {
            cks.dedications().release(DedicationKind.HOST, host.getId()).await();
            out.println(host.getName() + " is everybody's again");
        }
    }

    private void show(String when, ClusterPlacement told) {
        out.println(when + " " + told.getVerdict() + (told.getFailure() == null ? "" : ", " + told.getFailure()));
        told.getNodes().forEach(nodes -> {
            out.println("  " + nodes.getCount() + " " + nodes.getType() + " on one of "
                    + nodes.getCandidates().size() + " hosts");
            nodes.getExclusions().stream().limit(2).forEach(host -> out.println("    not on " + host));
        });
        told.getWarnings().forEach(warning -> out.println("  " + warning));
    }

    private void makeAndDelete(CreateClusterRequest request) {
        var creation = cks.clusters().create(request);
        try {
            var ids = creation.await().getNodes().stream()
                    .map(node -> node.getId())
                    .toList();
            cloud.virtualMachines()
                    .list(filter -> filter.ids(ids))
                    .forEach(node -> out.println("  " + node.getName() + " runs on " + node.getHostName()));
        } finally {
            cks.clusters().delete(String.valueOf(creation.getResourceId())).await();
        }
    }

    private Host spareHost() {
        return cloud
                .hosts()
                .list(filter -> filter.type("Routing").state(HostState.UP).resourceState(HostResourceState.ENABLED))
                .stream()
                .filter(host -> Long.valueOf(0).equals(host.getMemoryAllocatedBytes()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no host on which nothing runs."));
    }

    private CreateClusterRequest request(String zone) {
        var version = cks.versions().list(filter -> filter.zone(zone)).stream()
                .filter(known -> VersionState.ENABLED.equals(known.getState()) && "Ready".equals(known.getIsoState()))
                .max(Comparator.comparing(KubernetesVersion::getSemanticVersion))
                .orElseThrow(() -> new IllegalStateException("There is no Kubernetes version that is ready."));
        var offering = cloud.serviceOfferings().list().stream()
                .filter(known -> !known.isCustomized()
                        && known.getCpuNumber() != null
                        && known.getMemory() != null
                        && known.getCpuNumber() >= MIN_CORES
                        && known.getMemory() >= MIN_MEMORY_MB)
                .min(Comparator.comparing(ServiceOffering::getMemory))
                .orElseThrow(() -> new IllegalStateException("There is no offering that nodes can have."));
        return CreateClusterRequest.builder()
                .name("c4j-dedicated-" + UUID.randomUUID().toString().substring(0, 8))
                .zone(zone)
                .kubernetesVersion(version.getId())
                .offering(offering.getId())
                .workers(2)
                .build();
    }
}
