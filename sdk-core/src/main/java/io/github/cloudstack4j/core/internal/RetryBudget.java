// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps retries from multiplying the load of a server that is failing anyway: each takes out of a store, each success
 * pays a little back.
 */
final class RetryBudget {
    /** So many successes pay for one retry: in the long run, one call in six is sent again at most. */
    private static final int COST = 5;

    private final int capacity;
    private final AtomicInteger tokens;

    RetryBudget(int retries) {
        this.capacity = retries * COST;
        this.tokens = new AtomicInteger(capacity);
    }

    boolean spend() {
        return tokens.getAndUpdate(left -> left >= COST ? left - COST : left) >= COST;
    }

    void succeeded() {
        tokens.updateAndGet(left -> Math.min(capacity, left + 1));
    }
}
