// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.spi.Transport;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The JDK's HTTP client. Made with the first request, since it has a thread from its beginning. */
final class JavaHttpTransport implements Transport {
    private final CloudStackConfig config;
    private final HttpRoute route;
    private final Executor threads;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable HttpClient http;
    private boolean closed;

    JavaHttpTransport(CloudStackConfig config, HttpRoute route, Executor threads) {
        this.config = config;
        this.route = route;
        this.threads = threads;
    }

    @Override
    public Reply send(Request request) throws IOException {
        // No timeout of its own: the SDK ends what takes too long, and where both do so at once, the JDK 17 client
        // never counts
        // the request as over and keeps its thread for good.
        var http = HttpRequest.newBuilder(request.getEndpoint()).POST(new OneShotBody(request));
        request.getHeaders().forEach(http::header);
        var proxyAuthorization = route.openProxyAuthorization();
        if (proxyAuthorization != null) {
            http.header(HttpRoute.PROXY_AUTHORIZATION, proxyAuthorization);
        }
        try {
            var response = client().send(http.build(), BodyHandlers.ofInputStream());
            return new Reply(response.statusCode(), response.headers().map(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private HttpClient client() {
        lock.lock();
        try {
            if (closed) {
                throw new CloudStackException("The client of " + config.getEndpoint() + " is closed: make another.");
            }
            if (http == null) {
                http = newClient();
            }
            return http;
        } finally {
            lock.unlock();
        }
    }

    private HttpClient newClient() {
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.getAttemptTimeout())
                .executor(threads);
        route.applyTo(builder);
        return builder.build();
    }

    /** From Java 21 on the client can be closed; before, its thread ends when nothing refers to it any more. */
    @Override
    public void close() {
        HttpClient http;
        lock.lock();
        try {
            closed = true;
            http = this.http;
            this.http = null;
        } finally {
            lock.unlock();
        }
        if (http instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new CloudStackException("The JDK's HTTP client could not be closed: " + e.getMessage(), e);
            }
        }
    }

    /**
     * Is asked for when the connection stands, and gives the form once only: whatever the JDK meets (a dropped
     * connection, a challenge for a password), it must not send it again.
     */
    private static final class OneShotBody implements BodyPublisher {
        private final Request request;
        private final AtomicBoolean used = new AtomicBoolean();

        OneShotBody(Request request) {
            this.request = request;
        }

        @Override
        public long contentLength() {
            return request.getContentLength();
        }

        @Override
        public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
            if (!used.compareAndSet(false, true)) {
                refuse(subscriber, "The request was sent before, and is not sent twice.");
                return;
            }
            byte[] form;
            try {
                form = request.getBody();
            } catch (IllegalStateException ended) {
                refuse(subscriber, ended.getMessage());
                return;
            }
            BodyPublishers.ofByteArray(form).subscribe(subscriber);
        }

        private static void refuse(Subscriber<?> subscriber, @Nullable String why) {
            subscriber.onSubscribe(new Nothing());
            subscriber.onError(new IOException(why));
        }
    }

    private static final class Nothing implements Subscription {
        @Override
        public void request(long items) {}

        @Override
        public void cancel() {}
    }
}
