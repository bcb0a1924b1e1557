// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.spi.Bulkhead;
import io.github.cloudstack4j.core.spi.CallListener;
import io.github.cloudstack4j.core.spi.CircuitBreaker;
import io.github.cloudstack4j.core.spi.RateLimiter;
import io.github.cloudstack4j.core.spi.RetryStrategy;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a client does about a network and a server that fail: retries within a budget always, and as far as they are asked
 * for a circuit breaker, a rate limit and a bound on calls at once. Each is described by a policy, or replaced by an
 * implementation of the user's own. Immutable.
 *
 * <p>A circuit breaker, a rate limit and a bulkhead are off unless given: waits for jobs are meant to outlast an outage, and
 * a client that makes few calls needs none of them.
 *
 * <p>Serializable; implementations of one's own are left out and come back as what their policies say. They, like listeners,
 * belong to the clients made from one configuration and are shared by those.
 */
public final class Resilience implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Resilience STANDARD = builder().build();

    private final RetryPolicy retryPolicy;
    private final @Nullable CircuitBreakerPolicy circuitBreakerPolicy;
    private final @Nullable RateLimitPolicy rateLimitPolicy;
    private final @Nullable BulkheadPolicy bulkheadPolicy;
    private final transient @Nullable RetryStrategy retryStrategy;
    private final transient @Nullable CircuitBreaker circuitBreaker;
    private final transient @Nullable RateLimiter rateLimiter;
    private final transient @Nullable Bulkhead bulkhead;
    private final transient @Nullable List<CallListener> listeners;

    private Resilience(Builder builder) {
        this.retryPolicy = builder.retryPolicy;
        this.circuitBreakerPolicy = builder.circuitBreakerPolicy;
        this.rateLimitPolicy = builder.rateLimitPolicy;
        this.bulkheadPolicy = builder.bulkheadPolicy;
        this.retryStrategy = builder.retryStrategy;
        this.circuitBreaker = builder.circuitBreaker;
        this.rateLimiter = builder.rateLimiter;
        this.bulkhead = builder.bulkhead;
        this.listeners = List.copyOf(builder.listeners);
    }

    /** Retries by {@link RetryPolicy#standard()}, nothing else. */
    public static Resilience standard() {
        return STANDARD;
    }

    /** Starts from {@link #standard()}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts from these settings, to change some. */
    public Builder toBuilder() {
        var builder = new Builder();
        builder.retryPolicy = retryPolicy;
        builder.circuitBreakerPolicy = circuitBreakerPolicy;
        builder.rateLimitPolicy = rateLimitPolicy;
        builder.bulkheadPolicy = bulkheadPolicy;
        builder.retryStrategy = retryStrategy;
        builder.circuitBreaker = circuitBreaker;
        builder.rateLimiter = rateLimiter;
        builder.bulkhead = bulkhead;
        builder.listeners.addAll(getListeners());
        return builder;
    }

    /** How failed attempts are followed by others, unless there is a strategy. */
    public RetryPolicy getRetryPolicy() {
        return retryPolicy;
    }

    /** When calls are held back from a server that fails; null for never. */
    public @Nullable CircuitBreakerPolicy getCircuitBreakerPolicy() {
        return circuitBreakerPolicy;
    }

    /** How many requests are sent in a period; null for any number. */
    public @Nullable RateLimitPolicy getRateLimitPolicy() {
        return rateLimitPolicy;
    }

    /** How many calls are under way at once; null for any number. */
    public @Nullable BulkheadPolicy getBulkheadPolicy() {
        return bulkheadPolicy;
    }

    /** The strategy used in place of the retry policy, or null. */
    public @Nullable RetryStrategy getRetryStrategy() {
        return retryStrategy;
    }

    /** The circuit breaker used in place of a policy, or null. */
    public @Nullable CircuitBreaker getCircuitBreaker() {
        return circuitBreaker;
    }

    /** The rate limiter used in place of a policy, or null. */
    public @Nullable RateLimiter getRateLimiter() {
        return rateLimiter;
    }

    /** The bulkhead used in place of a policy, or null. */
    public @Nullable Bulkhead getBulkhead() {
        return bulkhead;
    }

    /** Who is told of attempts and calls. */
    public List<CallListener> getListeners() {
        return listeners == null ? List.of() : listeners;
    }

    /** Collects settings. Not thread-safe. */
    public static final class Builder {
        private RetryPolicy retryPolicy = RetryPolicy.standard();
        private @Nullable CircuitBreakerPolicy circuitBreakerPolicy;
        private @Nullable RateLimitPolicy rateLimitPolicy;
        private @Nullable BulkheadPolicy bulkheadPolicy;
        private @Nullable RetryStrategy retryStrategy;
        private @Nullable CircuitBreaker circuitBreaker;
        private @Nullable RateLimiter rateLimiter;
        private @Nullable Bulkhead bulkhead;
        private final List<CallListener> listeners = new ArrayList<>();

        private Builder() {}

        /** How failed attempts are followed by others. */
        public Builder retryPolicy(RetryPolicy policy) {
            this.retryPolicy = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /** A strategy of one's own in place of the retry policy. */
        public Builder retryStrategy(RetryStrategy strategy) {
            this.retryStrategy = Objects.requireNonNull(strategy, "strategy");
            return this;
        }

        /** Holds calls back from a server that fails. */
        public Builder circuitBreakerPolicy(CircuitBreakerPolicy policy) {
            this.circuitBreakerPolicy = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /** A circuit breaker of one's own. */
        public Builder circuitBreaker(CircuitBreaker breaker) {
            this.circuitBreaker = Objects.requireNonNull(breaker, "breaker");
            return this;
        }

        /** Bounds the number of requests in a period. */
        public Builder rateLimitPolicy(RateLimitPolicy policy) {
            this.rateLimitPolicy = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /** A rate limiter of one's own. */
        public Builder rateLimiter(RateLimiter limiter) {
            this.rateLimiter = Objects.requireNonNull(limiter, "limiter");
            return this;
        }

        /** Bounds the number of calls at once. */
        public Builder bulkheadPolicy(BulkheadPolicy policy) {
            this.bulkheadPolicy = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /** A bulkhead of one's own. */
        public Builder bulkhead(Bulkhead other) {
            this.bulkhead = Objects.requireNonNull(other, "other");
            return this;
        }

        /** Tells a listener of every attempt and every call; several may listen. */
        public Builder listener(CallListener listener) {
            this.listeners.add(Objects.requireNonNull(listener, "listener"));
            return this;
        }

        /** Freezes the settings. */
        public Resilience build() {
            return new Resilience(this);
        }
    }
}
