// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lies below the retries must not send a mutation again: each test counts what the server saw. */
class ExactlyOnceTest {
    private static final Map<String, Object> SPEC = Map.of("name", "prod", "size", 3);

    private final QueueWithoutJobs queue = new QueueWithoutJobs();
    private final MockWebServer server = new MockWebServer();
    private CloudStack cloud;

    @BeforeEach
    void connect() throws IOException {
        server.setDispatcher(queue);
        server.start();
        cloud = CloudStack.connect(CloudStackConfig.builder()
                .endpoint(server.url("/client/api").uri())
                .apiKey("key")
                .secretKey("c4jSecretKey")
                .retryPolicy(RetryPolicy.none())
                .timeSource(new ManualTime())
                .build());
    }

    @AfterEach
    void close() {
        cloud.close();
        server.close();
    }

    @Test
    void aMutationWhosePooledConnectionDropsIsSeenOnce() {
        server.enqueue(json("{\"listzonesresponse\":{}}"));
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        server.enqueue(json("{\"createthingresponse\":{\"thing\":{}}}"));
        cloud.call("listZones", Map.of());
        assertThatThrownBy(() -> cloud.call("createThing", SPEC))
                .isInstanceOf(AmbiguousOutcomeException.class)
                .hasMessageContaining("createThing was sent, but its reply was lost");
        assertThat(queue.commands()).isEqualTo(2);
    }

    @Test
    void aMutationAnswered503WithRetryAfterZeroIsSeenOnce() {
        server.enqueue(new MockResponse.Builder()
                .code(503)
                .setHeader("Retry-After", "0")
                .build());
        server.enqueue(json("{\"createthingresponse\":{\"thing\":{}}}"));
        assertThatThrownBy(() -> cloud.call("createThing", SPEC)).isInstanceOf(UnavailableException.class);
        assertThat(queue.commands()).isEqualTo(1);
    }

    @Test
    void aMutationAnswered408IsSeenOnce() {
        server.enqueue(new MockResponse.Builder().code(408).build());
        server.enqueue(json("{\"createthingresponse\":{\"thing\":{}}}"));
        assertThatThrownBy(() -> cloud.call("createThing", SPEC)).isInstanceOf(AmbiguousOutcomeException.class);
        assertThat(queue.commands()).isEqualTo(1);
    }

    @Test
    void aMutationRedirectedElsewhereIsSeenOnceAndNothingGoesThere() throws IOException {
        try (var elsewhere = new MockWebServer()) {
            elsewhere.start();
            server.enqueue(new MockResponse.Builder()
                    .code(307)
                    .setHeader("Location", elsewhere.url("/client/api").toString())
                    .build());
            assertThatThrownBy(() -> cloud.call("createThing", SPEC))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("redirect");
            assertThat(queue.commands()).isEqualTo(1);
            assertThat(elsewhere.getRequestCount()).isZero();
        }
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json;charset=utf-8")
                .body(body)
                .build();
    }
}
