// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.examples.Target;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlanningTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);

    @Test
    void anUpgradeGoesOnAfterACrash() throws Exception {
        try (var target = Target.emulated(Double.POSITIVE_INFINITY)) {
            UpgradeOverMinors.run(out, target);
        }

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("2 hops")
                .contains("The first process is gone, in the middle of: upgrade from 1.30.0 to 1.31.13")
                .contains("waiting: cluster")
                .doesNotContain("step 1 of 2, upgrade from 1.30.0")
                .contains("step 1 of 1, upgrade from 1.31.13 to 1.32.9")
                .contains("The second process has brought it to v1.32.9.")
                .contains("runs Kubernetes 1.32.9")
                .contains("The cluster is gone.");
    }

    @Test
    void whatIsAsWantedIsLeftAlone() {
        try (var target = Target.emulated(Double.POSITIVE_INFINITY)) {
            DesiredState.run(out, target);
        }

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("1. create cluster c4j-wanted-")
                .containsPattern("Cluster c4j-wanted-\\w+: nothing to do\\R+It is Running, v1.30.0, 1 workers")
                .contains("3. resize from 1 to 2 workers")
                .contains("It is Running, v1.32.9, 2 workers")
                .contains("controlNodes: wanted is 3, the cluster has 1")
                .contains("csi: wanted is true, the cluster has false")
                .contains("The cluster is gone.");
    }
}
