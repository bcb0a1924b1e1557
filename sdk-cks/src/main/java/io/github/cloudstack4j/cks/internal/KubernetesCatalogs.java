// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal;

import io.github.cloudstack4j.cks.model.ClusterFilter;
import io.github.cloudstack4j.cks.model.CniConfiguration;
import io.github.cloudstack4j.cks.model.CniConfigurationFilter;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesVersion;
import io.github.cloudstack4j.cks.model.VersionFilter;
import io.github.cloudstack4j.core.internal.Catalog;
import io.github.cloudstack4j.core.internal.Connection;
import io.github.cloudstack4j.core.model.Ref;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The catalogs of the Kubernetes service; names in its requests are looked up in them. */
public final class KubernetesCatalogs {
    private final Catalog<KubernetesCluster, ClusterFilter> clusters;
    private final Catalog<KubernetesVersion, VersionFilter> versions;
    private final Catalog<CniConfiguration, CniConfigurationFilter> cniConfigurations;

    public KubernetesCatalogs(Connection connection) {
        clusters = connection.catalog(
                new Catalog.Kind<>(
                        "Kubernetes cluster",
                        "listKubernetesClusters",
                        ClusterFilter.builder().build(),
                        (id, scope) ->
                                ClusterFilter.builder().id(id).parameters(scope).build(),
                        (name, scope) -> ClusterFilter.builder()
                                .name(name)
                                .parameters(scope)
                                .build(),
                        KubernetesCluster::getId,
                        cluster -> Stream.ofNullable(cluster.getName())),
                request -> connection.api(ClusterApi.class).list(request));
        versions = connection.catalog(
                new Catalog.Kind<>(
                        "Kubernetes version",
                        "listKubernetesSupportedVersions",
                        VersionFilter.builder().build(),
                        (id, scope) -> VersionFilter.builder().id(id).build(),
                        // There is no filter by name, and "1.33.1" should find "v1.33.1": look at all of them.
                        (name, scope) ->
                                VersionFilter.builder().parameters(scope).build(),
                        KubernetesVersion::getId,
                        KubernetesCatalogs::namesOf),
                request -> connection.api(VersionApi.class).list(request));
        cniConfigurations = connection.catalog(
                new Catalog.Kind<>(
                        "CNI configuration",
                        "listCniConfiguration",
                        CniConfigurationFilter.builder().build(),
                        (id, scope) -> CniConfigurationFilter.builder()
                                .id(id)
                                .parameters(scope)
                                .build(),
                        (name, scope) -> CniConfigurationFilter.builder()
                                .name(name)
                                .parameters(scope)
                                .build(),
                        CniConfiguration::getId,
                        configuration -> Stream.ofNullable(configuration.getName())),
                request -> connection.api(CniApi.class).list(request));
        var references = connection.references();
        references.register(
                clusters,
                "scaleKubernetesCluster.id",
                "upgradeKubernetesCluster.id",
                "deleteKubernetesCluster.id",
                "updateKubernetesClusterAffinityGroups.id",
                "addVirtualMachinesToKubernetesCluster.id",
                "removeVirtualMachinesFromKubernetesCluster.id",
                "addNodesToKubernetesCluster.id",
                "removeNodesFromKubernetesCluster.id");
        references.register(
                connection.inventory().virtualMachines(),
                "addNodesToKubernetesCluster.nodeids",
                "removeNodesFromKubernetesCluster.nodeids");
        references.register(
                versions, "kubernetesversionid", "minimumkubernetesversionid", "updateKubernetesSupportedVersion.id");
        references.register(cniConfigurations, "cniconfigurationid", "deleteCniConfiguration.id");
    }

    private static Stream<String> namesOf(KubernetesVersion version) {
        var semantic = version.getSemanticVersion();
        return Stream.concat(
                        Stream.ofNullable(version.getName()),
                        Stream.ofNullable(semantic == null ? null : semantic.toString()))
                .distinct();
    }

    public Catalog<KubernetesCluster, ClusterFilter> clusters() {
        return clusters;
    }

    public Catalog<KubernetesVersion, VersionFilter> versions() {
        return versions;
    }

    public Catalog<CniConfiguration, CniConfigurationFilter> cniConfigurations() {
        return cniConfigurations;
    }

    /** The version {@code ref} points at among those that can be used in a zone. */
    public KubernetesVersion version(Ref ref, @Nullable String zoneId) {
        return versions.get(ref, zoneId == null ? Map.of() : Map.of("zoneid", zoneId));
    }
}
