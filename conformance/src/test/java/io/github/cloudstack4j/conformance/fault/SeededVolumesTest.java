// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.testkit.CloudStackEmulator;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Sixteen callers in two processes make volumes, publish, expand, snapshot, restore and delete them, while requests are struck by faults
 * and the processes die between any two requests. What they believe in the end is what there is: no volume is lost, left over, there
 * twice or where it should not be.
 *
 * <p>A short share runs in every build; {@code -Dvolume.schedules=10000} runs so many.
 */
@Timeout(value = 6, unit = TimeUnit.HOURS)
class SeededVolumesTest {
    private static final int SCHEDULES = Integer.getInteger("volume.schedules", 30);
    private static final int FIRST = Integer.getInteger("volume.first", 0);
    private static final int CALLERS = 16;

    @Test
    void whatCallersBelieveIsWhatThereIs() {
        for (int seed = FIRST; seed < FIRST + SCHEDULES; seed++) {
            try (var emulator = CloudStackEmulator.builder().seed(seed).start()) {
                play(emulator, seed);
            } catch (Throwable e) {
                throw new AssertionError("with the seed " + seed + ": " + e, e);
            }
        }
    }

    private static void play(CloudStackEmulator emulator, int seed) throws InterruptedException {
        emulator.world().maxDataVolumes("Simulator", 2 * CALLERS);
        emulator.world().setting("max.account.volumes", "-1");
        emulator.world().setting("max.account.snapshots", "-1");
        emulator.world().setting("max.account.primary.storage", "-1");
        emulator.world().setting("max.account.secondary.storage", "-1");
        var random = new SplittableRandom(seed);
        try (var processes = new MortalProcesses(emulator, random.split())) {
            var machines = processes.machines(3);
            FaultSchedule.plant(emulator, seed, 1);
            var callers = IntStream.range(0, CALLERS)
                    .mapToObj(i -> new VolumeCaller("c" + i, processes, machines, random.split()))
                    .toList();
            var threads = callers.stream().map(Thread::new).toList();
            threads.forEach(Thread::start);
            for (var thread : threads) {
                thread.join();
            }
            emulator.faults().clear();
            callers.forEach(VolumeCaller::requireUnharmed);

            var truth = new StoredVolumes(emulator);
            var believed = callers.stream()
                    .flatMap(caller -> caller.volumes().stream())
                    .toList();
            assertThat(truth.volumes()).containsExactlyInAnyOrderElementsOf(believed);
            assertThat(truth.snapshots())
                    .containsExactlyInAnyOrderElementsOf(callers.stream()
                            .flatMap(caller -> caller.snapshots().stream())
                            .toList());
        }
    }
}
