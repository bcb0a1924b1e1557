// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.cni;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.model.CalicoBgp;
import io.github.cloudstack4j.cks.model.Cilium;
import io.github.cloudstack4j.cks.model.CniSetting;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.VersionState;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.model.ServiceOffering;
import io.github.cloudstack4j.examples.Target;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;

/**
 * Registers CNI configurations for Calico with BGP and for Cilium, makes a cluster with Calico and values of its own for the
 * variables, and deletes it all again. On a cloud of yours the peer is one of documentation, which nobody answers at.
 */
public final class OwnNetworkPlugin {
    private OwnNetworkPlugin() {}

    /** Runs the program. */
    public static void main(String[] args) {
        try (var target = Target.fromEnvironment()) {
            run(System.out, target);
        }
    }

    static void run(PrintStream out, Target target) {
        out.println("CloudStack: " + target.description());
        var cks = Cks.on(target.cloud());
        var suffix = UUID.randomUUID().toString().substring(0, 8);
        var calico = "c4j-calico-bgp-" + suffix;
        var cilium = "c4j-cilium-" + suffix;
        var configurations = cks.cniConfigurations();
        try {
            configurations.register(c -> c.name(calico)
                    .plugin(CalicoBgp.builder()
                            .version("v3.30.2")
                            .nodeToNodeMesh(false)
                            .peerVariables("PEER_ADDRESS", "PEER_AS")
                            .build()));
            configurations.register(c -> c.name(cilium)
                    .plugin(Cilium.builder()
                            .version("1.18.1")
                            .cliVersion("v0.18.6")
                            .podCidr(CniSetting.variable("POD_CIDR"))
                            .hubbleRelay(true)
                            .build()));
            for (var name : new String[] {calico, cilium}) {
                out.println(name + " has the variables "
                        + String.join(", ", configurations.get(name).getVariables()));
            }
            out.println(configurations.get(calico).getText());
            cluster(out, cks, target, calico, "c4j-own-cni-" + suffix);
        } finally {
            for (var name : new String[] {calico, cilium}) {
                configurations.find(name).ifPresent(one -> configurations.delete(one.getId()));
            }
            out.println("The configurations are deleted.");
        }
    }

    private static void cluster(PrintStream out, Cks cks, Target target, String configuration, String name) {
        var values = Map.of("AS_NUMBER", "65145", "PEER_ADDRESS", "192.0.2.1", "PEER_AS", "64512");
        var incomplete = request(cks, target, name)
                .cni(configuration, Map.of("AS_NUMBER", "65145"))
                .build();
        try {
            cks.cniConfigurations().check(incomplete);
        } catch (InvalidRequestException e) {
            out.println("Refused: " + e.getMessage());
        }
        var complete = request(cks, target, name).cni(configuration, values).build();
        cks.cniConfigurations().check(complete);
        var creation = cks.clusters().create(complete);
        try {
            var cluster = creation.await();
            out.println(cluster.getName() + " is " + cluster.getState() + " with " + cluster.getCniConfigurationName());
        } finally {
            cks.clusters().delete(String.valueOf(creation.getResourceId())).await();
        }
    }

    private static CreateClusterRequest.Builder request(Cks cks, Target target, String name) {
        var cloud = target.cloud();
        var zone = cloud.zones().list().first().orElseThrow();
        var version = cks.versions().list(filter -> filter.zone(zone.getId())).stream()
                .filter(one -> VersionState.ENABLED.equals(one.getState()) && "Ready".equals(one.getIsoState()))
                .filter(one -> one.getSemanticVersion() != null)
                .max(Comparator.comparing(KubernetesVersion::getSemanticVersion))
                .orElseThrow();
        var offering = cloud.serviceOfferings().list().stream()
                .filter(one -> !one.isCustomized() && one.getCpuNumber() != null && one.getMemory() != null)
                .filter(one -> one.getCpuNumber() >= 2 && one.getMemory() >= 2048)
                .min(Comparator.comparing(ServiceOffering::getMemory))
                .orElseThrow();
        return CreateClusterRequest.builder()
                .name(name)
                .zone(zone.getId())
                .kubernetesVersion(version.getId())
                .offering(offering.getId())
                .workers(1);
    }
}
