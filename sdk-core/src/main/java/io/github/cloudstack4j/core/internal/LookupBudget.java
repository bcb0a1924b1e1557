// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.time.Duration;
import java.time.Instant;

/**
 * How many of the resources behind many jobs may be looked up for the pictures that listeners get: ten in five seconds,
 * however many jobs are listened to. Few jobs are never short of it.
 */
final class LookupBudget {
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final int LOOKUPS = 10;

    private Instant windowEnds = Instant.EPOCH;
    private int left;
    private boolean failed;

    /** Takes one lookup out of the budget, if there is one left. */
    boolean take(int watchedJobs, Instant now) {
        if (!now.isBefore(windowEnds) || windowEnds.isAfter(now.plus(WINDOW))) {
            windowEnds = now.plus(WINDOW);
            left = LOOKUPS;
            failed = false;
        }
        return !failed && (watchedJobs < Batching.MANY || left-- > 0);
    }

    /** A lookup came to nothing, perhaps after a long wait: no more of them for now. */
    void failed(Instant now) {
        windowEnds = now.plus(WINDOW);
        failed = true;
    }
}
