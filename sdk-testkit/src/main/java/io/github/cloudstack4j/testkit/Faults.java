// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * The faults planted in an emulator. Rules are tried in the order they were planted; the first that matches a request
 * strikes it, and no other does. Safe for use by several threads.
 */
public final class Faults {

    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final Queue<Injected> injected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connectionResets = new AtomicInteger();

    Faults() {}

    /** Strikes the next request with this command. */
    public Rule next(String command, Fault fault) {
        return plant(request -> request.getCommand().equals(command), fault, 1);
    }

    /** Strikes every request with this command. */
    public Rule always(String command, Fault fault) {
        return when(request -> request.getCommand().equals(command), fault);
    }

    /** Strikes every request that the predicate accepts. The request has no status yet. */
    public Rule when(Predicate<RecordedRequest> accepts, Fault fault) {
        return plant(accepts, fault, Integer.MAX_VALUE);
    }

    private Rule plant(Predicate<RecordedRequest> accepts, Fault fault, int times) {
        var rule = new Rule(accepts, fault, times);
        rules.add(rule);
        return rule;
    }

    /** Resets the next connection that is opened, before anything is read from it. No request is recorded. */
    public void resetNextConnection() {
        connectionResets.incrementAndGet();
    }

    /** Takes all faults away; what was injected stays on record. */
    public void clear() {
        rules.clear();
        connectionResets.set(0);
    }

    /** Every fault that has struck, in order. */
    public List<Injected> injected() {
        return List.copyOf(injected);
    }

    Optional<Fault> strike(RecordedRequest request) {
        for (var rule : rules) {
            if (rule.accepts.test(request) && rule.useUp()) {
                injected.add(new Injected(rule.fault, request));
                return Optional.of(rule.fault);
            }
        }
        return Optional.empty();
    }

    boolean resetsConnections() {
        return connectionResets.get() > 0;
    }

    void connectionWasReset() {
        connectionResets.decrementAndGet();
    }

    /** A planted fault. */
    public final class Rule {

        private final Predicate<RecordedRequest> accepts;
        private final Fault fault;
        private final AtomicInteger left;

        private Rule(Predicate<RecordedRequest> accepts, Fault fault, int times) {
            this.accepts = accepts;
            this.fault = fault;
            this.left = new AtomicInteger(times);
        }

        /** Strikes this often from now on, and then no more. */
        public Rule times(int times) {
            left.set(times);
            return this;
        }

        /** Takes this fault away. */
        public void remove() {
            rules.remove(this);
        }

        private boolean useUp() {
            return left.getAndUpdate(strikes -> Math.max(0, strikes - 1)) > 0;
        }
    }

    /** A fault that has struck a request. */
    public static final class Injected {

        private final Fault fault;
        private final RecordedRequest request;

        private Injected(Fault fault, RecordedRequest request) {
            this.fault = fault;
            this.request = request;
        }

        /** What struck. */
        public Fault getFault() {
            return fault;
        }

        /** The request it struck. */
        public RecordedRequest getRequest() {
            return request;
        }

        @Override
        public String toString() {
            return fault + " on " + request;
        }
    }
}
