// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

/**
 * A command ready to be sent through the pipeline.
 *
 * @param <T> what it replies with
 */
@FunctionalInterface
public interface ApiCall<T> {
    /** Sends it, again where that is safe, and returns the reply. Blocks. */
    T execute();
}
