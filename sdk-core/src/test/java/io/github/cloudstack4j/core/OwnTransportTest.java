// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.spi.Transport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A transport is held to its contract, and a careless one does no harm. */
class OwnTransportTest {
    private static final String CREATED = "{\"createthingresponse\":{}}";

    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void release() {
        released.countDown();
    }

    private static CloudStack connect(Transport transport) {
        return connect(transport, Duration.ofMinutes(5));
    }

    private static CloudStack connect(Transport transport, Duration attemptTimeout) {
        return CloudStack.connect(CloudStackConfig.builder()
                .endpoint("https://cloud.example.org/client/api")
                .apiKey("key")
                .secretKey("secret")
                .timeSource(new ManualTime())
                .attemptTimeout(attemptTimeout)
                .resilience(r -> r.retryPolicy(RetryPolicy.none()))
                .transport(transport)
                .build());
    }

    private static Transport.Reply reply(String text) {
        return new Transport.Reply(200, Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Waits on, whoever interrupts it: as a socket does. */
    private void hang() {
        var interrupted = false;
        while (true) {
            try {
                released.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void isToldWhatToSend() {
        var seen = new AtomicReference<Transport.Request>();
        try (var cloud = connect(request -> {
            seen.set(request);
            assertThat(request.getBody()).hasSize(request.getContentLength());
            return reply(CREATED);
        })) {
            cloud.call("createThing", Map.of());
        }
        assertThat(seen.get().getHeaders())
                .containsEntry("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .containsEntry("Accept", "application/json")
                .containsEntry("Accept-Encoding", "gzip");
        assertThat(seen.get()).hasToString("POST https://cloud.example.org/client/api");
    }

    @Test
    void whatFailsBeforeTheBodyIsAskedForWasNotSent() {
        try (var cloud = connect(request -> {
            throw new IOException("no route");
        })) {
            assertThatThrownBy(() -> cloud.call("createThing", Map.of()))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("Nothing was sent");
        }
    }

    @Test
    void whatFailsAfterwardsIsInDoubtWhateverIsThrown() {
        try (var cloud = connect(request -> {
            request.getBody();
            throw new IllegalStateException("a defect");
        })) {
            assertThatThrownBy(() -> cloud.call("createThing", Map.of()))
                    .isInstanceOf(AmbiguousOutcomeException.class)
                    .hasMessageContaining("a defect");
        }
    }

    @Test
    void aTransportThatOverrunsIsLeftToItselfAndSendsNothingLater() throws Exception {
        var late = new CompletableFuture<byte[]>();
        var warm = new AtomicBoolean();
        try (var cloud = connect(
                request -> {
                    if (warm.compareAndSet(false, true)) {
                        return reply(CREATED);
                    }
                    hang();
                    try {
                        late.complete(request.getBody());
                    } catch (RuntimeException e) {
                        late.completeExceptionally(e);
                    }
                    return reply(CREATED);
                },
                Duration.ofSeconds(2))) {
            cloud.call("createThing", Map.of());
            assertThatThrownBy(() -> cloud.call("createThing", Map.of()))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("timeout")
                    .hasMessageContaining("Nothing was sent");
            released.countDown();
            assertThatThrownBy(() -> late.get(30, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("must not be sent any more");
        }
    }

    @Test
    void aBodyNobodyWaitsForAnyMoreIsClosed() throws Exception {
        var closed = new CountDownLatch(1);
        var endless = new InputStream() {
            @Override
            public int read() {
                hang();
                return -1;
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
        try (var cloud = connect(
                request -> {
                    request.getBody();
                    return new Transport.Reply(200, Map.of(), endless);
                },
                Duration.ofSeconds(1))) {
            assertThatThrownBy(() -> cloud.call("listThings", Map.of())).isInstanceOf(TransportException.class);
            assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aBodyThatWasReadIsClosed() {
        var closed = new AtomicBoolean();
        var body = new ByteArrayInputStream(CREATED.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        try (var cloud = connect(request -> new Transport.Reply(200, Map.of(), body))) {
            cloud.call("createThing", Map.of());
        }
        assertThat(closed).isTrue();
    }

    @Test
    void headersComeAsTheHttpClientGivesThem() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(CREATED.getBytes(StandardCharsets.UTF_8));
        }
        var headers = new HashMap<String, List<String>>();
        headers.put(null, List.of("HTTP/1.1 200 OK"));
        headers.put(":status", List.of("200"));
        headers.put("content-encoding", List.of("GZIP"));
        headers.put("CONTENT-LENGTH", List.of(String.valueOf(packed.size())));
        headers.put("x-note", List.of("naïve"));
        try (var cloud = connect(request -> new Transport.Reply(200, headers, packed.toByteArray()))) {
            assertThat(cloud.call("createThing", Map.of()).asMap()).isEmpty();
        }
    }

    @Test
    void whatIsNoFinalReplyLosesIt() {
        for (int status : new int[] {-1, 103}) {
            try (var cloud = connect(request -> {
                request.getBody();
                return new Transport.Reply(status, Map.of(), new byte[0]);
            })) {
                assertThatThrownBy(() -> cloud.call("createThing", Map.of()))
                        .isInstanceOf(AmbiguousOutcomeException.class)
                        .hasMessageContaining("HTTP " + status);
            }
        }
    }
}
