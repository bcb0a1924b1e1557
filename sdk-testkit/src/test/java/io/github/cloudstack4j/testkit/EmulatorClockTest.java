// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EmulatorClockTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final EmulatorClock clock = EmulatorClock.virtualFrom(START);

    @Test
    void standsStillUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(START);
        clock.advance(Duration.ofMinutes(45));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(2700));
        clock.advanceTo(START);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(2700));
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void runsActionsInTheOrderOfTheirTimesAndEqualOnesAsPlanned() {
        var ran = new ArrayList<String>();
        clock.schedule(Duration.ofSeconds(2), () -> ran.add("c " + clock.instant()));
        clock.schedule(Duration.ofSeconds(1), () -> ran.add("a " + clock.instant()));
        clock.schedule(Duration.ofSeconds(1), () -> ran.add("b " + clock.instant()));
        clock.schedule(Duration.ofSeconds(9), () -> ran.add("never"));
        clock.advance(Duration.ofSeconds(3));
        assertThat(ran).containsExactly("a 2026-03-01T00:00:01Z", "b 2026-03-01T00:00:01Z", "c 2026-03-01T00:00:02Z");
    }

    @Test
    void runsWhatActionsPlanWithinTheSameMove() {
        var beats = new AtomicInteger();
        clock.schedule(Duration.ofSeconds(1), new Runnable() {
            @Override
            public void run() {
                beats.incrementAndGet();
                clock.schedule(Duration.ofSeconds(1), this);
            }
        });
        clock.advance(Duration.ofMinutes(1));
        assertThat(beats).hasValue(60);
    }

    @Test
    void forgetsWhatWasCancelled() {
        var ran = new AtomicInteger();
        clock.schedule(Duration.ofSeconds(1), ran::incrementAndGet).cancel();
        clock.advance(Duration.ofSeconds(2));
        assertThat(ran).hasValue(0);
    }

    @Test
    void tellsWhenATimeIsReached() {
        var reached = clock.whenReached(START.plusSeconds(5));
        clock.advance(Duration.ofSeconds(4));
        assertThat(reached).isNotDone();
        clock.advance(Duration.ofSeconds(1));
        assertThat(reached).isCompleted();
        assertThat(clock.whenReached(START)).isCompleted();
    }

    @Test
    void doesNotLetActionsMoveIt() {
        clock.schedule(Duration.ofSeconds(1), () -> clock.advance(Duration.ofSeconds(1)));
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void movesOnceForEachOfManyThreads() {
        var total = new AtomicInteger();
        clock.schedule(Duration.ofSeconds(50), total::incrementAndGet);
        var moves = new ArrayList<CompletableFuture<Void>>();
        for (var i = 0; i < 100; i++) {
            moves.add(CompletableFuture.runAsync(() -> clock.advance(Duration.ofSeconds(1))));
        }
        CompletableFuture.allOf(moves.toArray(CompletableFuture[]::new)).join();
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(100));
        assertThat(total).hasValue(1);
    }

    @Test
    void followsRealTimeAndThenCannotBeMoved() throws Exception {
        try (var real = EmulatorClock.realTime()) {
            assertThat(real.isRealTime()).isTrue();
            assertThat(Duration.between(real.instant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
            real.whenReached(real.instant().plusMillis(20)).get(1, TimeUnit.MINUTES);
            assertThatThrownBy(() -> real.advance(Duration.ofSeconds(1))).isInstanceOf(IllegalStateException.class);
        }
    }
}
