// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.spi;

/** How one attempt to send a command ended, told apart by what it allows. */
public enum AttemptOutcome {
    /** The server carried the command out and said so. */
    SUCCEEDED,
    /** Nothing reached the server: it was refused a connection, or the attempt ended before the first byte was written. */
    NOT_SENT,
    /** The command was sent and no usable reply came: the server may have acted on it. */
    LOST,
    /** The server did not act on it and wants fewer calls: HTTP 429. */
    THROTTLED,
    /** The server did not act on it and may later: HTTP 503. */
    UNAVAILABLE,
    /** The server did not act on it, because it no longer accepts the identity it was sent under; a fresh one may do. */
    IDENTITY_EXPIRED,
    /** The server refused the command, or can never be spoken to like this: the answer would be the same next time. */
    REFUSED
}
