// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.io.Serializable;
import java.time.Duration;

/**
 * How many calls of a client are under way at once at most, and how long one more waits for room before it fails with
 * {@link CallHeldBackException}.
 */
public final class BulkheadPolicy implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int calls;
    private final Duration patience;

    private BulkheadPolicy(int calls, Duration patience) {
        this.calls = calls;
        this.patience = patience;
    }

    /** This many calls at once; one more waits as long as its deadline allows. */
    public static BulkheadPolicy of(int calls) {
        return of(calls, Duration.ofDays(1));
    }

    /** This many calls at once; one more waits this long, and no longer than its deadline. */
    public static BulkheadPolicy of(int calls, Duration patience) {
        if (calls < 1) {
            throw new IllegalArgumentException("calls is " + calls + "; give 1 or more.");
        }
        if (patience.isNegative()) {
            throw new IllegalArgumentException("patience is " + patience + "; give zero or more.");
        }
        return new BulkheadPolicy(calls, patience);
    }

    /** How many calls may be under way at once. */
    public int getCalls() {
        return calls;
    }

    /** How long one more waits for room. */
    public Duration getPatience() {
        return patience;
    }
}
