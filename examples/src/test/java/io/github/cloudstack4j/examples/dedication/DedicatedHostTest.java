// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.dedication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.examples.Target;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DedicatedHostTest {
    @Test
    void tellsWhereAClusterRunsAndRunsItThere() {
        var shown = new ByteArrayOutputStream();
        try (var target = Target.emulated(Double.POSITIVE_INFINITY)) {
            DedicatedHost.run(new PrintStream(shown, true, StandardCharsets.UTF_8), target);
        }

        var text = shown.toString(StandardCharsets.UTF_8);
        assertThat(text)
                .contains("Before: FITS")
                .contains("2 WORKER on one of 12 hosts")
                .contains("host-1 is dedicated to ROOT")
                .contains("2 WORKER on one of 1 hosts")
                .contains("not on host-2: the owner has dedicated hosts, and it is none of them")
                .contains("host-1 is everybody's again");
        assertThat(text.lines().filter(line -> line.endsWith(" runs on host-1")))
                .hasSize(3);
    }
}
