// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

/** What can go wrong with a Kubernetes cluster on a real cloud; see {@link KubernetesFailures}. */
public enum KubernetesFailure {
    /** No host has room when the job plans the nodes: a create ends in Error, a resize leaves the cluster as it was. */
    INSUFFICIENT_CAPACITY,
    /** The cluster's network cannot be started: a create ends in Error. */
    NETWORK_START,
    /** The network has no public address: a create ends in Error. */
    PUBLIC_IP,
    /** An etcd VM cannot be provisioned: a create ends in Error. */
    ETCD_VM,
    /** The first control VM cannot be provisioned: a create ends in Error. */
    CONTROL_VM,
    /** A further control VM cannot be provisioned: a create ends in Error. */
    ADDITIONAL_CONTROL_VM,
    /**
     * A worker VM cannot be provisioned: a create ends in Error, a resize expunges the new VMs and returns to Running.
     */
    WORKER_VM,
    /** Firewall and port-forwarding rules cannot be set up: a create ends in Error. */
    NETWORK_RULES,
    /** The control VMs do not answer on SSH: a create ends in Error after the start timeout. */
    SSH_UNREACHABLE,
    /** The Kubernetes API never answers: a create ends in Error, a start in Alert, after the start timeout. */
    API_UNREACHABLE,
    /** Nodes never become Ready: a create ends in Error, a resize expunges the new VMs, after the timeout. */
    NODES_NOT_READY,
    /** The kubeconfig cannot be fetched: create and start end in Alert. */
    KUBECONFIG,
    /** The dashboard does not come up: create and start end in Alert. */
    DASHBOARD,
    /** Deploying the cloud provider fails: the create job fails and the cluster stays Starting until it is stopped. */
    CLOUD_PROVIDER,
    /** A VM of a stopped cluster does not start: the start ends in Alert. */
    VM_START,
    /** A VM does not stop: the stop ends in Alert. */
    VM_STOP,
    /** Draining fails: a shrinking resize changes nothing, an upgrade ends in Alert. */
    DRAIN,
    /** The upgrade script of a node fails: the upgrade ends in Alert with the old version. */
    NODE_UPGRADE,
    /**
     * Moving a VM to another offering takes longer than the server waits: the resize of a running cluster returns to
     * Running, that of a stopped one ends in Alert.
     */
    OFFERING_CHANGE,
    /** The autoscaler cannot be deployed: the job fails and the cluster stays Scaling until it is started. */
    AUTOSCALER,
    /**
     * A VM that is to be an external node lacks packages: it is left out and its rules are taken back, and the job
     * succeeds without it.
     */
    NODE_CHECK,
    /**
     * The same, but the server stumbles over its own rules: the job fails, and port forwarding, firewall rule and ISO
     * are left behind. Which of the two happens is chance on a real server.
     */
    NODE_CHECK_LEAVING_RULES,
    /** A VM cannot be destroyed: the delete fails and the cluster stays Destroying. */
    VM_DESTROY
}
