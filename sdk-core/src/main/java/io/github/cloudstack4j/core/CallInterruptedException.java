// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import org.jspecify.annotations.Nullable;

/**
 * The calling thread was interrupted while it waited; its interrupt flag is set again. A job that was
 * waited for goes on.
 */
public final class CallInterruptedException extends CloudStackException {
    private static final long serialVersionUID = 1L;

    private final @Nullable OperationToken<?> token;

    /** For a call that was not waiting for a job. */
    public CallInterruptedException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.token = null;
    }

    /** For a wait for a job; {@code token} takes it up again. */
    public CallInterruptedException(String message, OperationToken<?> token) {
        super(message);
        this.token = token;
    }

    /** Takes the operation up again, or null if no job was waited for. */
    public @Nullable OperationToken<?> getToken() {
        return token;
    }
}
