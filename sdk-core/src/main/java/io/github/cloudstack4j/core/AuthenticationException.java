// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

/**
 * The server did not accept who is calling: unknown or disabled key, wrong signature, expired request, wrong password,
 * missing second factor (401, 511, 531).
 */
public final class AuthenticationException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Keeps what the server said and what to do about it. */
    public AuthenticationException(ApiError error, String remedy) {
        super(error, remedy);
    }
}
