// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.model.ServerCapabilities;
import io.github.cloudstack4j.core.spi.RateLimiter;
import io.github.cloudstack4j.core.spi.TimeSource;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A rate limiter as large as the server's allowance for this account, which the server is asked for first. */
final class ServerSizedRateLimiter implements RateLimiter {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.core.calls");
    /** A call signed with a key counts twice on the servers seen so far. */
    private static final int USUAL_COST = 2;

    /** After a server that did not tell, calls go on without a limit until it is asked again. */
    private static final Duration ASK_AGAIN_AFTER = Duration.ofMinutes(1);

    private static final RateLimiter NO_LIMIT = atMost -> Optional.of(Duration.ZERO);

    private final Supplier<ServerCapabilities> capabilities;
    private final Supplier<ApiLimitApi> api;
    private final Duration longestWait;
    private final TimeSource time;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable RateLimiter limiter;
    private volatile long askAgainAt = Long.MIN_VALUE;

    ServerSizedRateLimiter(
            Supplier<ServerCapabilities> capabilities,
            Supplier<ApiLimitApi> api,
            Duration longestWait,
            TimeSource time) {
        this.capabilities = capabilities;
        this.api = api;
        this.longestWait = longestWait;
        this.time = time;
    }

    /** Asks the server if need be; outside of any guard, since that takes calls of its own. */
    void prepare() {
        // The questions come by here as well, and must not wait for their own answers; nor must those of others.
        if (limiter == null && time.ticks() >= askAgainAt && !asking.isHeldByCurrentThread() && asking.tryLock()) {
            ask();
        }
    }

    @Override
    public Optional<Duration> reserve(Duration atMost) {
        var sized = limiter;
        return (sized == null ? NO_LIMIT : sized).reserve(atMost);
    }

    private void ask() {
        try {
            limiter = sized();
        } catch (CloudStackException e) {
            askAgainAt = time.ticks() + ASK_AGAIN_AFTER.toNanos();
            log.debug("The server does not tell its API limit, so none is kept for now: {}", e.getMessage());
        } finally {
            asking.unlock();
        }
    }

    private RateLimiter sized() {
        var max = capabilities.get().getApiLimitMax();
        var interval = capabilities.get().getApiLimitInterval();
        if (max == null || interval == null || max < 1 || interval < 1) {
            return NO_LIMIT;
        }
        var first = api.get().limit(new ServerApi.Everything()).execute();
        if (first.issued() == 0) {
            // A call is counted before it is answered: who has issued none is not counted at all.
            return NO_LIMIT;
        }
        var second = api.get().limit(new ServerApi.Everything()).execute();
        var cost = second.issued() - first.issued();
        var requests = Math.max(1, max / (cost == 1 ? 1 : USUAL_COST));
        log.debug("The server allows {} requests in {} s", requests, interval);
        return new StandardRateLimiter(requests, Duration.ofSeconds(interval), longestWait, time);
    }
}
