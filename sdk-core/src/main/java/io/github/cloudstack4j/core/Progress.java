// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.io.Serializable;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A picture of a running operation. Prints as one line, for example {@code Starting, 5/9 nodes, 01:40}. */
public final class Progress implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How a job stands. */
    public enum Status {
        /** The job runs, or waits its turn. */
        PENDING,
        /** The job has ended well. */
        SUCCEEDED,
        /** The job has ended in failure, or was lost by the server. */
        FAILED
    }

    private final Status status;
    private final Duration elapsed;
    private final @Nullable String state;
    private final int ready;
    private final int total;
    private final @Nullable String unit;

    private Progress(
            Status status, Duration elapsed, @Nullable String state, int ready, int total, @Nullable String unit) {
        this.status = status;
        this.elapsed = elapsed;
        this.state = state;
        this.ready = ready;
        this.total = total;
        this.unit = unit;
    }

    /** A job about which nothing more is known. */
    public static Progress of(Status status, Duration elapsed) {
        return new Progress(status, elapsed, null, 0, 0, null);
    }

    /** The same picture, still true at a later time. */
    public Progress at(Duration laterElapsed) {
        return new Progress(status, laterElapsed, state, ready, total, unit);
    }

    /** The same, with the state of the resource the job works on. */
    public Progress inState(String resourceState) {
        return new Progress(status, elapsed, resourceState, ready, total, unit);
    }

    /** The same, with the count of parts that are ready, for example 5 of 9 nodes. */
    public Progress counting(int readyParts, int totalParts, String partName) {
        return new Progress(status, elapsed, state, readyParts, totalParts, partName);
    }

    /** How the job stands. */
    public Status getStatus() {
        return status;
    }

    /** Whether the job has ended, well or not. */
    public boolean isDone() {
        return status != Status.PENDING;
    }

    /** Time since the operation was started. */
    public Duration getElapsed() {
        return elapsed;
    }

    /** The state of the resource the job works on, for example {@code Starting}; null where unknown. */
    public @Nullable String getState() {
        return state;
    }

    /** Parts that are ready, for example nodes; 0 where there is nothing to count. */
    public int getReady() {
        return ready;
    }

    /** Parts there will be; 0 where there is nothing to count. */
    public int getTotal() {
        return total;
    }

    @Override
    public String toString() {
        var line = new StringBuilder();
        line.append(state != null ? state : status.name().toLowerCase(Locale.ROOT));
        if (unit != null) {
            line.append(", ")
                    .append(ready)
                    .append('/')
                    .append(total)
                    .append(' ')
                    .append(unit);
        }
        return line.append(String.format(Locale.ROOT, ", %02d:%02d", elapsed.toMinutes(), elapsed.toSecondsPart()))
                .toString();
    }
}
