// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

/** The server failed inside (530, or any code without a meaning of its own). */
public final class InternalErrorException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Keeps what the server said and what to do about it. */
    public InternalErrorException(ApiError error, String remedy) {
        super(error, remedy);
    }
}
