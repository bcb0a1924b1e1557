// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.time.Duration;
import java.time.Instant;

/** Keeps the job watcher from knocking at a server that does not answer: a pause of one second doubles up to thirty. */
final class Backoff {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private int failures;
    private Instant over = Instant.EPOCH;

    void failed(Instant now) {
        var pause = Duration.ofSeconds(1L << Math.min(failures, 10));
        failures++;
        over = now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
    }

    void succeeded() {
        failures = 0;
        over = Instant.EPOCH;
    }

    /** Nothing should be asked before. */
    Instant over() {
        return over;
    }

    void clockWentBack(Duration by) {
        over = over.minus(by);
    }
}
