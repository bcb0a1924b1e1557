// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.examples.Target;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.KubernetesFailure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QuickstartTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void leadsAClusterThroughItsLife() {
        assertThat(run(Target.emulated(Double.POSITIVE_INFINITY))).isTrue();
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("Starting, 5/9 nodes")
                .contains("ETCD     Running")
                .contains("kubeconfig points at https://")
                .contains("Scaling, ")
                .contains("Upgrading, ")
                .contains("3 control + 5 worker + 3 etcd nodes")
                .contains("The cluster is gone.")
                .doesNotContain("FAILED")
                .doesNotContain("client-key-data");
    }

    @Test
    void saysWhatFailedAndDeletesWhatIsLeft() {
        var target = Target.emulated(Double.POSITIVE_INFINITY);
        emulator(target).kubernetesFailures().next(KubernetesFailure.NODE_UPGRADE);
        assertThat(run(target)).isFalse();
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("The cluster is gone.")
                .contains("FAILED: upgradeKubernetesCluster failed");
    }

    private boolean run(Target target) {
        return Quickstart.run(new PrintStream(shown, true, StandardCharsets.UTF_8), () -> target);
    }

    private static CloudStackEmulator emulator(Target target) {
        var emulator = target.emulator();
        assertThat(emulator).isNotNull();
        return emulator;
    }
}
