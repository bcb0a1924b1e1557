// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.junit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;

/** A thread with one call to make. */
final class TckCaller {
    /** A call that is ended ends at once; this is for slow machines. */
    private static final long PATIENCE_SECONDS = 20;

    private final Thread thread;
    private final CompletableFuture<Object> outcome = new CompletableFuture<>();
    private final CompletableFuture<Boolean> flag = new CompletableFuture<>();

    private TckCaller(Supplier<?> call) {
        thread = new Thread(() -> {
            try {
                outcome.complete(call.get());
            } catch (Throwable failure) {
                outcome.completeExceptionally(failure);
            }
            flag.complete(Thread.currentThread().isInterrupted());
        });
        thread.start();
    }

    static TckCaller start(Supplier<?> call) {
        return new TckCaller(call);
    }

    void awaitWaiting() {
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    /** What the call came to by the interrupt; checks that the thread still knows of it. */
    Throwable interrupt() throws Exception {
        thread.interrupt();
        var failure = failure();
        Assertions.assertTrue(flag.get(PATIENCE_SECONDS, TimeUnit.SECONDS), "the flag of the interrupt is gone");
        return failure;
    }

    Throwable failure() throws Exception {
        try {
            return new AssertionError("it ended well: " + outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }
}
