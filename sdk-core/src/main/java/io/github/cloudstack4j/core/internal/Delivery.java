// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** What is known of one attempt's way to the server; tagged onto the attempt's HTTP request. */
final class Delivery {
    private enum State {
        WAITING,
        STARTED,
        ABANDONED
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private volatile boolean connectedAnew;
    private volatile boolean identityRenewed;
    private volatile long bytesReceived;
    private final List<Runnable> onCancel = new CopyOnWriteArrayList<>();

    /** From here on the server may have seen something of the request; false if it must not any more. */
    boolean start() {
        return state.compareAndSet(State.WAITING, State.STARTED) || hasStarted();
    }

    /** What the server has seen was not the request. */
    void beginAgain() {
        state.compareAndSet(State.STARTED, State.WAITING);
    }

    boolean hasStarted() {
        return state.get() == State.STARTED;
    }

    /** Nobody waits any more: what has not started never will. */
    void abandon() {
        state.compareAndSet(State.WAITING, State.ABANDONED);
    }

    void received(long bytes) {
        bytesReceived = bytes;
    }

    /** The bytes of the body read so far, unpacked. */
    long bytesReceived() {
        return bytesReceived;
    }

    /** A connection was made for this attempt, rather than taken from those at hand. */
    void connectedAnew() {
        connectedAnew = true;
    }

    boolean hasConnectedAnew() {
        return connectedAnew;
    }

    /** Adds to what ends the attempt when its time is up or the client is closed. */
    void onCancel(Runnable action) {
        onCancel.add(action);
    }

    void cancel() {
        onCancel.forEach(Runnable::run);
    }

    /** The reply showed why the caller was not believed, and what is sent next will do without that. */
    void renewIdentity() {
        identityRenewed = true;
    }

    boolean isIdentityRenewed() {
        return identityRenewed;
    }
}
