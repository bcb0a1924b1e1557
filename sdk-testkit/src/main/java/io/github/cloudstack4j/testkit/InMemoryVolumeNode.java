// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import io.github.cloudstack4j.core.spi.VolumeNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node without devices and mounts: it remembers what was staged and published, and refuses what a real one could not do, such as
 * staging a volume that is not attached to its machine, or unstaging one that is in use. Thread-safe.
 */
public final class InMemoryVolumeNode implements VolumeNode {
    private final CloudStackEmulator emulator;
    private final String machineId;
    private final Object lock = new Object();
    private final Map<String, Staging> staged = new HashMap<>();
    private final Map<String, String> published = new HashMap<>();
    private final Map<Call, RuntimeException> failures = new EnumMap<>(Call.class);

    /** What a node is asked to do. */
    public enum Call {
        /** {@link VolumeNode#stage}. */
        STAGE,
        /** {@link VolumeNode#publish}. */
        PUBLISH,
        /** {@link VolumeNode#unpublish}. */
        UNPUBLISH,
        /** {@link VolumeNode#unstage}. */
        UNSTAGE
    }

    private InMemoryVolumeNode(CloudStackEmulator emulator, String machineId) {
        this.emulator = emulator;
        this.machineId = machineId;
    }

    /** The node on a machine of an emulated cloud. */
    public static InMemoryVolumeNode on(CloudStackEmulator emulator, String machineId) {
        return new InMemoryVolumeNode(emulator, machineId);
    }

    /** Lets the next such call fail, before it does anything. */
    public void failNext(Call call, RuntimeException failure) {
        synchronized (lock) {
            failures.put(call, failure);
        }
    }

    /** What is staged, by volume. */
    public Map<String, Staging> getStaged() {
        synchronized (lock) {
            return Map.copyOf(staged);
        }
    }

    /** The volumes at their users' places, by path. */
    public Map<String, String> getPublished() {
        synchronized (lock) {
            return Map.copyOf(published);
        }
    }

    @Override
    public void stage(Staging staging) {
        synchronized (lock) {
            strike(Call.STAGE);
            requireAttached(staging.volumeId());
            var before = staged.get(staging.volumeId());
            if (before != null && !before.path().equals(staging.path())) {
                throw new IllegalStateException("volume " + staging.volumeId() + " is staged at " + before.path()
                        + ", not at " + staging.path());
            }
            staged.put(staging.volumeId(), staging);
        }
    }

    @Override
    public void publish(Staging staging, Target target) {
        synchronized (lock) {
            strike(Call.PUBLISH);
            requireAttached(staging.volumeId());
            if (!staged.containsKey(staging.volumeId())) {
                throw new IllegalStateException("volume " + staging.volumeId() + " is not staged");
            }
            var other = published.putIfAbsent(target.path(), staging.volumeId());
            if (other != null && !other.equals(staging.volumeId())) {
                throw new IllegalStateException(target.path() + " is the place of volume " + other);
            }
        }
    }

    @Override
    public void unpublish(String volumeId, String targetPath) {
        synchronized (lock) {
            strike(Call.UNPUBLISH);
            published.remove(targetPath, volumeId);
        }
    }

    @Override
    public void unstage(String volumeId, String stagingPath) {
        synchronized (lock) {
            strike(Call.UNSTAGE);
            if (published.containsValue(volumeId)) {
                throw new IllegalStateException("volume " + volumeId + " is in use");
            }
            staged.remove(volumeId);
        }
    }

    private void strike(Call call) {
        @Nullable RuntimeException failure = failures.remove(call);
        if (failure != null) {
            throw failure;
        }
    }

    private void requireAttached(String volumeId) {
        var at = emulator.world().find("volume", volumeId).map(row -> row.get("virtualmachineid"));
        if (!Objects.equals(at.orElse(null), machineId)) {
            throw new IllegalStateException("volume " + volumeId + " is not attached to machine " + machineId);
        }
    }
}
