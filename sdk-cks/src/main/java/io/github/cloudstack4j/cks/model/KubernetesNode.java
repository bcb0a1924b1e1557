// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cloudstack4j.core.model.Machine;
import io.github.cloudstack4j.core.model.Model;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A node of a Kubernetes cluster: a virtual machine as the cluster's reply describes it, with fewer fields than
 * a machine's own.
 */
@Model
@Value.Immutable
@JsonSerialize(as = ImmutableKubernetesNode.class)
@JsonDeserialize(builder = KubernetesNode.Builder.class)
public abstract class KubernetesNode extends Machine {
    private static final long serialVersionUID = 1L;
    private static final Pattern WORKER_NAME = Pattern.compile("-node-[0-9a-f]+$");

    /** Whether a user's machine was added to the cluster; false when not reported and before 4.21. */
    @JsonProperty("isexternalnode")
    @Value.Default
    public boolean isExternalNode() {
        return false;
    }

    /** Whether it runs etcd only; false when not reported and before 4.21. */
    @JsonProperty("isetcdnode")
    @Value.Default
    public boolean isEtcdNode() {
        return false;
    }

    /**
     * Kubernetes version exactly as reported: {@code 1.30.0} after the creation, but {@code v1.31.0} and a line feed
     * after an upgrade. Null for etcd nodes and before 4.21.
     */
    @JsonProperty("kubernetesnodeversion")
    public abstract @Nullable String getReportedVersion();

    /**
     * The Kubernetes version on the node; null for etcd nodes, before 4.21, and when what was reported is not a
     * version. It follows an upgrade node by node.
     */
    public @Nullable SemanticVersion getVersion() {
        var reported = getReportedVersion();
        return reported == null ? null : SemanticVersion.parseOrNull(reported);
    }

    /** What the node does in its cluster. CloudStack marks etcd nodes only; control nodes are known by their names. */
    public NodeType getNodeType() {
        if (isEtcdNode()) {
            return NodeType.ETCD;
        }
        var name = getName();
        return !isExternalNode() && name != null && name.contains("-control-") && !isNamedAsWorker(name)
                ? NodeType.CONTROL
                : NodeType.WORKER;
    }

    /** The workers of a cluster called my-control-plane are called my-control-plane-node-… */
    private static boolean isNamedAsWorker(String name) {
        return WORKER_NAME.matcher(name).find();
    }

    /** Starts an empty KubernetesNode; CloudStack fills it in replies, tests and fakes may build their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a KubernetesNode. */
    public static final class Builder extends ImmutableKubernetesNode.Builder {}
}
