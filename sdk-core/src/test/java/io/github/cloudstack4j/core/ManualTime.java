// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** A clock that goes on only when someone sleeps on it, and remembers the pauses. */
public final class ManualTime implements TimeSource {
    private final List<Duration> pauses = new ArrayList<>();
    private final TreeMap<Instant, List<CompletableFuture<Void>>> alarms = new TreeMap<>();
    private Instant now = Instant.parse("2026-08-21T08:30:00Z");

    @Override
    public synchronized Instant now() {
        return now;
    }

    public synchronized void set(Instant instant) {
        now = instant;
        while (!alarms.isEmpty() && !alarms.firstKey().isAfter(now)) {
            alarms.pollFirstEntry().getValue().forEach(alarm -> alarm.complete(null));
        }
    }

    public synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    @Override
    public synchronized void sleep(Duration duration, CompletableFuture<?> wakeUp) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!wakeUp.isDone()) {
            pauses.add(duration);
            set(now.plus(duration));
        }
    }

    @Override
    public <T> T await(CompletableFuture<T> future, Duration atMost)
            throws InterruptedException, ExecutionException, TimeoutException {
        var alarm = new CompletableFuture<Void>();
        synchronized (this) {
            alarms.computeIfAbsent(now.plus(atMost), at -> new ArrayList<>()).add(alarm);
        }
        CompletableFuture.anyOf(future.handle((value, failure) -> null), alarm).get();
        if (!future.isDone()) {
            throw new TimeoutException();
        }
        return future.get();
    }
}
