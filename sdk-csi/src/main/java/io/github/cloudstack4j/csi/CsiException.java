// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi;

import io.github.cloudstack4j.core.CloudStackException;
import org.jspecify.annotations.Nullable;

/** A storage operation failed; {@link #getCode()} tells what a caller can do about it. */
public final class CsiException extends CloudStackException {
    private static final long serialVersionUID = 1L;

    private final CsiCode code;

    /** For the SDK, and for seams that users fill. */
    public CsiException(CsiCode code, String message) {
        this(code, message, null);
    }

    /** For the SDK, and for seams that users fill; {@code cause} is what the cloud or a node said. */
    public CsiException(CsiCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** The kind of failure. */
    public CsiCode getCode() {
        return code;
    }

    @Override
    public String toString() {
        return "CsiException: " + code + ": " + getMessage();
    }
}
