// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

/** What is known of one attempt's way to the server; tagged onto the attempt's HTTP request. */
final class Delivery {
    private volatile boolean started;
    private volatile boolean identityRenewed;

    /** From here on the server may have seen something of the request. */
    void started() {
        started = true;
    }

    /** What the server has seen was not the request. */
    void beginAgain() {
        started = false;
    }

    boolean hasStarted() {
        return started;
    }

    /** The reply showed why the caller was not believed, and what is sent next will do without that. */
    void renewIdentity() {
        identityRenewed = true;
    }

    boolean isIdentityRenewed() {
        return identityRenewed;
    }
}
