// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.io.Serializable;
import java.time.Duration;

/**
 * How often and after which pause a command is sent again. Whether it may be sent again at all is not for a policy to
 * say: reads may, and a command that changes something may only if it certainly never reached the server, or the server
 * said to come back later.
 *
 * <p>Pauses grow exponentially and are drawn at random between zero and their bound ("full jitter"). A client-wide
 * budget stops retries while nearly everything fails.
 */
public final class RetryPolicy implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final RetryPolicy STANDARD =
            new RetryPolicy(3, Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofSeconds(20), 100);

    private final int maxAttempts;
    private final Duration baseDelay;
    private final Duration throttledBaseDelay;
    private final Duration maxDelay;
    private final int budget;

    private RetryPolicy(
            int maxAttempts, Duration baseDelay, Duration throttledBaseDelay, Duration maxDelay, int budget) {
        if (budget < 0) {
            throw new IllegalArgumentException("budget is " + budget + "; give zero or more.");
        }
        if (maxAttempts < 1) {
            throw new IllegalArgumentException(
                    "maxAttempts is " + maxAttempts + "; it counts the first attempt, so give 1 or more.");
        }
        this.maxAttempts = maxAttempts;
        this.baseDelay = notNegative(baseDelay, "baseDelay");
        this.throttledBaseDelay = notNegative(throttledBaseDelay, "throttledBaseDelay");
        this.maxDelay = notNegative(maxDelay, "maxDelay");
        this.budget = budget;
    }

    private static Duration notNegative(Duration delay, String what) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException(what + " is " + delay + "; give zero or more.");
        }
        return delay;
    }

    /** Three attempts; pauses from 50 ms (from 1 s when the server throttles), at most 20 s; a budget of 100 retries. */
    public static RetryPolicy standard() {
        return STANDARD;
    }

    /** One attempt: what fails, fails. */
    public static RetryPolicy none() {
        return STANDARD.maxAttempts(1);
    }

    /** The same policy with another number of attempts, the first one included. */
    public RetryPolicy maxAttempts(int attempts) {
        return new RetryPolicy(attempts, baseDelay, throttledBaseDelay, maxDelay, budget);
    }

    /** The same policy with other bounds: of the first pause, of the first pause when throttled, of any pause. */
    public RetryPolicy delays(Duration base, Duration throttledBase, Duration max) {
        return new RetryPolicy(maxAttempts, base, throttledBase, max, budget);
    }

    /**
     * The same policy with another budget: so many retries of all calls of a client together, while nothing succeeds. Each
     * success pays back a fifth of one.
     */
    public RetryPolicy budget(int retries) {
        return new RetryPolicy(maxAttempts, baseDelay, throttledBaseDelay, maxDelay, retries);
    }

    /** How often a command is sent at most, the first attempt included. */
    public int getMaxAttempts() {
        return maxAttempts;
    }

    /** The bound of the first pause after an ordinary failure. */
    public Duration getBaseDelay() {
        return baseDelay;
    }

    /** The bound of the first pause after the server asked for fewer calls. */
    public Duration getThrottledBaseDelay() {
        return throttledBaseDelay;
    }

    /** The longest pause, and the longest {@code Retry-After} that is obeyed. */
    public Duration getMaxDelay() {
        return maxDelay;
    }

    /** How many retries a client makes while nothing succeeds. */
    public int getBudget() {
        return budget;
    }
}
