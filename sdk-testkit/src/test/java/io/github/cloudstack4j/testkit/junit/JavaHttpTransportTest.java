// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.HttpStack;
import io.github.cloudstack4j.core.RetryPolicy;
import io.github.cloudstack4j.core.TransportException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JavaHttpTransportTest extends TransportTck {
    @Override
    protected void configure(CloudStackConfig.Builder config) {
        config.httpStack(HttpStack.JAVA).tls(TrustedAuthority.only());
    }

    @Test
    void aHundredClientsLeaveNoThreadBehind() throws Exception {
        try (var server = TckServer.plain()) {
            for (int i = 0; i < 100; i++) {
                callOnce(server);
            }
        }
        assertNoThreadIsLeft();
    }

    @Test
    void callsWhoseTimeRunsOutLeaveNoThreadBehind() throws Exception {
        try (var server = TckServer.plain()) {
            for (int i = 0; i < 60; i++) {
                server.next(TckServer.Exchange::stall);
                var config = config(server)
                        .attemptTimeout(Duration.ofMillis(50))
                        .retryPolicy(RetryPolicy.none())
                        .build();
                try (var cloud = CloudStack.connect(config)) {
                    assertThatThrownBy(() -> cloud.call("listThings", Map.of())).isInstanceOf(TransportException.class);
                }
            }
        }
        assertNoThreadIsLeft();
    }

    private static void assertNoThreadIsLeft() throws InterruptedException {
        // Before Java 21 the JDK looks every three seconds whether anyone still refers to its client.
        var never = new CountDownLatch(1);
        for (int look = 0; look < 600 && threads() > 0; look++) {
            System.gc();
            never.await(50, TimeUnit.MILLISECONDS);
        }
        assertThat(threads()).isZero();
    }

    private static CloudStackConfig.Builder config(TckServer server) {
        return CloudStackConfig.builder()
                .endpoint(server.endpoint())
                .apiKey("key")
                .secretKey("secret")
                .httpStack(HttpStack.JAVA);
    }

    private static void callOnce(TckServer server) {
        try (var cloud = CloudStack.connect(config(server).build())) {
            cloud.call("listThings", Map.of());
            assertThat(threads()).isPositive();
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("HttpClient.*|cloudstack4j-transport"))
                .count();
    }
}
