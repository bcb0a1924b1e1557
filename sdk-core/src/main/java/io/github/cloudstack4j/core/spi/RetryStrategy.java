// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.spi;

import java.time.Duration;
import java.util.Optional;

/**
 * Decides whether a failed attempt is followed by another, and after which pause. It is asked only where another attempt
 * is safe: a command that changes something never gets here unless the server certainly did not act on it. One strategy
 * serves all calls of a client, from several threads.
 */
@FunctionalInterface
public interface RetryStrategy {
    /** Begins to follow one call. */
    Attempts begin(String command);

    /** The attempts of one call; used by one thread. */
    @FunctionalInterface
    interface Attempts {
        /**
         * The pause before the next attempt; empty to give up. A pause that outlasts the call's deadline ends the call as
         * well.
         */
        Optional<Duration> pauseAfter(FailedAttempt failure);

        /** The call succeeded, at once or in the end. */
        default void succeeded() {}
    }

    /** An attempt that may be followed by another. */
    final class FailedAttempt {
        private final int number;
        private final AttemptOutcome outcome;
        private final Duration retryAfter;

        /** Describes a failed attempt. */
        public FailedAttempt(int number, AttemptOutcome outcome, Duration retryAfter) {
            this.number = number;
            this.outcome = outcome;
            this.retryAfter = retryAfter;
        }

        /** Which attempt of its call it was, from 1. */
        public int getNumber() {
            return number;
        }

        /** How it ended. */
        public AttemptOutcome getOutcome() {
            return outcome;
        }

        /** The pause the server asked for, in a header or in its text; zero if it did not. Unbounded: a hostile server may ask for anything. */
        public Duration getRetryAfter() {
            return retryAfter;
        }

        @Override
        public String toString() {
            return "attempt " + number + " " + outcome;
        }
    }
}
