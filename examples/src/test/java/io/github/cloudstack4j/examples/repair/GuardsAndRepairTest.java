// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.examples.Target;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GuardsAndRepairTest {
    @Test
    void refusesWhatDoesHarmAndMendsWhatWasBroken() {
        var shown = new ByteArrayOutputStream();
        try (var target = Target.emulated(Double.POSITIVE_INFINITY)) {
            GuardsAndRepair.run(new PrintStream(shown, true, StandardCharsets.UTF_8), target);
        }
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("refused (cks-etcd-autoscaling)")
                .contains("wrong: The firewall lets in SSH ports that do not fit the nodes.")
                .contains("DONE Make the firewall rule for SSH ports anew, for 2222-2224.")
                .endsWith("then: Repair of cluster troubled (Running)" + System.lineSeparator());
    }
}
