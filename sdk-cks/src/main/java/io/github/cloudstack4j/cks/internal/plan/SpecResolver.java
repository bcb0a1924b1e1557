// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.plan;

import io.github.cloudstack4j.cks.internal.KubernetesCatalogs;
import io.github.cloudstack4j.cks.model.ClusterSpec;
import io.github.cloudstack4j.cks.model.CreateClusterRequest;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.cks.model.VersionFilter;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.internal.Inventory;
import io.github.cloudstack4j.core.model.Ref;
import io.github.cloudstack4j.core.model.ServiceOffering;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks up the names in a spec. */
final class SpecResolver {
    private final CloudStack cloud;
    private final KubernetesCatalogs catalogs;

    SpecResolver(CloudStack cloud, KubernetesCatalogs catalogs) {
        this.cloud = cloud;
        this.catalogs = catalogs;
    }

    Wanted resolve(ClusterSpec spec, @Nullable KubernetesCluster cluster) {
        var zone = inventory().zones().resolve(spec.getZone());
        var version = catalogs.version(spec.getKubernetesVersion(), zone.getValue());
        var known = new HashMap<String, ServiceOffering>();
        var standard = offering(Objects.requireNonNull(standard(spec)), known);
        var offerings = new EnumMap<NodeType, String>(NodeType.class);
        for (var type : NodeType.values()) {
            var own = spec.getOfferings().get(type);
            offerings.put(type, own == null ? standard : offering(own, known));
        }
        if (cluster != null) {
            rememberPresent(cluster, known);
        }
        var request = CreateClusterRequest.builder()
                .from(spec.toCreateRequest())
                .zone(zone)
                .kubernetesVersion(Ref.id(version.getId()))
                .build();
        return new Wanted(
                spec,
                request,
                version,
                standard,
                offerings,
                groups(spec),
                externalNodes(spec),
                catalogs.versions()
                        .list(VersionFilter.builder().zone(zone).build())
                        .toList(),
                known,
                cluster == null ? version.getArch() : arch(cluster));
    }

    private @Nullable String arch(KubernetesCluster cluster) {
        var id = cluster.getKubernetesVersionId();
        return id == null
                ? null
                : catalogs.versions()
                        .find(Ref.id(id))
                        .map(version -> version.getArch())
                        .orElse(null);
    }

    private static @Nullable Ref standard(ClusterSpec spec) {
        return spec.getOffering() != null
                ? spec.getOffering()
                : spec.getOfferings().get(NodeType.WORKER);
    }

    private String offering(Ref ref, Map<String, ServiceOffering> known) {
        var offering = inventory().serviceOfferings().get(ref);
        known.put(offering.getId(), offering);
        return offering.getId();
    }

    private void rememberPresent(KubernetesCluster cluster, Map<String, ServiceOffering> known) {
        for (var type : NodeType.values()) {
            var id = cluster.getOfferingId(type);
            if (id != null && !known.containsKey(id)) {
                inventory().serviceOfferings().find(Ref.id(id)).ifPresent(offering -> known.put(id, offering));
            }
        }
    }

    private Map<NodeType, List<String>> groups(ClusterSpec spec) {
        var groups = new EnumMap<NodeType, List<String>>(NodeType.class);
        spec.getAffinityGroups()
                .forEach((type, refs) -> groups.put(
                        type,
                        refs.stream()
                                .map(ref -> inventory()
                                        .affinityGroups()
                                        .resolve(ref)
                                        .getValue())
                                .toList()));
        return groups;
    }

    private @Nullable Map<String, String> externalNodes(ClusterSpec spec) {
        var refs = spec.getExternalNodes();
        if (refs == null) {
            return null;
        }
        var machines = new LinkedHashMap<String, String>();
        for (var ref : refs) {
            var machine = inventory().virtualMachines().get(ref);
            machines.put(machine.getId(), Objects.requireNonNullElse(machine.getName(), machine.getId()));
        }
        return machines;
    }

    private Inventory inventory() {
        return cloud.connection().inventory();
    }
}
