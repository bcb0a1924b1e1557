// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.examples.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.examples.Target;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeysGroupsAndUserDataTest {
    @Test
    void movesAMachineFromGroupToGroup() {
        var shown = new ByteArrayOutputStream();
        try (var target = Target.emulated(Double.POSITIVE_INFINITY)) {
            KeysGroupsAndUserData.run(new PrintStream(shown, true, StandardCharsets.UTF_8), target);
        }

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("The private key came once")
                .containsPattern("Running with user data c4j-data-\\w+, in c4j-apart-")
                .contains("Stopped, it was moved to c4j-together-")
                .contains("All of it is deleted.")
                .doesNotContain("BEGIN RSA");
    }
}
