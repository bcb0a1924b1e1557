// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Lets one at a time work on a thing, in the order of arrival. CloudStack lets jobs on one volume or machine fail that meet,
 * and a volume detached while it is being attached elsewhere may end up in neither place.
 */
final class Turns {
    private final Map<String, Deque<CompletableFuture<Void>>> waiting = new HashMap<>();

    /** A volume, as a thing to work on. */
    static String volume(String id) {
        return "volume " + id;
    }

    /** A machine, as a thing to work on. */
    static String machine(String id) {
        return "machine " + id;
    }

    /** The name of something that is to be made, as a thing to work on. */
    static String name(String kind, String name) {
        return kind + " name " + name;
    }

    /** Does the work when the turn for {@code thing} has come; {@code what} is for the message if it never does. */
    <R> R take(String thing, String what, Deadline deadline, Supplier<R> work) {
        var turn = enqueue(thing);
        try {
            deadline.await(turn, what + " waits for what else is at work on it");
            return work.get();
        } finally {
            leave(thing, turn);
        }
    }

    private CompletableFuture<Void> enqueue(String thing) {
        var turn = new CompletableFuture<Void>();
        synchronized (waiting) {
            var queue = waiting.computeIfAbsent(thing, key -> new ArrayDeque<>());
            queue.add(turn);
            if (queue.peek() == turn) {
                turn.complete(null);
            }
        }
        return turn;
    }

    private void leave(String thing, CompletableFuture<Void> turn) {
        CompletableFuture<Void> next;
        synchronized (waiting) {
            var queue = waiting.get(thing);
            var wasFirst = queue.peek() == turn;
            queue.remove(turn);
            next = wasFirst ? queue.peek() : null;
            if (queue.isEmpty()) {
                waiting.remove(thing);
            }
        }
        if (next != null) {
            next.complete(null);
        }
    }
}
