// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

/** The account has used up its calls for now (429). */
public final class ThrottledException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Keeps what the server said and what to do about it. */
    public ThrottledException(ApiError error, String remedy) {
        super(error, remedy);
    }
}
