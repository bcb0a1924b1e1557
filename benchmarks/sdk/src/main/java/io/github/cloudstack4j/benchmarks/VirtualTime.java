// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import io.github.cloudstack4j.core.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Stands still until it is told to flow; from then on whoever sleeps moves it to where they want to wake up. */
final class VirtualTime implements TimeSource {
    private static final Instant START = Instant.parse("2026-08-21T08:30:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final CountDownLatch flowing = new CountDownLatch(1);

    void flow() {
        flowing.countDown();
    }

    long millis() {
        return nanos.get() / 1_000_000;
    }

    @Override
    public Instant now() {
        return START.plusNanos(nanos.get());
    }

    @Override
    public long ticks() {
        return nanos.get();
    }

    @Override
    public void sleep(Duration duration, CompletableFuture<?> wakeUp) throws InterruptedException {
        while (!flowing.await(1, TimeUnit.MILLISECONDS)) {
            if (wakeUp.isDone()) {
                return;
            }
        }
        if (!wakeUp.isDone()) {
            nanos.addAndGet(duration.toNanos());
        }
    }

    @Override
    public <T> T await(CompletableFuture<T> future, Duration atMost)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(1, TimeUnit.HOURS);
    }
}
