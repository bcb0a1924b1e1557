// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How often which failure is still to strike. Safe for use by several threads. */
final class PlannedFailures<F> {
    private static final int UNTIL_CLEARED = Integer.MAX_VALUE;

    private final Map<F, Integer> pending = new ConcurrentHashMap<>();

    void next(F failure) {
        pending.merge(failure, 1, (before, one) -> before == UNTIL_CLEARED ? before : before + one);
    }

    void always(F failure) {
        pending.put(failure, UNTIL_CLEARED);
    }

    void clear(F failure) {
        pending.remove(failure);
    }

    void clear() {
        pending.clear();
    }

    boolean strikes(F failure) {
        var before = new AtomicInteger();
        pending.computeIfPresent(failure, (planned, left) -> {
            before.set(left);
            return left == 1 ? null : left == UNTIL_CLEARED ? left : left - 1;
        });
        return before.get() > 0;
    }

    boolean isPlanned(F failure) {
        return pending.containsKey(failure);
    }
}
