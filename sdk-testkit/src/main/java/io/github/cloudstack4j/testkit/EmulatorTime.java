// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import io.github.cloudstack4j.core.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes a client live on the emulator's time: whenever the client pauses, for instance between two polls of a job, the
 * virtual clock moves on by as much, and the cloud gets on with its work. With a real-time emulator it really waits.
 */
public final class EmulatorTime implements TimeSource {

    private final EmulatorClock clock;
    private final double pace;

    private EmulatorTime(EmulatorClock clock, double pace) {
        this.clock = clock;
        this.pace = pace;
    }

    /** Time of which a pause of any length takes none on the real clock. */
    public static EmulatorTime of(CloudStackEmulator emulator) {
        return new EmulatorTime(emulator.clock(), Double.POSITIVE_INFINITY);
    }

    /**
     * Time that a person can watch: a pause of one minute really takes a minute divided by {@code factor}.
     *
     * @param factor more than 0
     */
    public EmulatorTime paced(double factor) {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("a pace must be more than 0, not " + factor);
        }
        return new EmulatorTime(clock, factor);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void sleep(Duration duration, CompletableFuture<?> wakeUp) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var until = clock.instant().plus(duration);
        var wokenEarly = passes(clock.isRealTime() ? duration : really(duration), wakeUp);
        if (!wokenEarly && !clock.isRealTime()) {
            clock.advanceTo(until);
        }
    }

    private Duration really(Duration duration) {
        return Duration.ofMillis((long) (duration.toMillis() / pace));
    }

    /** Lets real time pass; tells whether it was cut short. */
    private static boolean passes(Duration real, CompletableFuture<?> wakeUp) throws InterruptedException {
        try {
            wakeUp.get(Math.max(0, real.toMillis()), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException timeHasPassed) {
            return false;
        } catch (ExecutionException | CancellationException wokenAllTheSame) {
            return true;
        }
    }

    @Override
    public <T> T await(CompletableFuture<T> future, Duration atMost)
            throws InterruptedException, ExecutionException, TimeoutException {
        Objects.requireNonNull(future, "future");
        var deadline = clock.whenReached(clock.instant().plus(atMost));
        // Which comes first on the emulator's clock decides, not what is done once this thread is awake again:
        // others may have moved the clock on by hours.
        var inTime =
                CompletableFuture.anyOf(future.handle((value, error) -> true), deadline.thenApply(reached -> false));
        try {
            if (!Boolean.TRUE.equals(inTime.get())) {
                throw new TimeoutException("not done after " + atMost + " on the emulator's clock");
            }
        } finally {
            deadline.cancel(false);
        }
        return future.get();
    }
}
