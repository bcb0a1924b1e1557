// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.time.Duration;
import java.time.Instant;

/** Whether jobs are looked at by list instead of one by one, and when next. Guarded by the watcher's lock. */
final class Batching {
    private static final Duration TICK = Duration.ofSeconds(5);
    /** So many jobs are better looked at by list; fewer need not queue up for their looks. */
    static final int MANY = 8;
    /** Less than {@link #MANY}, or one job more or less would change the way each time. */
    private static final int FEW = 4;

    private static final Duration SUSPENSION = Duration.ofMinutes(10);
    private static final int FAILURES_TO_DOUBT = 3;

    private boolean on;
    private Instant nextTick = Instant.EPOCH;
    private Instant suspendedUntil = Instant.EPOCH;
    private int failures;
    private boolean lastChance;

    boolean isOn() {
        return on;
    }

    /** Whether this many jobs should be looked at by list. */
    boolean suits(int jobs, Instant now) {
        return !now.isBefore(suspendedUntil) && jobs >= (on ? FEW : MANY);
    }

    void begin(Instant firstTick) {
        on = true;
        nextTick = firstTick;
    }

    void end() {
        on = false;
    }

    Instant nextTick() {
        return nextTick;
    }

    /** The list was read; a server that takes long over it is asked less often. */
    void succeeded(Instant begun, Instant ended) {
        failures = 0;
        lastChance = false;
        var twiceAsLong = Duration.between(begun, ended).multipliedBy(2);
        nextTick = begun.plus(twiceAsLong.compareTo(TICK) > 0 ? twiceAsLong : TICK);
    }

    /** The list could not be read, for whatever reason. */
    void failed(Instant now) {
        failures++;
        nextTick = now.plus(TICK);
        if (lastChance) {
            suspend(now);
        }
    }

    /** Whether the list has failed so often that only a look at a single job can tell whether it is the list's fault. */
    boolean inDoubt() {
        return failures >= FAILURES_TO_DOUBT && !lastChance;
    }

    /** A look at a single job has succeeded. If the list fails once more, it is the list's fault. */
    void serverAnswers(Instant now) {
        if (inDoubt()) {
            lastChance = true;
            nextTick = now;
        }
    }

    /** Lists are of no use here for some time: the role lacks the command, or they are too long. */
    void suspend(Instant now) {
        failures = 0;
        lastChance = false;
        suspendedUntil = now.plus(SUSPENSION);
    }

    void clockWentBack(Duration by) {
        nextTick = nextTick.minus(by);
        suspendedUntil = suspendedUntil.minus(by);
    }
}
