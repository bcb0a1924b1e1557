// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.repair;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.ClusterTopology;
import io.github.cloudstack4j.cks.model.ClusterType;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.NodeRole;
import io.github.cloudstack4j.cks.model.RepairAction;
import io.github.cloudstack4j.cks.model.RepairRisk;
import io.github.cloudstack4j.cks.model.TopologyNode;
import io.github.cloudstack4j.cks.model.TopologyWarning;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.model.Event;
import io.github.cloudstack4j.core.model.EventLevel;
import io.github.cloudstack4j.core.model.VirtualMachineState;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what is wrong with a cluster, and what would bring it on. Changes nothing. */
public final class RepairPlanner {
    /** Without a look at jobs: no operation takes longer than its timeout, an hour unless set otherwise. */
    private static final Duration LONGER_THAN_ANY_JOB = Duration.ofHours(2);

    private static final Set<ClusterState> MENDED_BY_START =
            Set.of(ClusterState.SCALING, ClusterState.UPGRADING, ClusterState.IMPORTING, ClusterState.REMOVING_NODES);
    private static final List<VirtualMachineState> GONE =
            List.of(VirtualMachineState.DESTROYED, VirtualMachineState.EXPUNGING, VirtualMachineState.ERROR);

    private final CloudStack cloud;
    private final ClusterJobs jobs;

    public RepairPlanner(CloudStack cloud) {
        this.cloud = cloud;
        this.jobs = new ClusterJobs(cloud);
    }

    /** What is wrong, and what would help. */
    public Diagnosis diagnose(ClusterTopology topology) {
        var notes = new Diagnosis.Notes();
        var cluster = topology.getCluster();
        var state = cluster.getState();
        if (ClusterType.EXTERNAL_MANAGED.equals(cluster.getClusterType())) {
            notes.leave("The cluster is managed externally: CloudStack runs nothing that could be repaired.");
        } else if (state == null) {
            notes.leave("The cluster's state is not reported.");
        } else if (state.isTransitional()) {
            transitional(topology, state, notes);
        } else if (ClusterState.ALERT.equals(state)) {
            alert(topology, notes);
        } else if (ClusterState.ERROR.equals(state)) {
            notes.found("The cluster could not be made.", "Its state is Error, which it never leaves by itself.", null);
            notes.step(RepairAction.DELETE_CLUSTER, RepairRisk.DESTROYS, "Delete the cluster.");
        } else if (ClusterState.RUNNING.equals(state)) {
            new RuleDiagnosis(topology, notes).write();
            machines(topology, notes);
        }
        counts(topology, notes);
        return notes.close();
    }

    private void transitional(ClusterTopology topology, ClusterState state, Diagnosis.Notes notes) {
        var cluster = topology.getCluster();
        var events = jobs.events(cluster);
        var last = jobs.lastBeginning(events);
        if (isAtWork(cluster, last, notes)) {
            return;
        }
        notes.found(
                "The cluster is stuck in " + state + ".",
                "No unfinished job is at work on it"
                        + (events.isEmpty()
                                ? "."
                                : ", and its last event is: "
                                        + events.get(events.size() - 1).getDescription() + "."),
                last);
        if (MENDED_BY_START.contains(state)) {
            new RuleDiagnosis(topology, notes).write();
            notes.step(
                    RepairAction.START_CLUSTER, RepairRisk.SAFE, "Start the cluster: that brings it back to Running.");
        } else if (ClusterState.STARTING.equals(state)) {
            notes.step(RepairAction.STOP_CLUSTER, RepairRisk.INTERRUPTS, "Stop the cluster.");
            if (hasRun(events)) {
                notes.step(RepairAction.START_CLUSTER, RepairRisk.SAFE, "Start the cluster again; it has run before.");
            } else {
                notes.step(
                        RepairAction.DELETE_CLUSTER,
                        RepairRisk.DESTROYS,
                        "Delete the cluster; its making was never finished.");
            }
        } else if (ClusterState.DESTROYING.equals(state)) {
            notes.step(RepairAction.DELETE_CLUSTER, RepairRisk.DESTROYS, "Delete the cluster once more.");
        } else {
            notes.leave("No command is known to lead a cluster out of " + state
                    + ": ask whoever runs the cloud to look at the management server.");
        }
    }

    private boolean isAtWork(KubernetesCluster cluster, @Nullable OffsetDateTime last, Diagnosis.Notes notes) {
        if (jobs.canLook()) {
            var job = jobs.atWork(cluster);
            job.ifPresent(found -> notes.leave("Job " + found.getId() + " ("
                    + found.getCommandClass() + ") may be at work on it since " + found.getCreated()
                    + ": wait for its end."));
            return job.isPresent();
        }
        var age = last == null
                ? Duration.ZERO
                : Duration.between(last.toInstant(), cloud.connection().time().now());
        if (age.compareTo(LONGER_THAN_ANY_JOB) < 0) {
            notes.leave("Jobs cannot be looked at, and its last event is not " + LONGER_THAN_ANY_JOB.toHours()
                    + " hours old: it may be at work.");
            return true;
        }
        return false;
    }

    private static boolean hasRun(List<Event> events) {
        return events.stream()
                .anyMatch(event -> "KUBERNETES.CLUSTER.CREATE".equals(event.getType())
                        && event.getState() != null
                        && "Completed".equals(event.getState().getName())
                        && EventLevel.INFO.equals(event.getLevel()));
    }

    private void alert(ClusterTopology topology, Diagnosis.Notes notes) {
        new RuleDiagnosis(topology, notes).write();
        var down = machines(topology, notes);
        if (hasGone(topology)) {
            return;
        }
        if (down == 0) {
            notes.found(
                    "The cluster is in Alert.",
                    "All its machines run, so something in Kubernetes did not answer as it should.",
                    jobs.lastBeginning(jobs.events(topology.getCluster())));
        }
        notes.step(
                RepairAction.START_CLUSTER,
                RepairRisk.SAFE,
                "Start the cluster, unless the server has found it well by then.");
    }

    private static int machines(ClusterTopology topology, Diagnosis.Notes notes) {
        var down = topology.getNodes().stream()
                .filter(node -> VirtualMachineState.STOPPED.equals(node.getState()))
                .toList();
        for (var node : down) {
            notes.found("Node " + node.getName() + " is down.", "Its machine is Stopped.", null);
            notes.onMachine(RepairAction.START_MACHINE, node.getId(), null, "Start machine " + node.getName() + ".");
        }
        topology.getNodes().stream()
                .filter(node -> GONE.contains(node.getState()))
                .forEach(node -> notes.leave(gone(node)));
        return down.size();
    }

    private static boolean hasGone(ClusterTopology topology) {
        return topology.getNodes().stream().anyMatch(node -> GONE.contains(node.getState()));
    }

    private static String gone(TopologyNode node) {
        return "The machine of node " + node.getName() + " is " + node.getState()
                + ", but it is a member still; only a change in CloudStack's database takes it out"
                + (node.getRole() == NodeRole.EXTERNAL ? " (cks-destroyed-external-node)." : ".");
    }

    /** Not every cluster that counts wrong is in want of repair, but none can be resized. */
    private static void counts(ClusterTopology topology, Diagnosis.Notes notes) {
        topology.getWarnings().stream()
                .filter(warning -> warning.getKind() == TopologyWarning.Kind.NODE_COUNT)
                .filter(warning ->
                        !ClusterState.ERROR.equals(topology.getCluster().getState()))
                .forEach(warning -> notes.leave(warning.getText()
                        + " No command sets that right, and with fewer machines than it counts the server refuses to"
                        + " resize it."));
        topology.getWarnings().stream()
                .filter(warning -> warning.getKind() == TopologyWarning.Kind.NO_DEFAULT_OFFERING)
                .forEach(warning -> notes.leave(warning.getText()));
        topology.getWarnings().stream()
                .filter(warning -> warning.getKind() == TopologyWarning.Kind.NOT_READABLE)
                .forEach(warning -> notes.leave(warning.getText()));
    }
}
