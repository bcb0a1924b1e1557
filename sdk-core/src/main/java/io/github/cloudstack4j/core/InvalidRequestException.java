// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

/**
 * A request that cannot succeed, found out before anything was sent. The message says which value is wrong,
 * why and what to do.
 */
public class InvalidRequestException extends CloudStackException {
    private static final long serialVersionUID = 1L;

    /** Says which value is wrong, why and what to do. Builders call it with the type and its missing properties. */
    public InvalidRequestException(String message) {
        super(message);
    }
}
