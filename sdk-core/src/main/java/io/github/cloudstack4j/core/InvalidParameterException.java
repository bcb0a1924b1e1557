// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

/** A parameter is missing, malformed or against the rules of the command (400, 430, 431; CKS says so with 530). */
public final class InvalidParameterException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Keeps what the server said and what to do about it. */
    public InvalidParameterException(ApiError error, String remedy) {
        super(error, remedy);
    }
}
