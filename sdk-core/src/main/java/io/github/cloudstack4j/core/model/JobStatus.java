// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;

/**
 * Whether an asynchronous job still runs and how it ended. CloudStack reports it as a number; a number this SDK has
 * not heard of survives as itself and counts as finished. Compare with {@code equals}, not {@code ==}.
 */
public final class JobStatus implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Waiting or running. */
    public static final JobStatus PENDING = of(0);

    /** Ended well. */
    public static final JobStatus SUCCEEDED = of(1);

    /** Ended with an error; the job's result says which. */
    public static final JobStatus FAILED = of(2);

    /** Taken off the queue before it ended. */
    public static final JobStatus CANCELLED = of(3);

    private final int code;

    private JobStatus(int code) {
        this.code = code;
    }

    /** The status with this number, whether this SDK knows it or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static JobStatus of(int code) {
        return new JobStatus(code);
    }

    /** The number on the wire: 0 pending, 1 succeeded, 2 failed, 3 cancelled. */
    @JsonValue
    public int getCode() {
        return code;
    }

    /** The status as a word, such as {@code Pending}; {@code Unknown(7)} for a number without one. */
    public String getName() {
        return switch (code) {
            case 0 -> "Pending";
            case 1 -> "Succeeded";
            case 2 -> "Failed";
            case 3 -> "Cancelled";
            default -> "Unknown(" + code + ")";
        };
    }

    /** Whether the job has ended, well or not. */
    public boolean isFinished() {
        return code != PENDING.code;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JobStatus status && status.code == code;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(code);
    }

    @Override
    public String toString() {
        return getName();
    }
}
