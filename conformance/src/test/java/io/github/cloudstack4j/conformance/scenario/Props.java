// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.SemanticVersion;
import io.github.cloudstack4j.cks.model.VersionState;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.Network;
import io.github.cloudstack4j.core.model.ServiceOffering;
import io.github.cloudstack4j.core.model.Template;
import io.github.cloudstack4j.core.model.Zone;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a cloud has to build with, found by looking; what is not there makes a scenario impossible. */
record Props(CloudStack cloud) {
    Zone zone() {
        return cloud.zones()
                .list(filter -> filter.available(true))
                .first()
                .orElseThrow(() -> new NotPossibleHere("there is no zone"));
    }

    /** Offerings a node may have, smallest first. */
    List<ServiceOffering> nodeOfferings() {
        var offerings = cloud.serviceOfferings().list().stream()
                .filter(offering -> !offering.isCustomized())
                .filter(offering -> atLeast(2, offering.getCpuNumber()) && atLeast(2048, offering.getMemory()))
                .sorted(Comparator.comparing(ServiceOffering::getCpuNumber).thenComparing(ServiceOffering::getMemory))
                .toList();
        if (offerings.isEmpty()) {
            throw new NotPossibleHere("there is no service offering of a fixed size from 2 cores and 2048 MB");
        }
        return offerings;
    }

    private static boolean atLeast(int least, @Nullable Integer value) {
        return value != null && value >= least;
    }

    KubernetesVersion newestVersion() {
        return versions().stream()
                .findFirst()
                .orElseThrow(() -> new NotPossibleHere("there is no enabled Kubernetes version with a Ready ISO"));
    }

    /** Two versions a cluster can be upgraded between, one minor version apart. */
    Upgrade upgrade() {
        var versions = versions();
        for (var to : versions) {
            for (var from : versions) {
                if (number(from).getMinor() < number(to).getMinor()
                        && number(from).isUpgradableTo(number(to))) {
                    return new Upgrade(from, to);
                }
            }
        }
        throw new NotPossibleHere(
                "there are no two enabled Kubernetes versions with Ready ISOs one minor version apart");
    }

    record Upgrade(KubernetesVersion from, KubernetesVersion to) {}

    /** Newest first. */
    private List<KubernetesVersion> versions() {
        var zone = zone().getId();
        return Cks.on(cloud).versions().list(filter -> filter.zone(zone)).stream()
                .filter(version -> VersionState.ENABLED.equals(version.getState()))
                .filter(version -> "Ready".equals(version.getIsoState()) && version.getSemanticVersion() != null)
                .sorted(Comparator.comparing(Props::number).reversed())
                .toList();
    }

    private static SemanticVersion number(KubernetesVersion version) {
        return Objects.requireNonNull(version.getSemanticVersion());
    }

    Template userTemplate() {
        return cloud.templates().list().stream()
                .filter(Template::isReady)
                .filter(template -> !template.isForKubernetes() && !isOfTheSystem(template))
                .findFirst()
                .orElseThrow(() -> new NotPossibleHere("there is no ready template this account may use"));
    }

    private static boolean isOfTheSystem(Template template) {
        return "SYSTEM".equals(template.getTemplateType()) || "ROUTING".equals(template.getTemplateType());
    }

    /** Not one of a Kubernetes cluster: a machine on it would keep the cluster from being deleted. */
    Network guestNetwork() {
        var zone = zone().getId();
        var ofClusters = Cks.on(cloud).clusters().list(filter -> filter.listAll(true)).stream()
                .map(KubernetesCluster::getNetworkId)
                .toList();
        return cloud.networks().list(filter -> filter.zone(zone).usableForDeployment(true)).stream()
                .filter(network -> network.getVpcId() == null && !ofClusters.contains(network.getId()))
                .findFirst()
                .orElseThrow(() -> new NotPossibleHere("there is no guest network to put a machine on"));
    }
}
