// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import io.github.cloudstack4j.core.CloudStackConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/** Plays the scenarios, each on a stage of its own, and keeps the score: passed, failed, or not possible here and why. */
final class Playbill {
    private final Supplier<CloudStackConfig> cloud;
    private final List<Entry> entries = new ArrayList<>();

    Playbill(Supplier<CloudStackConfig> cloud) {
        this.cloud = cloud;
    }

    record Entry(String scenario, Outcome outcome, String why) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%-12s %s%s", outcome.label, scenario, why.isEmpty() ? "" : ": " + why);
        }
    }

    enum Outcome {
        PASSED("passed"),
        FAILED("FAILED"),
        NOT_POSSIBLE("not possible");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }
    }

    Stream<DynamicTest> tests() {
        return Scenarios.all().stream().map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> play(scenario)));
    }

    private void play(Scenario scenario) {
        try (var stage = new Stage(cloud.get())) {
            scenario.steps().play(stage);
        } catch (NotPossibleHere e) {
            entries.add(new Entry(scenario.name(), Outcome.NOT_POSSIBLE, String.valueOf(e.getMessage())));
            throw new TestAbortedException("not possible here: " + e.getMessage());
        } catch (RuntimeException | AssertionError e) {
            entries.add(new Entry(scenario.name(), Outcome.FAILED, String.valueOf(e.getMessage())));
            throw e;
        }
        entries.add(new Entry(scenario.name(), Outcome.PASSED, ""));
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
