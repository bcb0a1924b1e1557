// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

/** The cloud has no room for what was asked: hosts, addresses or storage (533; CKS says so with 530). */
public final class InsufficientCapacityException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Keeps what the server said and what to do about it. */
    public InsufficientCapacityException(ApiError error, String remedy) {
        super(error, remedy);
    }
}
