// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.UserRole;
import io.github.cloudstack4j.testkit.WireClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CloudStackTest(settings = "default.page.size=3")
class CloudStackExtensionTest {

    private CloudStackEmulator before;

    @BeforeEach
    void takesTheEmulatorBeforeTheTest(CloudStackEmulator emulator) {
        before = emulator;
    }

    @Test
    void givesOneEmulatorPerTestAndAClientOfIt(CloudStackEmulator emulator, CloudStack cloud) {
        assertThat(emulator).isSameAs(before);
        assertThat(emulator.requests()).isEmpty();
        cloud.call("listHosts", Map.of());
        assertThat(emulator.requests("listHosts")).singleElement().satisfies(request -> {
            assertThat(request.getUser()).hasToString(emulator.admin().toString());
            assertThat(request.getStatus()).isEqualTo(200);
        });
    }

    @Test
    void appliesSettings(CloudStackEmulator emulator) {
        var client = new WireClient(emulator.endpoint(), emulator.admin());
        assertThat(client.get("listHosts").content().path("host")).hasSize(3);
    }

    @Test
    @CloudStackTest(as = UserRole.USER)
    void connectsAsAnotherUserWhereTheTestSaysSo(CloudStackEmulator emulator, CloudStack cloud) {
        cloud.call("listZones", Map.of());
        assertThat(emulator.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.getUser())
                        .hasToString(emulator.user().toString()));
    }

    @Test
    void waitsForAJobOnTheEmulatorsClock(CloudStackEmulator emulator, CloudStack cloud) {
        var start = emulator.clock().instant();
        cloud.start("deleteAffinityGroup", Map.of("id", emulator.world().id("affinitygroup", "group-1")))
                .await(Duration.ofMinutes(45));
        assertThat(emulator.world().all("affinitygroup")).hasSize(1);
        assertThat(Duration.between(start, emulator.clock().instant()))
                .isBetween(Duration.ofMillis(100), Duration.ofMinutes(1));
    }
}
