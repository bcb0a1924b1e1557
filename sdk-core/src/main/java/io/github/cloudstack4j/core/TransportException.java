// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import org.jspecify.annotations.Nullable;

/**
 * No usable reply came: the server could not be reached, the connection broke, time ran out, or the answer was
 * not CloudStack's.
 */
public final class TransportException extends CloudStackException {
    private static final long serialVersionUID = 1L;

    /** Says what was tried, what happened and what to check. */
    public TransportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
