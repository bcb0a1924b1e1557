// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The time of this machine. */
public enum SystemTime implements TimeSource {
    INSTANCE;

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long ticks() {
        return System.nanoTime();
    }

    @Override
    public void sleep(Duration duration, CompletableFuture<?> wakeUp) throws InterruptedException {
        try {
            wakeUp.get(nanos(duration), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException over) {
            // Slept long enough, or was woken: either way the pause is over.
        }
    }

    @Override
    public <T> T await(CompletableFuture<T> future, Duration atMost)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(nanos(atMost), TimeUnit.NANOSECONDS);
    }

    /** Who says "for ever" may mean more than the 292 years of nanoseconds that a long holds. */
    private static long nanos(Duration duration) {
        return TimeUnit.NANOSECONDS.convert(duration);
    }
}
