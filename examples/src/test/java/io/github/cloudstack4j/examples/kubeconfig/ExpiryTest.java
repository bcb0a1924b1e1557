// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.kubeconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.examples.Target;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExpiryTest {
    @Test
    void saysWhoIsLetInAndUntilWhen() {
        var shown = new ByteArrayOutputStream();
        try (var target = Target.emulated(Double.POSITIVE_INFINITY)) {
            Expiry.run(new PrintStream(shown, true, StandardCharsets.UTF_8), target);
        }
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .containsPattern("young at https://[0-9.]+:6443 lets .*CN=kubernetes-admin.* in until 20")
                .doesNotContain("SOON", "PRIVATE KEY");
    }
}
