// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

/**
 * The server, a zone or a resource cannot serve now; the same request may work later (503, 534, and 502 or
 * 504 of a proxy).
 */
public final class UnavailableException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Keeps what the server said and what to do about it. */
    public UnavailableException(ApiError error, String remedy) {
        super(error, remedy);
    }
}
