// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.cni;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.examples.Target;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OwnNetworkPluginTest {
    @Test
    void makesAClusterWithCalico() {
        var shown = new ByteArrayOutputStream();
        try (var target = Target.emulated(Double.POSITIVE_INFINITY)) {
            OwnNetworkPlugin.run(new PrintStream(shown, true, StandardCharsets.UTF_8), target);
        }

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("has the variables AS_NUMBER, PEER_ADDRESS, PEER_AS")
                .contains("has the variables POD_CIDR")
                .contains("kind: BGPConfiguration")
                .contains("gets no value for PEER_ADDRESS, PEER_AS")
                .containsPattern("c4j-own-cni-\\w+ is Running with c4j-calico-bgp-")
                .contains("The configurations are deleted.");
    }
}
