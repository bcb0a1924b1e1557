// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.benchmarks;

import io.github.cloudstack4j.core.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/**
 * A clock of several threads and a server. It stands still while any of the threads is at work, and once all of them wait, it goes on to
 * when the first of them wakes up. So what is measured on it is what was waited for, not how fast the machine is.
 */
final class SharedTime implements TimeSource {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final LongConsumer server;
    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Sleeper> sleepers =
            new PriorityQueue<>(Comparator.comparingLong(Sleeper::at).thenComparingLong(Sleeper::number));
    /** Threads that are known to take part; those that the client began are known once they waited. */
    private final Set<Thread> known = new HashSet<>();

    private long now;
    private long numbers;
    private int atWork;

    /** Who sleeps makes time go on; who only waits for something until then does not. */
    private record Sleeper(long at, long number, boolean drives, CompletableFuture<Void> awake) {}

    /** With a server that is told each time that comes. */
    SharedTime(LongConsumer server) {
        this.server = server;
        var burial = new Thread(this::bury, "burial");
        burial.setDaemon(true);
        burial.start();
    }

    /** Threads that the client began end without a word. */
    private void bury() {
        while (true) {
            LockSupport.parkNanos(1_000_000);
            lock.lock();
            try {
                var dead = known.stream()
                        .filter(thread -> thread.getState() == Thread.State.TERMINATED)
                        .toList();
                dead.forEach(known::remove);
                atWork -= dead.size();
                if (!dead.isEmpty()) {
                    goOn();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** A thread that takes part from now on; it has to be started then. */
    Thread thread(Runnable work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } finally {
                leave();
            }
        });
        lock.lock();
        try {
            known.add(thread);
            atWork++;
        } finally {
            lock.unlock();
        }
        return thread;
    }

    @Override
    public Instant now() {
        return START.plusNanos(ticks());
    }

    @Override
    public long ticks() {
        lock.lock();
        try {
            return now;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void sleep(Duration duration, CompletableFuture<?> wakeUp) throws InterruptedException {
        try {
            sleeps(duration, true, wakeUp);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <T> T await(CompletableFuture<T> future, Duration atMost)
            throws InterruptedException, ExecutionException, TimeoutException {
        sleeps(atMost, false, future);
        if (!future.isDone()) {
            throw new TimeoutException();
        }
        return future.get();
    }

    /** Sleeps in the place of a thread that waits for this one: it is not at work meanwhile. */
    void travel(Duration duration) throws InterruptedException {
        var sleeper = sleeper(duration, true);
        lock.lock();
        try {
            atWork--;
            goOn();
        } finally {
            lock.unlock();
        }
        try {
            sleeper.awake().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Sleeper sleeper(Duration duration, boolean drives) {
        lock.lock();
        try {
            var sleeper = new Sleeper(now + duration.toNanos(), numbers++, drives, new CompletableFuture<>());
            sleepers.add(sleeper);
            return sleeper;
        } finally {
            lock.unlock();
        }
    }

    private void sleeps(Duration duration, boolean drives, CompletableFuture<?> wakeUp)
            throws InterruptedException, ExecutionException {
        var sleeper = sleeper(duration, drives);
        // In the thread that wakes it: so that one is still at work when this one is counted again.
        wakeUp.whenComplete((result, failure) -> wake(sleeper));
        leave();
        sleeper.awake().get();
        lock.lock();
        try {
            known.add(Thread.currentThread());
        } finally {
            lock.unlock();
        }
    }

    private void wake(Sleeper sleeper) {
        lock.lock();
        try {
            if (sleepers.remove(sleeper)) {
                atWork++;
                sleeper.awake().complete(null);
            }
        } finally {
            lock.unlock();
        }
    }

    /** This thread is not at work any more. */
    private void leave() {
        lock.lock();
        try {
            if (known.remove(Thread.currentThread())) {
                atWork--;
            }
            goOn();
        } finally {
            lock.unlock();
        }
    }

    private void goOn() {
        if (atWork <= 0 && sleepers.stream().anyMatch(Sleeper::drives)) {
            now = Math.max(now, sleepers.peek().at());
            server.accept(now);
            wake(sleepers.peek());
        }
    }
}
