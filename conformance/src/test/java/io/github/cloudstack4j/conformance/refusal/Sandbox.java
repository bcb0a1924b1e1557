// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.cks.model.KubernetesCluster;
import io.github.cloudstack4j.cks.model.KubernetesNode;
import io.github.cloudstack4j.cks.model.NodeType;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.model.JobStatus;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.EmulatorUser;
import io.github.cloudstack4j.testkit.EmulatorWorld;
import io.github.cloudstack4j.testkit.KubernetesFailures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A cloud of its own for one play, with the callers in it. The cluster of a play is named c1. */
final class Sandbox implements AutoCloseable {
    /** An id that nothing has. */
    static final String UNKNOWN = "11111111-1111-1111-1111-111111111111";

    /** What is over soon happens soon. */
    private static final Duration TICK = Duration.ofMillis(200);

    private static final int TICKS = 25;
    /** Shorter than any state then, and than the end of a job takes to show. */
    private static final Duration LATER_TICK = Duration.ofMillis(450);

    private static final int MOST_TICKS = 3000;

    private final CloudStackEmulator emulator = CloudStackEmulator.start();
    private final Map<String, Caller> callers = new LinkedHashMap<>();
    private String cluster = "";
    private String remembered = "";

    CloudStackEmulator emulator() {
        return emulator;
    }

    EmulatorWorld world() {
        return emulator.world();
    }

    KubernetesFailures failures() {
        return emulator.kubernetesFailures();
    }

    Caller admin() {
        return as(emulator.admin());
    }

    /** A plain user of another account. */
    Caller user() {
        return as(emulator.user());
    }

    private Caller as(EmulatorUser user) {
        return callers.computeIfAbsent(user.getApiKey(), key -> new Caller(emulator, user));
    }

    String id(String kind, String name) {
        return world().id(kind, name);
    }

    String offering(String name) {
        return id("serviceoffering", name);
    }

    String version(String name) {
        return id("kubernetesversion", name);
    }

    /** The id of the play's cluster. */
    String cluster() {
        return cluster;
    }

    /** Makes it the play's cluster. */
    void play(String clusterId) {
        cluster = clusterId;
    }

    /** Keeps the id of something that will not be found by its name any more. */
    void remember(String id) {
        remembered = id;
    }

    /** The id that was kept. */
    String remembered() {
        return remembered;
    }

    KubernetesCluster look() {
        return admin().clusters().get(cluster);
    }

    /** Ids of the cluster's nodes of a type. */
    List<String> nodes(NodeType type) {
        return look().getNodes(type).stream().map(KubernetesNode::getId).toList();
    }

    void pass(Duration time) {
        emulator.clock().advance(time);
    }

    /** All clusters there are, by id, with their states. */
    Map<String, ClusterState> states() {
        return admin().clusters().list(filter -> filter.listAll(true)).stream()
                .collect(Collectors.toMap(KubernetesCluster::getId, found -> Objects.requireNonNull(found.getState())));
    }

    boolean wasSent(String command) {
        return !emulator.requests(command).isEmpty();
    }

    /** The states the cluster passes until a job ends; a cluster that is gone is Destroyed. */
    List<ClusterState> statesUntilTheEndOf(Operation<?> operation) {
        var seen = new ArrayList<ClusterState>();
        for (var i = 0; i < MOST_TICKS; i++) {
            see(seen);
            var job = admin().cloud().jobs().get(operation.getJobId());
            if (!JobStatus.PENDING.equals(job.getStatus())) {
                return seen;
            }
            pass(i < TICKS ? TICK : LATER_TICK);
        }
        throw new AssertionError(operation + " never ends");
    }

    /** Fails unless the job of an operation ended well, or did not, as expected. */
    void requireEnd(Operation<?> operation, boolean well) {
        var status = admin().cloud().jobs().get(operation.getJobId()).getStatus();
        if (JobStatus.SUCCEEDED.equals(status) != well) {
            throw new AssertionError(operation + " ended as " + status);
        }
    }

    /** Lets time pass until the cluster is in a state. */
    void passUntil(ClusterState state) {
        for (var i = 0; i < MOST_TICKS; i++) {
            if (state.equals(look().getState())) {
                return;
            }
            pass(i < TICKS ? TICK : LATER_TICK);
        }
        throw new AssertionError("the cluster is never " + state);
    }

    /** The states the cluster passes in some time, in which nobody asks it for anything. */
    List<ClusterState> statesWithin(Duration time) {
        var seen = new ArrayList<ClusterState>();
        see(seen);
        for (var passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusSeconds(1)) {
            pass(Duration.ofSeconds(1));
            see(seen);
        }
        return seen;
    }

    private void see(List<ClusterState> seen) {
        var state = admin().clusters()
                .find(cluster)
                .map(KubernetesCluster::getState)
                .orElse(ClusterState.DESTROYED);
        if (seen.isEmpty() || !seen.get(seen.size() - 1).equals(state)) {
            seen.add(state);
        }
    }

    @Override
    public void close() {
        callers.values().forEach(Caller::close);
        emulator.close();
    }
}
