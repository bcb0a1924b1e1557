// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.conformance.fault.StoredVolumes.StoredSnapshot;
import io.github.cloudstack4j.conformance.fault.StoredVolumes.StoredVolume;
import io.github.cloudstack4j.csi.Csi;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import io.github.cloudstack4j.csi.model.CsiVolume;
import io.github.cloudstack4j.csi.model.VolumeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with volumes of its own, who does with them what comes to mind, and keeps a book of what should be there. Some of it is asked
 * for twice at once, in both processes.
 */
final class VolumeCaller implements Runnable {
    private static final long GIB = 1L << 30;
    private static final int DEEDS = 7;

    private final String name;
    private final MortalProcesses processes;
    private final List<String> machines;
    private final SplittableRandom random;
    private final Map<String, Held> volumes = new HashMap<>();
    private final Map<String, StoredSnapshot> snapshots = new HashMap<>();
    private int named;
    private volatile @Nullable Throwable harm;

    private static final class Held {
        private final String name;
        private long bytes;
        private @Nullable String machineId;
        private boolean used;

        private Held(String name, long bytes, boolean used) {
            this.name = name;
            this.bytes = bytes;
            this.used = used;
        }
    }

    VolumeCaller(String name, MortalProcesses processes, List<String> machines, SplittableRandom random) {
        this.name = name;
        this.processes = processes;
        this.machines = machines;
        this.random = random;
    }

    @Override
    public void run() {
        try {
            for (int i = 0; i < DEEDS; i++) {
                deed();
            }
        } catch (Throwable e) {
            harm = e;
        }
    }

    void requireUnharmed() {
        if (harm != null) {
            throw new AssertionError(name + ": " + harm, harm);
        }
    }

    List<StoredVolume> volumes() {
        return volumes.entrySet().stream()
                .map(volume -> new StoredVolume(
                        volume.getKey(), volume.getValue().name, volume.getValue().bytes, volume.getValue().machineId))
                .toList();
    }

    List<StoredSnapshot> snapshots() {
        return List.copyOf(snapshots.values());
    }

    private void deed() {
        var id = volumes.isEmpty() ? null : any(List.copyOf(volumes.keySet()));
        if (id == null) {
            create();
            return;
        }
        switch (random.nextInt(9)) {
            case 0, 1 -> publish(id);
            case 2 -> unpublish(id);
            case 3 -> expand(id);
            case 4 -> snapshot(id);
            case 5 -> restore();
            case 6 -> deleteSnapshot();
            case 7 -> copy(id);
            default -> delete(id);
        }
    }

    private void create() {
        var volume = name + "-v" + named++;
        var size = 1 + random.nextInt(4);
        var made = both(csi -> csi.volumes()
                .create(v -> v.name(volume).diskOffering("Custom").sizeGiB(size).zone("zone-1"))
                .getId());
        volumes.put(made, new Held(volume, size * GIB, false));
    }

    private void publish(String id) {
        var volume = volumes.get(id);
        var machine = any(machines);
        if (volume.machineId != null && !volume.machineId.equals(machine)) {
            assertRefused(csi -> csi.volumes().publish(id, machine));
            return;
        }
        both(csi -> csi.volumes().publish(id, machine).getNodeId());
        volume.machineId = machine;
        volume.used = true;
    }

    private void unpublish(String id) {
        var volume = volumes.get(id);
        var machine = volume.machineId == null || random.nextInt(4) == 0 ? any(machines) : volume.machineId;
        both(csi -> {
            csi.volumes().unpublish(id, machine);
            return id;
        });
        if (machine.equals(volume.machineId)) {
            volume.machineId = null;
        }
    }

    private void expand(String id) {
        var volume = volumes.get(id);
        var size = volume.bytes / GIB + random.nextInt(3);
        both(csi -> csi.volumes().expand(id, size).getId());
        volume.bytes = size * GIB;
    }

    private void snapshot(String id) {
        var snapshot = name + "-s" + named++;
        if (!volumes.get(id).used) {
            assertRefused(csi -> csi.snapshots().create(snapshot, id));
            return;
        }
        var made = both(csi -> csi.snapshots().create(snapshot, id).getId());
        snapshots.put(made, new StoredSnapshot(made, snapshot, id));
    }

    private void restore() {
        if (snapshots.isEmpty()) {
            create();
            return;
        }
        var snapshot = any(List.copyOf(snapshots.keySet()));
        fill(spec -> spec.fromSnapshot(snapshot));
    }

    private void copy(String id) {
        if (volumes.get(id).used) {
            fill(spec -> spec.cloneOf(id));
        } else {
            assertRefused(csi -> csi.volumes()
                    .create(spec -> spec.name(name + "-refused" + named++)
                            .diskOffering("Custom")
                            .cloneOf(id)));
        }
    }

    private void fill(UnaryOperator<VolumeSpec.Builder> source) {
        var volume = name + "-v" + named++;
        var size = 1 + random.nextInt(6);
        var made = new CompletableFuture<CsiVolume>();
        var id = both(csi -> {
            var filled = csi.volumes()
                    .create(source.apply(VolumeSpec.builder().name(volume))
                            .diskOffering("Custom")
                            .sizeGiB(size)
                            .build());
            made.complete(filled);
            return filled.getId();
        });
        var filled = made.join();
        assertThat(filled.getSource())
                .as("what a volume was made from is told each time")
                .isNotNull();
        assertThat(filled.getCapacityBytes()).isGreaterThanOrEqualTo(size * GIB);
        volumes.put(id, new Held(volume, filled.getCapacityBytes(), true));
    }

    private void deleteSnapshot() {
        if (snapshots.isEmpty()) {
            return;
        }
        var snapshot = any(List.copyOf(snapshots.keySet()));
        both(csi -> {
            csi.snapshots().delete(snapshot);
            return snapshot;
        });
        snapshots.remove(snapshot);
    }

    private void delete(String id) {
        if (volumes.get(id).machineId != null) {
            assertRefused(csi -> {
                csi.volumes().delete(id);
                return id;
            });
            return;
        }
        both(csi -> {
            csi.volumes().delete(id);
            return id;
        });
        volumes.remove(id);
    }

    private <T> void assertRefused(Function<Csi, T> work) {
        try {
            processes.insist(random.nextInt(2), work);
        } catch (CsiException e) {
            assertThat(e.getCode()).isEqualTo(CsiCode.FAILED_PRECONDITION);
            return;
        }
        throw new AssertionError(name + " did what should have been refused");
    }

    /** Does it once, or in both processes at the same time, with one outcome. */
    private String both(Function<Csi, String> work) {
        if (random.nextInt(5) > 0) {
            return processes.insist(random.nextInt(2), work);
        }
        var outcomes = new ArrayList<CompletableFuture<String>>();
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 2; i++) {
                var which = i;
                outcomes.add(CompletableFuture.supplyAsync(() -> processes.insist(which, work), threads));
            }
            assertThat(outcomes.get(0).join()).isEqualTo(outcomes.get(1).join());
            return outcomes.get(0).join();
        } finally {
            threads.shutdown();
        }
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
