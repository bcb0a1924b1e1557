// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

/** What is known of one attempt's way to the server; tagged onto the attempt's HTTP request. */
final class Delivery {
    private volatile boolean started;
    private volatile boolean clockMoved;

    /** From here on the server may have seen something of the request. */
    void started() {
        started = true;
    }

    /** What the server has seen was not the request, or the server declined it. */
    void beginAgain() {
        started = false;
    }

    boolean hasStarted() {
        return started;
    }

    /** The reply showed that the server's clock is not where it was taken to be when the request was signed. */
    void clockMoved() {
        clockMoved = true;
    }

    boolean hasClockMoved() {
        return clockMoved;
    }
}
