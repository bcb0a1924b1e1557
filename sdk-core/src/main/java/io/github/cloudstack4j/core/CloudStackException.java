// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import org.jspecify.annotations.Nullable;

/** Root of everything this SDK throws on purpose. Unchecked and Serializable; never carries a secret. */
public class CloudStackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what failed, on what, why and what to do. */
    public CloudStackException(String message) {
        super(message);
    }

    /** Says what failed, on what, why and what to do; keeps what caused it. */
    public CloudStackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
