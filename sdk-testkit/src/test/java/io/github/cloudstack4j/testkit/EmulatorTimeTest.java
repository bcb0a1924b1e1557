// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class EmulatorTimeTest {

    @Test
    void aPauseOfTheClientMovesTheClockUnlessItIsWoken() throws Exception {
        try (var emulator = CloudStackEmulator.start()) {
            var time = EmulatorTime.of(emulator);
            var before = time.now();
            time.sleep(Duration.ofMinutes(10), new CompletableFuture<>());
            assertThat(time.now()).isEqualTo(before.plusSeconds(600));
            time.sleep(Duration.ofMinutes(10), CompletableFuture.completedFuture(null));
            assertThat(time.now()).isEqualTo(before.plusSeconds(600));
        }
    }

    @Test
    void awaitingLooksOnUntilTheFutureOrTheDeadline() throws Exception {
        try (var emulator = CloudStackEmulator.start()) {
            var time = EmulatorTime.of(emulator);
            var later = new CompletableFuture<String>();
            emulator.clock().schedule(Duration.ofMinutes(3), () -> later.complete("done"));
            var mover = CompletableFuture.runAsync(() -> emulator.clock().advance(Duration.ofMinutes(30)));
            assertThat(time.await(later, Duration.ofMinutes(100))).isEqualTo("done");
            mover.join();

            var never = new CompletableFuture<String>();
            var waiter = CompletableFuture.supplyAsync(() -> outcomeOf(time, never));
            while (!waiter.isDone()) {
                emulator.clock().advance(Duration.ofMinutes(1));
            }
            assertThat(waiter.join()).isInstanceOf(TimeoutException.class);
            var failed = CompletableFuture.<String>failedFuture(new IllegalStateException("broken"));
            assertThat(outcomeOf(time, failed))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("broken");
        }
    }

    @Test
    void whatIsDoneAfterTheDeadlineIsTooLateHoweverFastTheClockRuns() throws Exception {
        try (var emulator = CloudStackEmulator.start()) {
            var late = new CompletableFuture<String>();
            emulator.clock().schedule(Duration.ofMinutes(6), () -> late.complete("done"));
            var waiter = new FutureTask<>(() -> outcomeOf(EmulatorTime.of(emulator), late));
            var thread = new Thread(waiter);
            thread.start();
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            emulator.clock().advance(Duration.ofHours(1));
            assertThat(waiter.get()).isInstanceOf(TimeoutException.class);
            assertThat(late).isCompleted();
        }
    }

    @Test
    void thePaceOfTimeMustBePositive() {
        try (var emulator = CloudStackEmulator.start()) {
            assertThatThrownBy(() -> EmulatorTime.of(emulator).paced(0)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Exception outcomeOf(EmulatorTime time, CompletableFuture<String> future) {
        try {
            throw new AssertionError("was done: " + time.await(future, Duration.ofMinutes(5)));
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            return e;
        }
    }
}
