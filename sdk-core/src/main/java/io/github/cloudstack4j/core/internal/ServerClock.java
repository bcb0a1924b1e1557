// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;

/**
 * The server's time: expiry is judged by its clock, not by ours. It shows in the {@code Date} of a reply,
 * which CloudStack itself leaves out, but most proxies in front of it do not; where nobody tells, our clock is
 * taken to be right.
 */
final class ServerClock {
    /** {@code Date} counts whole seconds and the reply took its time: less than this is no skew. */
    private static final Duration NOISE = Duration.ofSeconds(5);

    private final TimeSource time;
    private volatile Duration skew = Duration.ZERO;

    ServerClock(TimeSource time) {
        this.time = time;
    }

    /** How far the server is believed to be ahead of us. */
    Duration skew() {
        return skew;
    }

    /** What the server's time is, if it is this far ahead of us. */
    Instant now(Duration ahead) {
        return time.now().plus(ahead);
    }

    /**
     * Takes the server's word for the time; returns whether {@code believed}, by which the request was signed, was
     * noticeably wrong. The clock itself may have been put right in the meantime, by the reply to another request.
     */
    boolean learn(Instant date, Duration believed) {
        var measured = Duration.between(time.now(), date);
        if (isFar(measured, skew)) {
            skew = measured;
        }
        return isFar(measured, believed);
    }

    private static boolean isFar(Duration a, Duration b) {
        return a.minus(b).abs().compareTo(NOISE) > 0;
    }
}
