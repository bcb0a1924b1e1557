// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.KubernetesDefects;
import io.github.cloudstack4j.testkit.KubernetesFailures;
import io.github.cloudstack4j.testkit.KubernetesTimings;
import io.github.cloudstack4j.testkit.internal.Emulation;
import io.github.cloudstack4j.testkit.internal.engine.ApiFault;
import io.github.cloudstack4j.testkit.internal.engine.CommandModule;
import io.github.cloudstack4j.testkit.internal.engine.CommandRegistry;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;

/** CloudStack's Kubernetes service. */
public final class KubernetesModule implements CommandModule {
    private final Kubernetes kubernetes;
    private final DeleteCluster delete;
    private final Scanner scanner;

    public KubernetesModule(
            Emulation emulation, KubernetesTimings timings, KubernetesFailures failures, KubernetesDefects defects) {
        this.kubernetes = Kubernetes.on(emulation, timings, failures, defects);
        this.delete = new DeleteCluster(kubernetes);
        this.scanner = new Scanner(kubernetes, delete);
    }

    /** The management server died and came back. */
    public void serverRestarted() {
        scanner.serverRestarted();
    }

    /**
     * Registers the commands, puts releases on offer, guards nodes against other commands, and sets the scanner going.
     */
    @Override
    public void register(CommandRegistry registry) {
        var versions = new SupportedVersions(kubernetes.world());
        versions.seed();
        registerClusters(registry);
        registerMembers(registry);
        registerVersions(registry, new VersionCommands(kubernetes, versions));
        kubernetes.machines().guardDestroy(this::guard);
        kubernetes.machines().guardAffinity(this::guardAffinity);
        kubernetes.machines().onExpunge(new ExternalNodes(kubernetes)::expunged);
    }

    private void registerClusters(CommandRegistry registry) {
        var read = new ReadCommands(kubernetes);
        var power = new PowerCluster(kubernetes);
        registry.on("createKubernetesCluster", new CreateCluster(kubernetes)::handle);
        registry.on("listKubernetesClusters", read::list).refersTo("id", Kind.KUBERNETES_CLUSTER);
        registry.on("getKubernetesClusterConfig", read::config).refersTo("id", Kind.KUBERNETES_CLUSTER);
        registry.on("startKubernetesCluster", power::start).refersTo("id", Kind.KUBERNETES_CLUSTER);
        registry.on("stopKubernetesCluster", power::stop).refersTo("id", Kind.KUBERNETES_CLUSTER);
        registry.on("scaleKubernetesCluster", new ScaleCluster(kubernetes)::handle)
                .refersTo("id", Kind.KUBERNETES_CLUSTER)
                .refersTo("nodeids", Kind.VIRTUAL_MACHINE);
        registry.on("upgradeKubernetesCluster", new UpgradeCluster(kubernetes)::handle)
                .refersTo("id", Kind.KUBERNETES_CLUSTER);
        registry.on("deleteKubernetesCluster", delete::handle).refersTo("id", Kind.KUBERNETES_CLUSTER);
        registry.on("updateKubernetesClusterAffinityGroups", new AffinityCommand(kubernetes)::update)
                .refersTo("id", Kind.KUBERNETES_CLUSTER);
        registry.on("addNodesToKubernetesCluster", new AddNodes(kubernetes)::handle)
                .refersTo("id", Kind.KUBERNETES_CLUSTER)
                .refersTo("nodeids", Kind.VIRTUAL_MACHINE);
        registry.on("removeNodesFromKubernetesCluster", new RemoveNodes(kubernetes)::handle)
                .refersTo("id", Kind.KUBERNETES_CLUSTER)
                .refersTo("nodeids", Kind.VIRTUAL_MACHINE);
        scanner.start();
    }

    private void registerMembers(CommandRegistry registry) {
        var members = new ExternalMembers(kubernetes);
        registry.on("addVirtualMachinesToKubernetesCluster", members::add).refersTo("id", Kind.KUBERNETES_CLUSTER);
        registry.on("removeVirtualMachinesFromKubernetesCluster", members::remove)
                .refersTo("id", Kind.KUBERNETES_CLUSTER);
    }

    private static void registerVersions(CommandRegistry registry, VersionCommands versions) {
        registry.on("addKubernetesSupportedVersion", versions::add);
        registry.on("getUploadParamsForKubernetesSupportedVersion", versions::uploadParameters);
        registry.on("listKubernetesSupportedVersions", versions::list).refersTo("id", Kind.KUBERNETES_VERSION);
        registry.on("updateKubernetesSupportedVersion", versions::update).refersTo("id", Kind.KUBERNETES_VERSION);
        registry.on("deleteKubernetesSupportedVersion", versions::delete).refersTo("id", Kind.KUBERNETES_VERSION);
    }

    /**
     * Nodes CloudStack made are destroyed through their cluster; VMs that only joined one are nobody's but their
     * owner's.
     */
    private void guard(Resource vm) {
        kubernetes
                .clusters()
                .withNode(vm)
                .filter(cluster -> !cluster.isExternallyManaged())
                .filter(cluster ->
                        cluster.node(vm).filter(ClusterNode::isExternal).isEmpty())
                .ifPresent(cluster -> {
                    throw ApiFault.internal("Instance is a part of a Kubernetes cluster: " + cluster.name()
                            + ". Use Instance delete option from Kubernetes cluster details or scale API for"
                            + " Kubernetes clusters with 'nodeids' to destroy the instance.");
                });
    }

    private void guardAffinity(Resource vm) {
        kubernetes
                .clusters()
                .withNode(vm)
                .filter(cluster -> !cluster.isExternallyManaged())
                .ifPresent(cluster -> {
                    throw ApiFault.internal("Affinity groups cannot be updated for a VM part of Kubernetes cluster: "
                            + cluster.name() + ". Please use the cluster's Change Affinity option instead.");
                });
    }
}
