// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the server said about a failure, and where it said it. */
public final class ApiError implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String command;
    private final int httpStatus;
    private final int errorCode;
    private final @Nullable Integer csErrorCode;
    private final String text;
    private final @Nullable String jobId;
    private final int attempts;

    private ApiError(
            String command,
            int httpStatus,
            int errorCode,
            @Nullable Integer csErrorCode,
            String text,
            @Nullable String jobId,
            int attempts) {
        this.command = Objects.requireNonNull(command, "command");
        this.httpStatus = httpStatus;
        this.errorCode = errorCode;
        this.csErrorCode = csErrorCode;
        this.text = Objects.requireNonNull(text, "text");
        this.jobId = jobId;
        this.attempts = attempts;
    }

    /** A command refused in the HTTP answer. */
    public static ApiError ofReply(
            String command, int httpStatus, int errorCode, @Nullable Integer csErrorCode, String text) {
        return new ApiError(command, httpStatus, errorCode, csErrorCode, text, null, 1);
    }

    /** A job that ended in failure; the HTTP answer that told so was a success. */
    public static ApiError ofJob(String command, String jobId, int errorCode, String text) {
        return new ApiError(command, 200, errorCode, null, text, jobId, 1);
    }

    /** The same error, after this many attempts. */
    public ApiError afterAttempts(int count) {
        return new ApiError(command, httpStatus, errorCode, csErrorCode, text, jobId, count);
    }

    /** The command that failed. */
    public String getCommand() {
        return command;
    }

    /** The HTTP status of the answer that told of the failure; 200 for a failed job. */
    public int getHttpStatus() {
        return httpStatus;
    }

    /** {@code errorcode}: 400 to 537. */
    public int getErrorCode() {
        return errorCode;
    }

    /** {@code cserrorcode}: the server's exception class as a number (4250 to 4561, 9999); null in job results. */
    public @Nullable Integer getCsErrorCode() {
        return csErrorCode;
    }

    /** {@code errortext}; empty if there was none. What the request must not show reads {@code ****} in it. */
    public String getText() {
        return text;
    }

    /** The job that failed, or null. */
    public @Nullable String getJobId() {
        return jobId;
    }

    /** How often the command was sent. */
    public int getAttempts() {
        return attempts;
    }

    @Override
    public String toString() {
        return command + ": " + errorCode + (csErrorCode == null ? "" : "/" + csErrorCode) + " " + text;
    }
}
