// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cluster goes through the states the server knows, on the events it knows, as a client that looks often sees it. */
class TransitionsTest {
    static List<TransitionPlay> plays() {
        return TransitionPlays.all();
    }

    @ParameterizedTest
    @MethodSource("plays")
    void aClusterPassesItsStates(TransitionPlay play) {
        try (var sandbox = new Sandbox()) {
            assertThat(play.play(sandbox)).isEqualTo(play.states());
        }
    }

    /** A change of state must be among the states seen, one right after the other, or the play shows something else. */
    @ParameterizedTest
    @MethodSource("plays")
    void aPlayShowsTheTransitionsItIsFor(TransitionPlay play) {
        var visible = play.transitions().stream()
                .filter(transition -> !transition.from().equals(transition.to()))
                .filter(transition -> !isOfRecovering(transition))
                .toList();
        assertThat(visible)
                .allSatisfy(
                        transition -> assertThat(steps(play)).contains(List.of(transition.from(), transition.to())));
    }

    private static boolean isOfRecovering(Transition transition) {
        return transition.toString().contains("Recovering");
    }

    private static List<List<Object>> steps(TransitionPlay play) {
        var states = play.states();
        return IntStream.range(1, states.size())
                .mapToObj(i -> List.<Object>of(states.get(i - 1), states.get(i)))
                .toList();
    }

    @Test
    void everyTransitionIsShownOrKnownToBeOutOfSight() {
        var shown = new HashSet<Transition>();
        TransitionPlays.all().forEach(play -> shown.addAll(play.transitions()));
        assertThat(shown).doesNotContainAnyElementsOf(TransitionPlays.OUT_OF_SIGHT.keySet());
        shown.addAll(TransitionPlays.OUT_OF_SIGHT.keySet());
        assertThat(shown).containsAll(Transition.table());
        assertThat(Transition.table()).hasSize(41).doesNotHaveDuplicates();
    }
}
