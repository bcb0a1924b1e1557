// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.CloudStackConfig;
import io.github.cloudstack4j.core.CloudStackException;
import io.github.cloudstack4j.core.HttpStack;
import io.github.cloudstack4j.core.InvalidRequestException;
import io.github.cloudstack4j.core.spi.CredentialsProvider;
import io.github.cloudstack4j.core.spi.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The one way of a client's commands to the server: who calls, by which HTTP client, within which limits. */
final class HttpChannel implements Call.Factory, AutoCloseable {
    private static final long MAX_REPLY_BYTES = 64L << 20;
    private static final int IDLE_CONNECTIONS = 16;
    /** Below the 30 s after which the server's Jetty hangs up on an idle connection. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(20);

    private final CloudStackConfig config;
    private final HttpUrl endpoint;
    private final CompletableFuture<Void> closing = new CompletableFuture<>();
    private final AuthenticationInterceptor authentication;
    private final HttpRoute route;
    private final ExecutorService transportThreads = transportThreads();
    private final @Nullable Transport transport;
    private final OkHttpClient http;

    HttpChannel(CloudStackConfig config, Binding json) {
        this.config = config;
        this.endpoint = HttpUrl.get(config.getEndpoint().toString());
        this.authentication = authentication(config, json);
        this.route = HttpRoute.of(config);
        this.transport = transport();
        this.http = httpClient();
    }

    private static AuthenticationInterceptor authentication(CloudStackConfig config, Binding json) {
        return new AuthenticationInterceptor(
                () -> credentials(config),
                new KeySigning(new ServerClock(config.getTimeSource())),
                new Sessions(json.parsers()));
    }

    /** What carries requests in place of OkHttp, if anything does. */
    private @Nullable Transport transport() {
        if (config.getTransport() != null) {
            return config.getTransport();
        }
        return config.getHttpStack() == HttpStack.JAVA ? new JavaHttpTransport(config, route, transportThreads) : null;
    }

    private static ExecutorService transportThreads() {
        return Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "cloudstack4j-transport");
            thread.setDaemon(true);
            return thread;
        });
    }

    private OkHttpClient httpClient() {
        var pool = new ConnectionPool(IDLE_CONNECTIONS, KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS);
        var builder = new OkHttpClient.Builder()
                // A call to a connection: one that is interrupted takes no other with it.
                .protocols(List.of(Protocol.HTTP_1_1))
                .socketFactory(new InterruptibleSockets())
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionPool(pool)
                // The attempt's own timeout, set on each call, bounds connecting, writing and reading together.
                .connectTimeout(config.getAttemptTimeout())
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .eventListener(new DeliveryListener())
                .addNetworkInterceptor(new IdleConnectionCheck(pool))
                .addInterceptor(this::whileOpen)
                .addInterceptor(authentication)
                .addInterceptor(new ResponseLimit(MAX_REPLY_BYTES))
                .addInterceptor(new ContentTypeCheck());
        if (transport != null) {
            builder.addInterceptor(new TransportInterceptor(transport, transportThreads, MAX_REPLY_BYTES));
        } else {
            route.applyTo(builder);
        }
        return builder.build();
    }

    /** Asked when OkHttp knows of the call already: whatever is closed after that ends it. A session's end is no command. */
    private Response whileOpen(Interceptor.Chain chain) throws IOException {
        if (closing.isDone() && chain.request().body() instanceof CommandBody) {
            throw new CloudStackException("The client of " + config.getEndpoint() + " is closed: make another.");
        }
        return chain.proceed(chain.request());
    }

    /** Completed when the client is closed: nobody waits any more, nothing is sent any more. */
    CompletableFuture<Void> closing() {
        return closing;
    }

    /**
     * A client that came back from serialisation may have lost a secret: it may still be held, printed and serialised
     * again, and fails where it is needed. One that is made on purpose fails at once.
     *
     * @throws InvalidRequestException saying what was lost
     */
    void requireUsable() {
        credentials(config);
        route.requirePassable();
    }

    /** Says who calls. */
    private static CredentialsProvider credentials(CloudStackConfig config) {
        var credentials = config.getCredentialsProvider();
        if (credentials == null) {
            throw new InvalidRequestException(
                    "This configuration has no secret key and no password, because it was serialised and a secret"
                            + " never is: build it again with secretKey(…), or read it from the environment or a file"
                            + " (see ConfigSource).");
        }
        return credentials;
    }

    @Override
    public Call newCall(Request request) {
        var command = (CommandBody) Objects.requireNonNull(request.body());
        route.requirePassable();
        return http.newCall(request.newBuilder()
                .url(endpoint)
                .header("Accept", "application/json")
                .tag(Delivery.class, new Delivery())
                .tag(Safety.class, command.safety())
                .build());
    }

    @Override
    public void close() {
        closing.complete(null);
        http.dispatcher().cancelAll();
        authentication.close(http, new Request.Builder().url(endpoint).tag(Delivery.class, new Delivery()));
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
        if (transport != null) {
            try {
                transport.close();
            } catch (Exception e) {
                throw new CloudStackException("The transport could not be closed: " + e.getMessage(), e);
            } finally {
                transportThreads.shutdownNow();
            }
        }
    }
}
