// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import io.github.cloudstack4j.cks.model.ClusterState;
import io.github.cloudstack4j.core.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A way to see transitions: what is made ready, what is done then, and the states the cluster is seen to pass. */
final class TransitionPlay {
    private final List<Transition> transitions;
    private final List<Consumer<Sandbox>> given = new ArrayList<>();
    private Function<Sandbox, List<ClusterState>> watched = sandbox -> List.of();
    private boolean succeeds = true;
    private List<ClusterState> states = List.of();

    private TransitionPlay(List<Transition> transitions) {
        this.transitions = transitions;
    }

    static TransitionPlay of(Transition... transitions) {
        return new TransitionPlay(List.of(transitions));
    }

    @SafeVarargs
    final TransitionPlay given(Consumer<Sandbox>... arrangements) {
        for (var arrangement : arrangements) {
            given.add(arrangement);
        }
        return this;
    }

    /** Watches the cluster from the start of an operation to the end of its job. */
    TransitionPlay during(Function<Sandbox, Operation<?>> operation) {
        watched = sandbox -> {
            var started = operation.apply(sandbox);
            var seen = sandbox.statesUntilTheEndOf(started);
            sandbox.requireEnd(started, succeeds);
            return seen;
        };
        return this;
    }

    /** Watches the cluster while nobody asks it for anything. */
    TransitionPlay within(Function<Sandbox, List<ClusterState>> watching) {
        watched = watching;
        return this;
    }

    /** The operation does not end well. */
    TransitionPlay failing() {
        succeeds = false;
        return this;
    }

    /** The states the cluster is seen in, one after the other. */
    TransitionPlay passes(ClusterState... expected) {
        states = List.of(expected);
        return this;
    }

    List<Transition> transitions() {
        return transitions;
    }

    List<ClusterState> states() {
        return states;
    }

    List<ClusterState> play(Sandbox sandbox) {
        given.forEach(arrangement -> arrangement.accept(sandbox));
        return watched.apply(sandbox);
    }

    @Override
    public String toString() {
        return transitions.toString();
    }
}
