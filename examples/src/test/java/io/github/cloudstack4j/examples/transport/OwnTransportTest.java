// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OwnTransportTest {
    @Test
    void carriesAllThatTheProgramSends() {
        var shown = new ByteArrayOutputStream();
        OwnTransport.run(new PrintStream(shown, true, StandardCharsets.UTF_8));
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("zone ")
                .contains("key pair own-transport")
                .contains("bytes: HTTP 200")
                .doesNotContain("signature");
    }
}
