// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.junit;

import static io.github.cloudstack4j.testkit.junit.TckAnswers.after;
import static io.github.cloudstack4j.testkit.junit.TckAnswers.begin;
import static io.github.cloudstack4j.testkit.junit.TckAnswers.packed;
import static io.github.cloudstack4j.testkit.junit.TckAnswers.status;
import static io.github.cloudstack4j.testkit.junit.TckAnswers.success;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cloudstack4j.core.AmbiguousOutcomeException;
import io.github.cloudstack4j.core.AuthenticationException;
import io.github.cloudstack4j.core.CallInterruptedException;
import io.github.cloudstack4j.core.CloudStack;
import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.RetryPolicy;
import io.github.cloudstack4j.core.TransportException;
import io.github.cloudstack4j.core.UnavailableException;
import io.github.cloudstack4j.testkit.junit.TckServer.Answer;
import io.github.cloudstack4j.testkit.junit.TckServer.Exchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every transport has to stand, tried on real sockets: keeping connections, TLS, proxies, and each way in which a
 * server and the network can fail a call. Each test says which exception the user sees and how often the server got the
 * request (a change at most once), and that the client works on.
 *
 * <p>Extend it to test a transport of your own:
 *
 * <pre>{@code
 * class MyTransportTest extends TransportTck {
 *     @Override
 *     protected void configure(CloudStackConfig.Builder config) {
 *         config.transport(new MyTransport(tls()));
 *     }
 * }
 * }</pre>
 *
 * <p>It needs JUnit 5 or 6 and {@code com.squareup.okhttp3:okhttp-tls}, and sets the JVM's default {@link ProxySelector}
 * while it tests proxies: no other test should run in the JVM at the same time.
 */
public abstract class TransportTck {
    private static final TckCertificates CERTIFICATES = new TckCertificates();

    /** What a call may take that is to end by itself. */
    private static final Duration BRIEF = Duration.ofSeconds(1);
    /** What a call would take if nothing ended it; longer than JUnit waits in most builds. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Deque<AutoCloseable> resources = new ArrayDeque<>();
    private TckServer server;

    /** For subclasses. */
    protected TransportTck() {}

    /** Makes the transport under test the one of {@code config}; a new one each time, since its client closes it. */
    protected abstract void configure(CloudStackConfig.Builder config);

    /** Whether the transport goes through the proxies that {@link ProxySelector#getDefault()} names. */
    protected boolean usesDefaultProxySelector() {
        return true;
    }

    /** The only authority that the transport under test is to trust. */
    protected static X509Certificate authority() {
        return CERTIFICATES.authority();
    }

    /** TLS that trusts {@link #authority()} only. */
    protected static SSLContext tls() {
        return CERTIFICATES.client();
    }

    static SSLContext serverTls() {
        return CERTIFICATES.good();
    }

    @BeforeEach
    void startServer() throws IOException {
        server = using(TckServer.plain());
    }

    @AfterEach
    void closeAll() throws Exception {
        while (!resources.isEmpty()) {
            resources.pop().close();
        }
        Thread.interrupted();
    }

    private <T extends AutoCloseable> T using(T resource) {
        resources.push(resource);
        return resource;
    }

    private CloudStack connect(TckServer target) {
        return connect(target.endpoint(), LONG, RetryPolicy.standard());
    }

    private CloudStack connect(URI endpoint, Duration attemptTimeout, RetryPolicy retries) {
        var config = CloudStackConfig.builder()
                .endpoint(endpoint)
                .apiKey("key")
                .secretKey("secret")
                .allowPlaintext(true)
                .attemptTimeout(attemptTimeout)
                .callTimeout(LONG)
                .resilience(r -> r.retryPolicy(retries))
                .timeSource(new TckTime());
        configure(config);
        return using(CloudStack.connect(config.build()));
    }

    private static void read(CloudStack cloud) {
        assertEquals(Map.of(), cloud.call("listThings", Map.of()).asMap());
    }

    private static void change(CloudStack cloud) {
        assertEquals(Map.of(), cloud.call("createThing", Map.of()).asMap());
    }

    private void assertReceived(int reads, int changes) {
        assertEquals(
                List.of(reads, changes),
                List.of(server.received("listThings"), server.received("createThing")),
                "how often the server got the read, and the change");
    }

    /** After such a fault nobody knows what the server has done: a read goes out once more, a change does not. */
    private void losesTheReply(Answer fault) {
        losesTheReply(connect(server), fault);
    }

    private void losesTheReply(CloudStack cloud, Answer fault) {
        cloud.call("listZones", Map.of());
        server.next(fault);
        read(cloud);
        assertReceived(2, 0);
        server.next(fault);
        var failure = assertThrows(AmbiguousOutcomeException.class, () -> change(cloud));
        assertEquals("createThing", failure.getCommand());
        assertReceived(2, 1);
        worksOn(cloud);
    }

    private void worksOn(CloudStack cloud) {
        cloud.call("listZones", Map.of());
        assertEquals(
                "listZones", server.received().get(server.received().size() - 1).command());
    }

    // What is sent.

    @Test
    void sendsAFormAndKeepsTheConnection() {
        var cloud = connect(server);
        read(cloud);
        change(cloud);
        cloud.call("updateThing", Map.of("name", "n é*~ 中", "text", "x".repeat(100_000)));
        assertReceived(1, 1);
        assertEquals(1, server.connections());
        for (var request : server.received()) {
            assertTrue(request.head().startsWith("POST /client/api HTTP/1.1\r\n"), request.head());
            assertTrue(has(request, "content-type: application/x-www-form-urlencoded"), request.head());
            assertTrue(has(request, "accept: application/json"), request.head());
            assertTrue(request.body().contains("signature="), request.body());
        }
    }

    private static boolean has(TckServer.Received request, String header) {
        return request.head().lines().anyMatch(line -> line.regionMatches(true, 0, header, 0, header.length()));
    }

    @Test
    void keepsNoCookie() {
        var cloud = connect(server);
        server.next(success("Set-Cookie: JSESSIONID=1; Path=/\r\n"));
        read(cloud);
        read(cloud);
        assertFalse(
                has(server.received().get(1), "cookie:"),
                server.received().get(1).head());
    }

    // Replies that are fine.

    @Test
    void readsWhateverHttpAllows() {
        var cloud = connect(server);
        for (var answer : List.of(
                TckAnswers.chunked(),
                packed(),
                success("X-Large: " + "x".repeat(100_000) + "\r\n"),
                after("HTTP/1.1 100 Continue\r\n\r\n", success()),
                success("Connection: close\r\n"),
                success())) {
            server.next(answer, answer);
            read(cloud);
            change(cloud);
        }
        assertReceived(6, 6);
    }

    @Test
    void anInterimReplyIsNotTheReply() {
        var hints = after("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", success());
        var cloud = connect(server);
        server.next(hints);
        read(cloud);
        server.next(hints);
        atMostOnce(cloud);
        worksOn(cloud);
    }

    /** Some HTTP clients see the end of it only when they write: then the outcome is open, but never sent twice. */
    @Test
    void aConnectionTheServerClosedInTheMeantimeCostsNothingTwice() {
        var cloud = connect(server);
        read(cloud);
        server.hangUp();
        atMostOnce(cloud);
        server.hangUp();
        read(cloud);
        worksOn(cloud);
    }

    private void atMostOnce(CloudStack cloud) {
        try {
            change(cloud);
            assertEquals(1, server.received("createThing"));
        } catch (AmbiguousOutcomeException e) {
            assertTrue(server.received("createThing") <= 1, "sent twice");
        }
    }

    // Replies that are lost.

    @Test
    void aServerThatDoesNotAnswerCostsOneAttempt() {
        losesTheReply(connect(server.endpoint(), BRIEF, RetryPolicy.standard()), Exchange::stall);
    }

    @Test
    void aServerThatStopsInTheMiddleCostsOneAttempt() {
        losesTheReply(connect(server.endpoint(), BRIEF, RetryPolicy.standard()), begin(1000, Exchange::stall));
    }

    @Test
    void aServerThatNeverStopsToAnswerCostsOneAttempt() {
        losesTheReply(connect(server.endpoint(), BRIEF, RetryPolicy.standard()), TckAnswers.drip());
    }

    @Test
    void aConnectionClosedInPlaceOfAnAnswerLosesTheReply() {
        losesTheReply(Exchange::hangUp);
    }

    @Test
    void aConnectionResetInPlaceOfAnAnswerLosesTheReply() {
        losesTheReply(Exchange::reset);
    }

    @Test
    void aConnectionResetInTheMiddleLosesTheReply() {
        losesTheReply(begin(1000, Exchange::reset));
    }

    @Test
    void aReplyShorterThanPromisedIsLost() {
        losesTheReply(exchange -> {
            exchange.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n");
            exchange.write(exchange.envelope());
            exchange.hangUp();
        });
    }

    @Test
    void aReplyOfChunksWithoutTheLastIsLost() {
        losesTheReply(TckAnswers.chunkWithoutEnd());
    }

    /** What is left of it on the connection may cost the next read an attempt, but is not taken for its reply. */
    @Test
    void aReplyLongerThanPromisedIsLostAndDoesNotRunIntoTheNext() {
        Answer longer = exchange -> {
            exchange.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n");
            exchange.write(exchange.envelope());
        };
        var cloud = connect(server);
        server.next(longer);
        read(cloud);
        server.next(longer);
        assertThrows(AmbiguousOutcomeException.class, () -> change(cloud));
        assertEquals(1, server.received("createThing"));
        worksOn(cloud);
    }

    @Test
    void whatIsNotHttpLosesTheReply() {
        losesTheReply(exchange -> {
            exchange.write("SSH-2.0-OpenSSH_9.6\r\n");
            exchange.hangUp();
        });
    }

    @Test
    void aHeadThatDoesNotEndLosesTheReply() {
        losesTheReply(TckAnswers.endlessHead());
    }

    @Test
    void garbageInPlaceOfGzipLosesTheReply() {
        var garbage = new byte[1000];
        new Random(1).nextBytes(garbage);
        losesTheReply(packed(garbage));
    }

    @Test
    void twoGibibytesPackedIntoTwoMebibytesAreNotUnpacked() {
        losesTheReply(TckAnswers.bomb(2048));
    }

    @Test
    void aReplyWithoutEndIsNotReadBeyondTheLimit() {
        var mebibytes = new AtomicInteger();
        losesTheReply(TckAnswers.endless(mebibytes::incrementAndGet));
        assertTrue(mebibytes.get() < 2 * (64 + 32), mebibytes + " MiB were taken by two calls");
    }

    @Test
    void aLoginPageLosesTheReply() {
        losesTheReply(status(200, "Content-Type: text/html\r\n", "<html>Log in</html>"));
    }

    @Test
    void aProxyThatGaveUpLosesTheReply() {
        losesTheReply(status(408, "", ""));
    }

    @Test
    void aConnectionResetBeforeTheRequestWasReadIsTriedAgainByAReadOnly() {
        var cloud = connect(server);
        server.greet(TckAnswers::reset);
        read(cloud);
        assertReceived(1, 0);
        var other = connect(server);
        server.greet(TckAnswers::reset);
        atMostOnce(other);
        worksOn(other);
    }

    // Replies that mean something else.

    @Test
    void doesNotFollowARedirect() throws IOException {
        var elsewhere = using(TckServer.plain());
        var cloud = connect(server);
        for (int status : List.of(301, 302, 303, 307, 308)) {
            var redirect = status(status, "Location: " + elsewhere.endpoint() + "\r\n", "");
            server.next(redirect, redirect);
            for (var command : List.of("listThings", "createThing")) {
                var failure = assertThrows(TransportException.class, () -> cloud.call(command, Map.of()));
                assertTrue(failure.getMessage().contains("redirect"), failure.getMessage());
            }
        }
        assertReceived(5, 5);
        assertEquals(0, elsewhere.connections());
        worksOn(cloud);
    }

    @Test
    void doesNotRepeatWhatTheServerIsTooBusyFor() {
        var cloud = connect(server.endpoint(), LONG, RetryPolicy.none());
        for (var headers : List.of("", "Retry-After: 0\r\n")) {
            server.next(status(503, headers, ""), status(503, headers, ""));
            for (var command : List.of("listThings", "createThing")) {
                assertThrows(UnavailableException.class, () -> cloud.call(command, Map.of()));
            }
        }
        assertReceived(2, 2);
        worksOn(cloud);
    }

    @Test
    void answersNoChallenge() {
        var cloud = connect(server);
        var challenge = status(401, "WWW-Authenticate: Basic realm=\"x\"\r\n", "");
        server.next(challenge, challenge);
        for (var command : List.of("listThings", "createThing")) {
            assertThrows(AuthenticationException.class, () -> cloud.call(command, Map.of()));
        }
        assertReceived(1, 1);
        worksOn(cloud);
    }

    // Servers that cannot be reached.

    @Test
    void nothingIsSentWhereNobodyListens() throws IOException {
        int port;
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = listener.getLocalPort();
        }
        cannotBeReached(URI.create("http://127.0.0.1:" + port + "/client/api"));
    }

    @Test
    void nothingIsSentToAHostThatNobodyKnows() {
        cannotBeReached(URI.create("http://cloud.invalid/client/api"));
    }

    private void cannotBeReached(URI endpoint) {
        var cloud = connect(endpoint, LONG, RetryPolicy.standard());
        for (var command : List.of("listThings", "createThing")) {
            var failure = assertThrows(TransportException.class, () -> cloud.call(command, Map.of()));
            assertTrue(failure.getMessage().contains("Nothing was sent"), failure.getMessage());
            assertTrue(failure.getMessage().contains("3 times"), failure.getMessage());
        }
    }

    @Test
    void aServerThatAcceptsNobodyCostsNothingButTime() throws IOException {
        try (var busy = new BusyServer()) {
            var cloud = connect(busy.endpoint(), BRIEF, RetryPolicy.none());
            var failure = assertThrows(TransportException.class, () -> change(cloud));
            assertTrue(failure.getMessage().contains("Nothing was sent"), failure.getMessage());
        }
    }

    // TLS.

    @Test
    void keepsAConnectionThatIsSecure() throws IOException {
        server = using(TckServer.secure(CERTIFICATES.good()));
        var cloud = connect(server);
        read(cloud);
        change(cloud);
        assertReceived(1, 1);
        assertEquals(1, server.connections());
        losesTheReply(cloud, Exchange::hangUp, 1);
    }

    private void losesTheReply(CloudStack cloud, Answer fault, int before) {
        server.next(fault);
        read(cloud);
        server.next(fault);
        assertThrows(AmbiguousOutcomeException.class, () -> change(cloud));
        assertReceived(before + 2, before + 1);
        worksOn(cloud);
    }

    @Test
    void doesNotTrustWhomNobodyVouchesFor() throws IOException {
        isNotTrusted(CERTIFICATES.ofNobody());
    }

    @Test
    void doesNotTrustAnotherHostsCertificate() throws IOException {
        isNotTrusted(CERTIFICATES.ofAnotherHost());
    }

    @Test
    void doesNotTrustAnExpiredCertificate() throws IOException {
        isNotTrusted(CERTIFICATES.expired());
    }

    private void isNotTrusted(SSLContext impostor) throws IOException {
        server = using(TckServer.secure(impostor));
        var cloud = connect(server);
        for (var command : List.of("listThings", "createThing")) {
            var before = server.connections();
            var failure = assertThrows(TransportException.class, () -> cloud.call(command, Map.of()));
            assertTrue(failure.getMessage().contains("certificate is not trusted"), failure.getMessage());
            assertEquals(1, server.connections() - before, "connections that were tried");
        }
        assertReceived(0, 0);
    }

    // Proxies.

    @Test
    void goesThroughAProxy() {
        if (!usesDefaultProxySelector()) {
            return;
        }
        throughProxy(() -> {
            var cloud = connect(URI.create("http://cloud.invalid/client/api"), LONG, RetryPolicy.standard());
            read(cloud);
            change(cloud);
        });
        assertReceived(1, 1);
        var head = server.received().get(0).head();
        assertTrue(head.startsWith("POST http://cloud.invalid/client/api HTTP/1.1"), head);
    }

    @Test
    void goesThroughATunnelToASecureServer() throws IOException {
        if (!usesDefaultProxySelector()) {
            return;
        }
        var proxy = server;
        var target = using(TckServer.secure(CERTIFICATES.good()));
        proxy.next(exchange -> exchange.tunnelTo(target));
        throughProxy(() -> {
            var cloud = connect(target);
            read(cloud);
            change(cloud);
        });
        assertEquals(1, target.received("listThings"));
        assertEquals(1, target.received("createThing"));
        var head = proxy.received().get(0).head();
        assertTrue(head.startsWith("CONNECT 127.0.0.1:" + target.port() + " HTTP/1.1"), head);
        assertEquals(1, proxy.connections());
    }

    @Test
    void aProxyThatRefusesSawNothingOfTheRequest() throws IOException {
        if (!usesDefaultProxySelector()) {
            return;
        }
        var target = using(TckServer.secure(CERTIFICATES.good()));
        var refusal = status(403, "", "");
        server.next(refusal, refusal, refusal);
        throughProxy(() -> {
            var cloud = connect(target);
            var failure = assertThrows(TransportException.class, () -> change(cloud));
            assertTrue(failure.getMessage().contains("Nothing was sent"), failure.getMessage());
        });
        assertEquals(0, target.connections());
    }

    private void throughProxy(Runnable calls) {
        var usual = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(new Proxy(
                        Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port())));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        });
        try {
            calls.run();
        } finally {
            ProxySelector.setDefault(usual);
        }
    }

    // Calls that are ended.

    @Test
    void aThreadInterruptedBeforeSendsNothing() {
        var cloud = connect(server);
        Thread.currentThread().interrupt();
        assertThrows(CallInterruptedException.class, () -> change(cloud));
        assertTrue(Thread.interrupted(), "the flag of the interrupt is gone");
        assertReceived(0, 0);
        worksOn(cloud);
    }

    @Test
    void aThreadInterruptedWhileItConnectsSendsNothing() throws Exception {
        try (var busy = new BusyServer()) {
            var cloud = connect(busy.endpoint(), LONG, RetryPolicy.standard());
            for (var command : List.of("listThings", "createThing")) {
                var caller = TckCaller.start(() -> cloud.call(command, Map.of()));
                caller.awaitWaiting();
                assertInstanceOf(CallInterruptedException.class, caller.interrupt());
            }
        }
    }

    @Test
    void aThreadInterruptedWhileItWaitsEndsItsCallAtOnce() throws Exception {
        isInterrupted(TckAnswers::silence);
    }

    @Test
    void aThreadInterruptedWhileItReadsEndsItsCallAtOnce() throws Exception {
        isInterrupted(reached -> begin(1 << 30, exchange -> {
            // More than the buffers between the two hold, so it has been read.
            exchange.write(" ".repeat(16 << 20));
            TckAnswers.silence(reached).play(exchange);
        }));
    }

    private void isInterrupted(Function<CountDownLatch, Answer> stalling) throws Exception {
        var cloud = connect(server);
        isInterrupted(cloud, stalling, "listThings", CallInterruptedException.class);
        isInterrupted(cloud, stalling, "createThing", AmbiguousOutcomeException.class);
        assertReceived(1, 1);
        worksOn(cloud);
    }

    private void isInterrupted(
            CloudStack cloud,
            Function<CountDownLatch, Answer> stalling,
            String command,
            Class<? extends Exception> told)
            throws Exception {
        var reached = new CountDownLatch(1);
        server.next(stalling.apply(reached));
        var caller = TckCaller.start(() -> cloud.call(command, Map.of()));
        reached.await();
        assertInstanceOf(told, caller.interrupt());
    }

    @Test
    void closingTheClientEndsWhatIsUnderWayAtOnce() throws Exception {
        var reached = new CountDownLatch(2);
        server.next(TckAnswers.silence(reached), TckAnswers.silence(reached));
        var cloud = connect(server);
        var read = TckCaller.start(() -> cloud.call("listThings", Map.of()));
        var change = TckCaller.start(() -> cloud.call("createThing", Map.of()));
        reached.await();
        cloud.close();
        var readFailure = assertInstanceOf(CloudStackException.class, read.failure());
        assertTrue(readFailure.getMessage().contains("is closed"), readFailure.getMessage());
        var changeFailure = assertInstanceOf(AmbiguousOutcomeException.class, change.failure());
        assertTrue(changeFailure.getMessage().contains("client was closed"), changeFailure.getMessage());
        assertReceived(1, 1);
        var later = assertThrows(CloudStackException.class, () -> read(cloud));
        assertNotNull(later.getMessage());
        assertReceived(1, 1);
    }

    /** Connections to it are neither accepted nor refused. */
    private static final class BusyServer implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final List<Socket> queue = new ArrayList<>();

        BusyServer() throws IOException {
            try {
                while (queue.size() < 20) {
                    var next = new Socket();
                    queue.add(next);
                    next.connect(listener.getLocalSocketAddress(), 100);
                }
            } catch (SocketTimeoutException full) {
                return;
            }
            throw new AssertionError("the queue of a server that accepts nobody does not fill up on this system");
        }

        URI endpoint() {
            return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/client/api");
        }

        @Override
        public void close() throws IOException {
            for (var socket : queue) {
                socket.close();
            }
            listener.close();
        }
    }
}
