// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.RetryPolicy;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Decides after each failed attempt whether another one follows, and after which pause. Counting is Resilience4j's. */
final class Retries {
    private final RetryPolicy policy;
    private final RetryBudget budget = new RetryBudget();
    private final Retry reads;
    private final Retry mutations;

    Retries(RetryPolicy policy) {
        this.policy = policy;
        this.reads = retry("reads", Safety.READ);
        this.mutations = retry("mutations", Safety.MUTATION);
    }

    private Retry retry(String name, Safety safety) {
        return Retry.of(
                name,
                RetryConfig.custom()
                        .maxAttempts(policy.getMaxAttempts())
                        .retryOnException(
                                e -> e instanceof AttemptFailure failure && failure.mayBeFollowedByAnother(safety))
                        .intervalBiFunction((attempt, failure) -> pause(attempt, (AttemptFailure) failure.getLeft())
                                .toMillis())
                        .build());
    }

    /** Follows the attempts of one call. */
    Attempts begin(Safety safety) {
        return new Attempts(safety.mayBeSentAgain() ? reads.asyncContext() : mutations.asyncContext());
    }

    private Duration pause(int attempt, AttemptFailure failure) {
        var base = failure.kind() == AttemptFailure.Kind.THROTTLED
                ? policy.getThrottledBaseDelay()
                : policy.getBaseDelay();
        var max = policy.getMaxDelay().toMillis();
        var bound = Math.min(max, base.toMillis() << Math.min(attempt - 1, 20));
        var jittered = ThreadLocalRandom.current().nextLong(bound + 1);
        // The server's word is a floor, but a bounded one: a hostile or broken header must not stall the caller.
        var floor = Math.min(failure.retryAfter().toMillis(), max);
        return Duration.ofMillis(Math.max(1, floor + (floor == 0 ? jittered : jittered / 4)));
    }

    /** The attempts of one call. */
    final class Attempts {
        private final Retry.AsyncContext<Object> context;
        private int failed;
        private boolean resigned;

        private Attempts(Retry.AsyncContext<Object> context) {
            this.context = context;
        }

        /** The pause before the next attempt; empty if this failure was the last word. */
        Optional<Duration> pauseAfter(AttemptFailure failure) {
            failed++;
            if (failure.kind() == AttemptFailure.Kind.WRONG_TIME) {
                // The right time is known now: once is enough, and no failure that the policy should count.
                var first = !resigned;
                resigned = true;
                return first ? Optional.of(Duration.ZERO) : Optional.empty();
            }
            var millis = context.onError(failure);
            return millis > 0 && budget.spend() ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
        }

        void succeeded() {
            context.onComplete();
            budget.succeeded();
        }

        int made() {
            return failed;
        }
    }
}
