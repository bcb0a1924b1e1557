// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.junit;

import io.github.cloudstack4j.core.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** The system's clock, put forward by every pause in place of waiting for it. */
final class TckTime implements TimeSource {
    private final AtomicLong ahead = new AtomicLong();

    @Override
    public Instant now() {
        return Instant.now().plusNanos(ahead.get());
    }

    @Override
    public long ticks() {
        return System.nanoTime() + ahead.get();
    }

    @Override
    public void sleep(Duration duration, CompletableFuture<?> wakeUp) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!wakeUp.isDone()) {
            ahead.addAndGet(duration.toNanos());
        }
    }

    @Override
    public <T> T await(CompletableFuture<T> future, Duration atMost)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }
}
