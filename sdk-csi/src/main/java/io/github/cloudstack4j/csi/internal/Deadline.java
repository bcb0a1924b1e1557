// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.spi.TimeSource;
import io.github.cloudstack4j.csi.CsiCode;
import io.github.cloudstack4j.csi.CsiException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** The time that is left for one operation. */
final class Deadline {
    private final TimeSource time;
    private final long end;

    Deadline(TimeSource time, Duration atMost) {
        this.time = time;
        this.end = time.ticks() + atMost.toNanos();
    }

    /** What is left, more than nothing. */
    Duration left(String what) {
        var left = end - time.ticks();
        if (left <= 0) {
            throw passed(what);
        }
        return Duration.ofNanos(left);
    }

    /** Lets time pass before another look. */
    void pause(Duration duration, String what) {
        var left = left(what);
        try {
            time.sleep(left.compareTo(duration) < 0 ? left : duration, new CompletableFuture<>());
        } catch (InterruptedException e) {
            throw interrupted(what, e);
        }
    }

    /** Waits for what another thread is at; its failure is thrown as it is. */
    <T> T await(CompletableFuture<T> future, String what) {
        if (future.isDone() && !future.isCompletedExceptionally()) {
            return future.join();
        }
        try {
            return time.await(future, left(what));
        } catch (TimeoutException e) {
            throw passed(what);
        } catch (InterruptedException e) {
            throw interrupted(what, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CloudStackException failure) {
                throw failure;
            }
            throw new IllegalStateException(what, e.getCause());
        }
    }

    private static CsiException passed(String what) {
        return new CsiException(
                CsiCode.DEADLINE_EXCEEDED, "The time ran out: " + what + ". The same call takes it up again.");
    }

    private static CallInterruptedException interrupted(String what, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new CallInterruptedException("Interrupted: " + what + ".", e);
    }
}
