// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.CircuitBreakerPolicy;
import io.github.cloudstack4j.core.spi.CircuitBreaker;
import io.github.cloudstack4j.core.spi.TimeSource;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Resilience4j's circuit breaker on the client's clock. */
final class StandardCircuitBreaker implements CircuitBreaker {
    private static final Exception FAILURE = new Exception("the server did not answer", null, false, false) {
        private static final long serialVersionUID = 1L;
    };

    private final io.github.resilience4j.circuitbreaker.CircuitBreaker breaker;

    StandardCircuitBreaker(CircuitBreakerPolicy policy, TimeSource time) {
        this.breaker = io.github.resilience4j.circuitbreaker.CircuitBreaker.of(
                "cloudstack4j",
                CircuitBreakerConfig.custom()
                        .failureRateThreshold(policy.getFailurePercentage())
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(policy.getWindow())
                        .minimumNumberOfCalls(policy.getWindow())
                        .waitDurationInOpenState(policy.getOpenFor())
                        .permittedNumberOfCallsInHalfOpenState(policy.getProbes())
                        .clock(new TimeSourceClock(time))
                        .currentTimestampFunction(clock -> time.ticks(), TimeUnit.NANOSECONDS)
                        .build());
    }

    @Override
    public boolean tryAcquire() {
        return breaker.tryAcquirePermission();
    }

    @Override
    public void succeeded(Duration took) {
        breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void failed(Duration took) {
        breaker.onError(took.toNanos(), TimeUnit.NANOSECONDS, FAILURE);
    }

    @Override
    public void released() {
        breaker.releasePermission();
    }
}
