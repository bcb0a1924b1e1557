// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import io.github.cloudstack4j.cks.model.ClusterState;
import java.util.List;

/** What an event does to a cluster in a state. */
record Transition(ClusterState from, String event, ClusterState to) {
    private static final List<Transition> TABLE = ReferenceText.rows("transitions.txt").stream()
            .map(row -> new Transition(ClusterState.of(row.get(0)), row.get(1), ClusterState.of(row.get(2))))
            .toList();

    /** All that the server knows. */
    static List<Transition> table() {
        return TABLE;
    }

    /** The one of the table. */
    static Transition of(ClusterState from, String event) {
        return TABLE.stream()
                .filter(transition -> transition.from.equals(from) && transition.event.equals(event))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no transition from " + from + " on " + event));
    }

    /** An event the server has no transition for: the cluster stays as it is. */
    static Transition none(ClusterState state, String event) {
        if (TABLE.stream().anyMatch(transition -> transition.from.equals(state) && transition.event.equals(event))) {
            throw new IllegalArgumentException("there is a transition from " + state + " on " + event);
        }
        return new Transition(state, event, state);
    }

    @Override
    public String toString() {
        return from + " on " + event + " to " + to;
    }
}
