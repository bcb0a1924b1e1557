// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudstack4j.core.spi.Transport;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
    private static final String EMPTY_LIST = "{\"listzonesresponse\":{}}";
    private static final String CREATED = "{\"createthingresponse\":{\"thing\":{\"id\":\"1\"}}}";

    private final QueueWithoutJobs queue = new QueueWithoutJobs();
    private final MockWebServer server = new MockWebServer();
    private final ManualTime time = new ManualTime();
    private CloudStack cloud;

    @BeforeEach
    void connect() throws IOException {
        server.setDispatcher(queue);
        server.start();
        cloud = CloudStack.connect(config(server.url("/client/api").uri()).build());
    }

    @AfterEach
    void close() {
        cloud.close();
        server.close();
    }

    private CloudStackConfig.Builder config(URI endpoint) {
        return CloudStackConfig.builder()
                .endpoint(endpoint)
                .apiKey("key")
                .secretKey("c4jSecretKey")
                .timeSource(time);
    }

    @Test
    void retriesAReadAfterTheConnectionDropped() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        server.enqueue(json(200, EMPTY_LIST));
        assertThat(cloud.call("listZones", Map.of()).asMap()).isEmpty();
        assertThat(queue.commands()).isEqualTo(2);
    }

    @Test
    void retriesAReadWhoseReplyWasCutShort() {
        server.enqueue(json(200, "{\"listzonesresponse\":{\"count\":1,\"zone\":[{\"id\":\"a\"}"));
        server.enqueue(json(200, EMPTY_LIST));
        assertThat(cloud.call("listZones", Map.of()).asMap()).isEmpty();
    }

    @Test
    void givesUpAReadAfterThreeAttemptsAndSaysSo() {
        for (int i = 0; i < 3; i++) {
            server.enqueue(new MockResponse.Builder()
                    .code(502)
                    .body("<html>Bad Gateway</html>")
                    .build());
        }
        assertThatThrownBy(() -> cloud.call("listZones", Map.of()))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("Bad Gateway")
                .hasMessageContaining("3 attempts");
        assertThat(queue.commands()).isEqualTo(3);
    }

    @Test
    void doesNotSendAMutationAgainAfterABadGateway() {
        server.enqueue(new MockResponse.Builder().code(502).build());
        server.enqueue(json(200, CREATED));
        assertThatThrownBy(() -> cloud.call("createThing", Map.of())).isInstanceOf(AmbiguousOutcomeException.class);
        assertThat(queue.commands()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 504, 520, 524, 598})
    void whatAProxyGaveUpWithMayHaveBeenDone(int status) {
        var gaveUp = new MockResponse.Builder()
                .code(status)
                .body("<html>A timeout occurred</html>")
                .build();
        server.enqueue(gaveUp);
        assertThatThrownBy(() -> cloud.call("createThing", Map.of()))
                .isInstanceOf(AmbiguousOutcomeException.class)
                .hasMessageContaining("HTTP " + status);
        server.enqueue(gaveUp);
        server.enqueue(json(200, EMPTY_LIST));
        assertThat(cloud.call("listZones", Map.of()).asMap()).isEmpty();
        assertThat(queue.commands()).isEqualTo(3);
    }

    @Test
    void sendsAMutationAgainWhenTheServerNamesATimeToComeBack() {
        server.enqueue(json(503, error(503, "Maintenance"))
                .newBuilder()
                .setHeader("Retry-After", "7")
                .build());
        server.enqueue(json(200, CREATED));
        assertThat(cloud.call("createThing", Map.of()).asMap()).containsKey("thing");
        assertThat(time.pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8)));
    }

    @Test
    void doesNotSendAMutationAgainWhenTheServerIsDownForGood() {
        server.enqueue(json(503, error(503, "Maintenance or Shutdown has been initiated")));
        assertThatThrownBy(() -> cloud.call("createThing", Map.of()))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("Maintenance");
        assertThat(queue.commands()).isEqualTo(1);
    }

    @Test
    void waitsAsLongAsTheThrottleSaysInItsText() {
        server.enqueue(json(
                429,
                error(429, "The given user has reached his/her account api limit, please retry after [1500] ms.")));
        server.enqueue(json(200, CREATED));
        cloud.call("createThing", Map.of());
        assertThat(time.pauses().get(0)).isGreaterThanOrEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void doesNotWaitLongerThanTheLongestPauseWhateverTheServerSays() {
        server.enqueue(json(429, error(429, "x"))
                .newBuilder()
                .setHeader("Retry-After", "86400")
                .build());
        server.enqueue(json(200, EMPTY_LIST));
        cloud.call("listZones", Map.of());
        assertThat(time.pauses().get(0)).isLessThan(Duration.ofSeconds(26));
    }

    @Test
    void theDeadlineEndsAttemptsBeforeTheirNumberDoes() {
        try (var hurried = CloudStack.connect(config(server.url("/client/api").uri())
                .callTimeout(Duration.ofSeconds(5))
                .build())) {
            server.enqueue(json(503, error(503, "x"))
                    .newBuilder()
                    .setHeader("Retry-After", "6")
                    .build());
            assertThatThrownBy(() -> hurried.call("listZones", Map.of())).isInstanceOf(UnavailableException.class);
            assertThat(queue.commands()).isEqualTo(1);
        }
    }

    @Test
    void sendsAMutationAgainWhenNothingReachedTheServer() throws IOException {
        int closedPort;
        try (var socket = new ServerSocket(0)) {
            closedPort = socket.getLocalPort();
        }
        try (var lost = CloudStack.connect(config(URI.create("http://127.0.0.1:" + closedPort + "/client/api"))
                .build())) {
            assertThatThrownBy(() -> lost.call("createThing", Map.of()))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("3 times")
                    .hasMessageContaining("Nothing was sent");
        }
    }

    @Test
    void learnsTheServersClockFromARefusedSignatureAndSignsOnceMore() throws InterruptedException {
        var serverTime = time.now().plus(Duration.ofHours(3));
        server.enqueue(json(401, error(401, "unable to verify user credentials and/or request signature"))
                .newBuilder()
                .setHeader("Date", httpDate(serverTime))
                .build());
        server.enqueue(json(200, CREATED));
        cloud.call("createThing", Map.of());
        server.takeRequest();
        var form = server.takeRequest().getBody().utf8();
        assertThat(new ServerSignatureCheck("c4jSecretKey", serverTime)).accepts(form);
        assertThat(time.pauses()).allMatch(Duration::isZero);
    }

    @Test
    void everyCallRefusedForTheServersClockIsSignedOnceMore() throws Exception {
        var serverTime = httpDate(time.now().plus(Duration.ofHours(3)));
        var signedByTheWrongTime = new CyclicBarrier(2);
        var firstOfEach = new AtomicInteger(2);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                if (firstOfEach.getAndDecrement() <= 0) {
                    return json(200, CREATED);
                }
                try {
                    signedByTheWrongTime.await(30, TimeUnit.SECONDS);
                } catch (BrokenBarrierException | TimeoutException e) {
                    throw new IllegalStateException(e);
                }
                return json(401, error(401, "unable to verify user credentials and/or request signature"))
                        .newBuilder()
                        .setHeader("Date", serverTime)
                        .build();
            }
        });
        // Threads of their own: on two cores the common pool has one, and the calls would wait for each other.
        var threads = Executors.newFixedThreadPool(2);
        try {
            var one = threads.submit(() -> cloud.call("createThing", Map.of()));
            var other = threads.submit(() -> cloud.call("createThing", Map.of()));
            assertThat(one.get(30, TimeUnit.SECONDS).asMap()).containsKey("thing");
            assertThat(other.get(30, TimeUnit.SECONDS).asMap()).containsKey("thing");
        } finally {
            threads.shutdownNow();
        }
        assertThat(server.getRequestCount()).isEqualTo(4);
    }

    @Test
    void whereTheServerDoesNotTellTheTimeARefusedSignatureNamesTheClockToo() {
        server.enqueue(json(401, error(401, "unable to verify user credentials and/or request signature")));
        assertThatThrownBy(() -> cloud.call("listZones", Map.of()))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("this machine's clock");
        assertThat(queue.commands()).isEqualTo(1);
    }

    @Test
    void aWrongKeyIsNotTriedAgain() {
        server.enqueue(json(401, error(401, "unable to verify user credentials and/or request signature"))
                .newBuilder()
                .setHeader("Date", httpDate(time.now()))
                .build());
        assertThatThrownBy(() -> cloud.call("listZones", Map.of()))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("API key and the secret key belong together");
        assertThat(queue.commands()).isEqualTo(1);
    }

    @Test
    void anHtmlPageInPlaceOfJsonIsSaidToBeOne() {
        for (int i = 0; i < 3; i++) {
            server.enqueue(new MockResponse.Builder()
                    .setHeader("Content-Type", "text/html")
                    .body("<html>Log in</html>")
                    .build());
        }
        assertThatThrownBy(() -> cloud.call("listZones", Map.of()))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("text/html")
                .hasMessageContaining("/client/api");
    }

    @Test
    void aTransportOfTheUsersOwnCarriesTheSameSignedForm() {
        var seen = new java.util.concurrent.atomic.AtomicReference<String>();
        Transport own = request -> {
            seen.set(new String(request.getBody(), StandardCharsets.US_ASCII));
            return new Transport.Reply(
                    200, Map.of("Content-Type", List.of("application/json")), CREATED.getBytes(StandardCharsets.UTF_8));
        };
        try (var other = CloudStack.connect(config(URI.create("https://cloud.example.org/client/api"))
                .transport(own)
                .build())) {
            assertThat(other.call("createThing", Map.of("name", "n é*~")).asMap())
                    .containsKey("thing");
        }
        assertThat(new ServerSignatureCheck("c4jSecretKey", time.now())).accepts(seen.get());
    }

    @Test
    void aTransportThatSentNothingMaySendAMutationAgain() {
        var calls = new java.util.concurrent.atomic.AtomicInteger();
        Transport flaky = request -> {
            if (calls.incrementAndGet() == 1) {
                throw new Transport.NotSentException("no route", new IOException("down"));
            }
            return new Transport.Reply(200, Map.of(), CREATED.getBytes(StandardCharsets.UTF_8));
        };
        try (var other = CloudStack.connect(config(URI.create("https://cloud.example.org/client/api"))
                .transport(flaky)
                .build())) {
            other.call("createThing", Map.of());
        }
        assertThat(calls).hasValue(2);
    }

    private static String error(int code, String text) {
        return "{\"xresponse\":{\"uuidList\":[],\"errorcode\":" + code + ",\"cserrorcode\":9999,\"errortext\":\"" + text
                + "\"}}";
    }

    private static String httpDate(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json;charset=utf-8")
                .body(body)
                .build();
    }
}
