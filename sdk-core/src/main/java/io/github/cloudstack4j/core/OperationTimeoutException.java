// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.time.Duration;

/** The caller's patience ended before the job did. The job goes on; the token takes it up again. */
public final class OperationTimeoutException extends CloudStackException {
    private static final long serialVersionUID = 1L;

    private final OperationToken<?> token;
    private final Progress lastProgress;

    /** Keeps the operation and the last that was seen of it. */
    public OperationTimeoutException(OperationToken<?> token, Duration waited, Progress lastProgress) {
        super(token.getCommand() + " (job " + token.getJobId() + ") did not finish within " + waited.toSeconds()
                + " s; last seen: " + lastProgress
                + ". The job goes on: wait longer, or resume it later with the token of this exception.");
        this.token = token;
        this.lastProgress = lastProgress;
    }

    /** Takes the operation up again. */
    public OperationToken<?> getToken() {
        return token;
    }

    /** The last that was seen of the operation. */
    public Progress getLastProgress() {
        return lastProgress;
    }
}
