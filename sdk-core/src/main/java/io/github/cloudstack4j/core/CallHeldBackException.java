// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

/**
 * The client itself held the call back, to spare a server that does not answer or to keep to its limits. Nothing was sent,
 * at least not by the attempt that was held back.
 */
public final class CallHeldBackException extends CloudStackException {
    private static final long serialVersionUID = 1L;

    /** What held the call back. */
    public enum Reason {
        /** The server failed too often lately: see {@link CircuitBreakerPolicy}. */
        CIRCUIT_OPEN,
        /** Its turn would have come after the call's deadline: see {@link RateLimitPolicy}. */
        RATE_LIMIT,
        /** Too many calls are under way already: see {@link BulkheadPolicy}. */
        BULKHEAD_FULL
    }

    private final Reason reason;

    /** Says what held which call back. */
    public CallHeldBackException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What held the call back. */
    public Reason getReason() {
        return reason;
    }
}
