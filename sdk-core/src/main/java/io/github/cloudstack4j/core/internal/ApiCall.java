// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.time.Duration;

/**
 * A command ready to be sent through the pipeline.
 *
 * @param <T> what it replies with
 */
public interface ApiCall<T> {
    /** Sends it, again where that is safe, and returns the reply. Blocks. */
    T execute();

    /** The same for a caller who has less patience than the client's call timeout. */
    ApiCall<T> within(Duration atMost);
}
