// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

/** The resource is in a state that does not allow this; wait for another state (530 by its text). */
public final class InvalidStateException extends ConflictException {
    private static final long serialVersionUID = 1L;

    /** Keeps what the server said and what to do about it. */
    public InvalidStateException(ApiError error, String remedy) {
        super(error, remedy);
    }
}
