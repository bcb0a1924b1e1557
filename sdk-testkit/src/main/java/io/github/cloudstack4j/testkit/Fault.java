// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * Something that goes wrong with one request. Immutable; make one with a factory method and plant it with
 * {@link Faults}. Each says whether the command was carried out all the same; {@link #afterTheWork()} changes that for
 * those that fail in front of the work.
 */
public final class Fault {

    private final Effect effect;
    private final boolean workDone;

    private Fault(Effect effect, boolean workDone) {
        this.effect = effect;
        this.workDone = workDone;
    }

    /** The command is carried out, the answer comes late, by real time. */
    public static Fault latency(Duration delay) {
        return new Fault(new Effect.Latency(delay), true);
    }

    /** No answer ever comes, and the connection stays open. The command is not carried out. */
    public static Fault stall() {
        return new Fault(new Effect.Stall(), false);
    }

    /** The request was read, the connection is dropped without an answer, and the command is not carried out. */
    public static Fault resetAfterRead() {
        return new Fault(new Effect.Reset(), false);
    }

    /** The command is carried out, and the connection is dropped without an answer. */
    public static Fault lostReply() {
        return new Fault(new Effect.Reset(), true);
    }

    /** The command is carried out, and the connection is dropped in the middle of the answer. */
    public static Fault truncatedBody() {
        return new Fault(new Effect.TruncatedBody(), true);
    }

    /** The command is carried out, and the answer is 200 with a body that is no JSON, though it says so. */
    public static Fault garbageBody() {
        return new Fault(new Effect.GarbageBody(), true);
    }

    /** A proxy's 502 with an HTML page. The command is not carried out. */
    public static Fault badGateway() {
        return new Fault(new Effect.Html(502, "Bad Gateway"), false);
    }

    /** A proxy's 408 with an HTML page. The command is not carried out. */
    public static Fault requestTimeout() {
        return new Fault(new Effect.Html(408, "Request Timeout"), false);
    }

    /** 429 with the server's own text. The command is not carried out. */
    public static Fault throttled(Duration retryAfter) {
        return new Fault(new Effect.Throttled(retryAfter), false);
    }

    /** 503 without Retry-After. The command is not carried out. */
    public static Fault unavailable() {
        return new Fault(new Effect.Unavailable(null), false);
    }

    /** 503 with Retry-After, in whole seconds. The command is not carried out. */
    public static Fault unavailable(Duration retryAfter) {
        return new Fault(new Effect.Unavailable(Objects.requireNonNull(retryAfter, "retryAfter")), false);
    }

    /** 307 to another place. The command is not carried out. */
    public static Fault redirect(URI location) {
        return new Fault(new Effect.Redirect(Objects.requireNonNull(location, "location")), false);
    }

    /** The asynchronous command is accepted, and its job fails at once with this error. */
    public static Fault jobFailure(int errorCode, String errorText) {
        return new Fault(new Effect.JobFailure(errorCode, errorText), true);
    }

    /** The asynchronous command is carried out, and nothing remembers its job: polls get 431. */
    public static Fault jobVanished() {
        return new Fault(new Effect.JobVanished(), true);
    }

    /** The command is answered, then the management server restarts: unfinished jobs fail without a result. */
    public static Fault serverRestart() {
        return new Fault(new Effect.Restart(), true);
    }

    /** The same fault, striking once the command was carried out. */
    public Fault afterTheWork() {
        return new Fault(effect, true);
    }

    /** Whether the command is carried out in spite of the fault. */
    public boolean isWorkDone() {
        return workDone;
    }

    Effect effect() {
        return effect;
    }

    @Override
    public String toString() {
        return effect + (workDone ? ", work done" : ", work not done");
    }
}
