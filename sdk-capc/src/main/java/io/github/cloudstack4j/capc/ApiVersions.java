// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc;

import static io.github.cloudstack4j.capc.resource.ResourceKind.ADDONS;
import static io.github.cloudstack4j.capc.resource.ResourceKind.BOOTSTRAP;
import static io.github.cloudstack4j.capc.resource.ResourceKind.CONTROL_PLANE;
import static io.github.cloudstack4j.capc.resource.ResourceKind.CORE;
import static io.github.cloudstack4j.capc.resource.ResourceKind.INFRASTRUCTURE;

import io.fabric8.kubernetes.api.model.GroupVersionForDiscovery;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.github.cloudstack4j.core.InvalidRequestException;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * The versions of the APIs of Cluster API and CAPC that objects are written in. They are read in any version.
 *
 * @param clusterApi version of Cluster API's groups: {@code v1beta1}, or {@code v1beta2} that Cluster API serves since
 *     1.11
 * @param capc version of CAPC's group: {@code v1beta3}
 */
public record ApiVersions(String clusterApi, String capc) implements Serializable {
    private static final List<String> CLUSTER_API = List.of("v1beta2", "v1beta1");
    private static final List<String> CAPC = List.of("v1beta3");
    private static final Set<String> GROUPS = Set.of(CORE, CONTROL_PLANE, BOOTSTRAP, ADDONS, INFRASTRUCTURE);

    /**
     * Checks that the versions are known.
     *
     * @throws InvalidRequestException if one cannot be written; CAPC's older versions cannot, since they lose fields
     */
    public ApiVersions {
        refuseUnknown("Cluster API", clusterApi, CLUSTER_API);
        refuseUnknown("CAPC", capc, CAPC);
    }

    /** Versions that every management cluster with CAPC 0.5 or later serves: {@code v1beta1} and {@code v1beta3}. */
    public static ApiVersions standard() {
        return new ApiVersions("v1beta1", "v1beta3");
    }

    /** The newest versions that can be written: {@code v1beta2} and {@code v1beta3}. */
    public static ApiVersions newest() {
        return new ApiVersions("v1beta2", "v1beta3");
    }

    /**
     * The newest versions that a management cluster serves and that can be written.
     *
     * @throws ManagementClusterException if it serves none, for example because Cluster API is not installed there
     */
    public static ApiVersions discover(KubernetesClient management) {
        return new ApiVersions(
                newest(management, CORE, "Cluster API", CLUSTER_API), newest(management, INFRASTRUCTURE, "CAPC", CAPC));
    }

    private static String newest(KubernetesClient management, String group, String product, List<String> known) {
        var served = management.getApiGroup(group);
        if (served == null) {
            throw new ManagementClusterException("The management cluster does not serve " + group + "; install "
                    + product + " with \"clusterctl init --infrastructure cloudstack\".");
        }
        var versions = served.getVersions().stream()
                .map(GroupVersionForDiscovery::getVersion)
                .toList();
        return known.stream()
                .filter(versions::contains)
                .findFirst()
                .orElseThrow(() -> new ManagementClusterException("The management cluster serves " + group + " in "
                        + String.join(", ", versions) + ", of which this SDK writes none (it writes "
                        + String.join(", ", known) + "); install another version of " + product + "."));
    }

    private static void refuseUnknown(String product, String version, List<String> known) {
        if (!known.contains(version)) {
            throw new InvalidRequestException("Objects of " + product + " cannot be written in version \"" + version
                    + "\"; give " + String.join(" or ", known) + ".");
        }
    }

    /** Whether a group is one of Cluster API's or CAPC's. */
    public static boolean knows(String group) {
        return GROUPS.contains(group);
    }

    /** The group of an API version, such as {@code apps} of {@code apps/v1}; empty for Kubernetes' own. */
    public static String groupOf(String apiVersion) {
        var slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /**
     * The API version that objects of a group are written with.
     *
     * @throws InvalidRequestException if the group is none of Cluster API's or CAPC's
     */
    public String apiVersion(String group) {
        if (!knows(group)) {
            throw new InvalidRequestException("\"" + group + "\" is no API group of Cluster API or CAPC.");
        }
        return group + "/" + (group.equals(INFRASTRUCTURE) ? capc : clusterApi);
    }
}
