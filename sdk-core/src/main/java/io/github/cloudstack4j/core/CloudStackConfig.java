// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.SystemTime;
import io.github.cloudstack4j.core.spi.TimeSource;
import io.github.cloudstack4j.core.spi.Transport;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a CloudStack is, who calls it and with how much patience. Immutable.
 *
 * <p>Serializable without its secret: one read from the environment reads it there again when it is deserialised; one
 * built by hand comes back without it and cannot connect.
 */
public final class CloudStackConfig implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Environment variable with the API endpoint, for example {@code https://cloud.example.org/client/api}. */
    public static final String ENDPOINT_VARIABLE = "CLOUDSTACK_ENDPOINT";

    /** Environment variable with the API key. */
    public static final String API_KEY_VARIABLE = "CLOUDSTACK_API_KEY";

    /** Environment variable with the secret key. */
    public static final String SECRET_KEY_VARIABLE = "CLOUDSTACK_SECRET_KEY";

    /** Environment variable that, set to {@code true}, allows an {@code http} endpoint that is not on this machine. */
    public static final String ALLOW_PLAINTEXT_VARIABLE = "CLOUDSTACK_ALLOW_PLAINTEXT";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final URI endpoint;
    private final String apiKey;
    private final transient @Nullable Secret secretKey;
    private final boolean allowPlaintext;
    private final boolean fromEnvironment;
    private final Duration callTimeout;
    private final Duration attemptTimeout;
    private final Duration operationTimeout;
    private final Resilience resilience;
    private final HttpStack httpStack;
    private final transient @Nullable TimeSource timeSource;
    private final transient @Nullable Transport transport;

    private CloudStackConfig(Builder builder) {
        this.endpoint = required(builder.endpoint, "endpoint", "endpoint(\"https://…/client/api\")");
        this.apiKey = required(builder.apiKey, "API key", "apiKey(…)");
        this.secretKey = required(builder.secretKey, "secret key", "secretKey(…)");
        this.allowPlaintext = builder.allowPlaintext;
        this.fromEnvironment = builder.fromEnvironment;
        this.callTimeout = builder.callTimeout;
        this.attemptTimeout = builder.attemptTimeout;
        this.operationTimeout = builder.operationTimeout;
        this.resilience = builder.resilience;
        this.httpStack = builder.httpStack;
        this.timeSource = builder.timeSource;
        this.transport = builder.transport;
        checkEndpoint(endpoint, allowPlaintext);
    }

    /**
     * Reads {@value #ENDPOINT_VARIABLE}, {@value #API_KEY_VARIABLE} and {@value #SECRET_KEY_VARIABLE}.
     *
     * @throws InvalidRequestException if one of them is missing, naming all that are
     */
    public static CloudStackConfig fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    static CloudStackConfig fromEnvironment(Map<String, String> environment) {
        var missing = missingIn(environment);
        if (!missing.isEmpty()) {
            throw new InvalidRequestException("The environment does not say how to reach CloudStack: set "
                    + String.join(", ", missing) + ", or build a CloudStackConfig by hand.");
        }
        var builder = builder()
                .endpoint(environment.get(ENDPOINT_VARIABLE))
                .apiKey(environment.get(API_KEY_VARIABLE))
                .secretKey(environment.get(SECRET_KEY_VARIABLE))
                .allowPlaintext(Boolean.parseBoolean(environment.get(ALLOW_PLAINTEXT_VARIABLE)));
        builder.fromEnvironment = true;
        return builder.build();
    }

    private static List<String> missingIn(Map<String, String> environment) {
        return Stream.of(ENDPOINT_VARIABLE, API_KEY_VARIABLE, SECRET_KEY_VARIABLE)
                .filter(name -> environment.getOrDefault(name, "").isBlank())
                .toList();
    }

    /** Starts a configuration by hand; endpoint, API key and secret key are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts from this configuration, to change some of it. */
    public Builder toBuilder() {
        var builder = new Builder();
        builder.endpoint = endpoint;
        builder.apiKey = apiKey;
        builder.secretKey = secretKey;
        builder.allowPlaintext = allowPlaintext;
        builder.fromEnvironment = fromEnvironment;
        builder.callTimeout = callTimeout;
        builder.attemptTimeout = attemptTimeout;
        builder.operationTimeout = operationTimeout;
        builder.resilience = resilience;
        builder.httpStack = httpStack;
        builder.timeSource = timeSource;
        builder.transport = transport;
        return builder;
    }

    /** The URL commands are sent to. */
    public URI getEndpoint() {
        return endpoint;
    }

    /** The API key requests are sent under. */
    public String getApiKey() {
        return apiKey;
    }

    /** The key requests are signed with; null after deserialisation, unless it came from the environment. */
    public @Nullable Secret getSecretKey() {
        return secretKey;
    }

    /** How long one call may take with all its attempts and pauses. */
    public Duration getCallTimeout() {
        return callTimeout;
    }

    /** How long one attempt may take. */
    public Duration getAttemptTimeout() {
        return attemptTimeout;
    }

    /** How long {@link Operation#await()} waits for a job. */
    public Duration getOperationTimeout() {
        return operationTimeout;
    }

    /** What is done about a network and a server that fail: retries, circuit breaker, limits, listeners. */
    public Resilience getResilience() {
        return resilience;
    }

    /** Which of the built-in HTTP clients carries requests, unless there is a {@link #getTransport()}. */
    public HttpStack getHttpStack() {
        return httpStack;
    }

    /** Where the client gets its time; the system's clock unless another was given. */
    public TimeSource getTimeSource() {
        return timeSource != null ? timeSource : SystemTime.INSTANCE;
    }

    /** A transport to use in place of the built-in ones, or null. */
    public @Nullable Transport getTransport() {
        return transport;
    }

    @Override
    public String toString() {
        return "CloudStackConfig{endpoint=" + endpoint + ", credentials="
                + (fromEnvironment ? "from the environment" : "given") + "}";
    }

    private Object readResolve() {
        if (!fromEnvironment || !missingIn(System.getenv()).isEmpty()) {
            // Without its secret: whoever loads a program's state must not fail for a client it may never use.
            return this;
        }
        var here = fromEnvironment();
        return toBuilder()
                .endpoint(here.endpoint)
                .apiKey(here.apiKey)
                .secretKey(Objects.requireNonNull(here.secretKey))
                .allowPlaintext(here.allowPlaintext)
                .build();
    }

    private static <T> T required(@Nullable T value, String what, String remedy) {
        if (value == null) {
            throw new InvalidRequestException("The configuration has no " + what + ": call " + remedy + ".");
        }
        return value;
    }

    private static void checkEndpoint(URI endpoint, boolean allowPlaintext) {
        var scheme = String.valueOf(endpoint.getScheme()).toLowerCase(Locale.ROOT);
        if (!"https".equals(scheme) && !"http".equals(scheme) || endpoint.getHost() == null) {
            throw new InvalidRequestException(
                    "The endpoint is not an http(s) URL: give it as https://<host>/client/api.");
        }
        if (endpoint.getRawUserInfo() != null || endpoint.getRawQuery() != null || endpoint.getRawFragment() != null) {
            throw new InvalidRequestException("The endpoint carries a user, a query or a fragment: give only"
                    + " scheme, host, port and path, and the keys with apiKey(…) and secretKey(…).");
        }
        if ("http".equals(scheme) && !allowPlaintext && !LOOPBACK.contains(endpoint.getHost())) {
            throw new InvalidRequestException("The endpoint " + endpoint + " is not encrypted: use https, or allow"
                    + " plain http with allowPlaintext(true) or " + ALLOW_PLAINTEXT_VARIABLE + "=true.");
        }
    }

    /** Collects a configuration. Not thread-safe. */
    public static final class Builder {
        private @Nullable URI endpoint;
        private @Nullable String apiKey;
        private @Nullable Secret secretKey;
        private boolean allowPlaintext;
        private boolean fromEnvironment;
        private Duration callTimeout = Duration.ofMinutes(2);
        private Duration attemptTimeout = Duration.ofSeconds(60);
        private Duration operationTimeout = Duration.ofHours(1);
        private Resilience resilience = Resilience.standard();
        private HttpStack httpStack = HttpStack.OKHTTP;
        private @Nullable TimeSource timeSource;
        private @Nullable Transport transport;

        private Builder() {}

        /** The API endpoint, for example {@code https://cloud.example.org/client/api}. */
        public Builder endpoint(String url) {
            try {
                return endpoint(URI.create(url.strip()));
            } catch (IllegalArgumentException e) {
                throw new InvalidRequestException("The endpoint is not a URL: give it as https://<host>/client/api.");
            }
        }

        /** The API endpoint, for example {@code https://cloud.example.org/client/api}. */
        public Builder endpoint(URI url) {
            this.endpoint = Objects.requireNonNull(url, "url");
            return this;
        }

        /** The API key of the calling user. */
        public Builder apiKey(String key) {
            if (Objects.requireNonNull(key, "key").isBlank()) {
                throw new InvalidRequestException("The API key is blank: give the one CloudStack shows for the user.");
            }
            this.apiKey = key.strip();
            return this;
        }

        /** The secret key of the calling user. */
        public Builder secretKey(String key) {
            if (Objects.requireNonNull(key, "key").isBlank()) {
                throw new InvalidRequestException(
                        "The secret key is blank: give the one CloudStack shows for the user.");
            }
            return secretKey(Secret.of(key.strip()));
        }

        /** The secret key of the calling user. */
        public Builder secretKey(Secret key) {
            this.secretKey = Objects.requireNonNull(key, "key");
            return this;
        }

        /** Allows an {@code http} endpoint that is not on this machine; whoever listens on the way reads everything. */
        public Builder allowPlaintext(boolean allow) {
            this.allowPlaintext = allow;
            return this;
        }

        /** How long one call may take with all its attempts and pauses; 2 minutes unless given. */
        public Builder callTimeout(Duration timeout) {
            this.callTimeout = positive(timeout, "callTimeout");
            return this;
        }

        /** How long one attempt may take; 60 seconds unless given. */
        public Builder attemptTimeout(Duration timeout) {
            this.attemptTimeout = positive(timeout, "attemptTimeout");
            return this;
        }

        /** How long {@link Operation#await()} waits; 1 hour unless given. */
        public Builder operationTimeout(Duration timeout) {
            this.operationTimeout = positive(timeout, "operationTimeout");
            return this;
        }

        /** How failed calls are sent again; {@link RetryPolicy#standard()} unless given. Part of {@link #resilience}. */
        public Builder retryPolicy(RetryPolicy policy) {
            return resilience(change -> change.retryPolicy(policy));
        }

        /**
         * Changes what is done about a network and a server that fail: retries, circuit breaker, rate limit, bulkhead,
         * listeners; {@link Resilience#standard()} unless changed.
         */
        public Builder resilience(Consumer<Resilience.Builder> change) {
            var builder = resilience.toBuilder();
            change.accept(builder);
            this.resilience = builder.build();
            return this;
        }

        /** Which of the built-in HTTP clients carries requests; {@link HttpStack#OKHTTP} unless given. */
        public Builder httpStack(HttpStack stack) {
            this.httpStack = Objects.requireNonNull(stack, "stack");
            return this;
        }

        /** Another clock, for tests. */
        public Builder timeSource(TimeSource source) {
            this.timeSource = Objects.requireNonNull(source, "source");
            return this;
        }

        /** Another way to carry requests than the built-in HTTP clients. The client closes it. */
        public Builder transport(Transport other) {
            this.transport = Objects.requireNonNull(other, "other");
            return this;
        }

        /**
         * Checks and freezes the configuration.
         *
         * @throws InvalidRequestException if something is missing or the endpoint is unfit
         */
        public CloudStackConfig build() {
            return new CloudStackConfig(this);
        }

        private static Duration positive(Duration duration, String what) {
            if (duration.isNegative() || duration.isZero()) {
                throw new InvalidRequestException(what + " is " + duration + ": give a time longer than zero.");
            }
            return duration;
        }
    }
}
