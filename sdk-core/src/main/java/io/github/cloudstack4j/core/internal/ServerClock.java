// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.spi.TimeSource;
import java.time.Duration;
import java.time.Instant;

/** The server's time, as far as the {@code Date} of its replies tells: expiry is judged by the server's clock, not by ours. */
final class ServerClock {
    /** {@code Date} counts whole seconds and the reply took its time: less than this is no skew. */
    private static final Duration NOISE = Duration.ofSeconds(5);

    private final TimeSource time;
    private volatile Duration skew = Duration.ZERO;

    ServerClock(TimeSource time) {
        this.time = time;
    }

    Instant now() {
        return time.now().plus(skew);
    }

    /** Takes the server's word for the time; returns whether that moved this clock noticeably. */
    boolean learn(Instant date) {
        var measured = Duration.between(time.now(), date);
        var moved = measured.minus(skew).abs().compareTo(NOISE) > 0;
        if (moved) {
            skew = measured;
        }
        return moved;
    }
}
