// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import io.github.cloudstack4j.core.internal.SystemTime;
import io.github.cloudstack4j.core.spi.CredentialsProvider;
import io.github.cloudstack4j.core.spi.TimeSource;
import io.github.cloudstack4j.core.spi.Transport;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a CloudStack is, who calls it and with how much patience. Immutable.
 *
 * <p>The caller is known by a pair of API keys, by a user name and password, or by a {@link CredentialsProvider}: exactly
 * one of the three.
 *
 * <p>Serializable without secrets: one read from a {@link ConfigSource} reads them there again when it is deserialised;
 * one built by hand comes back without them and cannot connect.
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

    private static final String GIVEN = "the program";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final URI endpoint;
    private final @Nullable String apiKey;
    private final transient @Nullable Secret secretKey;
    private final @Nullable String username;
    private final transient Credentials.@Nullable Login login;
    private final transient @Nullable CredentialsProvider credentials;
    private final boolean allowPlaintext;
    private final @Nullable ConfigSource origin;
    private final String source;
    private final TlsSettings tls;
    private final @Nullable ProxySettings proxy;
    private final @Nullable String projectId;
    private final @Nullable String zone;
    private final Duration callTimeout;
    private final Duration attemptTimeout;
    private final Duration operationTimeout;
    private final Resilience resilience;
    private final HttpStack httpStack;
    private final transient @Nullable TimeSource timeSource;
    private final transient @Nullable Transport transport;

    private CloudStackConfig(Builder builder) {
        this.endpoint = required(builder.endpoint, "endpoint", "endpoint(\"https://…/client/api\")");
        this.credentials = builder.provider();
        this.apiKey = builder.apiKey;
        this.secretKey = builder.secretKey;
        this.username = builder.username;
        this.login = builder.login;
        this.allowPlaintext = builder.allowPlaintext;
        this.origin = builder.origin;
        this.source = builder.source;
        this.tls = builder.tls;
        this.proxy = builder.proxy;
        this.projectId = builder.projectId;
        this.zone = builder.zone;
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
     * Reads {@value #ENDPOINT_VARIABLE}, {@value #API_KEY_VARIABLE} and {@value #SECRET_KEY_VARIABLE}, or the variables
     * of other tools; see {@link ConfigSource#environment()}.
     *
     * @throws InvalidRequestException if one of them is missing, naming all that are
     */
    public static CloudStackConfig fromEnvironment() {
        return ConfigSource.environment().load();
    }

    static CloudStackConfig fromEnvironment(Map<String, String> environment) {
        return ConfigSource.environment(environment).load();
    }

    /**
     * Reads the first configuration that is found in the environment and in the files of CloudStack's tools; see
     * {@link ConfigSource#discover()} for their order. {@link #getSource()} says which it was.
     *
     * @throws InvalidRequestException if there is none, or the first one is incomplete, malformed or unsafe
     */
    public static CloudStackConfig discover() {
        return ConfigSource.discover().load();
    }

    /** Starts a configuration by hand; the endpoint is required, and one way to say who calls. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts from this configuration, to change some of it. */
    public Builder toBuilder() {
        var builder = new Builder();
        builder.endpoint = endpoint;
        builder.apiKey = apiKey;
        builder.secretKey = secretKey;
        builder.username = username;
        builder.login = login;
        builder.credentials = apiKey == null && login == null ? credentials : null;
        builder.allowPlaintext = allowPlaintext;
        builder.origin = origin;
        builder.source = source;
        builder.tls = tls;
        builder.proxy = proxy;
        builder.projectId = projectId;
        builder.zone = zone;
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

    /** The API key requests are sent under; null if the caller is known in another way. */
    public @Nullable String getApiKey() {
        return apiKey;
    }

    /**
     * The key requests are signed with; null if the caller is known in another way, and after deserialisation, unless it
     * came from a {@link ConfigSource}.
     */
    public @Nullable Secret getSecretKey() {
        return secretKey;
    }

    /** The user who logs in; null if the caller is known in another way. */
    public @Nullable String getUsername() {
        return username;
    }

    /**
     * Says for each attempt who calls. Null after deserialisation, unless the configuration came from a
     * {@link ConfigSource}.
     */
    public @Nullable CredentialsProvider getCredentialsProvider() {
        return credentials;
    }

    /** Where this configuration came from, in words, such as {@code profile "prod" of /home/me/.cmk/config}. */
    public String getSource() {
        return source;
    }

    /** Whom the built-in clients trust, and how they show themselves. */
    public TlsSettings getTls() {
        return tls;
    }

    /** The proxy of the built-in clients; null leaves the choice to Java ({@code https.proxyHost} and the like). */
    public @Nullable ProxySettings getProxy() {
        return proxy;
    }

    /** The project that the source names; the client does not send it by itself. Null if none is named. */
    public @Nullable String getProjectId() {
        return projectId;
    }

    /** The zone that the source names; the client does not send it by itself. Null if none is named. */
    public @Nullable String getZone() {
        return zone;
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
        return "CloudStackConfig{endpoint=" + endpoint + ", credentials from " + source
                + (tls.isTrustingAllCertificates() ? ", trusts ALL certificates" : "") + "}";
    }

    private Object readResolve() {
        if (origin == null) {
            return this;
        }
        var builder = toBuilder();
        try {
            var here = origin.load();
            builder.endpoint = here.endpoint;
            builder.apiKey = here.apiKey;
            builder.secretKey = here.secretKey;
            builder.username = here.username;
            builder.login = here.login;
            builder.allowPlaintext |= here.allowPlaintext;
        } catch (InvalidRequestException e) {
            // Told when it is used: whoever loads a program's state must not fail for a client it may never use.
            var told = new InvalidRequestException("This configuration has no secret key any more, because a secret is"
                    + " never serialised, and it cannot be read again from " + source + ": " + e.getMessage());
            builder.credentials = () -> {
                throw told;
            };
        }
        return builder.build();
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
        private @Nullable String username;
        private Credentials.@Nullable Login login;
        private @Nullable CredentialsProvider credentials;
        private boolean allowPlaintext;
        private @Nullable ConfigSource origin;
        private String source = GIVEN;
        private TlsSettings tls = TlsSettings.standard();
        private @Nullable ProxySettings proxy;
        private @Nullable String projectId;
        private @Nullable String zone;
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
            return source(null, GIVEN);
        }

        /** The API key of the calling user. */
        public Builder apiKey(String key) {
            if (Objects.requireNonNull(key, "key").isBlank()) {
                throw new InvalidRequestException("The API key is blank: give the one CloudStack shows for the user.");
            }
            var secret = secretKey;
            forgetCaller();
            this.apiKey = key.strip();
            this.secretKey = secret;
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
            Objects.requireNonNull(key, "key");
            var name = apiKey;
            forgetCaller();
            this.apiKey = name;
            this.secretKey = key;
            return this;
        }

        /**
         * Calls in a session of this user, in place of API keys. Where a second factor is asked for, only keys will do.
         *
         * @param domain the path of the user's domain, such as {@code /sales/emea}; {@code /} is ROOT
         */
        public Builder login(String user, Secret password, String domain) {
            return credentials(Credentials.login(user, password, domain));
        }

        /** Calls with these, in place of what was given before. */
        public Builder credentials(Credentials caller) {
            forgetCaller();
            if (caller instanceof Credentials.KeyPair pair) {
                apiKey = pair.getApiKey();
                secretKey = pair.getSecretKey();
            } else if (caller instanceof Credentials.Login given) {
                username = given.getUsername();
                login = given;
            }
            return this;
        }

        /** Asks for each attempt who calls, in place of what was given before; serialisation loses it. */
        public Builder credentials(CredentialsProvider provider) {
            Objects.requireNonNull(provider, "provider");
            forgetCaller();
            this.credentials = provider;
            return this;
        }

        /** From here on the configuration is not what its source says: it must not be read there again. */
        private void forgetCaller() {
            apiKey = null;
            secretKey = null;
            username = null;
            login = null;
            credentials = null;
            source(null, GIVEN);
        }

        Builder source(@Nullable ConfigSource place, String words) {
            this.origin = place;
            this.source = words;
            return this;
        }

        private CredentialsProvider provider() {
            if (credentials != null) {
                return credentials;
            }
            var caller = login != null
                    ? login
                    : Credentials.keyPair(
                            required(apiKey, "API key", "apiKey(…), or say who calls with login(…) or credentials(…)"),
                            required(secretKey, "secret key", "secretKey(…)"));
            return () -> caller;
        }

        /** Whom the built-in clients trust; the issuers that this JVM trusts unless given. */
        public Builder tls(TlsSettings settings) {
            this.tls = Objects.requireNonNull(settings, "settings");
            return this;
        }

        /** The proxy of the built-in clients; what Java's system properties say unless given. */
        public Builder proxy(ProxySettings settings) {
            this.proxy = Objects.requireNonNull(settings, "settings");
            return this;
        }

        /** A project to remember with this configuration; the client does not send it by itself. */
        public Builder projectId(@Nullable String id) {
            this.projectId = id;
            return this;
        }

        /** A zone to remember with this configuration; the client does not send it by itself. */
        public Builder zone(@Nullable String idOrName) {
            this.zone = idOrName;
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
