// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.spi.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.GzipSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the chain in a transport instead of OkHttp's own network. The exchange has a thread of its own, so that whatever
 * the transport is stuck in, the caller is free when the time is up, when it is interrupted and when the client closes.
 */
final class TransportInterceptor implements Interceptor {
    private static final Logger log = LoggerFactory.getLogger("io.github.cloudstack4j.core.calls");

    private static final int CHUNK = 8192;

    private final Transport transport;
    private final Executor threads;
    private final long maxReplyBytes;

    TransportInterceptor(Transport transport, Executor threads, long maxReplyBytes) {
        this.transport = transport;
        this.threads = threads;
        this.maxReplyBytes = maxReplyBytes;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var call = chain.call();
        var request = chain.request();
        var delivery = Objects.requireNonNull(request.tag(Delivery.class));
        var outgoing = outgoing(request, call, delivery);
        var reply = await(() -> exchange(call, outgoing, delivery), call, delivery);
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(reply.status())
                .message("")
                .headers(reply.headers())
                .body(unpacked(reply))
                .build();
    }

    private static OutgoingRequest outgoing(Request request, Call call, Delivery delivery) throws IOException {
        var form = new Buffer();
        var body = Objects.requireNonNull(request.body());
        body.writeTo(form);
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        request.headers()
                .forEach(header -> headers.merge(header.getFirst(), header.getSecond(), (a, b) -> a + ", " + b));
        headers.put("Content-Type", String.valueOf(body.contentType()));
        headers.put("Accept-Encoding", "gzip");
        var timeout = Duration.ofNanos(call.timeout().timeoutNanos());
        return new OutgoingRequest(request.url().uri(), headers, form.readByteArray(), timeout, delivery);
    }

    private Received await(Callable<Received> work, Call call, Delivery delivery) throws IOException {
        var exchange = new FutureTask<>(work);
        delivery.onCancel(() -> exchange.cancel(true));
        if (call.isCanceled()) {
            exchange.cancel(true);
        }
        try {
            threads.execute(exchange);
            return exchange.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            call.cancel();
            throw new InterruptedIOException("interrupted");
        } catch (CancellationException | RejectedExecutionException e) {
            throw new IOException("Canceled", e);
        } catch (ExecutionException e) {
            throw failureOf(e.getCause());
        } finally {
            delivery.abandon();
        }
    }

    private static IOException failureOf(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException failure
                ? failure
                : new IOException("the transport failed: " + cause, cause);
    }

    private Received exchange(Call call, OutgoingRequest request, Delivery delivery) throws IOException {
        var reply = transport.send(request);
        delivery.onCancel(() -> close(reply.getBody()));
        var body = new Buffer();
        try (var source = Okio.source(reply.getBody())) {
            checkFinal(reply.getStatus());
            while (!call.isCanceled() && source.read(body, CHUNK) != -1) {
                ResponseLimit.check(body.size(), maxReplyBytes);
            }
        }
        var headers = headers(reply.getHeaders());
        checkComplete(headers.get("Content-Length"), body.size());
        return new Received(reply.getStatus(), headers, body);
    }

    /**
     * Ends a read that an interrupt does not end, as that of {@code java.net.http}. Closing may have to wait for the
     * reader it is to end, and whoever cancels must not.
     */
    private static void close(InputStream body) {
        var closer = new Thread(
                () -> {
                    try {
                        body.close();
                    } catch (IOException e) {
                        log.debug("A reply nobody waits for could not be closed", e);
                    }
                },
                "cloudstack4j-transport");
        closer.setDaemon(true);
        closer.start();
    }

    /** Some HTTP clients take "103 Early Hints" for the reply, or give -1 for what is none. */
    private static void checkFinal(int status) throws IOException {
        if (status < 200) {
            throw new ProtocolException("the transport took something for the reply that is none, HTTP " + status);
        }
    }

    /** Not all HTTP clients tell the end of a connection, or the next reply, from the end of a body. */
    private static void checkComplete(@Nullable String promised, long bytes) throws IOException {
        if (promised != null && promised.matches("\\d{1,18}") && Long.parseLong(promised) != bytes) {
            throw new ProtocolException("the reply has " + bytes + " bytes, and promised " + promised);
        }
    }

    private static Headers headers(Map<String, ? extends Iterable<String>> received) {
        var headers = new Headers.Builder();
        received.forEach((name, values) -> {
            // The status line goes under null in HttpURLConnection, under ":status" in HTTP/2.
            if (name != null && !name.startsWith(":")) {
                values.forEach(value -> headers.addUnsafeNonAscii(name, value));
            }
        });
        return headers.build();
    }

    private static ResponseBody unpacked(Received reply) {
        var contentType = reply.headers().get("Content-Type");
        var type = contentType == null ? null : MediaType.parse(contentType);
        var packed = "gzip".equalsIgnoreCase(reply.headers().get("Content-Encoding"))
                && !reply.body().exhausted();
        return packed
                ? ResponseBody.create(Okio.buffer(new GzipSource(reply.body())), type, -1)
                : ResponseBody.create(reply.body(), type, reply.body().size());
    }

    private record Received(int status, Headers headers, Buffer body) {}
}
