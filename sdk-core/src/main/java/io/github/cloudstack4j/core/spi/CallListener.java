// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.spi;

import io.github.cloudstack4j.core.CloudStackException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Is told of every attempt and every call of a client, for metrics and tracing. Called on the thread of the call, so it must
 * be quick; what it throws is logged and otherwise ignored. Thread-safe.
 */
public interface CallListener {
    /** An attempt has ended. */
    default void attemptEnded(Attempt attempt) {}

    /** A call has ended, with all its attempts. */
    default void callEnded(Call call) {}

    /** One attempt to send a command. */
    final class Attempt {
        private final String command;
        private final int number;
        private final AttemptOutcome outcome;
        private final @Nullable Integer httpStatus;
        private final Duration duration;
        private final @Nullable Duration pause;

        /** Describes an attempt. */
        public Attempt(
                String command,
                int number,
                AttemptOutcome outcome,
                @Nullable Integer httpStatus,
                Duration duration,
                @Nullable Duration pause) {
            this.command = command;
            this.number = number;
            this.outcome = outcome;
            this.httpStatus = httpStatus;
            this.duration = duration;
            this.pause = pause;
        }

        /** The CloudStack command. */
        public String getCommand() {
            return command;
        }

        /** Which attempt of its call it was, from 1. */
        public int getNumber() {
            return number;
        }

        /** How it ended. */
        public AttemptOutcome getOutcome() {
            return outcome;
        }

        /** The status of the reply; null if none came. */
        public @Nullable Integer getHttpStatus() {
            return httpStatus;
        }

        /** How long it took, from signing to the decoded reply. */
        public Duration getDuration() {
            return duration;
        }

        /** The pause that follows before the next attempt; null if none follows. */
        public @Nullable Duration getPause() {
            return pause;
        }

        @Override
        public String toString() {
            return command + " attempt " + number + " " + outcome + " after " + duration.toMillis() + " ms";
        }
    }

    /** One call, from its first attempt to its outcome. */
    final class Call {
        private final String command;
        private final int attempts;
        private final Duration duration;
        private final @Nullable CloudStackException failure;

        /** Describes a call. */
        public Call(String command, int attempts, Duration duration, @Nullable CloudStackException failure) {
            this.command = command;
            this.attempts = attempts;
            this.duration = duration;
            this.failure = failure;
        }

        /** The CloudStack command. */
        public String getCommand() {
            return command;
        }

        /** How many attempts were made; zero if the client itself held the call back. */
        public int getAttempts() {
            return attempts;
        }

        /** How long it took with all attempts and pauses. */
        public Duration getDuration() {
            return duration;
        }

        /** What the caller was told; null if the call succeeded. */
        public @Nullable CloudStackException getFailure() {
            return failure;
        }

        @Override
        public String toString() {
            return command + (failure == null ? " succeeded" : " failed") + " after " + attempts + " attempts, "
                    + duration.toMillis() + " ms";
        }
    }
}
