// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.plan;

import io.github.cloudstack4j.cks.internal.KubernetesCatalogs;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.ClusterType;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.NodeForecast;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.SemanticVersion;
import io.github.cloudstack4j.cks.model.UpgradeHop;
import io.github.cloudstack4j.cks.model.VersionFilter;
import io.github.cloudstack4j.cks.model.VersionReport;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.model.KnownIssue;
import io.github.cloudstack4j.core.model.PortForwardingRule;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.ServiceOffering;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out how clusters can be upgraded, and what to expect of it, from what the server shows. */
public final class UpgradeOutlooks {
    private static final String UPGRADE = "upgradeKubernetesCluster";
    private static final int SSH = 22;
    private static final int SUPPORTED_SKEW = 3;

    private final CloudStack cloud;
    private final KubernetesCatalogs catalogs;

    public UpgradeOutlooks(CloudStack cloud, KubernetesCatalogs catalogs) {
        this.cloud = cloud;
        this.catalogs = catalogs;
    }

    /** The way to a version as things are now. */
    public record UpgradeOutlook(
            KubernetesVersion target, List<UpgradeHop> hops, List<String> obstacles, List<String> warnings) {}

    /** How {@code cluster} gets to {@code target}; of these external nodes it is known that upgrades leave them alone. */
    public UpgradeOutlook to(Ref target, KubernetesCluster cluster, Set<String> upgradedByHand) {
        var version = catalogs.version(target, cluster.getZoneId());
        var registered = registered(cluster);
        var from = versionOf(cluster, registered);
        var offerings = offerings(cluster);
        var terrain = new UpgradePath.Terrain(registered, arch(cluster, registered), offerings::complaints);
        var path = UpgradePath.between(from, version, terrain);
        var obstacles = new ArrayList<>(path.obstacles());
        if (!version.getSemanticVersion().equals(from)) {
            obstacles.addAll(ofCluster(cluster));
        }
        var hops = obstacles.isEmpty()
                ? new NodeForecasts(cluster, from, upgradedByHand).along(path.hops())
                : List.<UpgradeHop>of();
        return new UpgradeOutlook(
                version, hops, List.copyOf(obstacles), warnings(cluster, path.hops(), hops, offerings));
    }

    /** The step that takes the first hop. */
    public List<Step> steps(KubernetesCluster cluster, UpgradeOutlook outlook) {
        return outlook.hops().stream()
                .<Step>map(hop -> new Step.Upgrade(
                        cluster.getId(),
                        hop.versionId(),
                        hop.from().toString(),
                        hop.to().toString()))
                .toList();
    }

    /** The versions in a cluster. */
    public VersionReport report(KubernetesCluster cluster) {
        var registered = registered(cluster);
        var terrain = new UpgradePath.Terrain(registered, arch(cluster, registered), any -> List.of());
        return VersionReports.of(cluster, versionOf(cluster, registered), terrain.latest());
    }

    private List<KubernetesVersion> registered(KubernetesCluster cluster) {
        var zone = cluster.getZoneId();
        return catalogs.versions()
                .list(VersionFilter.builder()
                        .zone(zone == null ? null : Ref.id(zone))
                        .build())
                .toList();
    }

    private static @Nullable SemanticVersion versionOf(KubernetesCluster cluster, List<KubernetesVersion> registered) {
        return own(cluster, registered).stream()
                .map(KubernetesVersion::getSemanticVersion)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<KubernetesVersion> own(KubernetesCluster cluster, List<KubernetesVersion> registered) {
        return registered.stream()
                .filter(version -> version.getId().equals(cluster.getKubernetesVersionId()))
                .toList();
    }

    private static @Nullable String arch(KubernetesCluster cluster, List<KubernetesVersion> registered) {
        return own(cluster, registered).stream()
                .map(KubernetesVersion::getArch)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Offerings offerings(KubernetesCluster cluster) {
        var ofTypes = new EnumMap<NodeType, ServiceOffering>(NodeType.class);
        for (var type : NodeType.values()) {
            var etcd = Objects.requireNonNullElse(cluster.getEtcdNodes(), 0);
            var offering = type == NodeType.ETCD && etcd == 0 ? null : offering(cluster.getOfferingId(type));
            if (offering != null) {
                ofTypes.put(type, offering);
            }
        }
        return new Offerings(offering(cluster.getServiceOfferingId()), ofTypes);
    }

    /** One that was deleted meanwhile cannot be looked at any more. */
    private @Nullable ServiceOffering offering(@Nullable String id) {
        try {
            return id == null
                    ? null
                    : cloud.connection()
                            .inventory()
                            .serviceOfferings()
                            .find(Ref.id(id))
                            .orElse(null);
        } catch (NotFoundException e) {
            return null;
        }
    }

    private List<String> ofCluster(KubernetesCluster cluster) {
        var obstacles = new ArrayList<String>();
        var state = cluster.getState();
        if (ClusterType.EXTERNAL_MANAGED.equals(cluster.getClusterType())) {
            return List.of("CloudStack does not upgrade clusters that it does not manage");
        }
        if (ClusterState.ALERT.equals(state)) {
            obstacles.add(
                    "the cluster is in Alert: it recovers by itself once its nodes are well; if it stays so, start"
                            + " it");
        } else if (ClusterState.ERROR.equals(state)) {
            obstacles.add("the cluster is in Error and will not recover: delete it");
        } else if (ClusterState.STOPPED.equals(state)) {
            obstacles.add("the cluster is stopped: start it");
        }
        if (cluster.getServiceOfferingId() == null) {
            obstacles.add("the cluster has no default offering, and the server can never upgrade such a cluster: make"
                    + " another");
        }
        if (ClusterState.RUNNING.equals(state)) {
            obstacles.addAll(missingRules(cluster));
        }
        return obstacles;
    }

    /** The server drains and upgrades nodes through their port forwardings; without them an upgrade ends in Alert. */
    private List<String> missingRules(KubernetesCluster cluster) {
        var address = cluster.getIpAddressId();
        if (address == null) {
            return List.of();
        }
        var reached = cloud
                .networkRules()
                .portForwardingRules(
                        filter -> filter.ipAddressId(address).listAll(true).project(cluster.getProjectId()))
                .stream()
                .filter(rule -> Integer.valueOf(SSH).equals(rule.getPrivatePort()))
                .map(PortForwardingRule::getVirtualMachineId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var unreachable = cluster.getNodes().stream()
                .filter(node -> node.getNodeType() != NodeType.ETCD && !reached.contains(node.getId()))
                .map(NodeForecasts::nameOf)
                .sorted()
                .toList();
        return unreachable.isEmpty()
                ? List.of()
                : List.of("no port forwarding leads to SSH on " + String.join(", ", unreachable)
                        + ", and the server could not drain them: put the rules right first");
    }

    private List<String> warnings(
            KubernetesCluster cluster, List<KubernetesVersion> path, List<UpgradeHop> hops, Offerings offerings) {
        var warnings = new ArrayList<String>();
        if (cluster.getState() != null && cluster.getState().isTransitional()) {
            warnings.add("the cluster is " + cluster.getState() + ": that is waited for first");
        }
        if (!hops.isEmpty()) {
            warnings.addAll(ofNodes(cluster, hops.get(hops.size() - 1)));
            path.forEach(version -> warnings.addAll(offerings.warnings(version)));
            cloud.connection().knownIssues().all().stream()
                    .filter(issue -> issue.getCommands().contains(UPGRADE) && !issue.isWorkedRound())
                    .map(UpgradeOutlooks::text)
                    .forEach(warnings::add);
        }
        return List.copyOf(warnings);
    }

    private static String text(KnownIssue issue) {
        return "known defect " + issue.getId() + ": " + issue.getSummary() + " " + issue.getWayRound();
    }

    private static List<String> ofNodes(KubernetesCluster cluster, UpgradeHop last) {
        var warnings = new ArrayList<String>();
        var external = cluster.getNodes().stream()
                .filter(KubernetesNode::isExternalNode)
                .collect(Collectors.toMap(KubernetesNode::getId, node -> node));
        var unsure = last.nodes().stream()
                .filter(node -> node.fate() == NodeForecast.Fate.CANNOT_BE_TOLD)
                .map(NodeForecast::name)
                .toList();
        if (!unsure.isEmpty()) {
            warnings.add(
                    "which external nodes are marked for manual upgrade cannot be told, the server does not show it;"
                            + " these may be left behind: " + String.join(", ", unsure));
        }
        if (last.nodes().stream().anyMatch(node -> node.fate() == NodeForecast.Fate.NO_KUBERNETES)) {
            warnings.add("etcd nodes are never upgraded: they keep the etcd they were made with");
        }
        for (var node : last.nodes()) {
            var version = node.now();
            if (external.containsKey(node.id())
                    && version != null
                    && last.to().getMinor() - version.getMinor() > SUPPORTED_SKEW) {
                warnings.add(node.name() + " stays at " + version + " if it is left behind: more than " + SUPPORTED_SKEW
                        + " minor versions behind " + last.to() + ", which Kubernetes does not support");
            }
        }
        return warnings;
    }
}
