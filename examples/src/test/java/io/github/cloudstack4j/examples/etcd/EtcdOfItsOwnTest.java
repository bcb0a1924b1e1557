// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.etcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.examples.Target;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EtcdOfItsOwnTest {
    @Test
    void plansAndShowsTheEtcdOfACluster() {
        var shown = new ByteArrayOutputStream();
        try (var target = Target.emulated(Double.POSITIVE_INFINITY)) {
            EtcdOfItsOwn.run(new PrintStream(shown, true, StandardCharsets.UTF_8), target);
        }
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("3 etcd members survive 1 failure.")
                .contains("before: control [2222, 2223, 2224], workers [2225, 2226], etcd [50000, 50001, 50002]")
                .contains("after: ", "is in the way of the API")
                .contains("binaries ready: true", "fast-ssd ssh 203.0.113.");
    }
}
