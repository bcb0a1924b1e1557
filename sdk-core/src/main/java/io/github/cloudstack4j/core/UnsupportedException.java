// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

/**
 * The server, or this kind of resource, does not offer the command or the combination asked for (405, 432, or
 * 530 by its text). Also thrown before anything is sent, where the server does not have a command or a
 * parameter that came after CloudStack 4.16.
 */
public final class UnsupportedException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** Keeps what the server said and what to do about it. */
    public UnsupportedException(ApiError error, String remedy) {
        super(error, remedy);
    }
}
