// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.spi.AttemptOutcome;
import java.time.Duration;
import java.util.function.IntFunction;

/** One attempt came to nothing: what that allows, and what the caller is told if no other attempt follows. */
final class AttemptFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final AttemptOutcome outcome;
    private final Duration retryAfter;
    private final boolean fromAnother;
    private final transient IntFunction<CloudStackException> verdict;

    AttemptFailure(AttemptOutcome outcome, Duration retryAfter, IntFunction<CloudStackException> verdict) {
        this(outcome, retryAfter, false, verdict);
    }

    private AttemptFailure(
            AttemptOutcome outcome,
            Duration retryAfter,
            boolean fromAnother,
            IntFunction<CloudStackException> verdict) {
        super(outcome.name(), null, false, false);
        this.outcome = outcome;
        this.retryAfter = retryAfter;
        this.fromAnother = fromAnother;
        this.verdict = verdict;
    }

    AttemptOutcome outcome() {
        return outcome;
    }

    /** The same failure, told by something in front of CloudStack, which may not know what CloudStack has done. */
    AttemptFailure toldByAnother() {
        return new AttemptFailure(outcome, retryAfter, true, verdict);
    }

    boolean isToldByAnother() {
        return fromAnother;
    }

    /** The pause the server asked for; zero if it did not. */
    Duration retryAfter() {
        return retryAfter;
    }

    boolean mayBeFollowedByAnother(Safety safety) {
        return switch (outcome) {
            case NOT_SENT, THROTTLED, IDENTITY_EXPIRED -> true;
            case UNAVAILABLE -> safety.mayBeSentAgain() || !retryAfter.isZero();
            case LOST -> safety.mayBeSentAgain();
            case REFUSED, SUCCEEDED -> false;
        };
    }

    /** What the caller is told after this many attempts. */
    CloudStackException verdict(int attempts) {
        return verdict.apply(attempts);
    }
}
