// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

/** What a parameter points at does not exist, or is not visible to the caller (431 or 530 by its text). */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Keeps what the server said and what to do about it. */
    public NotFoundException(ApiError error, String remedy) {
        super(error, remedy);
    }
}
