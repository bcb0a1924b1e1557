// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.RetryPolicy;
import io.github.cloudstack4j.core.spi.AttemptOutcome;
import io.github.cloudstack4j.core.spi.RetryStrategy;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Retries by a policy: so many attempts, with full jitter, within a budget. Counting is Resilience4j's. */
final class Retries implements RetryStrategy {
    private final RetryPolicy policy;
    private final RetryBudget budget;
    private final Retry retry;

    Retries(RetryPolicy policy) {
        this.policy = policy;
        this.budget = new RetryBudget(policy.getBudget());
        this.retry = Retry.of(
                "cloudstack4j",
                RetryConfig.custom()
                        .maxAttempts(policy.getMaxAttempts())
                        .intervalBiFunction((attempt, failure) ->
                                pause(((Counted) failure.getLeft()).failure).toMillis())
                        .build());
    }

    @Override
    public Attempts begin(String command) {
        return new Course(retry.asyncContext());
    }

    private Duration pause(FailedAttempt failure) {
        var base = failure.getOutcome() == AttemptOutcome.THROTTLED
                ? policy.getThrottledBaseDelay()
                : policy.getBaseDelay();
        var max = policy.getMaxDelay().toMillis();
        var bound = Math.min(max, base.toMillis() << Math.min(failure.getNumber() - 1, 20));
        var jittered = ThreadLocalRandom.current().nextLong(bound + 1);
        // The server's word is a floor, but a bounded one: a hostile or broken header must not stall the caller.
        var floor = Math.min(failure.getRetryAfter().toMillis(), max);
        return Duration.ofMillis(Math.max(1, floor + (floor == 0 ? jittered : jittered / 4)));
    }

    private final class Course implements Attempts {
        private final Retry.AsyncContext<Object> context;

        private Course(Retry.AsyncContext<Object> context) {
            this.context = context;
        }

        @Override
        public Optional<Duration> pauseAfter(FailedAttempt failure) {
            var millis = context.onError(new Counted(failure));
            return millis > 0 && budget.spend() ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
        }

        @Override
        public void succeeded() {
            context.onComplete();
            budget.succeeded();
        }
    }

    /** Resilience4j counts exceptions. */
    private static final class Counted extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient FailedAttempt failure;

        private Counted(FailedAttempt failure) {
            super(null, null, false, false);
            this.failure = failure;
        }
    }
}
