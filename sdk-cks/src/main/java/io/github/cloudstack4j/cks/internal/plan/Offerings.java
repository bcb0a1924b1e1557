// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.plan;

import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.model.ServiceOffering;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The offerings of a cluster's nodes, and whether a version finds them large enough. The server looks at the default one
 * only, and lets nodes of other offerings fail.
 */
record Offerings(@Nullable ServiceOffering standard, Map<NodeType, ServiceOffering> ofTypes) {
    Offerings {
        ofTypes = Map.copyOf(ofTypes);
    }

    /** Why {@code version} cannot be installed on these, one text an offering that is too small. */
    List<String> complaints(KubernetesVersion version) {
        var who = new LinkedHashMap<ServiceOffering, List<String>>();
        if (standard != null) {
            who.computeIfAbsent(standard, offering -> new ArrayList<>()).add("the default offering");
        }
        for (var type : List.of(NodeType.CONTROL, NodeType.WORKER)) {
            var offering = ofTypes.get(type);
            if (offering != null) {
                who.computeIfAbsent(offering, any -> new ArrayList<>()).add("that of " + type + " nodes");
            }
        }
        var complaints = new ArrayList<String>();
        who.forEach((offering, users) -> {
            if (isTooSmall(offering, version)) {
                complaints.add(tooSmall(offering, String.join(" and ", users), version));
            }
        });
        return List.copyOf(complaints);
    }

    /** Upgrades leave etcd nodes alone, but no new cluster could have them. */
    List<String> warnings(KubernetesVersion version) {
        var etcd = ofTypes.get(NodeType.ETCD);
        return etcd != null && isTooSmall(etcd, version)
                ? List.of(tooSmall(etcd, "that of ETCD nodes, which are not upgraded", version))
                : List.of();
    }

    private static String tooSmall(ServiceOffering offering, String users, KubernetesVersion version) {
        return "offering " + offering.getName() + " (" + users + ") has " + offering.getCpuNumber() + " vCPUs and "
                + offering.getMemory() + " MiB, but " + version.getName() + " needs " + version.getMinCpuNumber()
                + " vCPUs and " + version.getMinMemory() + " MiB";
    }

    private static boolean isTooSmall(ServiceOffering offering, KubernetesVersion version) {
        return isLess(offering.getCpuNumber(), version.getMinCpuNumber())
                || isLess(offering.getMemory(), version.getMinMemory());
    }

    private static boolean isLess(@Nullable Integer has, @Nullable Integer needs) {
        return has != null && needs != null && has < needs;
    }
}
