// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.spi;

import java.time.Duration;

/** Bounds how many calls of a client are under way at once. Thread-safe. */
public interface Bulkhead {
    /** Waits for room, at most this long by real time; whether there was some. */
    boolean enter(Duration atMost) throws InterruptedException;

    /** A call that had entered is over. */
    void leave();
}
