// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.examples.Target;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LeftBehindTest {
    @Test
    void saysBeforeAndAfterWhoIsLeftBehind() {
        var shown = new ByteArrayOutputStream();
        try (var target = Target.emulated(Double.POSITIVE_INFINITY)) {
            LeftBehind.run(new PrintStream(shown, true, StandardCharsets.UTF_8), target);
        }

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .containsPattern("Will be left behind: .*storage-1.*1\\.32\\.9")
                .containsPattern("Is behind: .*storage-1.*1\\.32\\.9");
    }
}
