// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.versions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.examples.Target;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WhatThisServerHasTest {
    @Test
    void tellsTheNewFromTheOld() {
        var shown = new ByteArrayOutputStream();
        try (var target = Target.emulated(Double.POSITIVE_INFINITY)) {
            WhatThisServerHas.run(new PrintStream(shown, true, StandardCharsets.UTF_8), target.cloud());
        }

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .containsSubsequence(
                        "CloudStack 4.23", "external nodes: true", "CloudStack 4.20.1", "external nodes: false")
                .contains("cks-")
                .contains("Refused: ")
                .contains("4.21");
    }
}
