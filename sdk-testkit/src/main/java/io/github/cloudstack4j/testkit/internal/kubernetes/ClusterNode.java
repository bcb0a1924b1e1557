// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import io.github.cloudstack4j.testkit.internal.world.Resource;
import org.jspecify.annotations.Nullable;

/** A VM's membership in a cluster. */
final class ClusterNode {
    private final Resource vm;
    private final NodeType type;
    private @Nullable String kubernetesVersion;

    private ClusterNode(Resource vm, NodeType type, @Nullable String kubernetesVersion) {
        this.vm = vm;
        this.type = type;
        this.kubernetesVersion = kubernetesVersion;
    }

    /** A node CloudStack made. Etcd nodes carry no Kubernetes version. */
    static ClusterNode provisioned(Resource vm, NodeType type, SemanticVersion version) {
        return new ClusterNode(vm, type, type == NodeType.ETCD ? null : version.text());
    }

    /** A VM that joined an externally managed cluster. */
    static ClusterNode registered(Resource vm, NodeType type) {
        return new ClusterNode(vm, type, null);
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

    /** The server keeps what kubectl prints, leading v and line end included. */
    void upgradedTo(SemanticVersion version) {
        kubernetesVersion = "v" + version + "\n";
    }

    /** The VM as it appears inside the server's error texts. */
    @Override
    public String toString() {
        return "VM instance {\"id\":" + vm.number() + ",\"instanceName\":\"" + vm.text("instancename")
                + "\",\"state\":\"" + vm.text("state") + "\",\"type\":\"User\",\"uuid\":\"" + vm.uuid() + "\"}";
    }
}
