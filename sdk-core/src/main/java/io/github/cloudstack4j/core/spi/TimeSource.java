// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * The SDK's only source of time: it reads the clock, pauses and waits here and nowhere else, so that a test can run a
 * 45-minute operation in milliseconds.
 *
 * <p>Implementations are thread-safe. The difference between the two ways of waiting matters to a virtual clock:
 * {@link #sleep} is what makes time go on, {@link #await} only looks on while others do.
 */
public interface TimeSource {
    /** The present, on the clock that request expiry is counted on. */
    Instant now();

    /**
     * Nanoseconds on a clock that only goes forward, whatever is done to {@link #now()}: what durations and deadlines are
     * measured with. Its zero is arbitrary.
     */
    default long ticks() {
        var now = now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    /** Pauses the calling thread for {@code duration}, or until {@code wakeUp} is completed if that comes first. */
    void sleep(Duration duration, CompletableFuture<?> wakeUp) throws InterruptedException;

    /**
     * Waits for a future on this clock.
     *
     * @throws TimeoutException if {@code atMost} has passed on this clock first
     */
    <T> T await(CompletableFuture<T> future, Duration atMost)
            throws InterruptedException, ExecutionException, TimeoutException;
}
