// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.spi;

import java.time.Duration;

/**
 * Keeps calls away from a server that does not answer anyway. Asked before each attempt; each permission is answered by
 * exactly one of the other methods. Thread-safe.
 */
public interface CircuitBreaker {
    /** Whether an attempt may be made now. */
    boolean tryAcquire();

    /** The server answered, be it with a refusal. */
    void succeeded(Duration took);

    /** The server could not be reached, did not answer, or was unavailable. */
    void failed(Duration took);

    /** The attempt ended without telling anything of the server, for example by an interrupt. */
    void released();
}
