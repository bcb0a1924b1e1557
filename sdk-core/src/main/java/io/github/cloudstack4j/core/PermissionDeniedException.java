// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

/** The caller is known but may not do this, by role or by ownership (531, or 432 for a command its role lacks). */
public final class PermissionDeniedException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Keeps what the server said and what to do about it. */
    public PermissionDeniedException(ApiError error, String remedy) {
        super(error, remedy);
    }
}
