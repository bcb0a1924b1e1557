// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.capc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BuildAndLintTest {
    @Test
    void buildsAClusterAndFindsWhatIsWrongWithAnother() {
        var shown = new ByteArrayOutputStream();
        BuildAndLint.run(new PrintStream(shown, true, StandardCharsets.UTF_8));

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("Cluster/shop, CloudStackCluster/shop, KubeadmControlPlane/shop-control-plane")
                .contains("MachineDeployment/shop-gpu")
                .contains("spec.replicas is 2, but must be odd")
                .contains("metadata.name is part of the names of machines")
                .contains("is of a file system labelled shop, but diskSetup makes none of that label");
    }
}
