// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.HttpStack;
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
        // Clients of other tests may still wait to be collected, and the last of ours be referred to a little longer.
        var few = threads() + 1;
        try (var server = TckServer.plain()) {
            for (int i = 0; i < 100; i++) {
                callOnce(server);
            }
        }
        // Before Java 21 the JDK looks every three seconds whether anyone still refers to its client.
        var never = new CountDownLatch(1);
        for (int look = 0; look < 600 && threads() > 0; look++) {
            System.gc();
            never.await(50, TimeUnit.MILLISECONDS);
        }
        assertThat(threads()).isLessThanOrEqualTo(few);
    }

    private static void callOnce(TckServer server) {
        var config = CloudStackConfig.builder()
                .endpoint(server.endpoint())
                .apiKey("key")
                .secretKey("secret")
                .httpStack(HttpStack.JAVA)
                .build();
        try (var cloud = CloudStack.connect(config)) {
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
