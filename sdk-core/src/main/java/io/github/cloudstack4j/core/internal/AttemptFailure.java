// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.CloudStackException;
import java.time.Duration;
import java.util.function.IntFunction;

/** One attempt came to nothing: what that allows, and what the caller is told if no other attempt follows. */
final class AttemptFailure extends Exception {
    private static final long serialVersionUID = 1L;

    enum Kind {
        /** Nothing reached the server. */
        NOT_SENT,
        /** The server may have acted on it. */
        LOST,
        /** The server did not act on it and wants fewer calls. */
        THROTTLED,
        /** The server did not act on it and may later. */
        UNAVAILABLE,
        /** The signature was refused because the server's clock is not where we took it to be. */
        WRONG_TIME,
        /** The answer would be the same next time. */
        FINAL
    }

    private final Kind kind;
    private final Duration retryAfter;
    private final transient IntFunction<CloudStackException> verdict;

    AttemptFailure(Kind kind, Duration retryAfter, IntFunction<CloudStackException> verdict) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.retryAfter = retryAfter;
        this.verdict = verdict;
    }

    Kind kind() {
        return kind;
    }

    /** The pause the server asked for; zero if it did not. */
    Duration retryAfter() {
        return retryAfter;
    }

    boolean mayBeFollowedByAnother(Safety safety) {
        return switch (kind) {
            case NOT_SENT, THROTTLED, WRONG_TIME -> true;
            case UNAVAILABLE -> safety.mayBeSentAgain() || !retryAfter.isZero();
            case LOST -> safety.mayBeSentAgain();
            case FINAL -> false;
        };
    }

    /** What the caller is told after this many attempts. */
    CloudStackException verdict(int attempts) {
        return verdict.apply(attempts);
    }
}
