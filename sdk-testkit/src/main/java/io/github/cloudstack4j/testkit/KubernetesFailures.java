// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes cluster operations fail the way they fail on a real cloud, with the server's own job texts and resulting
 * states. Requests are still accepted; the failure strikes inside the job. Safe for use by several threads.
 */
public final class KubernetesFailures {
    private static final int UNTIL_CLEARED = Integer.MAX_VALUE;

    /** How often each is still to strike. */
    private final Map<KubernetesFailure, Integer> pending = new ConcurrentHashMap<>();

    /** Lets the failure strike once, at the next operation that could meet it. */
    public void next(KubernetesFailure failure) {
        pending.merge(failure, 1, (before, one) -> before == UNTIL_CLEARED ? before : before + one);
    }

    /** Lets the failure strike every operation that could meet it, until it is cleared. */
    public void always(KubernetesFailure failure) {
        pending.put(failure, UNTIL_CLEARED);
    }

    /** Takes a failure away. */
    public void clear(KubernetesFailure failure) {
        pending.remove(failure);
    }

    /** Takes all failures away. */
    public void clear() {
        pending.clear();
    }

    /** Whether the failure strikes now; a failure planned for one time is used up by asking. */
    public boolean strikes(KubernetesFailure failure) {
        var before = new AtomicInteger();
        pending.computeIfPresent(failure, (planned, left) -> {
            before.set(left);
            return left == 1 ? null : left == UNTIL_CLEARED ? left : left - 1;
        });
        return before.get() > 0;
    }

    /** Whether the failure is planned, without using it up. */
    public boolean isPlanned(KubernetesFailure failure) {
        return pending.containsKey(failure);
    }
}
