// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.AuthenticationException;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.spi.TimeSource;
import io.github.cloudstack4j.testkit.CloudStackEmulator;
import io.github.cloudstack4j.testkit.EmulatorTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** A client whose clock is three hours behind the server's. */
class ClockSkewTest {
    @Test
    void learnsTheServersTimeFromTheProxyBeforeIt() {
        try (var emulator = CloudStackEmulator.builder().behindProxy().start();
                var cloud = lateClient(emulator)) {
            assertThat(cloud.zones().list().toList()).isNotEmpty();
            assertThat(emulator.requests("listZones")).hasSize(2);
            assertThat(cloud.zones().list().toList()).isNotEmpty();
            assertThat(emulator.requests("listZones")).hasSize(3);
        }
    }

    @Test
    void isToldToLookAtItsClockWhereTheServerDoesNotTellTheTime() {
        try (var emulator = CloudStackEmulator.start();
                var cloud = lateClient(emulator)) {
            assertThatThrownBy(() -> cloud.zones().list().toList())
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("clock");
            assertThat(emulator.requests("listZones")).hasSize(1);
        }
    }

    private static CloudStack lateClient(CloudStackEmulator emulator) {
        return CloudStack.connect(CloudStackConfig.builder()
                .endpoint(emulator.endpoint())
                .apiKey(emulator.admin().getApiKey())
                .secretKey(emulator.admin().getSecretKey())
                .timeSource(new LateTime(EmulatorTime.of(emulator)))
                .build());
    }

    private record LateTime(TimeSource right) implements TimeSource {
        @Override
        public Instant now() {
            return right.now().minus(Duration.ofHours(3));
        }

        @Override
        public void sleep(Duration duration, CompletableFuture<?> wakeUp) throws InterruptedException {
            right.sleep(duration, wakeUp);
        }

        @Override
        public <T> T await(CompletableFuture<T> future, Duration atMost)
                throws InterruptedException, ExecutionException, TimeoutException {
            return right.await(future, atMost);
        }
    }
}
