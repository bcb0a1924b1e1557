// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static io.github.cloudstack4j.core.ScriptedServer.refusal;
import static io.github.cloudstack4j.core.ScriptedServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cloudstack4j.core.spi.TimeSource;
import io.github.cloudstack4j.core.spi.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way of one call: patience, interruption, trust. */
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

    private void hangsOn(String command, CountDownLatch asked) {
        server.on(command, form -> {
            asked.countDown();
            released.await();
            return reply(command, "{}");
        });
    }

    @Test
    void aServerThatStallsCostsOneAttemptTimeoutForEachAttempt() {
        hangsOn("listThings", new CountDownLatch(3));
        try (var cloud =
                CloudStack.connect(server.config(time).attemptTimeout(SHORT).build())) {
            assertThatThrownBy(() -> cloud.call("listThings", Map.of()))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("failed 3 times")
                    .hasMessageContaining("timeout");
        }
        assertThat(server.received("listThings")).hasSize(3);
    }

    @Test
    void anAttemptIsClippedToWhatIsLeftOfTheCall() {
        hangsOn("listThings", new CountDownLatch(1));
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
    void aThreadThatIsAlreadyInterruptedSendsNothing() {
        try (var cloud = server.connect(time)) {
            for (var command : List.of("listThings", "createThing")) {
                Thread.currentThread().interrupt();
                assertThatThrownBy(() -> cloud.call(command, Map.of()))
                        .isInstanceOf(CallInterruptedException.class)
                        .hasMessageContaining(command + " was not sent");
                assertThat(Thread.interrupted()).as("the interrupt flag").isTrue();
            }
        }
        assertThat(server.commands()).isEmpty();
    }

    @Test
    void aReadInterruptedUnderWayIsNotSentAgain() throws Exception {
        var failure = interruptedDuring("listThings");
        assertThat(failure)
                .isInstanceOf(CallInterruptedException.class)
                .hasMessageContaining("asked to change nothing");
        assertThat(server.received("listThings")).hasSize(1);
    }

    @Test
    void aCallInterruptedWhileItConnectsSaysThatNothingWasSent() throws Exception {
        var outcome = new CompletableFuture<Object>();
        var flagKept = new CompletableFuture<Boolean>();
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var queue = new Queue(busy);
                var cloud = CloudStack.connect(server.config(time)
                        .endpoint(URI.create("http://127.0.0.1:" + busy.getLocalPort() + "/client/api"))
                        .build())) {
            queue.fill();
            var caller = new Thread(() -> {
                complete(outcome, () -> cloud.call("createThing", Map.of()));
                flagKept.complete(Thread.currentThread().isInterrupted());
            });
            caller.start();
            while (caller.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            caller.interrupt();
            assertThat(flagKept.get(30, TimeUnit.SECONDS))
                    .as("the interrupt flag")
                    .isTrue();
        }
        assertThat(causeOf(outcome))
                .isInstanceOf(CallInterruptedException.class)
                .hasMessageContaining("asked to change nothing");
    }

    /** Connections to a server that accepts none, until the next one has to wait. */
    private static final class Queue implements AutoCloseable {
        private final ServerSocket server;
        private final List<Socket> waiting = new ArrayList<>();

        Queue(ServerSocket server) {
            this.server = server;
        }

        void fill() throws IOException {
            try {
                while (waiting.size() < 20) {
                    var next = new Socket();
                    waiting.add(next);
                    next.connect(server.getLocalSocketAddress(), 100);
                }
            } catch (SocketTimeoutException full) {
                return;
            }
            throw new AssertionError("the server's queue does not fill up on this system");
        }

        @Override
        public void close() throws IOException {
            for (var socket : waiting) {
                socket.close();
            }
        }
    }

    @Test
    void theOutcomeOfAMutationInterruptedUnderWayIsOpen() throws Exception {
        assertThat(interruptedDuring("createThing")).isInstanceOf(AmbiguousOutcomeException.class);
        assertThat(server.received("createThing")).hasSize(1);
    }

    /** Interrupts a thread while the server thinks; returns what the thread's call came to. */
    private Throwable interruptedDuring(String command) throws Exception {
        var asked = new CountDownLatch(1);
        hangsOn(command, asked);
        var outcome = new CompletableFuture<Object>();
        var flagKept = new CompletableFuture<Boolean>();
        try (var cloud = CloudStack.connect(
                server.config(time).attemptTimeout(SHORT.multipliedBy(3)).build())) {
            var caller = new Thread(() -> {
                complete(outcome, () -> cloud.call(command, Map.of()));
                flagKept.complete(Thread.currentThread().isInterrupted());
            });
            caller.start();
            asked.await();
            caller.interrupt();
            assertThat(flagKept.get(30, TimeUnit.SECONDS))
                    .as("the interrupt flag")
                    .isTrue();
        }
        return causeOf(outcome);
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
    void closingTheClientEndsACallThatHangs() throws Exception {
        var asked = new CountDownLatch(2);
        hangsOn("listThings", asked);
        hangsOn("createThing", asked);
        var read = new CompletableFuture<Object>();
        var mutation = new CompletableFuture<Object>();
        try (var cloud = server.connect(time)) {
            new Thread(() -> complete(read, () -> cloud.call("listThings", Map.of()))).start();
            new Thread(() -> complete(mutation, () -> cloud.call("createThing", Map.of()))).start();
            asked.await();
        }
        assertThat(causeOf(read)).isInstanceOf(CloudStackException.class).hasMessageContaining("is closed");
        assertThat(causeOf(mutation)).isInstanceOf(AmbiguousOutcomeException.class);
        assertThat(server.received("listThings")).hasSize(1);
    }

    private static void complete(CompletableFuture<Object> outcome, Supplier<?> call) {
        try {
            outcome.complete(call.get());
        } catch (Throwable e) {
            outcome.completeExceptionally(e);
        }
    }

    private static Throwable causeOf(CompletableFuture<?> outcome) throws Exception {
        try {
            return new AssertionError("it ended well: " + outcome.get(30, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return e.getCause();
        }
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
