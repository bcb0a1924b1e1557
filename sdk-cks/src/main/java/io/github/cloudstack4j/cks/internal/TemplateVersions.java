// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import io.github.cloudstack4j.cks.model.ClusterFilter;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodeOnTemplate;
import io.github.cloudstack4j.cks.model.NodeTemplate;
import io.github.cloudstack4j.cks.model.NodeTemplateName;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.TemplateRollout;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.model.VirtualMachine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares the templates that nodes were made from with the newest version there is. */
public final class TemplateVersions {
    private static final Comparator<NodeOnTemplate> BY_CLUSTER = Comparator.comparing(NodeOnTemplate::getClusterId)
            .thenComparing(NodeOnTemplate::getNodeType)
            .thenComparing(NodeOnTemplate::getNodeId);

    private final CloudStack cloud;
    private final Catalog<KubernetesCluster, ClusterFilter> clusters;

    public TemplateVersions(CloudStack cloud, Catalog<KubernetesCluster, ClusterFilter> clusters) {
        this.cloud = cloud;
        this.clusters = clusters;
    }

    public TemplateRollout compare(NodeTemplate latest, ClusterFilter filter) {
        var nodes = new ArrayList<NodeOnTemplate>();
        clusters.list(filter, filter.getPageSize()).forEach(cluster -> nodes.addAll(nodesOf(cluster)));
        nodes.sort(BY_CLUSTER);
        var ofFamily = nodes.stream()
                .filter(node -> node.getTemplateVersion() != null
                        && node.getTemplateVersion()
                                .getFamily()
                                .equals(latest.getName().getFamily()))
                .collect(Collectors.partitioningBy(node -> isOlder(node, latest.getName())));
        var outdated = ofFamily.getOrDefault(true, List.of());
        return TemplateRollout.builder()
                .latest(latest)
                .outdated(outdated)
                .current(ofFamily.getOrDefault(false, List.of()))
                .steps(steps(outdated, latest))
                .build();
    }

    private static boolean isOlder(NodeOnTemplate node, NodeTemplateName latest) {
        var version = node.getTemplateVersion();
        return version != null && version.compareTo(latest) < 0;
    }

    /** A cluster's own reply names its default template whatever its nodes were made from: only the machines know. */
    private List<NodeOnTemplate> nodesOf(KubernetesCluster cluster) {
        var machines = new ClusterSurroundings(cloud, cluster)
                .machines().stream().collect(Collectors.toMap(VirtualMachine::getId, Function.identity()));
        return cluster.getNodes().stream()
                .filter(node -> machines.containsKey(node.getId()))
                .map(node -> {
                    var machine = machines.get(node.getId());
                    return NodeOnTemplate.builder()
                            .clusterId(cluster.getId())
                            .clusterName(cluster.getName())
                            .nodeId(node.getId())
                            .nodeName(node.getName())
                            .nodeType(node.getNodeType())
                            .externalNode(node.isExternalNode())
                            .templateId(machine.getTemplateId())
                            .templateName(machine.getTemplateName())
                            .build();
                })
                .toList();
    }

    private static List<String> steps(List<NodeOnTemplate> outdated, NodeTemplate latest) {
        var steps = new ArrayList<String>();
        var byCluster = outdated.stream()
                .collect(Collectors.groupingBy(NodeOnTemplate::getClusterId, TreeMap::new, Collectors.toList()));
        byCluster.forEach((id, nodes) -> addSteps(steps, id, nodes, latest));
        return steps;
    }

    private static void addSteps(
            List<String> steps, String clusterId, List<NodeOnTemplate> nodes, NodeTemplate latest) {
        var cluster = "cluster " + nodes.get(0).getClusterName() + " (" + clusterId + ")";
        var external = nodes.stream().filter(NodeOnTemplate::isExternalNode).toList();
        var own = nodes.stream()
                .filter(node -> !node.isExternalNode())
                .collect(Collectors.groupingBy(NodeOnTemplate::getNodeType, TreeMap::new, Collectors.counting()));
        if (!external.isEmpty()) {
            steps.add("In " + cluster + ", one after the other for its external nodes "
                    + external.stream()
                            .map(node -> String.valueOf(node.getNodeName()))
                            .collect(Collectors.joining(", "))
                    + ": deploy a machine of template " + latest.getName()
                    + " on the cluster's network, add it to the cluster, then remove the old one and destroy it.");
        }
        if (!own.isEmpty()) {
            steps.add("Make a cluster beside " + cluster + " with template " + latest.getName() + " for " + words(own)
                    + ": a cluster keeps the templates it was made with, also for nodes it is given by scaling, and"
                    + " neither an upgrade nor a restart changes them.");
            steps.add("Move the workloads of " + cluster + " to the new cluster, and point clients at it.");
            steps.add("Delete " + cluster + ".");
        }
    }

    private static String words(Map<NodeType, Long> types) {
        Function<Map.Entry<NodeType, Long>, String> word =
                type -> type.getKey().getWireName() + " nodes (" + type.getValue() + " outdated)";
        return types.entrySet().stream().map(word).collect(Collectors.joining(", "));
    }
}
