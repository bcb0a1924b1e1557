// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.EmulatorTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The scenarios on the emulator, where nothing may be impossible and nothing may be left behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmulatorScenariosTest {
    private final CloudStackEmulator emulator = CloudStackEmulator.start();
    private final Playbill playbill = new Playbill(this::config);

    private CloudStackConfig config() {
        return CloudStackConfig.builder()
                .endpoint(emulator.endpoint())
                .apiKey(emulator.admin().getApiKey())
                .secretKey(emulator.admin().getSecretKey())
                .timeSource(EmulatorTime.of(emulator))
                .build();
    }

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return playbill.tests();
    }

    @AfterAll
    void everythingWasPossibleAndIsGone() {
        assertThat(playbill.entries())
                .hasSize(Scenarios.all().size())
                .allSatisfy(entry ->
                        assertThat(entry.outcome()).as(entry.toString()).isEqualTo(Playbill.Outcome.PASSED));
        assertThat(new Leftovers(config()).find()).isEmpty();
        emulator.close();
    }
}
