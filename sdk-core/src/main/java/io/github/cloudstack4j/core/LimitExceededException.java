// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

/** A resource limit of the account, domain or project is reached (532, 535; CKS says so with 530). */
public final class LimitExceededException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Keeps what the server said and what to do about it. */
    public LimitExceededException(ApiError error, String remedy) {
        super(error, remedy);
    }
}
