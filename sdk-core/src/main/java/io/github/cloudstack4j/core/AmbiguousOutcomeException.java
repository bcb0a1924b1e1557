// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import org.jspecify.annotations.Nullable;

/**
 * A command that changes something was sent, and its reply was lost: the server may have carried it out or not. The SDK
 * did not send it again. Look for what it may have made before you do.
 */
public final class AmbiguousOutcomeException extends CloudStackException {
    private static final long serialVersionUID = 1L;

    private final String command;

    /** Names the command whose outcome is unknown and what broke. */
    public AmbiguousOutcomeException(String command, String what, @Nullable Throwable cause) {
        super(
                command + " was sent, but " + what
                        + ". The server may have carried it out: look before you send it again;"
                        + " it was not sent twice.",
                cause);
        this.command = command;
    }

    /** The command whose outcome is unknown. */
    public String getCommand() {
        return command;
    }
}
