// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A job that is watched, for one operation or several. Touched under the watcher's lock, or by its thread alone. */
final class JobWatch {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    /** A replica that lags may not know a job that was just started. */
    private static final int UNKNOWN_FOR_GOOD = 3;
    /** A job missing from the list once may have been missed by it, twice is not in its scope. */
    private static final int ABSENT_FOR_GOOD = 2;

    private final String jobId;
    private final List<JobOperation<?>> operations = new ArrayList<>(1);
    private Instant due;
    private Duration pause = FIRST_PAUSE;
    private Instant lastLookup = Instant.EPOCH;
    private boolean queued;
    private int unknownAnswers;
    private int absences;

    JobWatch(JobOperation<?> operation, Instant now) {
        this.jobId = operation.getJobId();
        this.operations.add(operation);
        this.due = firstLook(operation, now);
    }

    /** A job just started gets its first pause; the machine that started it may have its clock ahead of this one's. */
    private static Instant firstLook(JobOperation<?> operation, Instant now) {
        var sinceStart = operation.getToken().getStartedAt().plus(FIRST_PAUSE);
        var sinceNow = now.plus(FIRST_PAUSE);
        return sinceStart.isBefore(sinceNow) ? sinceStart : sinceNow;
    }

    String jobId() {
        return jobId;
    }

    void add(JobOperation<?> operation) {
        operations.add(operation);
    }

    List<JobOperation<?>> operations() {
        return List.copyOf(operations);
    }

    /** When it is to be asked for by itself next, if it is {@link #queued()}. */
    Instant due() {
        return due;
    }

    /** Whether it waits in the queue of jobs that are asked for one by one. */
    boolean queued() {
        return queued;
    }

    void queued(boolean now) {
        queued = now;
    }

    void dueAt(Instant instant) {
        due = instant;
    }

    /** The next look comes after a pause half as long again as the last, but not before {@code atLeast} has passed. */
    void dueLater(Instant now, Duration atLeast) {
        var grown = pause.multipliedBy(3).dividedBy(2);
        pause = grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
        due = now.plus(pause.compareTo(atLeast) < 0 ? atLeast : pause);
    }

    void clockWentBack(Duration by) {
        due = due.minus(by);
    }

    /** When the resource behind it was last looked up for a picture. */
    Instant lastLookup() {
        return lastLookup;
    }

    void lookedUp(Instant now) {
        lastLookup = now;
    }

    /** It was on the list of unfinished jobs. */
    void listed() {
        absences = 0;
        unknownAnswers = 0;
    }

    /** It was not on the list, yet it still runs. */
    void absentYetPending() {
        absences++;
    }

    /** Whether the list does not show it, so that it has to be asked for by itself. */
    boolean alone() {
        return absences >= ABSENT_FOR_GOOD;
    }

    void pending() {
        unknownAnswers = 0;
    }

    /** The server does not know it; tells whether that has been said often enough to be believed. */
    boolean unknownForGood() {
        return ++unknownAnswers >= UNKNOWN_FOR_GOOD;
    }
}
