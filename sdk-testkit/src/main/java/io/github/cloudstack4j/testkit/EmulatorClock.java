// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The time of an emulated CloudStack. A virtual clock stands still until {@link #advance} moves it and runs what was
 * scheduled, in time order, on the calling thread, as it passes: a 45-minute cluster creation takes milliseconds. A
 * real-time clock follows the system's and cannot be moved. Safe for use by several threads.
 */
public final class EmulatorClock implements InstantSource, AutoCloseable {

    /** Where a virtual clock starts when nothing else is said: fixed, so that runs repeat exactly. */
    public static final Instant DEFAULT_START = Instant.parse("2026-01-01T00:00:00Z");

    /** A planned action; cancelling one that has run changes nothing. */
    public interface Scheduled {
        /** Takes it off the plan. */
        void cancel();
    }

    private static final Comparator<Entry> BY_TIME =
            Comparator.<Entry, Instant>comparing(e -> e.at).thenComparingLong(e -> e.order);

    private final ReentrantLock driving = new ReentrantLock(true);
    private final PriorityQueue<Entry> queue = new PriorityQueue<>(BY_TIME);
    private final @Nullable ScheduledThreadPoolExecutor realTime;
    private Instant now;
    private long scheduledSoFar;

    private EmulatorClock(Instant start, @Nullable ScheduledThreadPoolExecutor realTime) {
        this.now = start;
        this.realTime = realTime;
    }

    /** A clock that stands at the given time until it is moved. */
    public static EmulatorClock virtualFrom(Instant start) {
        return new EmulatorClock(Objects.requireNonNull(start, "start"), null);
    }

    /** A clock that follows the system's; it owns one daemon thread until it is closed. */
    public static EmulatorClock realTime() {
        var executor = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "cloudstack-emulator-clock");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return new EmulatorClock(Instant.EPOCH, executor);
    }

    /** Whether it follows the system's clock, and cannot be moved. */
    public boolean isRealTime() {
        return realTime != null;
    }

    @Override
    public Instant instant() {
        if (realTime != null) {
            return Clock.systemUTC().instant();
        }
        synchronized (queue) {
            return now;
        }
    }

    /**
     * Moves a virtual clock forward.
     *
     * @throws IllegalStateException if this clock follows real time, or a scheduled action calls it
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a clock cannot go back by " + duration);
        }
        requireVirtual();
        enterDriving();
        try {
            drive(instant().plus(duration));
        } finally {
            driving.unlock();
        }
    }

    /** Moves a virtual clock to the given time; does nothing if it is there or beyond already. */
    public void advanceTo(Instant target) {
        requireVirtual();
        enterDriving();
        try {
            drive(target);
        } finally {
            driving.unlock();
        }
    }

    /** Runs an action when the clock has moved on by {@code delay}; with no delay, at the clock's next move. */
    public Scheduled schedule(Duration delay, Runnable action) {
        if (realTime != null) {
            var future = realTime.schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
            return () -> future.cancel(false);
        }
        synchronized (queue) {
            var entry = new Entry(now.plus(delay), scheduledSoFar++, action);
            queue.add(entry);
            return () -> {
                synchronized (queue) {
                    queue.remove(entry);
                }
            };
        }
    }

    /** A future that completes once the clock has reached the given time. */
    public CompletableFuture<Void> whenReached(Instant time) {
        var reached = new CompletableFuture<Void>();
        var delay = Duration.between(instant(), time);
        if (delay.isNegative() || delay.isZero()) {
            reached.complete(null);
            return reached;
        }
        var planned = schedule(delay, () -> reached.complete(null));
        reached.whenComplete((done, error) -> planned.cancel());
        return reached;
    }

    /** Stops a real-time clock's thread; what was scheduled no longer runs. */
    @Override
    public void close() {
        if (realTime != null) {
            realTime.shutdownNow();
        }
        synchronized (queue) {
            queue.clear();
        }
    }

    private void drive(Instant target) {
        for (var due = takeDue(target); due != null; due = takeDue(target)) {
            due.action.run();
        }
    }

    private @Nullable Entry takeDue(Instant target) {
        synchronized (queue) {
            var next = queue.peek();
            if (next != null && !next.at.isAfter(target)) {
                now = now.isAfter(next.at) ? now : next.at;
                return queue.poll();
            }
            now = now.isAfter(target) ? now : target;
            return null;
        }
    }

    private void enterDriving() {
        if (driving.isHeldByCurrentThread()) {
            throw new IllegalStateException("a scheduled action must not move the clock it runs on");
        }
        driving.lock();
    }

    private void requireVirtual() {
        if (realTime != null) {
            throw new IllegalStateException("this emulator follows real time; its clock cannot be moved");
        }
    }

    private record Entry(Instant at, long order, Runnable action) {}
}
