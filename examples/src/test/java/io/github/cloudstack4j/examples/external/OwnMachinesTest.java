// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.external;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.examples.Target;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OwnMachinesTest {
    @Test
    void addsWhatFitsAndTakesItOutAgain() {
        var shown = new ByteArrayOutputStream();
        try (var target = Target.emulated(Double.POSITIVE_INFINITY)) {
            OwnMachines.run(new PrintStream(shown, true, StandardCharsets.UTF_8), target);
        }

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("fit: gpu-1")
                .contains("TEMPLATE_NOT_FOR_KUBERNETES: plain-1")
                .contains("All of them joined: false")
                .contains("gpu-1 ADDED")
                .contains("plain-1 SKIPPED")
                .contains("gpu-1 REMOVED")
                .contains("The machine itself is Running.");
    }
}
