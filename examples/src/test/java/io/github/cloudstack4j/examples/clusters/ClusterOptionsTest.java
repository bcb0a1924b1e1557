// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.examples.Target;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ClusterOptionsTest {
    @Test
    void saysWhatTheClusterHas() {
        var shown = new ByteArrayOutputStream();
        try (var target = Target.emulated(Double.POSITIVE_INFINITY)) {
            ClusterOptions.run(new PrintStream(shown, true, StandardCharsets.UTF_8), target);
        }

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("CSI driver: true, key: c4j-options-key")
                .containsSubsequence("c4j-apart", "c4j-elsewhere")
                .contains("Autoscaling from 1 to 3")
                .contains("Autoscaling: false")
                .doesNotContain("PRIVATE KEY");
    }
}
