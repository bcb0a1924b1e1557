// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.guard;

import io.github.cloudstack4j.cks.internal.KubernetesIssues;
import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.model.KnownIssue;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.ServiceOffering;
import io.github.cloudstack4j.core.model.ServiceOfferingFilter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Running nodes take another offering only if their machines were made for that, and never a smaller one. */
final class LiveOfferingGuard implements ClusterGuard {
    private final Catalog<ServiceOffering, ServiceOfferingFilter> offerings;

    LiveOfferingGuard(CloudStack cloud) {
        this.offerings = cloud.connection().inventory().serviceOfferings();
    }

    @Override
    public KnownIssue issue() {
        return KubernetesIssues.LIVE_OFFERING_CHANGE;
    }

    @Override
    public Optional<String> objection(KubernetesCluster cluster, Change change) {
        if (!(change instanceof Change.Scale scale) || !ClusterState.RUNNING.equals(cluster.getState())) {
            return Optional.empty();
        }
        for (var type : NodeType.values()) {
            var wanted = scale.request()
                    .getOfferings()
                    .getOrDefault(type, scale.request().getOffering());
            var objection = wanted == null ? Optional.<String>empty() : objection(cluster, type, wanted);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private Optional<String> objection(KubernetesCluster cluster, NodeType type, Ref wanted) {
        var nodes = cluster.getNodes(type).stream()
                .filter(node -> !node.isExternalNode())
                .toList();
        var current = cluster.getOfferingId(type);
        if (nodes.isEmpty() || current == null) {
            return Optional.empty();
        }
        var id = offerings.resolve(wanted).getValue();
        if (id.equals(current)) {
            return Optional.empty();
        }
        var fixed = nodes.stream().filter(node -> !node.isDynamicallyScalable()).findFirst();
        return fixed.isPresent() ? Optional.of(fixed(fixed.get())) : smaller(type, id, current);
    }

    private static String fixed(KubernetesNode node) {
        return "node " + node.getName() + " runs, and its machine cannot be given another offering while it does.";
    }

    private Optional<String> smaller(NodeType type, String wantedId, String currentId) {
        var wanted = offerings.find(Ref.id(wantedId));
        var current = offerings.find(Ref.id(currentId));
        if (wanted.isEmpty() || current.isEmpty()) {
            return Optional.empty();
        }
        return isLess(wanted.get().getMemory(), current.get().getMemory())
                        || isLess(wanted.get().getCpuNumber(), current.get().getCpuNumber())
                ? Optional.of("offering " + wanted.get().getName() + " is smaller than "
                        + current.get().getName() + ", which its running " + type.getWireName() + " nodes have.")
                : Optional.empty();
    }

    private static boolean isLess(@Nullable Integer one, @Nullable Integer other) {
        return one != null && other != null && one < other;
    }
}
