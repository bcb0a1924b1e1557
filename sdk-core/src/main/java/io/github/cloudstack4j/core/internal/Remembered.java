// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something the server is asked once for all who want to know it, until the answer is old. Whoever comes while it is
 * being asked waits for that answer; a failure is told to those who wait and then forgotten.
 *
 * @param <T> the answer
 */
final class Remembered<T> {
    private final TimeSource time;
    private final Duration lifetime;
    private final Duration patience;
    private final Supplier<T> question;
    private final AtomicReference<@Nullable Answer<T>> last = new AtomicReference<>();

    /** {@code patience} is how long to wait for an answer that another thread has asked for. */
    Remembered(TimeSource time, Duration lifetime, Duration patience, Supplier<T> question) {
        this.time = time;
        this.lifetime = lifetime;
        this.patience = patience;
        this.question = question;
    }

    private record Answer<T>(Instant askedAt, CompletableFuture<T> value) {}

    /** The answer, asked for if it is not known. Blocks, and fails as the question does. */
    T get() {
        return get(lifetime);
    }

    /** The answer, asked for if it is not known or older than this. */
    T get(Duration maxAge) {
        while (true) {
            var known = last.get();
            if (known == null || isOlder(known, maxAge)) {
                var mine = new Answer<T>(time.now(), new CompletableFuture<>());
                if (last.compareAndSet(known, mine)) {
                    return ask(mine);
                }
            } else {
                var told = await(known);
                if (told.isPresent()) {
                    return told.get();
                }
            }
        }
    }

    /** The answer if it is known, without asking. */
    Optional<T> peek() {
        var known = last.get();
        return known == null || known.value().isCompletedExceptionally() || isOlder(known, lifetime)
                ? Optional.empty()
                : Optional.ofNullable(known.value().getNow(null));
    }

    /** The next one who wants to know asks anew. */
    void forget() {
        last.set(null);
    }

    /** An answer that is still being given is never too old: it says what is true now. */
    private boolean isOlder(Answer<T> answer, Duration maxAge) {
        return answer.value().isDone()
                && Duration.between(answer.askedAt(), time.now()).compareTo(maxAge) > 0;
    }

    private T ask(Answer<T> mine) {
        try {
            var value = question.get();
            mine.value().complete(value);
            return value;
        } catch (Throwable failure) {
            last.compareAndSet(mine, null);
            mine.value().completeExceptionally(failure);
            throw failure;
        }
    }

    /** Empty if the thread that asked was interrupted: that is its own affair, and the question stays open. */
    private Optional<T> await(Answer<T> answer) {
        try {
            return Optional.of(time.await(answer.value(), patience));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException("The wait for what another thread asked the server was interrupted.", e);
        } catch (TimeoutException e) {
            throw new CloudStackException(
                    "What another thread asked the server was not answered within " + patience.toSeconds() + " s.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CallInterruptedException) {
                return Optional.empty();
            }
            throw asThrown(e);
        }
    }

    private static RuntimeException asThrown(ExecutionException failed) {
        return failed.getCause() instanceof CloudStackException known
                ? known
                : new CloudStackException(failed.getMessage(), failed);
    }
}
