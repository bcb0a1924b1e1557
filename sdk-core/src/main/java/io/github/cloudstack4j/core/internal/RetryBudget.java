// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps retries from multiplying the load of a server that is failing anyway: each costs, each success
 * pays a little back.
 */
final class RetryBudget {
    private static final int CAPACITY = 500;
    private static final int COST = 5;

    private final AtomicInteger tokens = new AtomicInteger(CAPACITY);

    boolean spend() {
        return tokens.getAndUpdate(left -> left >= COST ? left - COST : left) >= COST;
    }

    void succeeded() {
        tokens.updateAndGet(left -> Math.min(CAPACITY, left + 1));
    }
}
