// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.external;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.examples.Target;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RegisteredClusterTest {
    @Test
    void listsMachinesAndLeavesThemAlone() {
        var shown = new ByteArrayOutputStream();
        try (var target = Target.emulated(Double.POSITIVE_INFINITY)) {
            RegisteredCluster.run(new PrintStream(shown, true, StandardCharsets.UTF_8), target);
        }

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("is Running: 1 control node, 1 worker")
                .contains("removed again: VM is not part of the cluster")
                .contains("The registration is deleted, the machines are Running.");
    }
}
