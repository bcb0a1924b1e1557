// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

/**
 * What a CloudStack 4.23 server gets wrong with Kubernetes clusters. The emulator does all of it, as the server does,
 * unless a defect is switched off; see {@link KubernetesDefects}.
 */
public enum KubernetesDefect {
    /**
     * {@code cpunumber} and {@code memory} of a cluster do not follow a change of offering; a later resize counts the
     * new nodes only. Switched off, they are what the nodes have after every scale.
     */
    OFFERING_CHANGES_NOT_COUNTED,
    /**
     * A scale that names only a size, or nodes to remove, means the default offering for every type of node, and fails
     * on clusters with an offering per type. Switched off, offerings that the request does not name stay.
     */
    SIZE_FORCES_DEFAULT_OFFERING,
    /**
     * A cluster made without a default offering can be neither resized nor upgraded. Switched off, the offering of each
     * type of node counts.
     */
    RESIZE_NEEDS_DEFAULT_OFFERING,
    /**
     * The second resize of a cluster with etcd nodes takes etcd's firewall rule for that of the nodes, removes every
     * port forwarding, and fails. Switched off, the nodes' own rule is replaced.
     */
    SECOND_RESIZE_WITH_ETCD_FAILS,
    /**
     * A resize that fails because its new nodes do not get Ready takes them away, but leaves the firewall open for
     * them. Switched off, the rules are those of before.
     */
    FAILED_GROWTH_LEAVES_PORT,
    /**
     * A control node removed by a scale with {@code nodeids} counts as a worker less, and {@code controlnodes} stays.
     * Switched off, {@code controlnodes} drops and the size stays.
     */
    REMOVED_CONTROL_NODE_COUNTS_AS_WORKER,
    /**
     * A cluster whose autoscaler cannot be deployed stays Scaling. Switched off, it returns to Running; the job fails
     * all the same.
     */
    AUTOSCALER_FAILURE_STAYS_SCALING,
    /**
     * A create whose cloud provider cannot be deployed stays Starting for good. Switched off, the cluster goes to
     * Alert; the job fails all the same.
     */
    PROVIDER_FAILURE_STAYS_STARTING,
    /**
     * A start of a cluster in Error succeeds and leaves it in Error. Switched off, the start is refused in that state.
     */
    START_IN_ERROR_STAYS_ERROR,
    /**
     * After an upgrade a node's {@code kubernetesnodeversion} is what kubectl printed: {@code v} in front and a line
     * end behind. Switched off, it is the plain version.
     */
    NODE_VERSION_AS_PRINTED,
    /**
     * The minimum of {@code listKubernetesSupportedVersions} is applied to a page after it was cut, and {@code count}
     * is that of all. Switched off, it is applied before.
     */
    MINIMUM_VERSION_AFTER_PAGING,
    /**
     * Whether a version supports autoscaling is decided by comparing texts: 1.9.0 does, 1.100.0 does not. Switched off,
     * numbers are compared.
     */
    AUTOSCALING_VERSION_AS_TEXT,
    /**
     * The templates for nodes of a new cluster need not be made for Kubernetes. Switched off, a create with a template
     * without {@code forcks} is refused.
     */
    NODE_TEMPLATES_NOT_CHECKED,
    /**
     * A create beyond the account's limits is accepted and ends in Error. Switched off, it is refused at once.
     */
    LIMITS_NOT_CHECKED_BY_CREATE,
    /**
     * {@code addNodesToKubernetesCluster} does not ask whether the caller may use the cluster and the VMs. Switched
     * off, it does.
     */
    ADD_NODES_WITHOUT_ACCESS_CHECK,
    /**
     * {@code addNodesToKubernetesCluster} drops VMs that do not fit (template, network, already a member) without a
     * word as long as one fits. Switched off, the job fails and names them.
     */
    UNFIT_NODES_DROPPED,
    /**
     * {@code addNodesToKubernetesCluster} succeeds even if not every node, or none, was added; only an event tells.
     * Switched off, the job fails.
     */
    PARTIAL_ADD_SUCCEEDS,
    /**
     * When the look at a new node's packages fails, the server may stumble over its own rules: the job fails, and the
     * node's rules and its ISO are left, so that it cannot be added again; see
     * {@link KubernetesFailure#NODE_CHECK_LEAVING_RULES}. Switched off, that failure cleans up after itself as
     * {@link KubernetesFailure#NODE_CHECK} does.
     */
    FAILED_NODE_CHECK_LEAVES_RULES,
    /**
     * {@code mountcksisoonvr} ends in a null pointer on every hypervisor that can be tried. Switched off, it works.
     */
    ISO_ON_ROUTER_FAILS,
    /**
     * {@code addNodesToKubernetesCluster} on a stopped cluster adds the VM, and the job hangs until the cluster is
     * started or the timeout is over. Switched off, it is refused.
     */
    ADD_NODES_TO_STOPPED_CLUSTER,
    /**
     * {@code removeNodesFromKubernetesCluster} takes any VM, counts it off the cluster's size, and lets go of nodes
     * CloudStack made. Switched off, only external nodes of the cluster are valid.
     */
    REMOVE_NODES_WITHOUT_MEMBERSHIP_CHECK,
    /**
     * A VM deployed without a {@code displayname} can never be removed by {@code removeNodesFromKubernetesCluster}.
     * Switched off, its name does.
     */
    REMOVE_NODES_NEEDS_DISPLAY_NAME,
    /**
     * The event log says that nodes were removed even if the job failed. Switched off, it has an ERROR then.
     */
    REMOVE_NODES_EVENT_ALWAYS_SUCCESS,
    /**
     * An external node whose VM is expunged stays a member: the cluster goes to Alert and can neither be deleted nor
     * rid of it. Switched off, the membership ends with the VM.
     */
    EXPUNGED_EXTERNAL_NODE_DANGLES,
    /**
     * A smaller size is compared with the workers CloudStack made, while the current size has the external nodes in it:
     * too few nodes are removed, or none. Switched off, the difference is removed.
     */
    SHRINK_FORGETS_EXTERNAL_NODES,
    /**
     * The rules of external nodes stand in the way when those of the other nodes are made anew: growing fails and
     * leaves no port forwarding, other changes leave the cluster Scaling. Switched off, external nodes keep ports of
     * their own behind those of the others.
     */
    EXTERNAL_RULES_IN_THE_WAY,
    /**
     * A scale accepts an external node in {@code nodeids}, and the cluster stays Scaling. Switched off, it is refused.
     */
    EXTERNAL_NODE_IN_NODEIDS_STAYS_SCALING
}
