// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

/** What a step of a repair does. */
public enum RepairAction {
    /** Lets ports in that no firewall rule lets in. */
    OPEN_PORTS,

    /** Makes the firewall rule of the nodes' SSH ports anew, as narrow as it should be. */
    NARROW_SSH_PORTS,

    /** Makes the firewall rules of etcd nodes anew, so that they are younger than the nodes' SSH rule. */
    RENEW_ETCD_RULES,

    /** Leads a public port to the SSH port of a node. */
    FORWARD_PORT,

    /** Starts the machine of a node. */
    START_MACHINE,

    /** Starts the cluster, which also brings a stuck one back to Running. */
    START_CLUSTER,

    /** Stops the cluster. */
    STOP_CLUSTER,

    /** Deletes the cluster. */
    DELETE_CLUSTER
}
