// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.OperationToken;
import io.github.cloudstack4j.core.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The one thread of a client that looks at running jobs: each after a pause that grows from half a second to ten. The
 * thread exists only while there is a job to look at.
 */
final class JobWatcher implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final TimeSource time;
    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Look> looks = new PriorityQueue<>(Comparator.comparing(Look::due));
    private CompletableFuture<Void> wakeUp = new CompletableFuture<>();
    private @Nullable Thread thread;
    private boolean closed;

    JobWatcher(TimeSource time) {
        this.time = time;
    }

    void watch(JobOperation<?> operation) {
        lock.lock();
        try {
            if (closed) {
                throw new CloudStackException(
                        "The client is closed; resume " + operation.getToken() + " with another.");
            }
            looks.add(new Look(operation, firstLook(operation.getToken()), FIRST_PAUSE));
            wakeUp.complete(null);
            if (thread == null) {
                thread = new Thread(this::run, "cloudstack4j-jobs");
                thread.setDaemon(true);
                thread.start();
            }
        } finally {
            lock.unlock();
        }
    }

    /** A job just started gets its first pause; the machine that started it may have its clock ahead of this one's. */
    private Instant firstLook(OperationToken<?> token) {
        var sinceStart = token.getStartedAt().plus(FIRST_PAUSE);
        var sinceNow = time.now().plus(FIRST_PAUSE);
        return sinceStart.isBefore(sinceNow) ? sinceStart : sinceNow;
    }

    private void run() {
        for (var look = takeDue(); look != null; look = takeDue()) {
            if (!done(look.operation())) {
                again(look);
            }
        }
    }

    /** Whatever goes wrong with one operation ends that one only: the thread has others to look after. */
    private static boolean done(JobOperation<?> operation) {
        try {
            return operation.look();
        } catch (Throwable defect) {
            operation.abandon(defect);
            return true;
        }
    }

    /** The next job to look at, once it is due; null when none is left, and then this thread is done. */
    private @Nullable Look takeDue() {
        while (true) {
            Duration pause;
            CompletableFuture<Void> woken;
            lock.lock();
            try {
                var next = looks.peek();
                if (closed || next == null) {
                    thread = null;
                    return null;
                }
                pause = Duration.between(time.now(), next.due());
                // Longer than it was meant to be? Nobody should wait until a clock that was set back catches up.
                var clockSetBack = pause.compareTo(next.pause()) > 0;
                if (pause.isNegative() || pause.isZero() || clockSetBack) {
                    return looks.poll();
                }
                wakeUp = new CompletableFuture<>();
                woken = wakeUp;
            } finally {
                lock.unlock();
            }
            try {
                time.sleep(pause, woken);
            } catch (InterruptedException closedOrDisturbed) {
                // The next round tells which: closing is the only reason to stop.
            }
        }
    }

    private void again(Look look) {
        lock.lock();
        try {
            if (closed) {
                look.operation().abandon("The client was closed");
                return;
            }
            var grown = look.pause().multipliedBy(3).dividedBy(2);
            var pause = grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
            looks.add(new Look(look.operation(), time.now().plus(pause), pause));
        } finally {
            lock.unlock();
        }
    }

    /** Ends all waits; the jobs go on. */
    @Override
    public void close() {
        List<Look> left;
        lock.lock();
        try {
            closed = true;
            left = new ArrayList<>(looks);
            looks.clear();
            wakeUp.complete(null);
            if (thread != null) {
                thread.interrupt();
            }
        } finally {
            lock.unlock();
        }
        left.forEach(look -> look.operation().abandon("The client was closed"));
    }

    private record Look(JobOperation<?> operation, Instant due, Duration pause) {}
}
