// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.resource;

import java.util.List;
import java.util.Optional;

/**
 * A kind of object that has a type here.
 *
 * @param <T> its type
 */
public final class ResourceKind<T extends Resource> {
    /** API group of CAPC. */
    public static final String INFRASTRUCTURE = "infrastructure.cluster.x-k8s.io";

    /** API group of the core of Cluster API. */
    public static final String CORE = "cluster.x-k8s.io";

    /** API group of Cluster API's control planes. */
    public static final String CONTROL_PLANE = "controlplane.cluster.x-k8s.io";

    /** API group of Cluster API's bootstrap configurations. */
    public static final String BOOTSTRAP = "bootstrap.cluster.x-k8s.io";

    /** API group of Cluster API's additions. */
    public static final String ADDONS = "addons.cluster.x-k8s.io";

    /** Clusters of Cluster API. */
    public static final ResourceKind<Cluster> CLUSTER = new ResourceKind<>(CORE, "clusters", Cluster.class);

    /** Machines of Cluster API. */
    public static final ResourceKind<Machine> MACHINE = new ResourceKind<>(CORE, "machines", Machine.class);

    /** Pools of workers. */
    public static final ResourceKind<MachineDeployment> MACHINE_DEPLOYMENT =
            new ResourceKind<>(CORE, "machinedeployments", MachineDeployment.class);

    /** Health checks of machines. */
    public static final ResourceKind<MachineHealthCheck> MACHINE_HEALTH_CHECK =
            new ResourceKind<>(CORE, "machinehealthchecks", MachineHealthCheck.class);

    /** Control planes made with kubeadm. */
    public static final ResourceKind<KubeadmControlPlane> KUBEADM_CONTROL_PLANE =
            new ResourceKind<>(CONTROL_PLANE, "kubeadmcontrolplanes", KubeadmControlPlane.class);

    /** Templates of bootstrap configurations. */
    public static final ResourceKind<KubeadmConfigTemplate> KUBEADM_CONFIG_TEMPLATE =
            new ResourceKind<>(BOOTSTRAP, "kubeadmconfigtemplates", KubeadmConfigTemplate.class);

    /** Objects for new clusters. */
    public static final ResourceKind<ClusterResourceSet> CLUSTER_RESOURCE_SET =
            new ResourceKind<>(ADDONS, "clusterresourcesets", ClusterResourceSet.class);

    /** Clusters of CAPC. */
    public static final ResourceKind<CloudStackCluster> CLOUD_STACK_CLUSTER =
            new ResourceKind<>(INFRASTRUCTURE, "cloudstackclusters", CloudStackCluster.class);

    /** Templates of machines of CAPC. */
    public static final ResourceKind<CloudStackMachineTemplate> CLOUD_STACK_MACHINE_TEMPLATE =
            new ResourceKind<>(INFRASTRUCTURE, "cloudstackmachinetemplates", CloudStackMachineTemplate.class);

    /** Machines of CAPC. */
    public static final ResourceKind<CloudStackMachine> CLOUD_STACK_MACHINE =
            new ResourceKind<>(INFRASTRUCTURE, "cloudstackmachines", CloudStackMachine.class);

    /** Failure domains of CAPC. */
    public static final ResourceKind<CloudStackFailureDomain> CLOUD_STACK_FAILURE_DOMAIN =
            new ResourceKind<>(INFRASTRUCTURE, "cloudstackfailuredomains", CloudStackFailureDomain.class);

    /** Isolated networks of CAPC. */
    public static final ResourceKind<CloudStackIsolatedNetwork> CLOUD_STACK_ISOLATED_NETWORK =
            new ResourceKind<>(INFRASTRUCTURE, "cloudstackisolatednetworks", CloudStackIsolatedNetwork.class);

    /** Affinity groups of CAPC. */
    public static final ResourceKind<CloudStackAffinityGroup> CLOUD_STACK_AFFINITY_GROUP =
            new ResourceKind<>(INFRASTRUCTURE, "cloudstackaffinitygroups", CloudStackAffinityGroup.class);

    /** State checkers of CAPC. */
    public static final ResourceKind<CloudStackMachineStateChecker> CLOUD_STACK_MACHINE_STATE_CHECKER =
            new ResourceKind<>(INFRASTRUCTURE, "cloudstackmachinestatecheckers", CloudStackMachineStateChecker.class);

    private static final List<ResourceKind<?>> ALL = List.of(
            CLUSTER,
            MACHINE,
            MACHINE_DEPLOYMENT,
            MACHINE_HEALTH_CHECK,
            KUBEADM_CONTROL_PLANE,
            KUBEADM_CONFIG_TEMPLATE,
            CLUSTER_RESOURCE_SET,
            CLOUD_STACK_CLUSTER,
            CLOUD_STACK_MACHINE_TEMPLATE,
            CLOUD_STACK_MACHINE,
            CLOUD_STACK_FAILURE_DOMAIN,
            CLOUD_STACK_ISOLATED_NETWORK,
            CLOUD_STACK_AFFINITY_GROUP,
            CLOUD_STACK_MACHINE_STATE_CHECKER);

    private final String group;
    private final String plural;
    private final Class<T> type;

    private ResourceKind(String group, String plural, Class<T> type) {
        this.group = group;
        this.plural = plural;
        this.type = type;
    }

    /** All kinds that have a type here. */
    public static List<ResourceKind<?>> all() {
        return ALL;
    }

    /** The kind of an API group that has the name; empty if it has no type here. */
    public static Optional<ResourceKind<?>> find(String group, String kind) {
        return ALL.stream()
                .filter(candidate ->
                        candidate.group.equals(group) && candidate.getKind().equals(kind))
                .findFirst();
    }

    /** Its API group. */
    public String getGroup() {
        return group;
    }

    /** Its name, such as {@code Cluster}. */
    public String getKind() {
        return type.getSimpleName();
    }

    /** Its name in addresses, such as {@code clusters}. */
    public String getPlural() {
        return plural;
    }

    /** Its type in Java. */
    public Class<T> getType() {
        return type;
    }

    @Override
    public String toString() {
        return getKind() + "." + group;
    }
}
