// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.spi;

import java.time.Duration;
import java.util.Optional;

/** Spreads attempts over time. Thread-safe. */
@FunctionalInterface
public interface RateLimiter {
    /**
     * Takes the next free place and returns how long to wait for it; zero to go at once. Empty, with no place taken, if
     * the wait would be longer than {@code atMost}. Does not block.
     */
    Optional<Duration> reserve(Duration atMost);
}
