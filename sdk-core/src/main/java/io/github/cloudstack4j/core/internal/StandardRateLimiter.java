// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.spi.RateLimiter;
import io.github.cloudstack4j.core.spi.TimeSource;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Duration;
import java.util.Optional;

/** Resilience4j's rate limiter on the client's clock. */
final class StandardRateLimiter implements RateLimiter {
    private final AtomicRateLimiter limiter;

    /** Nobody waits longer than {@code longestWait}: who would have to gets no place, so that the queue stays bounded. */
    StandardRateLimiter(int requests, Duration period, Duration longestWait, TimeSource time) {
        this.limiter = new AtomicRateLimiter(
                "cloudstack4j",
                RateLimiterConfig.custom()
                        .limitForPeriod(requests)
                        .limitRefreshPeriod(period)
                        .timeoutDuration(longestWait)
                        .build(),
                time::ticks);
    }

    @Override
    public Optional<Duration> reserve(Duration atMost) {
        var wait = Duration.ofNanos(limiter.reservePermission(1));
        return wait.isNegative() || wait.compareTo(atMost) > 0 ? Optional.empty() : Optional.of(wait);
    }
}
