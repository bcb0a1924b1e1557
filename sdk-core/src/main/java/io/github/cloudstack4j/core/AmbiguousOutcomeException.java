// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command that changes something was sent, its reply was lost, and looking for what became of it did not settle the
 * matter: the server may have carried it out or not, or may still do so. It was not sent again.
 *
 * <p>{@link #getFound()} is what was found that it may have made; {@link #getToken()} names the job it has if the server
 * accepted it, and can be resumed later.
 */
public final class AmbiguousOutcomeException extends CloudStackException {
    private static final long serialVersionUID = 1L;

    private final String command;
    private final String what;
    private final @Nullable OperationToken<?> token;
    private final ArrayList<Serializable> found;

    /** Names the command whose outcome is unknown and what broke. */
    public AmbiguousOutcomeException(String command, String what, @Nullable Throwable cause) {
        this(command, what, cause, null, List.of());
    }

    private AmbiguousOutcomeException(
            String command,
            String what,
            @Nullable Throwable cause,
            @Nullable OperationToken<?> token,
            List<? extends Serializable> found) {
        super(message(command, what, token, found), cause);
        this.command = command;
        this.what = what;
        this.token = token;
        this.found = new ArrayList<>(found);
    }

    private static String message(
            String command, String what, @Nullable OperationToken<?> token, List<? extends Serializable> found) {
        return command + " was sent, but " + what
                + ". The server may have carried it out: look before you send it again;"
                + " it was not sent twice."
                + (token == null ? "" : " If it was accepted, its job is " + token.getJobId() + ".")
                + (found.isEmpty() ? "" : " It may have made " + found + ".");
    }

    /** The same, about a command whose job would be this one. */
    public AmbiguousOutcomeException withToken(OperationToken<?> ofJob) {
        return completed(ofJob, found);
    }

    /** The same, with what was found that the command may have made. */
    public AmbiguousOutcomeException withFound(List<? extends Serializable> candidates) {
        return completed(token, candidates);
    }

    private AmbiguousOutcomeException completed(
            @Nullable OperationToken<?> ofJob, List<? extends Serializable> candidates) {
        var copy = new AmbiguousOutcomeException(command, what, getCause(), ofJob, candidates);
        copy.setStackTrace(getStackTrace());
        for (var suppressed : getSuppressed()) {
            copy.addSuppressed(suppressed);
        }
        return copy;
    }

    /** The command whose outcome is unknown. */
    public String getCommand() {
        return command;
    }

    /**
     * Names the job the command has if the server accepted it: {@link Operations#resume} it to see. Null for commands that
     * start no job.
     */
    public @Nullable OperationToken<?> getToken() {
        return token;
    }

    /** What was found that the command may have made, as models; empty if nothing was, or nothing was looked for. */
    public List<Serializable> getFound() {
        return List.copyOf(found);
    }
}
