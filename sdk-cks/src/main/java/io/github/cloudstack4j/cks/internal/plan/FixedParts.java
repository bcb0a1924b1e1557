// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.plan;

import io.github.cloudstack4j.cks.internal.ClusterSurroundings;
import io.github.cloudstack4j.cks.model.ClusterSpec;
import io.github.cloudstack4j.cks.model.ClusterType;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.VirtualMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is decided for good when a cluster is made; a spec that says something else cannot be met. */
final class FixedParts {
    private static final String REMEDY =
            ", and CloudStack cannot change that: make another cluster, or change the spec";

    private final CloudStack cloud;
    private final List<String> differences = new ArrayList<>();

    private FixedParts(CloudStack cloud) {
        this.cloud = cloud;
    }

    static List<String> differences(ClusterSpec spec, String zoneId, KubernetesCluster cluster, CloudStack cloud) {
        var parts = new FixedParts(cloud);
        if (ClusterType.EXTERNAL_MANAGED.equals(cluster.getClusterType())) {
            return List.of("the cluster is managed externally: CloudStack changes nothing about it");
        }
        parts.compare("zone", zoneId, cluster.getZoneId());
        parts.compare("controlNodes", spec.getControlNodes(), cluster.getControlNodes());
        parts.compare("etcdNodes", spec.getEtcdNodes(), Objects.requireNonNullElse(cluster.getEtcdNodes(), 0));
        parts.compare("csi", spec.isCsi(), cluster.isCsiEnabled());
        parts.compare("network", spec.getNetwork(), cluster.getNetworkId(), cluster.getNetworkName());
        parts.compareCni(spec, cluster);
        if (spec.getKeyPair() != null) {
            parts.compare("keyPair", spec.getKeyPair(), cluster.getKeyPair());
        }
        parts.compareMachines(spec, cluster);
        return List.copyOf(parts.differences);
    }

    private void compareCni(ClusterSpec spec, KubernetesCluster cluster) {
        var wanted = spec.getCniConfiguration();
        if (wanted != null || cluster.getCniConfigurationId() == null) {
            compare("cniConfiguration", wanted, cluster.getCniConfigurationId(), cluster.getCniConfigurationName());
        } else {
            differ("cniConfiguration", "the built-in network plugin", cluster.getCniConfigurationName());
        }
    }

    private void compareMachines(ClusterSpec spec, KubernetesCluster cluster) {
        var own = cluster.getNodes().stream()
                .filter(node -> !node.isExternalNode())
                .toList();
        if (spec.getNodeRootDiskGb() != null) {
            own.stream()
                    .map(node -> node.getDetails().get("rootdisksize"))
                    .filter(size -> size != null && !size.equals(String.valueOf(spec.getNodeRootDiskGb())))
                    .findFirst()
                    .ifPresent(size -> differ("nodeRootDiskGb", spec.getNodeRootDiskGb(), size));
        }
        if (spec.getHypervisor() != null) {
            own.stream()
                    .map(KubernetesNode::getHypervisor)
                    .filter(Objects::nonNull)
                    .filter(name -> !name.toLowerCase(Locale.ROOT)
                            .equals(spec.getHypervisor().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .ifPresent(name -> differ("hypervisor", spec.getHypervisor(), name));
        }
        if (!spec.getTemplates().isEmpty() && !own.isEmpty()) {
            compareTemplates(spec, own, new ClusterSurroundings(cloud, cluster));
        }
    }

    /** A cluster shows its default template only; each machine shows its own. */
    private void compareTemplates(ClusterSpec spec, List<KubernetesNode> own, ClusterSurroundings surroundings) {
        var machines = surroundings.machines(own).stream()
                .collect(Collectors.toMap(VirtualMachine::getId, machine -> machine));
        spec.getTemplates()
                .forEach((type, template) -> own.stream()
                        .filter(node -> node.getNodeType() == type)
                        .map(node -> machines.get(node.getId()))
                        .filter(machine -> machine != null && machine.getTemplateId() != null)
                        .filter(machine -> !isOne(template, machine.getTemplateId(), machine.getTemplateName()))
                        .findFirst()
                        .ifPresent(machine -> differ(templateOf(type), template, machine.getTemplateName())));
    }

    private static String templateOf(NodeType type) {
        return "template of " + type + " nodes";
    }

    private void compare(String part, @Nullable Ref wanted, @Nullable String id, @Nullable String name) {
        if (wanted != null && !isOne(wanted, id, name)) {
            differ(part, wanted, name);
        }
    }

    private static boolean isOne(Ref wanted, @Nullable String id, @Nullable String name) {
        return wanted.getValue().equals(wanted.isId() ? id : name);
    }

    private void compare(String part, Object wanted, @Nullable Object present) {
        if (!wanted.equals(present)) {
            differ(part, wanted, present);
        }
    }

    private void differ(String part, @Nullable Object wanted, @Nullable Object present) {
        differences.add(
                part + ": wanted is " + wanted + ", the cluster has " + (present == null ? "none" : present) + REMEDY);
    }
}
