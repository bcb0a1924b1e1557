// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import io.github.cloudstack4j.cks.Cks;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.Operation;
import io.github.cloudstack4j.core.model.DestroyVirtualMachineRequest;
import java.time.Duration;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Where a scenario plays: a cloud, what is there to use, names for what is made, and the clearing up afterwards. */
final class Stage implements AutoCloseable {
    /** Everything the suite makes bears this, so that leftovers of a killed run can be told. */
    static final String PREFIX = "c4j-";

    private static final Duration PATIENCE = Duration.ofHours(1);

    private final CloudStackConfig config;
    private final CloudStack cloud;
    private final Props props;
    private final Deque<Runnable> cleanUps = new ConcurrentLinkedDeque<>();
    /** Clears up even when the run is broken off. */
    private final Thread breakOff = new Thread(this::cleanUp, "scenario-clean-up");

    Stage(CloudStackConfig config) {
        this.config = config;
        this.cloud = CloudStack.connect(config);
        this.props = new Props(cloud);
        Runtime.getRuntime().addShutdownHook(breakOff);
    }

    CloudStack cloud() {
        return cloud;
    }

    Cks cks() {
        return Cks.on(cloud);
    }

    /** Another client of the same cloud and user. */
    CloudStack anotherClient() {
        return CloudStack.connect(config);
    }

    CloudStackConfig config() {
        return config;
    }

    /** What the cloud has to build with. */
    Props props() {
        return props;
    }

    /** A name nobody else has. */
    String newName(String what) {
        return PREFIX + what + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    <T> T await(Operation<T> operation) {
        return operation.await(PATIENCE);
    }

    /** Says how to undo what was just made; undone in the reverse order, whatever happens. */
    void afterwards(Runnable cleanUp) {
        cleanUps.push(cleanUp);
    }

    /** Deletes the cluster afterwards, if it is still there; a cluster stuck in Starting is stopped first. */
    void deleteClusterAfterwards(String name) {
        afterwards(() -> new ClusterRemoval(cks()).remove(name));
    }

    /** Destroys and expunges the machine afterwards, if it is still there. */
    void expungeAfterwards(String machineId) {
        var machines = cloud.virtualMachines();
        afterwards(() -> machines.find(machineId)
                .ifPresent(left -> await(machines.destroy(DestroyVirtualMachineRequest.builder()
                        .virtualMachine(machineId)
                        .expunge(true)
                        .build()))));
    }

    @Override
    public void close() {
        try {
            cleanUp();
        } finally {
            Runtime.getRuntime().removeShutdownHook(breakOff);
            cloud.close();
        }
    }

    private void cleanUp() {
        RuntimeException failure = null;
        for (var next = cleanUps.poll(); next != null; next = cleanUps.poll()) {
            try {
                next.run();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = new IllegalStateException("clearing up failed: " + e.getMessage(), e);
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
