// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.kubernetes;

import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.ADD_NODE_REQUESTED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.AUTOSCALE_REQUESTED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.CREATE_FAILED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.DESTROY_REQUESTED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.FAULTS_DETECTED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.OPERATION_FAILED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.OPERATION_SUCCEEDED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.RECOVERY_REQUESTED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.REMOVE_NODE_REQUESTED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.SCALE_DOWN_REQUESTED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.SCALE_UP_REQUESTED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.START_REQUESTED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.STOP_REQUESTED;
import static io.github.cloudstack4j.testkit.internal.kubernetes.ClusterEvent.UPGRADE_REQUESTED;

import java.util.EnumMap;
import java.util.Map;

/** The states of a cluster and the whole transition table of CloudStack 4.23. */
enum ClusterState {
    CREATED("Created"),
    STARTING("Starting"),
    RUNNING("Running"),
    STOPPING("Stopping"),
    STOPPED("Stopped"),
    SCALING("Scaling"),
    SCALING_STOPPED_CLUSTER("ScalingStoppedCluster"),
    UPGRADING("Upgrading"),
    IMPORTING("Importing"),
    REMOVING_NODES("RemovingNodes"),
    ALERT("Alert"),
    RECOVERING("Recovering"),
    DESTROYED("Destroyed"),
    DESTROYING("Destroying"),
    ERROR("Error");

    private static final Map<ClusterState, Map<ClusterEvent, ClusterState>> TRANSITIONS =
            new EnumMap<>(ClusterState.class);

    static {
        from(CREATED).on(START_REQUESTED, STARTING);
        from(STARTING)
                .on(OPERATION_SUCCEEDED, RUNNING)
                .on(OPERATION_FAILED, ALERT)
                .on(CREATE_FAILED, ERROR)
                .on(STOP_REQUESTED, STOPPING);
        from(RUNNING)
                .on(STOP_REQUESTED, STOPPING)
                .on(OPERATION_SUCCEEDED, RUNNING)
                .on(FAULTS_DETECTED, ALERT)
                .on(AUTOSCALE_REQUESTED, SCALING)
                .on(SCALE_UP_REQUESTED, SCALING)
                .on(SCALE_DOWN_REQUESTED, SCALING)
                .on(UPGRADE_REQUESTED, UPGRADING)
                .on(ADD_NODE_REQUESTED, IMPORTING)
                .on(REMOVE_NODE_REQUESTED, REMOVING_NODES)
                .on(DESTROY_REQUESTED, DESTROYING);
        from(STOPPING).on(OPERATION_SUCCEEDED, STOPPED).on(OPERATION_FAILED, ALERT);
        from(STOPPED)
                .on(START_REQUESTED, STARTING)
                .on(OPERATION_SUCCEEDED, STOPPED)
                .on(SCALE_UP_REQUESTED, SCALING_STOPPED_CLUSTER)
                .on(DESTROY_REQUESTED, DESTROYING);
        from(SCALING).on(OPERATION_SUCCEEDED, RUNNING).on(OPERATION_FAILED, RUNNING);
        from(SCALING_STOPPED_CLUSTER).on(OPERATION_SUCCEEDED, STOPPED).on(OPERATION_FAILED, ALERT);
        from(UPGRADING).on(OPERATION_SUCCEEDED, RUNNING).on(OPERATION_FAILED, ALERT);
        from(IMPORTING).on(OPERATION_SUCCEEDED, RUNNING).on(OPERATION_FAILED, RUNNING);
        from(REMOVING_NODES).on(OPERATION_SUCCEEDED, RUNNING).on(OPERATION_FAILED, RUNNING);
        from(ALERT)
                .on(STOP_REQUESTED, STOPPING)
                .on(ADD_NODE_REQUESTED, IMPORTING)
                .on(REMOVE_NODE_REQUESTED, REMOVING_NODES)
                .on(OPERATION_SUCCEEDED, RUNNING)
                .on(RECOVERY_REQUESTED, RECOVERING)
                .on(DESTROY_REQUESTED, DESTROYING);
        from(RECOVERING).on(OPERATION_SUCCEEDED, RUNNING).on(OPERATION_FAILED, ALERT);
        from(ERROR).on(DESTROY_REQUESTED, DESTROYING);
        from(DESTROYING).on(OPERATION_SUCCEEDED, DESTROYED);
    }

    private final String wireName;

    ClusterState(String wireName) {
        this.wireName = wireName;
    }

    /** The state's name as the API spells it. */
    String wireName() {
        return wireName;
    }

    /** The state after an event. An event without a transition changes nothing and fails nothing, as on the server. */
    ClusterState after(ClusterEvent event) {
        return TRANSITIONS.getOrDefault(this, Map.of()).getOrDefault(event, this);
    }

    private static Row from(ClusterState state) {
        return new Row(TRANSITIONS.computeIfAbsent(state, s -> new EnumMap<>(ClusterEvent.class)));
    }

    private record Row(Map<ClusterEvent, ClusterState> targets) {
        Row on(ClusterEvent event, ClusterState target) {
            targets.put(event, target);
            return this;
        }
    }
}
