// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static io.github.cloudstack4j.core.ScriptedServer.refusal;
import static io.github.cloudstack4j.core.ScriptedServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cloudstack4j.core.spi.TimeSource;
import io.github.cloudstack4j.core.spi.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way of one call: patience, interruption between attempts, trust. */
class CallTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    private final ManualTime time = new ManualTime();
    private final ScriptedServer server = new ScriptedServer();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void close() {
        released.countDown();
        server.close();
    }

    private void hangsOn(String command) {
        server.on(command, form -> {
            released.await();
            return reply(command, "{}");
        });
    }

    @Test
    void anAttemptIsClippedToWhatIsLeftOfTheCall() {
        hangsOn("listThings");
        try (var cloud =
                CloudStack.connect(server.config(time).callTimeout(SHORT).build())) {
            var begun = System.nanoTime();
            assertThatThrownBy(() -> cloud.call("listThings", Map.of())).isInstanceOf(TransportException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void aTransportIsToldHowLongItsAttemptMayTake() {
        var patience = new ArrayList<Duration>();
        Transport refusing = request -> {
            patience.add(request.getTimeout());
            return new Transport.Reply(
                    503,
                    Map.of("Retry-After", List.of("15")),
                    "{\"xresponse\":{\"errorcode\":503,\"errortext\":\"busy\"}}".getBytes(StandardCharsets.UTF_8));
        };
        try (var cloud = CloudStack.connect(server.config(time)
                .transport(refusing)
                .attemptTimeout(Duration.ofSeconds(30))
                .callTimeout(Duration.ofSeconds(40))
                .build())) {
            assertThatThrownBy(() -> cloud.call("listThings", Map.of())).isInstanceOf(UnavailableException.class);
        }
        assertThat(patience).hasSizeGreaterThanOrEqualTo(2);
        assertThat(patience.get(0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(patience.get(1)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(25));
    }

    @Test
    void anInterruptBetweenTwoAttemptsEndsTheCall() {
        server.on("listThings", refusal(503, "busy"));
        var interrupting = new TimeSource() {
            @Override
            public Instant now() {
                return time.now();
            }

            @Override
            public void sleep(Duration duration, CompletableFuture<?> wakeUp) throws InterruptedException {
                throw new InterruptedException();
            }

            @Override
            public <T> T await(CompletableFuture<T> future, Duration atMost) {
                throw new UnsupportedOperationException();
            }
        };
        try (var cloud = server.connect(interrupting)) {
            assertThatThrownBy(() -> cloud.call("listThings", Map.of()))
                    .isInstanceOf(CallInterruptedException.class)
                    .hasMessageContaining("between two attempts");
            assertThat(Thread.interrupted()).as("the interrupt flag").isTrue();
        }
        assertThat(server.received("listThings")).hasSize(1);
    }

    @Test
    void aMutationIsNotTakenForAReadBecauseItsNameBeginsLikeOne() {
        server.on("getUploadParamsForVolume", ScriptedServer.dropped(), reply("getUploadParamsForVolume", "{}"));
        try (var cloud = server.connect(time)) {
            assertThatThrownBy(() -> cloud.call("getUploadParamsForVolume", Map.of()))
                    .isInstanceOf(AmbiguousOutcomeException.class);
        }
        assertThat(server.received("getUploadParamsForVolume")).hasSize(1);
    }

    @Test
    void aCertificateNobodyVouchesForIsTriedOnceAndSaidToBeTheReason() throws Exception {
        var sockets = new PromptSockets();
        try (var https = new MockWebServer()) {
            https.setServerSocketFactory(sockets);
            https.useHttps(new HandshakeCertificates.Builder()
                    .heldCertificate(new HeldCertificate.Builder()
                            .addSubjectAlternativeName("localhost")
                            .build())
                    .build()
                    .sslSocketFactory());
            https.start();
            var config = server.config(time).endpoint(https.url("/client/api").uri());
            try (var cloud = CloudStack.connect(config.build())) {
                for (var command : List.of("listThings", "createThing")) {
                    var before = sockets.connections();
                    var failure = catchThrowableOfType(TransportException.class, () -> cloud.call(command, Map.of()));
                    assertThat(failure)
                            .hasMessageContaining("certificate is not trusted")
                            .hasMessageContaining("Trust its issuer in this JVM");
                    assertThat(Serial.roundTrip(failure)).hasMessage(failure.getMessage());
                    assertThat(sockets.connections() - before).isEqualTo(1);
                }
            }
            assertThat(https.getRequestCount()).isZero();
            assertThat(time.pauses()).isEmpty();
        }
    }
}
