// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.internal.world.Resource;
import org.jspecify.annotations.Nullable;

/** A VM's membership in a cluster. */
final class ClusterNode {
    private final Resource vm;
    private final NodeType type;
    private final Membership membership;
    private @Nullable String kubernetesVersion;

    private enum Membership {
        OWN,
        EXTERNAL,
        EXTERNAL_MANUALLY_UPGRADED
    }

    private ClusterNode(Resource vm, NodeType type, Membership membership, @Nullable String kubernetesVersion) {
        this.vm = vm;
        this.type = type;
        this.membership = membership;
        this.kubernetesVersion = kubernetesVersion;
    }

    /** A node CloudStack made. Etcd nodes carry no Kubernetes version. */
    static ClusterNode provisioned(Resource vm, NodeType type, SemanticVersion version) {
        return new ClusterNode(vm, type, Membership.OWN, type == NodeType.ETCD ? null : version.text());
    }

    /** A VM that joined an externally managed cluster. */
    static ClusterNode registered(Resource vm, NodeType type) {
        return new ClusterNode(vm, type, Membership.OWN, null);
    }

    /** A VM of somebody's own that joined a cluster CloudStack manages, as a worker. */
    static ClusterNode external(Resource vm, @Nullable SemanticVersion version, boolean manualUpgrade) {
        return new ClusterNode(
                vm,
                NodeType.WORKER,
                manualUpgrade ? Membership.EXTERNAL_MANUALLY_UPGRADED : Membership.EXTERNAL,
                version == null ? null : version.text());
    }

    boolean isExternal() {
        return membership != Membership.OWN;
    }

    /** Whether an upgrade of the cluster leaves this node to its owner. */
    boolean isManuallyUpgraded() {
        return membership == Membership.EXTERNAL_MANUALLY_UPGRADED;
    }

    Resource vm() {
        return vm;
    }

    NodeType type() {
        return type;
    }

    boolean is(NodeType wanted) {
        return type == wanted;
    }

    boolean isRunning() {
        return "Running".equals(vm.text("state"));
    }

    boolean isStopped() {
        return "Stopped".equals(vm.text("state"));
    }

    @Nullable
    String kubernetesVersion() {
        return kubernetesVersion;
    }

    void upgradedTo(String version) {
        kubernetesVersion = version;
    }

    /** The VM as it appears inside the server's error texts. */
    @Override
    public String toString() {
        return "VM instance {\"id\":" + vm.number() + ",\"instanceName\":\"" + vm.text("instancename")
                + "\",\"state\":\"" + vm.text("state") + "\",\"type\":\"User\",\"uuid\":\"" + vm.uuid() + "\"}";
    }
}
