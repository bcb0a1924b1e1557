// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

/** The resource is in use by another one (536, or 530 by its text). */
public final class ResourceInUseException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Keeps what the server said and what to do about it. */
    public ResourceInUseException(ApiError error, String remedy) {
        super(error, remedy);
    }
}
