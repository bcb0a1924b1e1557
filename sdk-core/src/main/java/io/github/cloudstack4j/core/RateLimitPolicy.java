// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How many requests a client sends at most in a period. Those above wait for their turn; one whose turn would come after
 * its deadline fails with {@link CallHeldBackException}, and is not sent.
 */
public final class RateLimitPolicy implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final RateLimitPolicy FROM_SERVER = new RateLimitPolicy(null, Duration.ZERO);

    private final @Nullable Integer requests;
    private final Duration period;

    private RateLimitPolicy(@Nullable Integer requests, Duration period) {
        this.requests = requests;
        this.period = period;
    }

    /** This many requests in each period. */
    public static RateLimitPolicy of(int requests, Duration period) {
        if (requests < 1) {
            throw new IllegalArgumentException("requests is " + requests + "; give 1 or more.");
        }
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("period is " + period + "; give a time longer than zero.");
        }
        return new RateLimitPolicy(requests, period);
    }

    /**
     * As many as the server allows this account, which it is asked for before the first call ({@code listCapabilities},
     * {@code getApiLimit}): nothing is held back where the server does not throttle, or exempts the account. Other clients
     * of the same account share its allowance and are not known here.
     */
    public static RateLimitPolicy fromServer() {
        return FROM_SERVER;
    }

    /** How many requests are sent in a period; null if the server is asked. */
    public @Nullable Integer getRequests() {
        return requests;
    }

    /** The period; zero if the server is asked. */
    public Duration getPeriod() {
        return period;
    }
}
