// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

/** What can happen to a cluster; {@link ClusterState#after} says what comes of it. */
enum ClusterEvent {
    START_REQUESTED,
    STOP_REQUESTED,
    DESTROY_REQUESTED,
    RECOVERY_REQUESTED,
    AUTOSCALE_REQUESTED,
    SCALE_UP_REQUESTED,
    SCALE_DOWN_REQUESTED,
    UPGRADE_REQUESTED,
    ADD_NODE_REQUESTED,
    REMOVE_NODE_REQUESTED,
    OPERATION_SUCCEEDED,
    OPERATION_FAILED,
    CREATE_FAILED,
    FAULTS_DETECTED
}
