// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

/** What may be done with a command whose reply was lost. */
public enum Safety {
    /** Changes nothing: send it again. */
    READ,
    /** Done twice is as done once: send it again. */
    IDEMPOTENT,
    /** Done twice is twice done: send it again only if it certainly never reached the server. */
    MUTATION;

    /** What the name tells, by the server's own rule; but asking for an upload's parameters makes something there. */
    static Safety byName(String command) {
        return command.matches("(?!getUploadParams)(get|list|query|find)\\w+") ? READ : MUTATION;
    }

    boolean mayBeSentAgain() {
        return this != MUTATION;
    }
}
