// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.CallHeldBackException;
import io.github.cloudstack4j.core.CallHeldBackException.Reason;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.Resilience;
import io.github.cloudstack4j.core.model.ServerCapabilities;
import io.github.cloudstack4j.core.spi.AttemptOutcome;
import io.github.cloudstack4j.core.spi.Bulkhead;
import io.github.cloudstack4j.core.spi.CircuitBreaker;
import io.github.cloudstack4j.core.spi.RateLimiter;
import io.github.cloudstack4j.core.spi.RetryStrategy;
import io.github.cloudstack4j.core.spi.TimeSource;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What stands between a call and the network, as the configuration has it. */
final class Guards {
    private final RetryStrategy retries;
    private final @Nullable CircuitBreaker breaker;
    private final @Nullable RateLimiter limiter;
    private final @Nullable Bulkhead bulkhead;

    Guards(CloudStackConfig config, Supplier<ServerCapabilities> capabilities, Supplier<ApiLimitApi> apiLimit) {
        var resilience = config.getResilience();
        var time = config.getTimeSource();
        this.retries = resilience.getRetryStrategy() != null
                ? resilience.getRetryStrategy()
                : new Retries(resilience.getRetryPolicy());
        this.breaker = breaker(resilience, time);
        this.limiter = limiter(resilience, config.getCallTimeout(), time, capabilities, apiLimit);
        this.bulkhead = bulkhead(resilience, config.getCallTimeout());
    }

    private static @Nullable CircuitBreaker breaker(Resilience resilience, TimeSource time) {
        var policy = resilience.getCircuitBreakerPolicy();
        if (resilience.getCircuitBreaker() != null || policy == null) {
            return resilience.getCircuitBreaker();
        }
        return new StandardCircuitBreaker(policy, time);
    }

    private static @Nullable RateLimiter limiter(
            Resilience resilience,
            Duration longestWait,
            TimeSource time,
            Supplier<ServerCapabilities> capabilities,
            Supplier<ApiLimitApi> apiLimit) {
        var policy = resilience.getRateLimitPolicy();
        if (resilience.getRateLimiter() != null || policy == null) {
            return resilience.getRateLimiter();
        }
        return policy.getRequests() == null
                ? new ServerSizedRateLimiter(capabilities, apiLimit, longestWait, time)
                : new StandardRateLimiter(policy.getRequests(), policy.getPeriod(), longestWait, time);
    }

    private static @Nullable Bulkhead bulkhead(Resilience resilience, Duration longestWait) {
        var policy = resilience.getBulkheadPolicy();
        if (resilience.getBulkhead() != null || policy == null) {
            return resilience.getBulkhead();
        }
        return new StandardBulkhead(policy, longestWait);
    }

    RetryStrategy retries() {
        return retries;
    }

    /** Makes the guards ready for a call that is to come. */
    void prepare() {
        if (limiter instanceof ServerSizedRateLimiter sizedByServer) {
            sizedByServer.prepare();
        }
    }

    /** Waits for room among the calls under way; each entry is followed by {@link #leave()}. */
    void enter(String command, Duration atMost) throws InterruptedException {
        if (bulkhead != null && !bulkhead.enter(atMost)) {
            throw new CallHeldBackException(
                    Reason.BULKHEAD_FULL,
                    command + " was not sent: as many calls of this client are under way as its bulkhead lets through."
                            + " Make fewer at once, or allow more with Resilience.");
        }
    }

    void leave() {
        if (bulkhead != null) {
            bulkhead.leave();
        }
    }

    /** How long an attempt has to wait for its turn. */
    Duration turn(String command, Duration atMost) {
        if (limiter == null) {
            return Duration.ZERO;
        }
        return limiter.reserve(atMost)
                .orElseThrow(() -> new CallHeldBackException(
                        Reason.RATE_LIMIT,
                        command + " was not sent: by this client's rate limit its turn would come after its deadline."
                                + " Make fewer calls, allow more with Resilience, or give calls more time."));
    }

    /** Whether an attempt may be made; if so, it is followed by {@link #attemptEnded} or {@link #attemptAbandoned}. */
    boolean admits() {
        return breaker == null || breaker.tryAcquire();
    }

    void attemptEnded(AttemptOutcome outcome, Duration took) {
        if (breaker == null) {
            return;
        }
        switch (outcome) {
            case SUCCEEDED, REFUSED, IDENTITY_EXPIRED -> breaker.succeeded(took);
            case NOT_SENT, LOST, UNAVAILABLE -> breaker.failed(took);
            // It is there, but how well it does is not known from this.
            case THROTTLED -> breaker.released();
        }
    }

    /** The attempt was given up by its caller. */
    void attemptAbandoned() {
        if (breaker != null) {
            breaker.released();
        }
    }
}
