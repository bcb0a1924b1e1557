// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.examples.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopologyTest {
    @Test
    void printsAndDrawsEveryCluster(@TempDir Path drawings) throws IOException {
        var shown = new ByteArrayOutputStream();
        try (var target = Target.emulated(Double.POSITIVE_INFINITY)) {
            Topology.run(new PrintStream(shown, true, StandardCharsets.UTF_8), target, drawings);
        }

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("3 etcd members survive 1 failure.")
                .contains("etcd [50000, 50001, 50002]")
                .contains("drawn · Running · v1.33.1")
                .contains(":50002")
                .contains(":2228");
        try (var files = Files.list(drawings)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file ->
                            assertThat(file).content().startsWith("<svg ").contains("etcd nodes (3)"));
        }
    }
}
