// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.csi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.examples.Target;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SyncerDryRunTest {
    @Test
    void showsWhatWouldBecomeOfTheClasses() {
        var shown = new ByteArrayOutputStream();
        try (var target = Target.emulated(Double.POSITIVE_INFINITY)) {
            SyncerDryRun.run(new PrintStream(shown, true, StandardCharsets.UTF_8), target);
        }

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains(": 4 to create, 0 to change, 0 to make anew, 0 to delete, 0 in step, 0 in conflict")
                .contains("+ cloudstack-custom\n", "+ cloudstack-custom-retain\n")
                .contains("no class for disk offering \"Small\": fixed size of 5 GiB")
                .contains("- cloudstack-retired: CloudStack lists its disk offering 11111111")
                .contains("5 changes, 0 conflicts; none was made.");
    }
}
