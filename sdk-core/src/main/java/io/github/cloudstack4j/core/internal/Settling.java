// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.NotFoundException;
import io.github.cloudstack4j.core.spi.TimeSource;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Looks again and again for what a command whose reply was lost has made: the server may still be at work on the request, and
 * show it later.
 */
final class Settling {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final TimeSource time;
    private final CompletableFuture<?> closing;

    /** Who closes the client wants no more looks. */
    Settling(TimeSource time, CompletableFuture<?> closing) {
        this.time = time;
        this.closing = closing;
    }

    /** What shows first; empty if nothing did in time. Looks that fail are added to {@code lost}. */
    <T> Optional<T> await(AmbiguousOutcomeException lost, Supplier<Optional<T>> look) {
        var began = time.ticks();
        var pause = FIRST_PAUSE;
        while (!Thread.currentThread().isInterrupted() && !closing.isDone()) {
            var found = look(lost, look);
            if (found.isPresent() || time.ticks() - began + pause.toNanos() > PATIENCE.toNanos()) {
                return found;
            }
            sleep(pause);
            pause = longer(pause);
        }
        return Optional.empty();
    }

    private static <T> Optional<T> look(AmbiguousOutcomeException lost, Supplier<Optional<T>> look) {
        try {
            return look.get();
        } catch (NotFoundException notYet) {
            return Optional.empty();
        } catch (CloudStackException e) {
            lost.addSuppressed(e);
            return Optional.empty();
        }
    }

    private void sleep(Duration pause) {
        try {
            time.sleep(pause, closing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration longer(Duration pause) {
        var longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
}
