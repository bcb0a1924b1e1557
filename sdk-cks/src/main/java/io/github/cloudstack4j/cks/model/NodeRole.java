// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

/** The place of a machine in the picture of a cluster: a type of node, or a user's machine that was added. */
public enum NodeRole {
    /** Runs the Kubernetes control plane. */
    CONTROL,

    /** Runs the users' pods, on a machine that CloudStack made for the cluster. */
    WORKER,

    /** Runs etcd only. */
    ETCD,

    /** Runs the users' pods, on a machine of a user. */
    EXTERNAL;

    /** The role of a node. */
    public static NodeRole of(KubernetesNode node) {
        if (node.isExternalNode()) {
            return EXTERNAL;
        }
        return switch (node.getNodeType()) {
            case CONTROL -> CONTROL;
            case WORKER -> WORKER;
            case ETCD -> ETCD;
        };
    }
}
