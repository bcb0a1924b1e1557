// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

/** One story: a name that says what is promised, and the steps that show it. */
record Scenario(String name, Steps steps) {

    /** The steps; they fail as tests do, or with {@link NotPossibleHere}. */
    @FunctionalInterface
    interface Steps {
        void play(Stage stage);
    }
}
