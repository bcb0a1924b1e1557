// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

/** The request collides with what is there: network rules, addresses, names (537, or 530 by its text). */
public class ConflictException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Keeps what the server said and what to do about it. */
    public ConflictException(ApiError error, String remedy) {
        super(error, remedy);
    }
}
