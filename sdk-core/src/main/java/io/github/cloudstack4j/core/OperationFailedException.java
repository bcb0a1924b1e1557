// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

/**
 * A job ended in failure, or its end will never be known: {@link #getReason()} tells the two apart. The cause is the
 * {@link ApiException} that tells its meaning.
 */
public class OperationFailedException extends CloudStackException {
    private static final long serialVersionUID = 1L;

    /** In what way a job did not come to a good end. */
    public enum Reason {
        /** The server says that the job failed, and why. */
        FAILED(true),

        /**
         * The management server was restarted or shut down while the job ran. Nothing was undone: what the job worked on
         * may be left half-changed.
         */
        SERVER_RESTARTED(true),

        /**
         * The server took the job off its queue, as it does with one that keeps others waiting for longer than the
         * setting {@code job.cancel.threshold.minutes}. What it worked on may be left half-changed.
         */
        CANCELLED(true),

        /**
         * The server does not know the job, although it is too young to be forgotten. Whether it ended well, failed or
         * still runs is unknown.
         */
        VANISHED(false),

        /**
         * The server has forgotten the job, which it does a day after its end unless the setting
         * {@code job.expire.minutes} says otherwise. Whether it ended well is unknown.
         */
        EXPIRED(false);

        private final boolean outcomeKnown;

        Reason(boolean outcomeKnown) {
            this.outcomeKnown = outcomeKnown;
        }

        /**
         * Whether the job is known to have failed. Otherwise it may have ended well: look at what it worked on before
         * doing it again.
         */
        public boolean isOutcomeKnown() {
            return outcomeKnown;
        }
    }

    private final OperationToken<?> token;
    private final Reason reason;
    private final ApiException failure;

    /** A job that the server says has failed. */
    public OperationFailedException(OperationToken<?> token, ApiException failure) {
        this(token, Reason.FAILED, failure, failure.getMessage());
    }

    /** Keeps the operation, what became of it and the message that says so. */
    public OperationFailedException(OperationToken<?> token, Reason reason, ApiException failure, String message) {
        super(message, failure);
        this.token = token;
        this.reason = reason;
        this.failure = failure;
    }

    /** The operation that failed. */
    public final OperationToken<?> getToken() {
        return token;
    }

    /** In what way it failed, and whether that is certain. */
    public final Reason getReason() {
        return reason;
    }

    /** Why it failed, by meaning; for a job the server does not know, its word that it does not. */
    public final ApiException getFailure() {
        return failure;
    }
}
