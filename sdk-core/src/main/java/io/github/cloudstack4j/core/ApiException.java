// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import org.jspecify.annotations.Nullable;

/** CloudStack understood a command and refused it, or a job failed. There is one subclass for each meaning. */
public abstract class ApiException extends CloudStackException {
    private static final long serialVersionUID = 1L;

    private final ApiError error;

    /** Keeps what the server said; the message is made of it and of {@code remedy}. */
    protected ApiException(ApiError error, String remedy) {
        super(message(error, remedy));
        this.error = error;
    }

    private static String message(ApiError error, String remedy) {
        var message = new StringBuilder(error.getCommand()).append(" failed: ").append(error.getText());
        if (!error.getText().endsWith(".")) {
            message.append('.');
        }
        if (!remedy.isEmpty()) {
            message.append(' ').append(remedy);
        }
        message.append(" [").append(error.getErrorCode());
        if (error.getCsErrorCode() != null) {
            message.append('/').append(error.getCsErrorCode());
        }
        if (error.getJobId() != null) {
            message.append(", job ").append(error.getJobId());
        }
        if (error.getAttempts() > 1) {
            message.append(", ").append(error.getAttempts()).append(" attempts");
        }
        return message.append(']').toString();
    }

    /** Everything the server said about the failure. */
    public final ApiError getError() {
        return error;
    }

    /** The command that failed, for example {@code createKubernetesCluster}. */
    public final String getCommand() {
        return error.getCommand();
    }

    /** CloudStack's error code, which is also the HTTP status where the failure was not a job's. */
    public final int getErrorCode() {
        return error.getErrorCode();
    }

    /** The text of the server. What the request must not show reads {@code ****} in it. */
    public final String getText() {
        return error.getText();
    }

    /** The job that failed, or null if the command was refused at once. */
    public final @Nullable String getJobId() {
        return error.getJobId();
    }
}
